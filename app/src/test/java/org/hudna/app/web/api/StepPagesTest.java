package org.hudna.app.web.api;

import static org.hudna.app.web.api.OpenPages.went;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hudna.app.journal.Entry;
import org.hudna.app.room.Acting;
import org.hudna.app.room.StepClocks;
import org.hudna.app.store.StepWord;
import org.hudna.app.store.Tables;
import org.hudna.assessment.StepEnd;
import org.hudna.bulletin.Role;
import org.hudna.bulletin.Viewer;
import org.hudna.claims.ClaimId;
import org.hudna.claims.EventId;
import org.hudna.terms.reading.TermsReader;
import org.hudna.words.Lang;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Under the understanding of 1996 a complaint is due within 24 hours of the event; it is now noon of 20 March in Beirut. */
class StepPagesTest {

    private static final Asks DUTY_OFFICER = Asks.as(Role.DUTY_OFFICER);
    private static final Asks VERIFIER = Asks.as(Role.VERIFIER);
    private static final Asks ANALYST = Asks.as(Role.ANALYST);
    private static final String[] COMPLAINT = {"procedure", "complaint", "step", "complain"};

    @TempDir static Path folder;
    private static OpenRoom open;
    private static OpenPages pages;
    private static int villages;
    private static int spots;

    @BeforeAll static void openRoom() throws IOException {
        open = new OpenRoom(folder);
        open.adoptTerms("lb-understanding-1996");
        pages = new OpenPages(open);
    }

    @AfterAll static void close() { open.close(); }

    private static String[] with(String[] some, String... more) {
        List<String> all = new ArrayList<>(List.of(some));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    /** Each ten kilometres from the next, so that no two are taken for one. */
    private static String row(String name, String day, String time) {
        int spot = spots++;
        String at = "'lat':'%.2f','lon':'%.2f'".formatted(33.1 + spot % 13 * 0.1, 35.1 + spot / 13 % 12 * 0.1);
        return "{'incident':'" + name + "','source':'the Network','from':'" + day + "','time':'" + time
            + "','zone':'+02:00','act':'shelling','actor':'israel','target':'civilians','place':'"
            + name + "'," + at + ",'error':'100 m'}";
    }

    private static List<String> incidents(OpenRoom room, String rows) {
        Answer answer = room.answer(ANALYST.post("/api/claims/import", "[" + rows + "]"));
        assertEquals(200, answer.status(), () -> OpenRoom.text(answer));
        room.settle();
        String made = OpenRoom.text(answer);
        List<String> all = new ArrayList<>();
        for (String claim : made.substring(made.indexOf("\"made\":[") + 8, made.indexOf(']')).split(","))
            all.add(room.tables.incidentOf(new ClaimId(claim.replace("\"", "")), Tables.NOW).orElseThrow().code());
        return all;
    }

    /** A shelling of its own village, at that time of a day of March, in Beirut. */
    private static String incident(String day, String time) { return incidents(open, row("village " + villages++, "2016-03-" + day,
        time)).getFirst(); }

    private static String clocks(String page) {
        String from = page.substring(page.indexOf("id=\"live-clocks\""));
        return from.substring(0, from.indexOf("id=\"live-lines\""));
    }

    private static String overdue(String page) {
        String clocks = clocks(page);
        return clocks.contains("id=\"h-overdue\"") ? clocks.substring(clocks.indexOf("id=\"h-overdue\"")) : "";
    }

    private static String steps(String incident) throws IOException {
        String page = pages.page(DUTY_OFFICER, "/incidents/" + incident);
        String from = page.substring(page.indexOf("id=\"steps\""));
        return from.substring(0, from.indexOf("id=\"decisions\""));
    }

    private static Answer api(Asks who, String incident, String told) { return open.answer(who.post("/api/incidents/" + incident + "/steps", told)); }

    private static long latest(String incident) { return words(incident).getLast().told().index(); }

    private static List<StepWord> words(String incident) { return open.tables.steps(new EventId(incident), Tables.NOW); }

    @Test void a_step_of_which_nobody_told_stays_overdue_for_days_until_somebody_tells() throws IOException {
        Asks gone = Asks.officer("evening-1");
        went(pages.send(gone, "/watch/handovers", "note", "nothing open"));
        String old = incident("10", "08:00");
        String before = pages.page(gone, "/watch");
        assertTrue(overdue(before).contains("/incidents/" + old) && overdue(before).contains("submit the complaint")
            && overdue(before).contains("They may have been done"), before);
        went(pages.send(VERIFIER, "/watch/steps", with(COMPLAINT, "incident", old, "end", "done", "at", "2016-03-10T20:00", "note",
            "by telephone, they say")));
        String after = pages.page(gone, "/watch");
        assertFalse(clocks(after).contains("/incidents/" + old), after);
        String changes = after.substring(after.indexOf("id=\"live-changes\""));
        assertTrue(changes.contains("submit the complaint. Done") && changes.contains("by telephone, they say")
            && changes.contains("title=\"p-verifier\""), changes);
        assertTrue(steps(old).contains("done in time") && steps(old).contains("title=\"p-verifier\""), steps(old));
    }

    @Test void what_did_not_happen_has_no_step_due_and_has_it_again_when_it_is_decided_otherwise() throws IOException {
        String incident = incident("09", "08:30");
        assertTrue(pages.page(DUTY_OFFICER, "/watch/steps").contains("/incidents/" + incident));
        decided(incident, "discounted");
        assertFalse(clocks(pages.page(DUTY_OFFICER, "/watch")).contains("/incidents/" + incident));
        assertFalse(pages.page(DUTY_OFFICER, "/watch/steps").contains("/incidents/" + incident));
        assertTrue(steps(incident).contains("People have decided: discounted") && steps(incident).contains("set aside: nobody told")
            && !steps(incident).contains("overdue"), steps(incident));
        String seen = OpenRoom.text(open.answer(ANALYST.get("/api/incidents/" + incident)));
        assertTrue(seen.contains("\"isRunning\":false") && seen.contains("\"state\":\"set-aside\""), seen);
        decided(incident, "possible");
        assertTrue(pages.page(DUTY_OFFICER, "/watch/steps").contains("/incidents/" + incident));
        assertTrue(steps(incident).contains("overdue") && !steps(incident).contains("set aside"), steps(incident));
    }

    private static void decided(String incident, String standing) {
        Answer answer = places(incident, standing, "");
        assertEquals(200, answer.status(), () -> OpenRoom.text(answer));
        open.settle();
    }

    private static Answer places(String incident, String standing, String more) {
        return open.answer(VERIFIER.post("/api/incidents/" + incident + "/decisions", "{'ruling': 'places', 'standing': '" + standing
            + "', 'why': 'seen'" + more + "}"));
    }

    private static Answer sameAs(String incident, String other) {
        Answer answer = places(incident, "duplicate-of", ", 'of': '" + other + "'");
        open.settle();
        return answer;
    }

    @Test void what_is_told_again_has_the_clocks_of_what_it_is_told_of() throws IOException {
        String first = incident("08", "08:30"), again = incident("08", "08:40");
        assertTrue(OpenRoom.text(places(again, "duplicate-of", "")).contains("which incident this one tells again"));
        assertEquals(200, sameAs(again, first).status());
        String listed = pages.page(DUTY_OFFICER, "/watch/steps");
        assertTrue(listed.contains("/incidents/" + first) && !listed.contains("/incidents/" + again), listed);
        assertTrue(steps(again).contains("People have decided that this is incident " + first) && steps(again).contains("href=\"/incidents/" + first
            + "#steps\"") && steps(again).contains("href=\"#decisions\"") && !steps(again).contains("overdue"), steps(again));
        decided(first, "discounted");
        assertFalse(pages.page(DUTY_OFFICER, "/watch/steps").contains("/incidents/" + first), "what did not happen has no clock under either");
        decided(again, "possible");
        assertTrue(pages.page(DUTY_OFFICER, "/watch/steps").contains("/incidents/" + again) && steps(again).contains("overdue"), steps(again));
    }

    @Test void incidents_told_of_one_another_in_a_circle_would_leave_none_with_a_clock() {
        String first = incident("07", "08:30"), again = incident("07", "08:40"), third = incident("07", "08:50");
        assertEquals(200, sameAs(third, again).status());
        assertEquals(200, sameAs(again, first).status());
        Answer circle = sameAs(first, third);
        assertEquals(422, circle.status());
        assertTrue(OpenRoom.text(circle).contains("counts under this one already"), OpenRoom.text(circle));
        decided(third, "possible");
        assertEquals(200, sameAs(first, third).status(), "no circle any more");
    }

    @Test void no_violation_wants_no_step_and_one_that_cannot_be_verified_keeps_its_own() throws IOException {
        String allowed = incident("06", "08:30"), unverifiable = incident("06", "09:30");
        decided(allowed, "not-a-violation");
        decided(unverifiable, "unverifiable");
        String listed = pages.page(DUTY_OFFICER, "/watch/steps");
        assertTrue(!listed.contains("/incidents/" + allowed) && listed.contains("/incidents/" + unverifiable), listed);
        assertEquals(200, api(DUTY_OFFICER, allowed, "{'procedure': 'complaint', 'step': 'complain', 'end': 'not-needed', 'note': 'none'}").status());
        assertTrue(steps(allowed).contains("not needed") && !steps(allowed).contains("set aside: nobody told"), steps(allowed));
    }

    @Test void an_open_clock_is_told_of_on_the_watch_and_leaves_it() throws IOException {
        String fresh = incident("20", "10:00");
        String before = pages.page(DUTY_OFFICER, "/watch");
        assertTrue(clocks(before).contains("/incidents/" + fresh) && !overdue(before).contains("/incidents/" + fresh), before);
        assertTrue(clocks(before).contains("action=\"/watch/steps\"") && clocks(before).contains("value=\"" + fresh + "\""), before);
        went(pages.send(DUTY_OFFICER, "/watch/steps", with(COMPLAINT, "incident", fresh, "end", "not-needed", "at", "", "note",
            "the group met on it by itself")));
        assertFalse(clocks(pages.page(DUTY_OFFICER, "/watch")).contains("/incidents/" + fresh));
        assertTrue(steps(fresh).contains("not needed") && steps(fresh).contains("the group met on it by itself"));
        assertFalse(clocks(pages.page(ANALYST, "/watch")).contains("action=\"/watch/steps\""), "an analyst tells nothing");
    }

    @Test void the_second_at_which_it_falls_due_is_in_time_and_the_next_is_late() throws IOException {
        String before = incident("11", "09:00"), on = incident("11", "09:00"), after = incident("11", "09:00");
        java.time.Instant due = open.room.situation().incident(new EventId(on), DUTY_OFFICER.viewer(), Tables.NOW)
            .orElseThrow().steps().getFirst().steps().getFirst().state().due().orElseThrow();
        Map.of(before, due.minusSeconds(1), on, due, after, due.plusSeconds(1)).forEach((incident, at) ->
            assertEquals(200, api(DUTY_OFFICER, incident, "{'procedure': 'complaint', 'step': 'complain', 'end': 'done', 'at': '" + at
                + "'}").status()));
        assertTrue(steps(before).contains("done in time") && steps(on).contains("done in time"));
        assertTrue(steps(after).contains("done late"), steps(after));
        String seen = OpenRoom.text(open.answer(VERIFIER.get("/api/incidents/" + after)));
        assertTrue(seen.contains("\"state\":\"done-late\"") && seen.contains("\"due\":\"" + due), seen);
    }

    @Test void what_was_told_is_taken_back_with_a_reason_and_both_stay_readable() throws IOException {
        String incident = incident("12", "08:00");
        went(pages.send(DUTY_OFFICER, "/incidents/" + incident + "/steps",
            with(COMPLAINT, "end", "done", "at", "2016-03-12T21:00", "note", "number 7")));
        String back = "/incidents/" + incident + "/steps/" + latest(incident) + "/take-back";
        assertEquals(422, pages.send(VERIFIER, back, "why", " ").status());
        went(pages.send(VERIFIER, back, "why", "number 7 is of another village"));
        assertTrue(OpenRoom.text(pages.send(DUTY_OFFICER, back, "why", "me too")).contains("p-verifier has taken this back already"));
        String shown = steps(incident);
        assertTrue(shown.contains("overdue: nobody told") && shown.contains("number 7 is of another village") && shown.contains("<s>Done"), shown);
        assertTrue(overdue(pages.page(DUTY_OFFICER, "/watch?since=24h")).contains("/incidents/" + incident));
        String page = pages.page(DUTY_OFFICER, "/incidents/" + incident), history = page.substring(page.indexOf("id=\"history\""));
        assertTrue(history.contains("submit the complaint. Done") && history.contains("What entry " + latest(incident)
            + " told of a step was taken back"), history);
        went(pages.send(DUTY_OFFICER, "/incidents/" + incident + "/steps", with(COMPLAINT, "end", "not-done", "at", "", "note",
            "the village asks us not to")));
        assertTrue(steps(incident).contains("will not be done"));
        assertEquals(404, pages.send(DUTY_OFFICER, "/incidents/" + incident("12", "09:00") + "/steps/" + latest(incident) + "/take-back", "why",
            "of another").status());
    }

    @Test void of_two_who_tell_the_same_step_the_second_is_told_who_was_first() throws IOException {
        String incident = incident("13", "08:00");
        went(pages.send(Asks.officer("duty-7"), "/incidents/" + incident + "/steps",
            with(COMPLAINT, "end", "done", "at", "2016-03-13T21:00", "note", "")));
        Answer second = pages.send(Asks.officer("duty-8"), "/watch/steps", with(COMPLAINT, "incident", incident, "end", "not-done", "at", "", "note",
            "nobody was there"));
        assertEquals(422, second.status());
        assertTrue(OpenRoom.text(second).contains("duty-7 has told already"), () -> OpenRoom.text(second));
        assertEquals(1, words(incident).size());
    }

    @Test void two_words_that_met_in_the_record_are_both_shown_and_the_first_counts_until_it_is_taken_back() throws IOException {
        String incident = incident("14", "08:00");
        var first = new Entry.StepTold(new EventId(incident), "lb-understanding-1996", "complaint", "complain",
            new StepEnd.Done(java.time.Instant.parse("2016-03-14T12:00:00Z")), "one");
        var second = new Entry.StepTold(new EventId(incident), "lb-understanding-1996", "complaint", "complain", new StepEnd.NotDone(), "two");
        open.journal.append(first, "duty-7", "meets-1");
        open.journal.append(second, "duty-8", "meets-2");
        open.settle();
        String shown = steps(incident);
        assertTrue(shown.contains("done in time") && shown.contains("does not count: somebody told it before")
            && shown.contains("title=\"duty-8\""), shown);
        went(pages.send(VERIFIER, "/incidents/" + incident + "/steps/" + words(incident).getFirst().told().index() + "/take-back", "why",
            "it was not there"));
        assertTrue(steps(incident).contains("will not be done"), "now the second counts");
    }

    @Test void what_cannot_be_is_refused_in_words_and_what_was_typed_stands_again() throws IOException {
        String incident = incident("15", "08:00");
        Map<String, String[]> wrong = Map.of("Choose what became", with(COMPLAINT, "end", "", "note", "kept words"), "Say when it was done",
            with(COMPLAINT, "end", "done", "note", "kept words"),
            "lies in the future", with(COMPLAINT, "end", "done", "at", "2016-03-21T10:00", "note", "kept words"),
            "lies before the incident", with(COMPLAINT, "end", "done", "at", "2016-03-14T10:00", "note", "kept words"),
            "Write the day and the time", with(COMPLAINT, "end", "done", "at", "yesterday", "note", "kept words"),
            "A time belongs to a step that was done", with(COMPLAINT, "end", "not-needed", "at", "2016-03-15T10:00", "note", "kept words"));
        for (var one : wrong.entrySet())
            for (String address : List.of("/watch/steps", "/incidents/" + incident + "/steps")) {
                Answer answer = pages.send(DUTY_OFFICER, address, with(one.getValue(), "incident", incident));
                assertEquals(422, answer.status(), one.getKey());
                String text = OpenRoom.text(answer);
                assertTrue(text.contains(one.getKey()), one.getKey() + " " + address);
                assertTrue(text.contains("value=\"kept words\""), one.getKey() + " " + address);
            }
        assertTrue(OpenRoom.text(pages.send(DUTY_OFFICER, "/watch/steps", with(COMPLAINT, "incident", incident, "end", "not-done", "note",
            " "))).contains("Say why it was not done"));
        for (String step : List.of("", "answer", "x".repeat(3_000)))
            assertEquals(422, pages.send(DUTY_OFFICER, "/watch/steps", "procedure", "complaint", "step", step, "incident", incident,
                "end", "not-done",
                "note", "n").status(), step);
        for (String other : List.of("", "none"))
            assertEquals(422, pages.send(DUTY_OFFICER, "/watch/steps", with(COMPLAINT, "incident", other, "end", "not-done", "note", "n"))
                .status(), other);
        assertEquals(422, pages.send(DUTY_OFFICER, "/watch/steps", with(COMPLAINT, "incident", incident, "end", "not-done", "note",
            "a".repeat(20_001))).status());
        assertEquals(List.of(), words(incident));
    }

    @Test void programs_read_it_a_person_tells_it_and_the_same_told_twice_is_one() {
        String incident = incident("16", "08:00"),
            told = "{'procedure': 'complaint', 'step': 'complain', 'end': 'done', 'at': '2016-03-16T12:00:00Z', 'note': 'n'}";
        Asks keyed = DUTY_OFFICER.with("idempotency-key", "step-once");
        String first = OpenRoom.text(api(keyed, incident, told));
        assertEquals(first, OpenRoom.text(api(keyed, incident, told)));
        assertEquals(1, words(incident).size());
        assertEquals(409, api(keyed, incident, told.replace("'n'", "'other'")).status());
        Answer refused = api(VERIFIER, incident, told);
        assertEquals(422, refused.status());
        assertTrue(refused.headers().get("Content-Type").startsWith("application/problem+json")
            && OpenRoom.text(refused).contains("p-duty-officer has told already"), () -> OpenRoom.text(refused));
        var program = new Asks(new Viewer("token:program-1", Set.of(Role.DUTY_OFFICER), Optional.empty()), Lang.EN, Map.of());
        assertEquals(403, api(program, incident, told).status());
        assertEquals(200, open.answer(program.get("/api/steps?limit=2")).status());
        assertEquals(404, open.answer(DUTY_OFFICER.post("/api/steps/999999/take-back", "{'why': 'w'}")).status());
        assertEquals(404, api(DUTY_OFFICER, "none", told).status());
        assertEquals(200, open.answer(VERIFIER.with("idempotency-key", "back-once").post("/api/steps/" + latest(incident) + "/take-back",
            "{'why': 'w'}")).status());
        assertEquals(200, open.answer(VERIFIER.with("idempotency-key", "back-once").post("/api/steps/" + latest(incident) + "/take-back",
            "{'why': 'w'}")).status());
        String rows = OpenRoom.text(open.answer(ANALYST.get("/api/steps")));
        assertTrue(rows.contains("\"incident\":\"" + incident + "\",\"procedure\":\"complaint\",\"step\":\"complain\"")
            && rows.contains("\"state\":\"overdue\""), rows);
    }

    @Test void nobody_but_the_watch_hears_of_steps_and_a_liaison_not_of_its_own_partys() throws IOException {
        String incident = incident("17", "08:00");
        went(pages.send(DUTY_OFFICER, "/watch/steps", with(COMPLAINT, "incident", incident, "end", "done", "at", "2016-03-17T12:00", "note",
            "canary of the step")));
        var liaison = new Asks(new Viewer("p-liaison", Set.of(Role.LIAISON), Optional.of(new org.hudna.who.ActorId("israel"))), Lang.EN, Map.of());
        for (Asks who : List.of(liaison, Asks.as(Role.OBSERVER), Asks.as(Role.HUMANITARIAN), Asks.as(Role.CO_CHAIR), Asks.ANYBODY)) {
            String page = pages.page(who, "/incidents/" + incident), seen = OpenRoom.text(open.answer(who.get("/api/incidents/" + incident)));
            for (String text : List.of(page, seen)) assertFalse(text.contains("canary of the step") || text.contains("complain"), () -> who + " "
                + text);
            assertTrue(Set.of(401, 403).contains(pages.answer(who.get("/watch/steps")).status()));
            assertTrue(Set.of(401, 403).contains(open.answer(who.get("/api/steps")).status()));
            assertTrue(Set.of(401, 403).contains(api(who, incident,
                "{'procedure': 'complaint', 'step': 'complain', 'end': 'not-done', 'note': 'n'}").status()));
        }
        String eyes = pages.page(DUTY_OFFICER, "/incidents/" + incident + "?as=israel");
        assertFalse(eyes.contains("canary of the step"), "through a liaison's eyes the watch sees what a liaison sees");
        assertEquals(422, open.answer(Asks.as(Role.CUSTODIAN).get("/api/record/entries/" + latest(incident) + "/reveal")).status(),
            "the note is for the watch");
    }

    @Test void as_of_a_moment_the_page_says_what_was_known_then() throws IOException {
        String incident = incident("18", "08:00");
        java.time.Instant before = open.room.now();
        went(pages.send(DUTY_OFFICER, "/watch/steps", with(COMPLAINT, "incident", incident, "end", "done", "at", "2016-03-18T12:00", "note",
            "told later")));
        String then = pages.page(DUTY_OFFICER, "/incidents/" + incident + "?asOf=" + before);
        assertTrue(then.contains("overdue: nobody told") && !then.substring(0, then.indexOf("id=\"history\"")).contains("told later"), then);
        assertFalse(then.contains("/steps\""), "nothing is done to the past");
    }

    @Test void what_fell_due_when_nothing_was_recorded_is_overdue_as_of_then(@TempDir Path other) throws IOException {
        try (var quiet = new OpenRoom(other)) {
            quiet.adoptTerms("lb-understanding-1996");
            var seen = new OpenPages(quiet);
            String incident = incidents(quiet, row("quiet village", "2016-03-19", "12:01")).getFirst();
            java.time.Instant due = quiet.room.situation().incident(new EventId(incident), DUTY_OFFICER.viewer(), Tables.NOW)
                .orElseThrow().steps().getFirst().steps().getFirst().state().due().orElseThrow();
            assertTrue(due.isAfter(quiet.room.now()), "nothing is recorded after it fell due");
            String path = "/incidents/" + incident, early = path + "?asOf=" + due.plusSeconds(1);
            assertFalse(seen.page(DUTY_OFFICER, early).contains("overdue: nobody told"), "nothing is overdue as of a time to come");
            while (quiet.room.now().isBefore(due.plusSeconds(2))) quiet.room.now();
            assertTrue(seen.page(DUTY_OFFICER, early).contains("overdue: nobody told"));
            assertFalse(seen.page(DUTY_OFFICER, path + "?asOf=" + due).contains("overdue: nobody told"), "the second at which it is due is in time");
            assertTrue(OpenRoom.text(quiet.answer(DUTY_OFFICER.get("/api" + path + "?asOf=" + due.plusMillis(1)))).contains("\"state\":\"overdue\""));
            assertTrue(OpenRoom.text(quiet.answer(DUTY_OFFICER.get("/api" + path + "?asOf=" + due))).contains("\"state\":\"open\""));
        }
    }

    @Test void an_incident_that_is_no_more_has_no_clock_and_what_was_told_of_it_breaks_nothing() throws IOException {
        String village = "village " + villages++, incident = incidents(open, row(village, "2016-03-19", "08:00")).getFirst();
        went(pages.send(DUTY_OFFICER, "/watch/steps", with(COMPLAINT, "incident", incident, "end", "done", "at", "2016-03-19T12:00", "note",
            "of what is no more")));
        String claim = open.tables.claims(new EventId(incident), Tables.NOW).getFirst().claim().id().code();
        assertEquals(200, open.answer(ANALYST.post("/api/claims/" + claim + "/withdraw", "{'why': 'it did not happen'}")).status());
        open.settle();
        assertEquals(404, pages.answer(DUTY_OFFICER.get("/incidents/" + incident)).status());
        assertFalse(clocks(pages.page(DUTY_OFFICER, "/watch")).contains("/incidents/" + incident));
        assertEquals(404, open.answer(DUTY_OFFICER.post("/api/steps/" + latest(incident) + "/take-back", "{'why': 'w'}")).status());
        assertEquals(422, pages.send(DUTY_OFFICER, "/watch/steps", with(COMPLAINT, "incident", incident, "end", "not-done", "note", "n")).status());
    }

    @Test void a_word_that_was_erased_was_never_told() throws IOException {
        String incident = incident("19", "09:00");
        went(pages.send(DUTY_OFFICER, "/watch/steps", with(COMPLAINT, "incident", incident, "end", "done", "at", "2016-03-19T12:00", "note",
            "a name that should not stand here")));
        assertEquals(200, open.answer(ANALYST.post("/api/erasures", "{'erasure': 'x-7', 'entries': [" + latest(incident)
            + "], 'basis': 'reporters-wish', 'why': 'a name'}")).status());
        for (Asks who : List.of(Asks.as(Role.CUSTODIAN), Asks.as(Role.CO_CHAIR))) assertEquals(200, open.answer(who.post("/api/erasures/x-7/approve",
            "")).status());
        open.settle();
        assertEquals(List.of(), words(incident));
        assertTrue(steps(incident).contains("nobody told what became of it") && !pages.page(DUTY_OFFICER, "/incidents/"
            + incident).contains("a name that should not stand here"));
    }

    @Test void the_pages_are_whole_in_three_languages() throws IOException {
        String incident = incident("18", "10:00");
        for (Lang lang : Lang.values())
            for (String address : List.of("/watch", "/watch/steps", "/incidents/" + incident)) assertTrue(pages.page(DUTY_OFFICER.in(lang),
                address).contains("dir=\"" + lang.direction().html() + "\""), address);
        for (String odd : List.of("x", "1.2.3", "٣")) assertEquals(200, pages.answer(DUTY_OFFICER.get("/watch/steps?after=" + odd)).status(), odd);
    }

    /** The understanding with an answer that is due within 24 hours of the complaint. */
    private static Map<String, String> withAnAnswer() throws IOException {
        Map<String, String> files = new HashMap<>();
        for (String name : TermsReader.FILES) {
            Path file = OpenRoom.HOME.resolve("agreements").resolve("lb-understanding-1996").resolve(name);
            if (Files.isRegularFile(file)) files.put(name, Files.readString(file));
        }
        files.merge("clauses.yaml", "    - {id: answer, title: {ar: الرد, en: answer the complaint, ru: ответить}, within: 24 h, of: complain}\n",
            String::concat);
        return files;
    }

    @Test void an_answer_falls_due_from_when_the_complaint_was_made_however_old_the_incident(@TempDir Path other) throws IOException {
        try (var lebanon = new OpenRoom(other)) {
            lebanon.room.lawgiving().adoptTerms("lb-understanding-1996", withAnAnswer(), "w", new Acting(Asks.as(Role.CUSTODIAN).viewer(),
                "p-custodian", Optional.empty()));
            String old = incidents(lebanon, row("an old one", "2016-03-01", "08:00")).getFirst();
            var book = new OpenPages(lebanon);
            String before = clocks(book.page(DUTY_OFFICER, "/watch"));
            assertTrue(before.contains("submit the complaint") && !before.contains("answer the complaint"), before);
            String told = "{'procedure': 'complaint', 'step': 'complain', 'end': 'done', 'at': '2016-03-20T08:00:00Z'}";
            assertEquals(200, lebanon.answer(DUTY_OFFICER.post("/api/incidents/" + old + "/steps", told)).status());
            String after = clocks(book.page(DUTY_OFFICER, "/watch"));
            assertTrue(after.contains("answer the complaint") && after.contains("21 hours") && !after.contains("submit the complaint"), after);
            assertFalse(after.contains("h-overdue"), "a late complaint leaves the whole time for an answer");
        }
    }

    @Test void where_more_incidents_came_than_are_looked_at_the_watch_says_so_and_the_pages_go_through_all(@TempDir Path other) throws IOException {
        try (var many = new OpenRoom(other)) {
            many.adoptTerms("lb-understanding-1996");
            var rows = new ArrayList<String>();
            for (int i = 0; i < StepClocks.LOOKED_AT; i++) rows.add(row("v" + i, "2016-02-%02d".formatted(1 + i % 28), "%02d:%02d".formatted(i / 28,
                i % 60)));
            assertEquals(StepClocks.LOOKED_AT, Set.copyOf(incidents(many, String.join(",", rows))).size());
            var book = new OpenPages(many);
            String whole = clocks(book.page(DUTY_OFFICER, "/watch"));
            assertFalse(whole.contains("were looked at: steps of others"), whole);
            assertTrue(whole.contains((StepClocks.LOOKED_AT - 5) + " more steps are overdue"), whole);
            incidents(many, row("one more", "2016-01-01", "08:00"));
            String cut = clocks(book.page(DUTY_OFFICER, "/watch"));
            assertTrue(cut.contains("Only the latest 300 incidents were looked at: steps of others may be overdue"), cut);
            String address = "/watch/steps";
            int found = 0, pagesRead = 0;
            while (!address.isEmpty() && pagesRead++ < 9) {
                String page = book.page(DUTY_OFFICER, address);
                found += page.split("submit the complaint", -1).length - 1;
                address = page.contains("rel=\"next\"") ? Planted.id(page.substring(0, page.indexOf("\" rel=\"next\"") + 1).replaceAll("(?s).*href",
                    "href"), "href=\"") : "";
            }
            assertEquals(StepClocks.LOOKED_AT + 1, found);
        }
    }
}
