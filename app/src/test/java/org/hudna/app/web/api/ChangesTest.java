package org.hudna.app.web.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.hudna.app.people.May;
import org.hudna.app.people.Verb;
import org.hudna.bulletin.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Live changes: nothing is lost or doubled, however often the line breaks, and nobody is told of what they may not see. */
class ChangesTest {

    private static final String END = "{\"ended\"}";

    @TempDir static Path folder;
    private static OpenRoom open;
    private static Planted planted;

    @BeforeAll static void plant() throws IOException {
        open = new OpenRoom(folder);
        planted = Planted.in(open);
    }

    @AfterAll static void close() { open.close(); }

    /** Keeps what comes, and breaks the line when it has enough. */
    private static final class Line extends OutputStream {
        private final StringBuffer text = new StringBuffer();
        private final int most;

        Line(int most) { this.most = most; }

        @Override public void write(int b) throws IOException { write(new byte[] {(byte) b}, 0, 1); }

        @Override public void write(byte[] bytes, int from, int length) throws IOException {
            if (text.length() >= most) throw new IOException("the reader has left");
            text.append(new String(bytes, from, length, StandardCharsets.UTF_8));
        }
    }

    /** Reads until a whole mark of the last entry was there, or {@code most} characters. */
    private String read(Asks asks, String after, long until, int most) {
        Answer answer = open.answer((after.isEmpty() ? asks : asks.with("last-event-id", after)).get("/api/changes"));
        assertEquals(200, answer.status(), OpenRoom.text(answer.status() == 200 ? Answer.of(204) : answer));
        var line = new Line(most);
        Thread reader = Thread.ofVirtual().start(() -> {
            try {
                ((Answer.Body.Streamed) answer.body()).writing().to(line);
            } catch (IOException left) {
                line.text.append(END);
            }
        });
        try {
            for (int i = 0; i < 1_000 && !line.text.toString().contains("id: " + until + "\n\n")
                && reader.isAlive(); i++) reader.join(java.time.Duration.ofMillis(5));
        } catch (InterruptedException stop) {
            throw new AssertionError(stop);
        }
        return line.text.toString();
    }

    /** The data of events that came whole, and the last mark. */
    private static List<String> events(String text) {
        List<String> events = new ArrayList<>();
        for (String event : text.split("\n\n", -1)) if (event.contains("\ndata: ")
            && text.contains(event + "\n\n")) events.add(event.substring(event.indexOf("data: ")));
        return events;
    }

    private static String mark(String text, String before) {
        String mark = before;
        String whole = text.substring(0, Math.max(0, text.lastIndexOf("\n\n")));
        for (String line : whole.split("\n")) if (line.startsWith("id: ")) mark = line.substring(4);
        return mark;
    }

    @Test void a_line_that_breaks_anywhere_loses_and_doubles_nothing() {
        long last = open.journal.size() - 1;
        List<String> whole = events(read(Asks.as(Role.ANALYST), "0", last, Integer.MAX_VALUE));
        assertTrue(whole.size() > 8, whole.toString());
        Random random = new Random(7);
        for (int round = 0; round < 5; round++) {
            List<String> pieces = new ArrayList<>();
            String mark = "0";
            for (int tries = 0; tries < 500 && !mark.equals(Long.toString(last)); tries++) {
                String text = read(Asks.as(Role.ANALYST), mark, last, 20 + random.nextInt(600));
                String whole1 = text.substring(0, Math.max(0, text.lastIndexOf("\n\n") + 2));
                pieces.addAll(events(whole1));
                mark = mark(whole1, mark);
            }
            assertEquals(whole, pieces);
        }
    }

    @Test void nobody_is_told_of_an_incident_that_is_hidden_from_them() {
        long last = open.journal.size() - 1;
        for (Role role : Role.values()) {
            if (open.answer(Asks.as(role).get("/api/changes")).status() != 200) continue;
            String text = read(Asks.as(role), "0", last, Integer.MAX_VALUE);
            assertEquals(May.check(Asks.as(role).viewer(), Verb.READ_INBOX), text.contains("\"report\""), role.code());
            assertEquals(Planted.WATCH.contains(role), text.contains("\"" + planted.embargoed + "\""), role.code());
            assertTrue(text.contains("\"" + planted.ordinary + "\""), role.code());
            for (String canary : Planted.MAY_HEAR.keySet()) assertTrue(!text.contains(canary), canary + " to " + role);
        }
    }

    @Test void what_happens_now_is_told_at_once_and_under_embargo_to_the_watch_alone() {
        long last = open.journal.size() - 1;
        open.answer(Asks.as(Role.VERIFIER).post("/api/incidents/" + planted.embargoed + "/decisions",
            "{'ruling': 'corroborates', 'evidence': 'physical', 'reference': 'r', 'why': 'w'}"));
        open.settle();
        long now = open.journal.size() - 1;
        assertTrue(read(Asks.as(Role.ANALYST), Long.toString(last), now, Integer.MAX_VALUE).contains(planted.embargoed));
        assertTrue(!read(Asks.as(Role.OBSERVER), Long.toString(last), now, Integer.MAX_VALUE).contains(planted.embargoed));
    }

    @Test void whoever_is_suspended_hears_nothing_more() throws InterruptedException {
        Answer answer = open.answer(Asks.as(Role.OBSERVER).get("/api/changes"));
        var line = new Line(Integer.MAX_VALUE);
        Thread reader = Thread.ofVirtual().start(() -> {
            try {
                ((Answer.Body.Streamed) answer.body()).writing().to(line);
            } catch (IOException left) {
                line.text.append(END);
            }
        });
        assertEquals(200, open.answer(Asks.as(Role.ADMINISTRATOR).post("/api/people/p-observer/suspend", "{'why': 'left the mission'}")).status());
        assertTrue(reader.join(java.time.Duration.ofSeconds(10)), "the line goes on");
        assertTrue(!line.text.toString().contains("data:"), line.text.toString());
        assertEquals(200, open.answer(Asks.as(Role.ADMINISTRATOR).post("/api/people/p-observer/restore", "{'why': 'back again'}")).status());
    }

    @Test void a_room_that_is_left_lets_go_of_its_readers(@TempDir Path other) throws InterruptedException, IOException {
        try (OpenRoom leaving = new OpenRoom(other)) {
            Answer answer = leaving.answer(Asks.as(Role.OBSERVER).get("/api/changes"));
            Thread reader = Thread.ofVirtual().start(() -> OpenRoom.bytes(answer));
            leaving.room.leave();
            assertTrue(reader.join(java.time.Duration.ofSeconds(5)), "the line goes on");
        }
    }

    @Test void whoever_may_not_follow_is_not_let_in() {
        assertEquals(401, open.answer(Asks.ANYBODY.get("/api/changes")).status());
        assertEquals(403, open.answer(Asks.as(Role.ADMINISTRATOR).get("/api/changes")).status());
    }
}
