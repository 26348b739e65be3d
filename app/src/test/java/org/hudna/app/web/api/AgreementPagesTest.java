package org.hudna.app.web.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hudna.app.web.Book;
import org.hudna.bulletin.Role;
import org.hudna.terms.reading.TermsReader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages of law, record and people, on a real room. */
class AgreementPagesTest {

    @TempDir static Path folder;
    private static OpenRoom open;
    private static Planted planted;
    private static Api pages;

    @BeforeAll static void open() throws IOException {
        open = new OpenRoom(folder);
        planted = Planted.in(open);
        pages = new Api(Book.of(open.room), 32 << 20);
    }

    @AfterAll static void close() { open.close(); }

    private static Answer get(Role role, String address) throws IOException { return pages.answer(Asks.as(role).get(address)); }

    private static Answer post(Role role, String path, Map<String, String> filled) throws IOException {
        return pages.answer(Asks.as(role).form(path, filled));
    }

    private static Map<String, String> files() throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        for (String name : TermsReader.FILES) {
            Path file = OpenRoom.HOME.resolve("agreements/sy-coh-2016").resolve(name);
            if (Files.isRegularFile(file)) files.put(name, Files.readString(file).replace("\n", "\r\n"));
        }
        return files;
    }

    @Test void a_lawyer_sees_that_an_untouched_draft_changes_nothing_though_browsers_end_lines_in_their_own_way() throws IOException {
        Answer tried = post(Role.CUSTODIAN, "/agreement/draft", files());
        assertEquals(200, tried.status());
        assertTrue(OpenRoom.text(tried).contains("nothing was changed"), OpenRoom.text(tried));
    }

    @Test void a_lawyer_sees_which_past_findings_would_change_before_anybody_adopts_it() throws IOException {
        Map<String, String> draft = files();
        draft.computeIfPresent("agreement.yaml", (_, text) -> text.replace("effect: 2016-02-27T00:00", "effect: 2026-02-27T00:00"));
        long before = open.journal.size();
        String told = OpenRoom.text(post(Role.CUSTODIAN, "/agreement/draft", draft));
        assertTrue(told.contains("/incidents/" + planted.ordinary), told);
        assertEquals(before, open.journal.size(), "to try writes nothing");
        String coChair = OpenRoom.text(post(Role.CO_CHAIR, "/agreement/draft", draft));
        assertFalse(coChair.contains(planted.embargoed), "what is under embargo is tried for nobody who does not know of it");
    }

    @Test void whoever_could_not_adopt_it_and_is_not_of_the_watch_is_told_nothing_of_incidents() throws IOException {
        Map<String, String> draft = files();
        draft.computeIfPresent("agreement.yaml", (_, text) -> text.replace("effect: 2016-02-27T00:00", "effect: 2026-02-27T00:00"));
        String told = OpenRoom.text(post(Role.LIAISON, "/agreement/draft", draft));
        assertFalse(told.contains("/incidents/"), "a draft must not become a way to ask what is kept from view");
    }

    @Test void a_broken_draft_is_refused_by_file_and_line_and_nothing_that_was_not_tried_is_adopted() throws IOException {
        Map<String, String> broken = files();
        broken.put("clauses.yaml", "clauses:\n  - {id: x, instrument: nowhere}\n");
        Answer refused = post(Role.CUSTODIAN, "/agreement/draft", broken);
        assertEquals(422, refused.status());
        assertTrue(OpenRoom.text(refused).contains("clauses.yaml"));
        Map<String, String> untried = files();
        untried.put("deed", "adopt");
        untried.put("checked", "another version");
        untried.put("why", "because");
        long laws = open.tables.law().size();
        assertEquals(422, post(Role.CUSTODIAN, "/agreement/draft", untried).status());
        assertEquals(laws, open.tables.law().size());
    }

    @Test void anybody_may_check_an_entry_and_bring_its_proof_back() throws IOException {
        open.journal.log().publish();
        String page = OpenRoom.text(pages.answer(Asks.ANYBODY.get("/record?entry=1")));
        assertTrue(page.contains("Proven"), page);
        assertTrue(OpenRoom.text(open.api.answer(Asks.ANYBODY.get("/api/record/policy"))).startsWith("log "),
            "and the keys with which it is checked elsewhere");
        String proof = OpenRoom.text(open.api.answer(Asks.ANYBODY.get("/api/record/entries/1/proof")));
        assertTrue(OpenRoom.text(post(Role.OBSERVER, "/record", Map.of("file", proof.replace("\n", "\r\n")))).contains("It holds"));
        assertTrue(OpenRoom.text(post(Role.OBSERVER, "/record", Map.of("file", proof.replace("index 1\n", "index 2\n"))))
            .contains("It does not hold"));
        assertTrue(OpenRoom.text(post(Role.OBSERVER, "/record", Map.of("file", "something else"))).contains("neither a proof"));
        String head = new String(open.journal.log().newest().bytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertTrue(OpenRoom.text(post(Role.OBSERVER, "/record", Map.of("file", head))).contains("The record continues it"));
    }

    @Test void a_link_for_somebody_new_is_shown_once_and_never_again() throws IOException {
        Answer invited = post(Role.ADMINISTRATOR, "/people", Map.of("deed", "invite", "person", "p-guest", "name", "a guest", "role", "observer"));
        String page = OpenRoom.text(invited);
        assertEquals(200, invited.status(), page);
        String link = Planted.id(page.replace('<', '"'), "/join?link=");
        assertTrue(link.length() > 20, page);
        assertFalse(OpenRoom.text(get(Role.ADMINISTRATOR, "/people")).contains(link));
        assertEquals(422, post(Role.ADMINISTRATOR, "/people", Map.of("deed", "suspend", "person", "p-administrator", "why", "oneself")).status(),
            "nobody does this to themselves");
        assertEquals(422, post(Role.CO_CHAIR, "/people", Map.of("deed", "suspend", "person", "p-guest", "why", "not theirs to do")).status());
    }

    @Test void an_erasure_waits_for_two_others_than_who_asked() throws IOException {
        assertTrue(OpenRoom.text(get(Role.CUSTODIAN, "/people/keeping")).contains("canary-erasure-why"));
        assertEquals(422, post(Role.ANALYST, "/people/keeping", Map.of("deed", "agree", "id", "e-1")).status());
        assertEquals(303, post(Role.CUSTODIAN, "/people/keeping", Map.of("deed", "agree", "id", "e-1")).status());
        assertEquals(422, post(Role.CUSTODIAN, "/people/keeping", Map.of("deed", "agree", "id", "e-1")).status());
    }

    @Test void odd_parameters_are_answered_and_never_break_a_page() throws IOException {
        List<String> odd = List.of("/agreement?at=never&asOf=2016-99-99", "/agreement?asOf=1970-01-01", "/agreement?instrument=%00",
            "/record?entry=-1", "/record?entry=99999999999999999999",
            "/record?entry=%D9%A1", "/people/looks?before=x", "/people/looks?before=0", "/people/tokens?x=y");
        for (String address : odd) for (Role role : Role.values()) {
            int status = get(role, address).status();
            assertTrue(List.of(200, 403, 404, 422).contains(status), address + " " + role + " " + status);
        }
    }
}
