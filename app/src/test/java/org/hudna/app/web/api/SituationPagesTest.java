package org.hudna.app.web.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.hudna.app.store.KeptClaim;
import org.hudna.app.store.Tables;
import org.hudna.app.web.Book;
import org.hudna.bulletin.Role;
import org.hudna.claims.Claim;
import org.hudna.claims.ClaimId;
import org.hudna.words.Lang;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The situation and one incident, as pages on a real room. */
class SituationPagesTest {

    private static final Pattern CELL = Pattern.compile("name=\"row-([a-z_]+)\" dir=\"auto\" value=\"([^\"]*)\"");
    @TempDir static Path folder;
    private static OpenRoom open;
    private static Planted planted;
    private static Api pages;

    @BeforeAll static void plant() throws IOException {
        open = new OpenRoom(folder);
        planted = Planted.in(open);
        pages = new Api(Book.of(open.room), 32 << 20);
    }

    @AfterAll static void close() { open.close(); }

    private static Answer answer(Request request) {
        try {
            return pages.answer(request);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String page(Asks asks, String address) {
        Answer answer = answer(asks.get(address));
        assertEquals(200, answer.status(), address);
        return OpenRoom.text(answer);
    }

    private static Answer send(Asks asks, String address, Map<String, String> fields) { return answer(asks.form(address, fields)); }

    @Test void the_page_lists_what_the_door_for_programs_lists_under_the_same_filters() {
        for (String filters : List.of("", "?act=shelling", "?from=2016-03-04&to=2016-03-06", "?outcome=violation&act=air-strike",
            "?text=nothing-like-it", "?asOf=2016-03-01")) {
            String listed = page(Asks.as(Role.ANALYST), "/situation" + filters);
            String told = OpenRoom.text(open.answer(Asks.as(Role.ANALYST).get("/api/incidents" + filters)));
            for (String incident : List.of(planted.ordinary, planted.hospital, planted.embargoed))
                assertEquals(told.contains(incident), listed.contains("/incidents/" + incident), filters + " " + incident);
        }
    }

    @Test void a_day_without_an_hour_ends_when_the_day_is_over_where_the_agreement_is() {
        assertTrue(page(Asks.as(Role.ANALYST), "/situation?from=2016-03-05&to=2016-03-05").contains(planted.hospital));
        assertFalse(page(Asks.as(Role.ANALYST), "/situation?from=2016-03-06&to=2016-03-06").contains(planted.hospital));
    }

    @Test void odd_filters_are_told_in_words_and_break_nothing() {
        for (String odd : List.of("from=yesterday", "asOf=whenever", "from=2016-03-09&to=2016-03-01", "box=here", "typing=perhaps",
            "learnedSince=soon")) {
            Answer answer = answer(Asks.as(Role.ANALYST).get("/situation?" + odd));
            assertEquals(422, answer.status(), odd);
            assertTrue(OpenRoom.text(answer).contains("role=\"alert\""), odd);
        }
        for (String odd : List.of("act=%27%22%3C&weapon=1&accused=%20x%20y&area=%3F&finding=2b&outcome=no&standing=%00", "nobody=knows", "after=zzz",
            "contested=perhaps"))
            for (Lang lang : Lang.values()) assertEquals(200, answer(Asks.as(Role.ANALYST).in(lang).get("/situation?" + odd)).status(), odd);
        for (String odd : List.of("/incidents/nobody", "/incidents/%20", "/incidents/x?asOf=whenever", "/claims/nobody"))
            assertEquals(404, answer(Asks.as(Role.ANALYST).get(odd)).status(), odd);
    }

    @Test void a_decision_needs_a_reason_and_stands_on_the_page_with_who_and_why() {
        String path = "/incidents/" + planted.ordinary;
        Answer refused = send(Asks.as(Role.VERIFIER), path + "/decisions",
            Map.of("ruling", "corroborates", "evidence", "physical", "reference", "shelf 9", "why", " "));
        assertEquals(422, refused.status());
        assertTrue(OpenRoom.text(refused).contains("value=\"shelf 9\""), "what was filled in is kept");
        assertEquals(422, send(Asks.as(Role.VERIFIER), path + "/decisions", Map.of("ruling", "corroborates", "why", "seen")).status());
        assertEquals(403, send(Asks.as(Role.OBSERVER), path + "/decisions", Map.of("ruling", "released", "why", "w")).status());
        assertEquals(422, send(Asks.as(Role.VERIFIER), path + "/decisions",
            Map.of("ruling", "places", "standing", "determined", "of", "the mechanism", "why", "w")).status());
        Answer done = send(Asks.as(Role.VERIFIER), path + "/decisions",
            Map.of("ruling", "corroborates", "evidence", "physical", "reference", "shelf 9", "why", "crater measured"));
        assertEquals(303, done.status());
        open.settle();
        String after = page(Asks.as(Role.ANALYST), path);
        assertTrue(after.contains("crater measured") && after.contains("p-verifier") && after.contains("shelf 9"), after);
        assertFalse(page(Asks.ANYBODY, path).contains("crater measured"));
    }

    @Test void the_exact_place_of_what_is_protected_is_shown_after_a_look_with_a_reason_alone() {
        String path = "/incidents/" + planted.hospital;
        assertFalse(page(Asks.as(Role.DUTY_OFFICER), path).contains("34.876543"));
        assertEquals(422, send(Asks.as(Role.DUTY_OFFICER), path + "/position", Map.of("why", "")).status());
        assertEquals(403, send(Asks.as(Role.LIAISON), path + "/position", Map.of("why", "curious")).status());
        Answer looked = send(Asks.as(Role.DUTY_OFFICER), path + "/position", Map.of("why", "to warn the ward"));
        assertTrue(OpenRoom.text(looked).contains("34.876543"));
        assertEquals("no-store", looked.headers().get("Cache-Control"));
    }

    @Test void the_watch_sees_what_a_liaison_sees_and_nobody_else_may_look_through_others_eyes() {
        String path = "/incidents/" + planted.ordinary;
        String own = page(Asks.as(Role.DUTY_OFFICER), path);
        String imagined = page(Asks.as(Role.DUTY_OFFICER), path + "?as=russia");
        assertTrue(own.contains("canary-source"));
        for (String canary : List.of("canary-source", "canary-coder", "canary-relay", "canary-decision-why", "/decisions\""))
            assertFalse(imagined.contains(canary), canary);
        assertFalse(page(Asks.as(Role.LIAISON), path + "?as=syria").contains("canary-words"), "another party's eyes are not for a party");
    }

    @Test void a_claim_sent_back_as_its_form_was_filled_says_the_same_as_before() {
        ClaimId id = new ClaimId(planted.claims.get(0));
        Claim before = open.tables.claim(id, Tables.NOW).map(KeptClaim::claim).orElseThrow();
        Map<String, String> fields = new LinkedHashMap<>();
        CELL.matcher(page(Asks.as(Role.ANALYST), "/claims/" + id.code())).results().filter(cell -> !cell.group(2).isEmpty())
            .forEach(cell -> fields.put("row-" + cell.group(1), cell.group(2)));
        assertEquals(422, send(Asks.as(Role.ANALYST), "/claims/" + id.code() + "/correct", fields).status(), "without a reason");
        fields.put("row-killed", "4");
        fields.put("why", "four, on reading it again");
        Answer done = send(Asks.as(Role.ANALYST), "/claims/" + id.code() + "/correct", fields);
        assertEquals(303, done.status(), OpenRoom.text(done));
        open.settle();
        assertEquals(KeptClaim.Counting.CORRECTED, open.tables.claim(id, Tables.NOW).orElseThrow().counting());
        Claim after = open.tables.newest(1).getFirst();
        assertEquals(4, after.harm().killed().orElseThrow().min());
        assertEquals(before.happened(), after.happened());
        assertEquals(before.act(), after.act());
        assertEquals(before.weapon(), after.weapon());
        assertEquals(before.accused(), after.accused());
        assertEquals(before.target(), after.target());
        assertEquals(before.at(), after.at());
        assertEquals(before.said(), after.said());
        assertEquals(before.coding(), after.coding());
        assertEquals(before.account(), after.account());
    }

    @Test void whoever_sees_no_position_gets_no_map_and_whoever_may_not_read_the_agreement_no_zones() {
        assertFalse(page(Asks.ANYBODY, "/situation").contains("id=\"map\""));
        assertTrue(page(Asks.as(Role.OBSERVER), "/situation").contains("id=\"map\""));
        assertEquals(401, answer(Asks.ANYBODY.get("/situation/shapes?at=2016-03-01")).status());
        assertTrue(page(Asks.as(Role.OBSERVER), "/situation/shapes?at=2016-03-01").startsWith("{\"type\":\"FeatureCollection\""));
        assertEquals(404, answer(Asks.as(Role.OBSERVER).get("/situation/shapes?at=never")).status());
    }

    @Test void an_empty_list_points_to_where_whoever_looks_may_go(@TempDir Path other) throws IOException {
        try (var fresh = new OpenRoom(other)) {
            var begin = new OpenPages(fresh);
            assertTrue(begin.page(Asks.as(Role.DUTY_OFFICER), "/situation").contains("begin in the inbox"));
            for (Asks who : List.of(Asks.as(Role.ADMINISTRATOR), Asks.as(Role.OBSERVER), Asks.as(Role.LIAISON), Asks.ANYBODY)) {
                String shown = begin.page(who, "/situation");
                assertTrue(shown.contains("No incident that you are shown yet") && shown.contains("/help#edition")
                    && !shown.contains("inbox"), shown);
                assertTrue(begin.page(who, "/situation?act=shelling").contains("No incident fits these filters"));
            }
        }
    }

    @Test void whoever_is_shown_days_alone_is_told_of_no_hour() {
        String anybody = page(Asks.ANYBODY, "/situation"), coChair = page(Asks.as(Role.CO_CHAIR), "/situation"),
            watch = page(Asks.as(Role.ANALYST), "/situation");
        assertTrue(anybody.contains("<span>1 March 2016</span>") && !anybody.contains("between"), anybody);
        assertTrue(watch.contains("learned 5 March 2016 at ") && coChair.contains("learned 5 March 2016<"), coChair);
    }
}
