package org.hudna.app.web.api;

import static org.hudna.app.web.api.OpenPages.went;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.hudna.app.journal.Entry;
import org.hudna.app.store.Tables;
import org.hudna.bulletin.Role;
import org.hudna.claims.ClaimId;
import org.hudna.words.Lang;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody takes over the watch at three in the morning, and somebody goes. */
class WatchPagesTest {

    private static final Asks DUTY_OFFICER = Asks.as(Role.DUTY_OFFICER);
    private static final Asks ANALYST = Asks.as(Role.ANALYST);

    @TempDir static Path folder;
    private static OpenRoom open;
    private static OpenPages pages;

    @BeforeAll static void openRoom() throws IOException {
        open = new OpenRoom(folder);
        open.adoptTerms();
        pages = new OpenPages(open);
    }

    @AfterAll static void close() { open.close(); }

    private static String report(String text) {
        Answer answer = open.answer(ANALYST.with("content-type", "text/plain; charset=utf-8")
            .post("/api/reports?channel=sms", text.getBytes(StandardCharsets.UTF_8)));
        open.settle();
        return Planted.id(OpenRoom.text(answer), "\"id\":\"");
    }

    private static String incident(String day, String place) {
        String row = "[{'incident':'" + place + "','source':'the Network','from':'" + day
            + "','time':'10:00','zone':'+02:00','act':'shelling','weapon':'mortar 120 mm','place':'" + place
            + "','lat':'34.73','lon':'36.71','error':'100 m'}]";
        Answer answer = open.answer(ANALYST.post("/api/claims/import", row));
        assertEquals(200, answer.status(), () -> OpenRoom.text(answer));
        open.settle();
        String claim = Planted.id(OpenRoom.text(answer), "\"made\":[\"");
        return open.tables.incidentOf(new ClaimId(claim), Tables.NOW).orElseThrow().code();
    }

    private static String part(String page, String id) {
        String from = page.substring(page.indexOf("id=\"" + id + "\""));
        return from.substring(0, from.indexOf("</section>"));
    }

    private static long latestHandover() { return open.tables.handovers(Tables.NOW, 1).getFirst().given().index(); }

    @Test void whoever_comes_sees_what_waits_and_who_works_on_what() throws IOException {
        String taken = report("the water tower was hit, says the mayor"), waits = report("shots at the crossing");
        went(pages.send(DUTY_OFFICER, "/inbox/many", "take", taken));
        String shown = pages.page(Asks.officer("night-1"), "/watch");
        assertTrue(part(shown, "live-waits").contains("wait"), shown);
        assertTrue(part(shown, "live-hands").contains("title=\"p-duty-officer\"") && part(shown, "live-hands").contains("/inbox/" + taken), shown);
        assertFalse(part(shown, "live-hands").contains(waits));
    }

    @Test void a_watch_is_handed_over_with_a_note_and_taken_once_by_another_who_is_named() throws IOException {
        went(pages.send(Asks.officer("evening-2"), "/watch/handovers", "note", "The mayor of Homs calls back at four.\nAsk for the second line."));
        long entry = latestHandover();
        String before = pages.page(Asks.officer("night-2"), "/watch");
        assertTrue(before.contains("The mayor of Homs calls back at four.") && before.contains("Nobody has taken it")
            && before.contains("/watch/handovers/" + entry + "/take"), before);
        Answer own = pages.send(Asks.officer("evening-2"), "/watch/handovers/" + entry + "/take");
        assertEquals(422, own.status(), "nobody takes the watch from themselves");
        assertFalse(pages.page(Asks.officer("evening-2"), "/watch").contains("/watch/handovers/" + entry + "/take"));
        went(pages.send(Asks.officer("night-2"), "/watch/handovers/" + entry + "/take"));
        Answer second = pages.send(Asks.officer("night-2b"), "/watch/handovers/" + entry + "/take");
        assertEquals(422, second.status());
        assertTrue(OpenRoom.text(second).contains("night-2 has taken this watch already"));
        String list = pages.page(ANALYST, "/watch/handovers");
        assertTrue(list.contains("title=\"evening-2\"") && list.contains("title=\"night-2\"") && list.contains("Ask for the second line."), list);
        assertEquals(404, pages.send(Asks.officer("night-2"), "/watch/handovers/0/take").status(), "no watch was handed over by that entry");
    }

    @Test void a_note_that_cannot_be_taken_is_not_lost() throws IOException {
        assertEquals(422, pages.send(Asks.officer("evening-3"), "/watch/handovers", "note", "  ").status());
        Answer nobody = pages.send(Asks.officer("evening-3"), "/watch/handovers", "to", "p-observer", "note", "the long note of a long night");
        assertEquals(422, nobody.status());
        assertTrue(OpenRoom.text(nobody).contains("the long note of a long night")
            && OpenRoom.text(nobody).contains("p-observer cannot take the watch"), () -> OpenRoom.text(nobody));
        went(pages.send(Asks.officer("evening-3"), "/watch/handovers", "to", "p-duty-officer", "note", "the long note of a long night"));
        assertTrue(pages.page(DUTY_OFFICER, "/watch/handovers").contains("the long note of a long night"));
    }

    @Test void a_line_that_was_never_tried_is_due_and_silence_is_told_beside_when_it_was_last_heard() throws IOException {
        String before = pages.page(DUTY_OFFICER, "/watch");
        String lines = before.substring(before.indexOf("id=\"live-lines\""), before.indexOf("id=\"live-changes\""));
        assertTrue(lines.contains("never tried") && lines.contains("due now"), lines);
        String party = Planted.id(lines, "<option value=\"");
        went(pages.send(DUTY_OFFICER, "/watch/lines", "party", party, "line", "secure-voice", "answered", "answered", "note", "all well, they say"));
        assertTrue(pages.page(DUTY_OFFICER, "/watch").contains("all well, they say"));
        went(pages.send(DUTY_OFFICER, "/watch/lines", "party", party, "line", "radio", "answered", "no-answer", "note", ""));
        var state = open.room.watchkeeping().lines().stream().filter(line -> line.state().party().code().equals(party)).findFirst().orElseThrow();
        assertFalse(state.isDue(open.room.now()), "it was tried, so the next is due later");
        assertTrue(state.isDue(open.room.now().plus(open.room.watchkeeping().interval())));
        assertTrue(state.state().heard().orElseThrow().index() < state.state().last().orElseThrow().index());
        String after = pages.page(DUTY_OFFICER, "/watch");
        assertTrue(after.contains("no answer") && after.contains("last heard"), after);
    }

    @Test void a_line_is_checked_by_a_named_officer_and_only_of_who_is_bound() throws IOException {
        assertEquals(422, pages.send(DUTY_OFFICER, "/watch/lines", "party", "no-such-party", "line", "radio", "answered", "answered").status());
        assertEquals(422, pages.send(DUTY_OFFICER, "/watch/lines", "party", "", "line", "radio", "answered", "").status());
        assertEquals(403, pages.send(ANALYST, "/watch/lines", "party", "syria", "line", "radio", "answered", "answered").status());
    }

    @Test void every_member_of_a_bound_set_has_a_line_of_its_own() {
        var parties = open.room.watchkeeping().lines().stream().map(line -> line.state().party().code()).toList();
        assertTrue(parties.size() > 1, parties.toString());
        assertFalse(parties.contains("government-side"), parties.toString());
        assertEquals(parties.size(), Set.copyOf(parties).size());
    }

    @Test void what_somebody_decided_is_told_with_what_it_was_before() throws IOException {
        Asks gone = Asks.officer("evening-4");
        String old = incident("2016-03-02", "Talbiseh");
        went(pages.send(gone, "/watch/handovers", "note", "nothing open"));
        String fresh = incident("2016-03-03", "Rastan");
        assertEquals(200, open.answer(Asks.as(Role.VERIFIER)
            .post("/api/incidents/" + old + "/decisions", "{'ruling': 'places', 'standing': 'probable', 'why': 'two who saw it'}")).status());
        open.settle();
        String changes = part(pages.page(gone, "/watch").replace("</section>", "").replace("id=\"hand-over\"", "</section>"), "live-changes");
        String changed = changes.substring(changes.indexOf("h-incidents"), changes.indexOf("h-fresh")),
            come = changes.substring(changes.indexOf("h-fresh"), changes.indexOf("h-decided"));
        assertTrue(changed.contains("/incidents/" + old) && changed.contains("→ probable"), changed);
        assertFalse(changed.contains(fresh), "what is new is no change of what was");
        assertTrue(come.contains("/incidents/" + fresh) && !come.contains(old), come);
        assertTrue(changes.contains("two who saw it") && changes.contains("title=\"p-verifier\""), changes);
        went(pages.send(gone, "/watch/handovers", "note", "nothing open"));
        assertTrue(pages.page(gone, "/watch").contains("Nothing has changed since"), "since the last handover nothing happened");
        assertTrue(pages.page(gone, "/watch?since=24h").contains("two who saw it"), "in a day something did");
    }

    @Test void an_embargo_that_runs_out_is_a_clock() throws IOException {
        String held = incident("2016-03-04", "Zafaraneh");
        assertEquals(200, open.answer(DUTY_OFFICER.post("/api/incidents/" + held + "/decisions",
            "{'ruling': 'embargoed', 'until': '2016-03-21T00:00:00Z', 'why': 'people are on the road'}")).status());
        open.settle();
        String clocks = part(pages.page(DUTY_OFFICER, "/watch"), "live-clocks");
        assertTrue(clocks.contains("The embargo runs out") && clocks.contains("/incidents/" + held) && clocks.contains("13 hours"), clocks);
    }

    @Test void an_agreement_that_allows_no_time_for_its_steps_says_so() throws IOException {
        assertTrue(pages.page(DUTY_OFFICER, "/watch").contains("The agreement sets no time for any step"));
        assertTrue(pages.page(DUTY_OFFICER.in(Lang.AR), "/watch").contains("لا يحدّد الاتفاق مهلة"));
        assertTrue(pages.page(DUTY_OFFICER.in(Lang.RU), "/watch/steps").contains("Соглашение не отводит срока"));
    }

    @Test void a_step_that_a_procedure_wants_after_an_incident_is_a_clock(@TempDir Path other) throws IOException {
        try (var lebanon = new OpenRoom(other)) {
            lebanon.adoptTerms("lb-understanding-1996");
            String row = "[{'incident':'1','source':'the Network','from':'2016-03-20','time':'10:30','zone':'+02:00','act':'shelling','actor':'israel','target':'civilians','place':'a village',"
                + "'lat':'33.2','lon':'35.3','error':'100 m'}]";
            assertEquals(200, lebanon.answer(ANALYST.post("/api/claims/import", row)).status());
            lebanon.settle();
            String clocks = part(new OpenPages(lebanon).page(DUTY_OFFICER, "/watch"), "live-clocks");
            assertTrue(clocks.contains("submit the complaint") && clocks.contains("/incidents/") && clocks.contains("22 hours"), clocks);
        }
    }

    @Test void nobody_but_the_watch_opens_any_of_it_and_an_analyst_hands_nothing_over() throws IOException {
        for (Role role : List.of(Role.LIAISON, Role.OBSERVER, Role.HUMANITARIAN, Role.CO_CHAIR, Role.ADMINISTRATOR, Role.CUSTODIAN)) {
            for (String address : List.of("/watch", "/watch/handovers"))
                assertEquals(403, pages.answer(Asks.as(role).get(address)).status(), role + " " + address);
            assertEquals(403, pages.send(Asks.as(role), "/watch/handovers", "note", "mine").status());
            assertFalse(OpenRoom.text(pages.answer(Asks.as(role).get("/situation"))).contains("href=\"/watch\""), role.code());
        }
        assertEquals(403, pages.send(ANALYST, "/watch/handovers", "note", "mine").status());
        assertFalse(pages.page(ANALYST, "/watch").contains("id=\"hand-over\""));
    }

    @Test void programs_read_the_watch_as_people_do_and_the_same_handover_sent_twice_is_one() {
        Asks keyed = Asks.officer("evening-5").with("idempotency-key", "once-5");
        String told = "{'note': 'the same note, sent twice over a bad line'}";
        String first = OpenRoom.text(open.answer(keyed.post("/api/handovers", told)));
        assertEquals(first, OpenRoom.text(open.answer(keyed.post("/api/handovers", told))));
        String entry = first.replaceAll("\\D+", "");
        assertEquals(200, open.answer(Asks.officer("night-5").post("/api/handovers/" + entry + "/take", "")).status());
        String rows = OpenRoom.text(open.answer(ANALYST.get("/api/handovers?limit=1")));
        assertTrue(rows.contains("\"takenBy\":\"night-5\""), rows);
        String party = open.room.watchkeeping().lines().getLast().state().party().code();
        assertEquals(200, open.answer(Asks.officer("night-5")
            .post("/api/lines", "{'party': '" + party + "', 'line': 'messenger', 'answered': 'line-down'}")).status());
        String lines = OpenRoom.text(open.answer(ANALYST.get("/api/lines")));
        assertTrue(lines.contains("\"answered\":\"line-down\""), lines);
        assertEquals(403, open.answer(Asks.as(Role.LIAISON).get("/api/lines")).status());
    }

    @Test void odd_addresses_and_forms_are_answered_and_never_break() throws IOException {
        for (String address : List.of("/watch?since=x", "/watch?since=999h", "/watch?did=x", "/watch/handovers?before=x",
            "/watch/handovers?before=99999999999999999999", "/watch/handovers?before=٣"))
            assertEquals(200, pages.answer(DUTY_OFFICER.get(address)).status(), address);
        for (String entry : List.of("x", "-1", "99999999999999999999", "999999"))
            assertEquals(404, pages.send(DUTY_OFFICER, "/watch/handovers/" + entry + "/take").status(), entry);
        assertEquals(422, pages.send(DUTY_OFFICER, "/watch/handovers", "note", "a".repeat(20_001)).status());
    }

    @Test void the_page_is_whole_in_three_languages() throws IOException {
        for (Lang lang : Lang.values()) {
            String shown = pages.page(DUTY_OFFICER.in(lang), "/watch?since=24h");
            assertTrue(shown.contains("dir=\"" + lang.direction().html() + "\"") && shown.contains("id=\"live-changes\""), lang.tag());
        }
    }

    @Test void what_is_told_live_says_nothing_of_a_handover_but_that_there_was_one() throws IOException {
        went(pages.send(Asks.officer("evening-6"), "/watch/handovers", "note", "canary of the night"));
        assertTrue(open.tables.entry(latestHandover()).orElseThrow().entry() instanceof Entry.WatchHandedOver);
        assertEquals(422, open.answer(Asks.as(Role.CUSTODIAN).get("/api/record/entries/" + latestHandover() + "/reveal")).status(),
            "the note is for the watch");
    }
}
