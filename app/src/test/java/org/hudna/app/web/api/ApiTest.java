package org.hudna.app.web.api;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.hudna.app.people.Verb;
import org.hudna.bulletin.Role;
import org.hudna.words.Lang;
import org.junit.jupiter.api.Test;

/** The frame, with routes of its own. */
class ApiTest {

    record Told(String text, Optional<Integer> number) {}

    private final AtomicInteger done = new AtomicInteger();
    private final Api api = new Api(List.of(
        Route.get("/api/things/{id}", Guard.OPEN, "api.title", request -> Became.json(new Told(request.at("id"), Optional.empty()))),
        Route.post("/api/things", Guard.of(Verb.OWN_ACCOUNT), "api.title", this::make),
        Route.post("/api/failing", Guard.of(Verb.OWN_ACCOUNT), "api.title", this::fail)), 1000);

    private Answer make(Request request) throws IOException {
        Told told = request.told(Told.class);
        return Became.json(new Told(told.text(), Optional.of(done.incrementAndGet())));
    }

    private Answer fail(Request request) {
        if (done.incrementAndGet() == 1) throw new IllegalStateException("broken");
        return Answer.of(204);
    }

    @Test void what_is_not_there_is_a_problem_in_the_callers_language() throws IOException {
        Answer answer = api.answer(Asks.ANYBODY.in(Lang.RU).get("/api/nothing"));
        assertEquals(404, answer.status());
        assertEquals("application/problem+json", answer.headers().get("Content-Type"));
        assertEquals("ru", answer.headers().get("Content-Language"));
        assertTrue(text(answer).contains("\"title\":\"такого нет\""), text(answer));
        assertEquals(405, api.answer(Asks.ANYBODY.post("/api/things/1", "{}")).status());
        assertEquals(401, api.answer(Asks.ANYBODY.post("/api/things", "{'text': 'a'}")).status());
    }

    @Test void what_has_not_changed_is_not_sent_again() throws IOException {
        Answer first = api.answer(Asks.ANYBODY.get("/api/things/7"));
        String mark = first.headers().get("ETag");
        assertEquals(304, api.answer(Asks.ANYBODY.with("if-none-match", "\"x\", " + mark).get("/api/things/7")).status());
        assertEquals(200, api.answer(Asks.ANYBODY.with("if-none-match", mark).get("/api/things/8")).status());
    }

    @Test void members_that_are_not_known_are_refused_by_name() throws IOException {
        Answer answer = api.answer(Asks.as(Role.ANALYST).post("/api/things", "{'text': 'a', 'txt': 1}"));
        assertEquals(400, answer.status());
        assertTrue(text(answer).contains("\"rows\":[{\"column\":\"txt\""), text(answer));
        assertEquals(415, api.answer(Asks.as(Role.ANALYST).with("content-type", "text/plain").post("/api/things", "{}")).status());
        assertEquals(413, api.answer(Asks.as(Role.ANALYST).post("/api/things", "{'text': '" + "a".repeat(1000) + "'}")).status());
        assertEquals(0, done.get());
    }

    @Test void the_same_request_under_the_same_key_sent_64_times_at_once_is_done_once() throws Exception {
        List<Future<Answer>> answers = new ArrayList<>();
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 64; i++) answers.add(threads.submit(() -> {
                start.await();
                return api.answer(Asks.as(Role.ANALYST).with("idempotency-key", "k1").post("/api/things", "{'text': 'a'}"));
            }));
            start.countDown();
        }
        for (Future<Answer> answer : answers) assertEquals("{\"text\":\"a\",\"number\":1}", text(answer.get()));
        assertEquals(1, done.get());
    }

    @Test void the_same_key_with_something_else_is_refused_and_others_keys_are_others() throws IOException {
        var analyst = Asks.as(Role.ANALYST).with("idempotency-key", "k1");
        Answer first = api.answer(analyst.post("/api/things", "{'text': 'a'}"));
        assertEquals(409, api.answer(analyst.post("/api/things", "{'text': 'b'}")).status());
        assertArrayEquals(((Answer.Body.Whole) first.body()).bytes(), ((Answer.Body.Whole) api.answer(analyst.with("idempotency-key", "\"k1\"")
            .post("/api/things", "{'text': 'a'}")).body()).bytes());
        assertEquals(200, api.answer(Asks.as(Role.VERIFIER).with("idempotency-key", "k1").post("/api/things", "{'text': 'b'}")).status());
        assertEquals(400, api.answer(analyst.with("idempotency-key", "").post("/api/things", "{'text': 'b'}")).status());
        assertEquals(2, done.get());
    }

    @Test void what_failed_may_be_sent_again_under_its_key() throws IOException {
        var asks = Asks.as(Role.ANALYST).with("idempotency-key", "k2");
        boolean failed = false;
        try {
            api.answer(asks.post("/api/failing", "{}"));
        } catch (IllegalStateException broken) {
            failed = true;
        }
        assertTrue(failed);
        assertEquals(204, api.answer(asks.post("/api/failing", "{}")).status());
    }

    @Test void the_language_is_the_one_wanted_most() {
        assertEquals(Lang.AR, Spoken.in("fr, ar-SY;q=0.8, en;q=0.5", Lang.EN));
        assertEquals(Lang.RU, Spoken.in("ru", Lang.EN));
        assertEquals(Lang.EN, Spoken.in("ar;q=0, *", Lang.EN));
        assertEquals(Lang.EN, Spoken.in("", Lang.EN));
        assertEquals(Lang.EN, Spoken.in(";;;,,,q=ar", Lang.EN));
    }

    @Test void forms_with_files_are_taken_apart_byte_for_byte() throws IOException {
        byte[] file = new byte[300];
        for (int i = 0; i < file.length; i++) file[i] = (byte) i;
        var out = new java.io.ByteArrayOutputStream();
        out.writeBytes("--b\r\nContent-Disposition: form-data; name=\"sender\"\r\n\r\nرقم 7\r\n".getBytes(StandardCharsets.UTF_8));
        out.writeBytes("--b\r\nContent-Disposition: form-data; name=\"f\"; filename=\"C:\\\\x\\\\بلاغ.txt\"\r\nContent-Type: text/plain; charset=\"windows-1256\"\r\n\r\n".getBytes(StandardCharsets.UTF_8));
        out.writeBytes(file);
        out.writeBytes("\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8));
        List<Parts.Part> parts = Parts.of(Asks.ANYBODY.with("content-type", "multipart/form-data; boundary=b").post("/x", out.toByteArray()));
        assertEquals("رقم 7", parts.get(0).text());
        assertFalse(parts.get(0).isFile());
        assertArrayEquals(file, parts.get(1).bytes().toArray());
        assertEquals(Optional.of("بلاغ.txt"), parts.get(1).declared().fileName());
        assertEquals(Optional.of("windows-1256"), parts.get(1).declared().charset());
    }

    private static String text(Answer answer) { return new String(((Answer.Body.Whole) answer.body()).bytes(), StandardCharsets.UTF_8); }
}
