package org.hudna.app.web.api;

import static org.hudna.app.web.api.OpenPages.went;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.hudna.app.store.KeptClaim;
import org.hudna.app.store.Tables;
import org.hudna.bulletin.Role;
import org.hudna.intake.Bytes;
import org.hudna.intake.ReportId;
import org.hudna.words.Lang;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A watch works through what waits, on its pages. */
class InboxPagesTest {

    private static final Asks DUTY_OFFICER = Asks.as(Role.DUTY_OFFICER);
    private static final Asks ANALYST = Asks.as(Role.ANALYST);
    private static final String ARABIC = "قصفت مدفعية الهاون مدينة حمص صباح 27 شباط 2016 وقتل شخصان";

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
        String id = unsettled(text);
        open.settle();
        return id;
    }

    private static String unsettled(String text) {
        Answer answer = open.answer(DUTY_OFFICER.with("content-type", "text/plain; charset=utf-8")
            .post("/api/reports?channel=sms", text.getBytes(StandardCharsets.UTF_8)));
        return Planted.id(OpenRoom.text(answer), "\"id\":\"");
    }

    private static Answer get(Asks who, String address) throws IOException { return pages.answer(who.get(address)); }

    private static List<KeptClaim> claims(String report) {
        open.settle();
        return open.tables.claimsFrom(new ReportId(report)).stream().map(id -> open.tables.claim(id, Tables.NOW).orElseThrow()).toList();
    }

    @Test void a_report_is_listed_with_its_first_words_in_their_own_language() throws IOException {
        String id = report(ARABIC + " للقائمة");
        String list = pages.page(DUTY_OFFICER, "/inbox?size=500");
        assertTrue(list.contains("href=\"/inbox/" + id + "\""), list);
        assertTrue(list.contains("lang=\"ar\"><bdi dir=\"rtl\">" + ARABIC));
    }

    @Test void two_people_do_not_begin_with_one_report() throws IOException {
        String id = report("two people look at this one");
        assertEquals("/inbox/" + id, went(pages.send(DUTY_OFFICER, "/inbox/many", "take", id)));
        Answer second = pages.send(ANALYST, "/inbox/many", "take", id);
        assertEquals(422, second.status());
        assertTrue(OpenRoom.text(second).contains("p-duty-officer"));
        assertTrue(pages.page(ANALYST, "/inbox?show=taken&size=500").contains("title=\"p-duty-officer\">name of p-duty-officer</bdi>"));
        assertTrue(pages.page(DUTY_OFFICER, "/inbox?show=mine&size=500").contains(id));
    }

    @Test void five_hundred_are_closed_at_once_and_the_two_that_went_meanwhile_are_told() throws IOException {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 500; i++) ids.add(unsettled("nothing new, number " + i));
        open.settle();
        for (String id : ids.subList(0, 2)) went(pages.send(ANALYST, "/inbox/" + id + "/close", "how", "nothing-in-it"));
        List<String> fields = new ArrayList<>(List.of("do", "close", "how", "same-as-another", "why", "the morning's list"));
        for (String id : ids) fields.addAll(List.of("id", id));
        Answer answer = pages.send(DUTY_OFFICER, "/inbox/many", fields.toArray(String[]::new));
        assertEquals(200, answer.status());
        String told = OpenRoom.text(answer);
        assertTrue(told.contains("498 reports are closed. 2 were not"), told);
        assertTrue(told.contains("/inbox/" + ids.get(0)) && told.contains("/inbox/" + ids.get(1)) && !told.contains("/inbox/" + ids.get(2)));
        assertTrue(ids.stream().allMatch(id -> open.tables.state(new ReportId(id), Tables.NOW).orElseThrow().closed().isPresent()));
    }

    @Test void what_is_read_is_underlined_in_the_original_and_accepted_in_a_persons_name() throws IOException {
        String id = report("Shelling of Homs on 27 February 2016 killed two.");
        String before = pages.page(DUTY_OFFICER, "/inbox/" + id);
        assertTrue(before.contains("<span class=\"within evidence\">Shelling</span>"), before);
        assertEquals(422, pages.send(DUTY_OFFICER, "/inbox/" + id + "/accept", "at", "0-0", "publisher", " ").status());
        went(pages.send(DUTY_OFFICER, "/inbox/" + id + "/accept", "at", "0-0", "publisher", "A local committee"));
        KeptClaim made = claims(id).getFirst();
        assertEquals("A local committee", made.claim().said().source().name());
        assertEquals("p-duty-officer", made.made().by());
        String after = pages.page(DUTY_OFFICER, "/inbox/" + id);
        assertTrue(after.contains("/incidents/" + open.tables.incidentOf(made.claim().id(), Tables.NOW).orElseThrow().code()), after);
        assertFalse(after.contains("data-row-key=\"y\""), "what was accepted is not offered again");
    }

    @Test void five_kilometres_north_of_a_town_are_underlined_and_fill_the_row_with_a_circle() throws IOException {
        String id = report("Shelling hit a post 5 km north of Homs on 27 February 2016.");
        String shown = pages.page(DUTY_OFFICER, "/inbox/" + id);
        assertTrue(shown.contains("5 km north of Homs</span>"), shown);
        assertTrue(shown.matches("(?s).*name=\"lat\" value=\"34\\.[0-9]{5}\".*")
            && shown.matches("(?s).*name=\"error\" value=\"[0-9]+ m\".*"), shown);
        went(pages.send(DUTY_OFFICER, "/inbox/" + id + "/correct", "at", "0-0", "source", "A", "act", "shelling", "from", "2016-02-27", "place",
            "5 km north of Homs", "lat", "34.77500", "lon", "36.71000", "error", "3000 m", "why", "the post"));
        var spot = claims(id).stream().filter(KeptClaim::stands).findFirst()
            .orElse(open.tables.newest(1).stream().flatMap(it -> open.tables.claim(it.id(), Tables.NOW).stream()).findFirst().orElseThrow());
        assertEquals(3000, spot.claim().at().getFirst().getFirst().position().orElseThrow().errorMetres());
    }

    @Test void accepting_is_undone_and_may_be_done_anew() throws IOException {
        String id = report("Shelling of Homs on 28 February 2016 killed three.");
        went(pages.send(DUTY_OFFICER, "/inbox/" + id + "/accept", "at", "0-0", "publisher", "A"));
        String claim = claims(id).getFirst().claim().id().code();
        went(pages.send(DUTY_OFFICER, "/inbox/" + id + "/withdraw", "claim", claim, "why", "the wrong town"));
        assertFalse(claims(id).getFirst().stands());
        assertEquals(422, pages.send(DUTY_OFFICER, "/inbox/" + id + "/accept", "at", "0-0", "publisher", "A").status());
        went(pages.send(DUTY_OFFICER, "/inbox/" + id + "/correct", "at", "0-0", "source", "A", "act", "shelling", "from", "٢٠١٦-٠٢-٢٨", "place",
            "Homs", "why", "anew"));
        assertEquals(1, claims(id).stream().filter(KeptClaim::stands).count());
    }

    @Test void a_claim_corrected_before_it_is_accepted_counts_alone_and_leads_to_its_words() throws IOException {
        String text = "Shelling of Homs on 26 February 2016 killed two. Nobody knows who.";
        String id = report(text);
        Answer wrong = pages.send(ANALYST, "/inbox/" + id + "/correct", "at", "0-0", "source", "A", "act", "bombardement", "from", "2016-02-26",
            "why", "the act");
        assertEquals(422, wrong.status());
        assertTrue(OpenRoom.text(wrong).contains("value=\"bombardement\""), "what was filled in stays");
        assertTrue(claims(id).isEmpty(), "a row that is wrong leaves nothing behind");
        went(pages.send(ANALYST, "/inbox/" + id + "/correct", "at", "0-0", "source", "A", "act", "rocket-fire", "from", "2016-02-26", "to",
            "2016-02-26", "words", "Shelling of Homs", "why", "rockets"));
        List<KeptClaim> standing = open.tables.newest(20).stream().filter(it -> it.coding().words().equals("Shelling of Homs"))
            .flatMap(it -> open.tables.claim(it.id(), Tables.NOW).stream()).toList();
        assertEquals("rocket-fire", standing.getFirst().claim().act().getFirst().code());
        assertEquals("Shelling of Homs", text.substring(standing.getFirst().claim().origin().orElseThrow().from(), standing.getFirst().claim()
            .origin().orElseThrow().to()));
    }

    @Test void what_no_reader_understands_is_claimed_by_hand() throws IOException {
        String id = report("the usual thing at the usual place, you know");
        went(pages.send(DUTY_OFFICER, "/inbox/" + id + "/correct", "at", "hand", "source", "Hotline", "act", "shelling", "from", "2016-03-01",
            "words", "the usual thing"));
        assertTrue(claims(id).getFirst().stands());
    }

    @Test void a_note_on_the_telephone_is_one_report_and_keeps_the_caller_apart() throws IOException {
        String[] note = {"words", "أطلقوا النار على السيارة", "happened", "قبل ساعة", "sender", "canary-caller 0999", "opened",
            "2016-03-20T09:00:00Z"};
        String went = went(pages.send(DUTY_OFFICER, "/inbox/new", note));
        assertEquals(went.replace("noted", "held"), went(pages.send(DUTY_OFFICER, "/inbox/new", note)),
            "sent again under another key it is the same note");
        open.settle();
        String shown = pages.page(DUTY_OFFICER, went);
        assertTrue(shown.contains("قبل ساعة") && shown.contains("السيارة"), shown);
        assertFalse(shown.contains("canary-caller"));
        String id = went.substring("/inbox/".length(), went.indexOf('?'));
        assertEquals(422, pages.send(DUTY_OFFICER, "/inbox/" + id + "/sender", "why", " ").status());
        assertTrue(OpenRoom.text(pages.send(DUTY_OFFICER, "/inbox/" + id + "/sender", "why", "call back")).contains("canary-caller 0999"));
        assertEquals(403, pages.send(ANALYST, "/inbox/" + id + "/sender", "why", "curious").status());
    }

    @Test void a_file_is_taken_with_its_bytes() throws IOException {
        String content = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"list.csv\"\r\nContent-Type: text/csv\r\n\r\nplace,what\r\nHoms,calm\r\n--b--\r\n";
        Request asked = DUTY_OFFICER.with("content-type", "multipart/form-data; boundary=b")
            .post("/inbox/new/file?_csrf=x", content.getBytes(StandardCharsets.UTF_8));
        String went = went(pages.answer(asked));
        assertEquals("/inbox/" + Bytes.of("place,what\r\nHoms,calm".getBytes(StandardCharsets.UTF_8)).id().sha256() + "?did=noted", went);
        open.settle();
        assertTrue(pages.page(DUTY_OFFICER, went).contains("<td><bdi class=\"own\">Homs</bdi></td>"));
    }

    @Test void closing_is_undone_and_the_history_says_both() throws IOException {
        String id = report("to be closed and opened");
        went(pages.send(DUTY_OFFICER, "/inbox/" + id + "/close", "how", "nothing-in-it", "why", "greetings only"));
        assertEquals(422, pages.send(DUTY_OFFICER, "/inbox/" + id + "/take").status());
        went(pages.send(DUTY_OFFICER, "/inbox/" + id + "/reopen", "why", "there was an attachment"));
        String shown = pages.page(DUTY_OFFICER, "/inbox/" + id);
        assertTrue(shown.contains("greetings only") && shown.contains("there was an attachment"));
    }

    @Test void words_are_found_and_pages_follow_each_other() throws IOException {
        for (int i = 0; i < 120; i++) unsettled("lighthouse " + i);
        open.settle();
        String first = pages.page(DUTY_OFFICER, "/inbox?text=lighthouse");
        var seen = new TreeSet<>(ids(first));
        assertEquals(50, seen.size());
        String next = first.substring(first.indexOf("href=\"/inbox?after=") + 6).split("\"")[0].replace("&amp;", "&");
        seen.addAll(ids(pages.page(DUTY_OFFICER, next)));
        assertEquals(100, seen.size());
    }

    private static List<String> ids(String page) {
        return java.util.regex.Pattern.compile("data-id=\"([0-9a-f]{64})\"").matcher(page).results().map(it -> it.group(1)).toList();
    }

    @Test void odd_addresses_and_forms_are_answered_and_never_break() throws IOException {
        String id = report("odd");
        for (String address : List.of("/inbox?show=x&after=x&size=7&channel=x&did=x&n=x", "/inbox?after=99999999999999999999",
            "/inbox?text=%22%28%2A", "/inbox?show=closed&after=1.z",
            "/inbox?did=close&n=٣", "/inbox/new?did=x&report=x"))
            assertEquals(200, get(DUTY_OFFICER, address).status(), address);
        for (String address : List.of("/inbox/x", "/inbox/" + "0".repeat(64))) assertEquals(404, get(DUTY_OFFICER, address).status(), address);
        for (String form : List.of("accept", "correct", "withdraw", "judge", "close"))
            for (String at : List.of("", "x", "0-999999", "9-0"))
                assertTrue(pages.send(ANALYST, "/inbox/" + id + "/" + form, "at", at, "publisher", "A", "source", "A", "act", "shelling",
                "from", "2016-03-01", "why", "w").status() < 500, form + " " + at);
        assertEquals(422, pages.send(DUTY_OFFICER, "/inbox/many").status());
        assertEquals(422, pages.send(DUTY_OFFICER, "/inbox/many", "id", id, "do", "eat").status());
        assertEquals(404, pages.send(DUTY_OFFICER, "/inbox/x/take").status());
    }

    @Test void the_pages_are_said_in_all_three_languages() throws IOException {
        String id = report(ARABIC + " بثلاث لغات");
        for (Lang lang : Lang.values())
            for (String address : List.of("/inbox", "/inbox/new", "/inbox/" + id))
                assertTrue(pages.page(DUTY_OFFICER.in(lang), address).contains("<html lang=\"" + lang.tag() + "\""));
    }
}
