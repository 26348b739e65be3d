package org.hudna.app.web.api;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hudna.bulletin.Role;
import org.hudna.ledger.proof.ProofFile;
import org.hudna.ledger.proof.ProofRead;
import org.hudna.ledger.statement.Reveal;
import org.hudna.words.Lang;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people and programs do by the door for programs, from the first message to a decision, on a real room. */
class ActsTest {

    private static final Asks DUTY = Asks.as(Role.DUTY_OFFICER);
    private static final Asks ANALYST = Asks.as(Role.ANALYST);
    private static final Asks VERIFIER = Asks.as(Role.VERIFIER);
    private static final String CLAIM = "'incident': 'X', 'source': 'a monitor', 'from': '2016-03-02', 'act': 'shelling', 'place': 'Homs'";

    @TempDir Path folder;
    private OpenRoom open;

    @BeforeEach void open() throws IOException {
        open = new OpenRoom(folder);
        open.adoptTerms();
    }

    @AfterEach void close() { open.close(); }

    private String ok(Request request) {
        Answer answer = open.answer(request);
        assertEquals(2, answer.status() / 100, request.path() + " " + OpenRoom.text(answer));
        return OpenRoom.text(answer);
    }

    private String refused(int status, Request request) {
        Answer answer = open.answer(request);
        assertEquals(status, answer.status(), request.path() + " " + OpenRoom.text(answer));
        return OpenRoom.text(answer);
    }

    private String send(String text) {
        return Planted.id(ok(DUTY.with("content-type", "text/plain; charset=utf-8").post("/api/reports?channel=sms",
            text.getBytes(StandardCharsets.UTF_8))), "\"id\":\"");
    }

    @Test void a_message_becomes_claims_of_an_incident_that_everybody_sees_as_far_as_they_may() {
        String report = send("Shelling of Homs on 27 February 2016 killed two civilians.");
        ok(DUTY.post("/api/reports/" + report + "/take", ""));
        assertTrue(refused(422, ANALYST.post("/api/reports/" + report + "/take", "")).contains("p-duty-officer"));
        String reading = ok(DUTY.get("/api/reports/" + report + "/reading"));
        assertTrue(reading.contains("\"kind\":\"event\""), reading);
        assertTrue(reading.contains("\"evidence\":{\"from\":"), reading);
        int event = reading.substring(0, reading.indexOf("\"kind\":\"event\"")).split("\\{\"number\":", -1).length - 3;
        String accepted = ok(DUTY.post("/api/reports/" + report + "/claims",
            "{'publisher': 'a villager', 'suggestions': [{'text': 0, 'suggestion': " + event + "}]}"));
        assertTrue(accepted.contains("\"entry\":"), accepted);
        assertEquals(accepted, ok(DUTY.post("/api/reports/" + report + "/claims",
            "{'publisher': 'a villager', 'suggestions': [{'text': 0, 'suggestion': " + event + "}]}")));
        ok(DUTY.post("/api/reports/" + report + "/close", "{'how': 'claims-made'}"));
        open.settle();
        String list = ok(DUTY.get("/api/incidents?text=Homs"));
        String incident = Planted.id(list, "\"id\":\"");
        String whole = ok(DUTY.get("/api/incidents/" + incident));
        assertTrue(whole.contains("\"accounts\":[{") && whole.contains("a villager") && whole.contains("\"trace\":["), whole);
        String open2 = ok(Asks.ANYBODY.get("/api/incidents/" + incident));
        assertFalse(open2.contains("villager") || open2.contains("trace"), open2);
        assertTrue(ok(DUTY.get("/api/reports?stage=closed")).contains(report));
        assertEquals("{\"rows\":[]}", ok(DUTY.get("/api/reports?stage=waiting")));
        assertTrue(ok(DUTY.get("/api/reports?text=shelling+civilians")).contains(report));
        assertEquals("{\"rows\":[]}", ok(DUTY.get("/api/reports?text=convoy")));
        assertArrayEquals("Shelling of Homs on 27 February 2016 killed two civilians.".getBytes(StandardCharsets.UTF_8),
            OpenRoom.bytes(open.answer(DUTY.get("/api/reports/" + report + "/original"))));
    }

    @Test void the_same_report_sent_64_times_at_once_is_one_record_with_and_without_a_key() throws Exception {
        List<Callable<Answer>> sending = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            Asks asks = i % 2 == 0 ? DUTY : DUTY.with("idempotency-key", "k");
            sending.add(() -> open.answer(asks.with("content-type", "text/plain").post("/api/reports", "the same".getBytes(StandardCharsets.UTF_8))));
        }
        Set<String> ids = new HashSet<>();
        int news = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Answer> answer : threads.invokeAll(sending)) {
                ids.add(Planted.id(OpenRoom.text(answer.get()), "\"id\":\""));
                news += OpenRoom.text(answer.get()).contains("\"isNew\":true") ? 1 : 0;
            }
        }
        assertEquals(1, ids.size());
        assertTrue(news >= 1, "one of them is new");
        open.settle();
        assertEquals(1, open.tables.waiting());
    }

    @Test void a_short_message_is_taken_as_gateways_send_it_and_once_whatever_they_repeat() {
        String form = "from=%2B000+11&message=%D9%82%D8%B5%D9%81&id=7";
        Asks gateway = DUTY.with("content-type", "application/x-www-form-urlencoded");
        String first = ok(gateway.post("/api/sms", form.getBytes(StandardCharsets.UTF_8)));
        assertTrue(first.contains("\"isNew\":true"), first);
        assertEquals(Planted.id(first, "\"id\":\""), Planted.id(ok(gateway.post("/api/sms", form.getBytes(StandardCharsets.UTF_8))), "\"id\":\""));
        assertTrue(ok(gateway.post("/api/sms", "from=%2B000+11&message=other&id=7".getBytes(StandardCharsets.UTF_8))).contains("\"isNew\":true"),
            "gateways begin to count anew");
        ok(DUTY.post("/api/sms", "{'sender': '+000 12', 'text': 'shelling at dusk', 'deeper': {'text': 'no'}}"));
        refused(400, DUTY.post("/api/sms", "{'sender': '+000 12'}"));
        open.settle();
        assertEquals(3, open.tables.waiting());
        String kept = new String(OpenRoom.bytes(open.answer(DUTY.get("/api/reports/" + Planted.id(first, "\"id\":\"") + "/original"))),
            StandardCharsets.UTF_8);
        assertTrue(kept.contains("\"message\":\"قصف\"") && !kept.contains("000"), kept);
    }

    @Test void a_decision_sent_64_times_under_one_key_is_one_entry() throws Exception {
        String incident = incident();
        long before = open.journal.size();
        List<Callable<String>> sending = new ArrayList<>();
        for (int i = 0; i < 64; i++) sending.add(() -> ok(VERIFIER.with("idempotency-key", "d-1").post("/api/incidents/" + incident + "/decisions",
            "{'ruling': 'places', 'standing': 'probable', 'why': 'seen'}")));
        Set<String> answers = new HashSet<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<String> answer : threads.invokeAll(sending)) answers.add(answer.get());
        }
        assertEquals(1, answers.size());
        assertEquals(before + 1, open.journal.size());
        refused(409, VERIFIER.with("idempotency-key", "d-1").post("/api/incidents/" + incident + "/decisions",
            "{'ruling': 'reopens', 'why': 'seen'}"));
    }

    @Test void what_was_done_under_a_key_before_a_restart_is_answered_as_before_it() throws IOException {
        String incident = incident();
        String report = send("to be worked on");
        open.settle();
        String first = Planted.id(ok(ANALYST.get("/api/incidents/" + incident)), "\"claims\":[{\"incident\":\"" + incident + "\",\"id\":\"");
        List<java.util.function.Supplier<Request>> requests = List.of(
            () -> VERIFIER.with("idempotency-key", "1")
            .post("/api/incidents/" + incident + "/decisions", "{'ruling': 'places', 'standing': 'probable', 'why': 'seen'}"),
            () -> DUTY.with("idempotency-key", "2").post("/api/reports/" + report + "/take", ""),
            () -> DUTY.with("idempotency-key", "3").post("/api/reports/" + report + "/release", ""),
            () -> DUTY.with("idempotency-key", "4").post("/api/reports/" + report + "/close", "{'how': 'nothing-in-it'}"),
            () -> DUTY.with("idempotency-key", "5").post("/api/erasures", "{'entries': [1], 'basis': 'wish', 'why': 'w'}"),
            () -> ANALYST.with("idempotency-key", "6").post("/api/claims/" + first + "/correct", "{'row': {" + CLAIM + "}, 'why': 'w'}"));
        List<String> answers = new ArrayList<>();
        for (var request : requests) answers.add(ok(request.get()));
        open.settle();
        long size = open.journal.size();
        open.close();
        open = new OpenRoom(folder);
        for (int i = 0; i < requests.size(); i++) assertEquals(answers.get(i), ok(requests.get(i).get()));
        assertEquals(size, open.journal.size());
        refused(409, DUTY.with("idempotency-key", "4").post("/api/reports/" + report + "/close", "{'how': 'unreadable'}"));
    }

    private String incident() {
        ok(ANALYST.post("/api/claims", "{'row': {" + CLAIM + "}}"));
        open.settle();
        return Planted.id(ok(ANALYST.get("/api/incidents")), "\"id\":\"");
    }

    @Test void rows_that_cannot_be_read_are_told_with_row_column_and_reason_in_the_callers_language() {
        String csv = "incident,source,from,act\nA,s,2016-03-01,shelling\nB,s,some day,shelling\nC,s,2016-03-01,dancing\n";
        String imported = ok(ANALYST.in(Lang.RU).with("content-type", "text/csv").post("/api/claims/import", csv.getBytes(StandardCharsets.UTF_8)));
        assertTrue(imported.contains("\"row\":3,\"column\":\"from\"") && imported.contains("\"row\":4,\"column\":\"act\""), imported);
        assertTrue(imported.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC), imported);
        String wrong = refused(422, ANALYST.in(Lang.AR).post("/api/claims",
            "{'row': {'incident': 'X', 'source': 's', 'from': 'soon', 'act': 'shelling'}}"));
        assertTrue(wrong.contains("\"column\":\"from\""), wrong);
        assertTrue(refused(400, ANALYST.post("/api/claims", "{'row': {'incidnt': 'X'}}")).contains("incidnt"));
    }

    @Test void a_claim_is_corrected_withdrawn_and_judged_and_stays_readable() {
        String incident = incident();
        String made = ok(ANALYST.post("/api/claims",
            "{'row': {'incident': 'Y', 'source': 'another', 'from': '٢٠١٦-٠٣-٠٢', 'act': 'air-strike', 'place': 'Aleppo', 'killed': '٣'}}"));
        String claim = Planted.id(made, "\"made\":[\"");
        open.settle();
        assertTrue(ok(ANALYST.get("/api/claims/" + claim)).contains("\"killed\":\"3\""));
        String entry = ok(ANALYST.post("/api/claims/" + claim + "/correct",
            "{'row': {'incident': 'Y', 'source': 'another', 'from': '2016-03-02', 'act': 'air-strike', 'place': 'Aleppo'}, 'why': 'misread'}"));
        open.settle();
        assertTrue(entry.contains("entries"));
        assertTrue(ok(ANALYST.get("/api/claims/" + claim)).contains("\"counting\":\"corrected\""));
        assertTrue(ok(ANALYST.get("/api/claims/" + claim + "/history")).contains("ClaimCorrected"));
        String first = Planted.id(ok(ANALYST.get("/api/incidents/" + incident)), "\"claims\":[{\"incident\":\"" + incident + "\",\"id\":\"");
        ok(VERIFIER.post("/api/judgements", "{'one': '" + first + "', 'other': '" + claim + "', 'verdict': 'different'}"));
        assertTrue(refused(400, ANALYST.post("/api/claims/" + first + "/withdraw", "{}")).contains("why"));
        ok(ANALYST.post("/api/claims/" + first + "/withdraw", "{'why': 'the source took it back'}"));
        open.settle();
        assertTrue(ok(ANALYST.get("/api/claims/" + first)).contains("\"counting\":\"withdrawn\""));
        refused(404, ANALYST.get("/api/incidents/" + incident));
    }

    @Test void as_of_then_is_the_same_whatever_came_since() {
        String incident = incident();
        String then = open.room.now().toString();
        String before = ok(ANALYST.get("/api/incidents/" + incident + "?asOf=" + then));
        ok(VERIFIER.post("/api/incidents/" + incident + "/decisions", "{'ruling': 'places', 'standing': 'discounted', 'why': 'it did not happen'}"));
        open.settle();
        Answer after = open.answer(ANALYST.get("/api/incidents/" + incident + "?asOf=" + then));
        assertEquals(before, OpenRoom.text(after));
        assertEquals("private, max-age=300", after.headers().get("Cache-Control"));
        assertTrue(ok(ANALYST.get("/api/incidents/" + incident)).contains("\"standing\":\"discounted\""));
        assertEquals(304, open.answer(ANALYST.with("if-none-match", after.headers().get("ETag")).get("/api/incidents/" + incident + "?asOf=" + then))
            .status());
    }

    @Test void a_look_is_an_entry_before_anything_is_shown_and_needs_a_reason() {
        ok(ANALYST.post("/api/claims",
            "{'row': {'incident': 'H', 'source': 's', 'from': '2016-03-02', 'act': 'air-strike', 'target': 'hospital', 'lat': '34.876543', 'lon': '37.345679', 'error': '20 m'}}"));
        open.settle();
        String incident = Planted.id(ok(ANALYST.get("/api/incidents?sensitivity=restricted")), "\"id\":\"");
        assertFalse(ok(ANALYST.get("/api/incidents/" + incident)).contains("34.876543"));
        refused(422, ANALYST.post("/api/incidents/" + incident + "/position", "{'why': ' '}"));
        long before = open.journal.size();
        String shown = ok(ANALYST.post("/api/incidents/" + incident + "/position", "{'why': 'to warn the convoy'}"));
        assertTrue(shown.contains("34.876543") && shown.contains("\"entry\":" + before), shown);
        assertTrue(ok(Asks.as(Role.CUSTODIAN).get("/api/looks")).contains("to warn the convoy"));
        refused(403, Asks.as(Role.OBSERVER).post("/api/incidents/" + incident + "/position", "{'why': 'curious'}"));
    }

    @Test void an_entry_is_proved_and_shown_and_holds_together_without_us() {
        String incident = incident();
        String decided = ok(VERIFIER.post("/api/incidents/" + incident + "/decisions",
            "{'ruling': 'places', 'standing': 'probable', 'why': 'seen'}"));
        long entry = Long.parseLong(decided.replaceAll("\\D+", " ").strip());
        refused(422, Asks.ANYBODY.get("/api/record/entries/" + entry + "/proof"));
        assertTrue(ok(Asks.ANYBODY.get("/api/record/entries/" + entry)).contains("\"level\":\"sequenced\""));
        open.journal.log().publish();
        assertTrue(ok(Asks.ANYBODY.get("/api/record/entries/" + entry)).contains("\"level\":\"published\""));
        assertEquals(Long.toString(open.journal.size()), ok(Asks.ANYBODY.get("/api/record")).replaceAll(".*\"size\":(\\d+).*", "$1"));
        assertInstanceOf(ProofRead.Read.class,
            ProofFile.read(OpenRoom.bytes(open.answer(Asks.ANYBODY.get("/api/record/entries/" + entry + "/proof")))));
        byte[] reveal = OpenRoom.bytes(open.answer(VERIFIER.get("/api/record/entries/" + entry + "/reveal")));
        Reveal read = assertInstanceOf(Reveal.RevealRead.Read.class, Reveal.read(reveal)).reveal();
        assertTrue(new String(read.statement(), StandardCharsets.UTF_8).contains("seen"));
        refused(401, Asks.ANYBODY.get("/api/record/entries/" + entry + "/reveal"));
        refused(404, Asks.ANYBODY.get("/api/record/entries/" + open.journal.size()));
    }

    @Test void an_erasure_takes_three_and_a_hold_two() {
        String report = send("to be forgotten");
        open.settle();
        long entry = Long.parseLong(ok(DUTY.get("/api/reports/" + report)).replaceAll(".*\"entry\":(\\d+).*", "$1"));
        ok(DUTY.post("/api/erasures", "{'erasure': 'e-9', 'entries': [" + entry + "], 'basis': 'wish', 'why': 'the reporter asks'}"));
        refused(403, DUTY.post("/api/erasures/e-9/approve", ""));
        ok(Asks.as(Role.CUSTODIAN).post("/api/holds", "{'hold': 'h-9', 'entries': [" + entry + "], 'why': 'a court'}"));
        refused(422, Asks.as(Role.CUSTODIAN).post("/api/holds/h-9/lift", "{'why': 'over'}"));
        ok(Asks.as(Role.CO_CHAIR).post("/api/holds/h-9/lift", "{'why': 'over'}"));
        ok(Asks.as(Role.CO_CHAIR).post("/api/erasures/e-9/approve", ""));
        String matters = ok(Asks.as(Role.CUSTODIAN).get("/api/erasures"));
        assertTrue(matters.contains("\"by\":\"p-co-chair\"") && matters.contains("\"isDone\":false"), matters);
        refused(422, Asks.as(Role.CO_CHAIR).post("/api/erasures/e-9/approve", ""));
        ok(Asks.as(Role.CUSTODIAN).post("/api/erasures/e-9/approve", ""));
        assertTrue(ok(Asks.as(Role.CUSTODIAN).get("/api/erasures")).contains("\"kind\":\"erasure\"") && ok(Asks.as(Role.CUSTODIAN)
            .get("/api/erasures")).contains("\"isDone\":true"));
    }

    @Test void somebody_is_asked_in_under_the_name_of_each_alphabet() {
        ok(Asks.as(Role.ADMINISTRATOR)
            .post("/api/people", "{'person': 'p-invited', 'name': 'Guest', 'names': {'ar': 'ضيف', 'ru': 'Гость'}, 'roles': ['observer']}"));
        String people = ok(Asks.as(Role.CUSTODIAN).get("/api/people"));
        assertTrue(people.contains("\"name\":\"Guest\",\"names\":{\"ar\":\"ضيف\",\"ru\":\"Гость\"}"), people);
        refused(422, Asks.as(Role.ADMINISTRATOR)
            .post("/api/people", "{'person': 'p-blank', 'name': 'Guest', 'names': {'ar': ' '}, 'roles': ['observer']}"));
        assertTrue(refused(400, Asks.as(Role.ADMINISTRATOR)
            .post("/api/people", "{'person': 'p-other', 'name': 'Guest', 'names': {'fr': 'Hôte'}, 'roles': ['observer']}")).contains("fr"));
    }

    @Test void somebody_is_let_in_again_by_two_others() {
        ok(ANALYST.post("/api/people/p-verifier/recovery", "{'why': 'lost the key'}"));
        String recovery = Planted.id(ok(Asks.as(Role.ADMINISTRATOR).get("/api/people")), "\"recoveries\":[{\"id\":\"");
        assertFalse(ok(Asks.as(Role.CUSTODIAN).post("/api/recoveries/" + recovery + "/approve", "")).contains("secret"));
        refused(422, Asks.as(Role.CUSTODIAN).post("/api/recoveries/" + recovery + "/approve", ""));
        assertTrue(ok(DUTY.post("/api/recoveries/" + recovery + "/approve", "")).contains("\"secret\":\""));
    }

    @Test void lists_go_on_where_the_page_before_ended_and_lines_have_them_all() {
        StringBuilder csv = new StringBuilder("incident,source,from,act,place\n");
        for (int i = 1; i <= 25; i++) csv.append("I").append(i).append(",source ").append(i).append(",").append(java.time.LocalDate.of(2016, 3, 1)
            .plusWeeks(i)).append(",shelling,Homs\n");
        ok(ANALYST.with("content-type", "text/csv").post("/api/claims/import", csv.toString().getBytes(StandardCharsets.UTF_8)));
        open.settle();
        Set<String> seen = new HashSet<>();
        String page = ok(ANALYST.get("/api/incidents?limit=10"));
        while (true) {
            for (String piece : page.split("\\{\"id\":\"")) if (!piece.startsWith("{")) assertTrue(seen.add(piece.substring(0, piece.indexOf('"'))));
            if (!page.contains("\"next\":\"")) break;
            page = ok(ANALYST.get("/api/incidents?limit=10&after=" + Planted.id(page, "\"next\":\"")));
        }
        assertEquals(25, seen.size());
        assertEquals(25, ok(ANALYST.with("accept", "application/x-ndjson").get("/api/incidents")).lines().count());
        String table = ok(ANALYST.get("/api/incidents?form=csv"));
        assertEquals('\uFEFF', table.charAt(0));
        assertEquals(27, table.lines().count());
        assertEquals(25, ok(ANALYST.get("/api/incidents?form=geojson")).split("\"Feature\"", -1).length - 1);
        assertTrue(ok(ANALYST.get("/api/counts?by=act")).contains("{\"value\":\"shelling\",\"count\":25}"));
        String panel = ok(ANALYST.get("/api/facets?facet=act&facet=contested"));
        assertTrue(panel.startsWith("{\"incidents\":25,\"asOf\":")
            && panel.endsWith("\"facets\":{\"act\":{\"shelling\":25},\"contested\":{\"no\":25}}}"), panel);
        assertTrue(ok(ANALYST.get("/api/facets?text=nothing-of-it")).contains("{\"incidents\":0,"));
        assertEquals("private, no-cache", open.answer(ANALYST.get("/api/facets?asOf=2099-01-01T00:00:00Z")).headers().get("Cache-Control"),
            "what is not past may change");
    }
}
