package org.hudna.app.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.hudna.app.people.Accounts;
import org.hudna.app.settings.Setting;
import org.hudna.app.settings.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The log, listened to while canaries are sent in every way that there is. */
class LogsTest {

    private static final String CANARY = "canary-in-the-log";

    @TempDir Path folder;
    private final PrintStream before = System.err;
    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();

    @BeforeEach void listen() { System.setErr(new PrintStream(heard, true, StandardCharsets.UTF_8)); }

    @AfterEach void stop() {
        System.setErr(before);
        Logs.use(false);
    }

    private List<String> lines() { return heard.toString(StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank()).toList(); }

    @Test void nothing_that_anybody_sends_is_in_the_log_and_every_line_is_an_object() throws Exception {
        try (Outside outside = Outside.open(folder, Settings.USUAL.with(Setting.LOG, "json"), Clock.systemUTC())) {
            var first = outside.first();
            first.get("/" + CANARY + "?q=" + CANARY, "User-Agent", CANARY, "Referer", "https://" + CANARY, "Accept-Language", CANARY);
            first.get("/api/incidents?q=" + CANARY + "&box=" + CANARY);
            first.get("/api/incidents/" + CANARY);
            first.get("/api/me", "Authorization", "Bearer " + CANARY);
            first.post("/api/people", "{\"person\":\"" + CANARY + "\"}");
            first.fill("/ways", "/ways/password", "password", CANARY);
            var stranger = outside.visitor();
            stranger.fill("/sign-in", "/sign-in", "name", CANARY, "password", CANARY, "code", CANARY);
            stranger.fill("/join", "/join", "link", CANARY);
            stranger.post("/passkey/sign-in", CANARY, "X-XSRF-TOKEN", Outside.csrf(stranger.get("/sign-in")));
            stranger.post("/" + CANARY, CANARY);
        }
        assertFalse(lines().isEmpty(), "refusals are told");
        for (String line : lines()) {
            JsonNode object = JsonMapper.builder().build().readTree(line);
            assertTrue(object.path("at").isString() && object.path("level").isString() && object.path("from").isString(), line);
            for (String kept : List.of("canary", "127.0.0.1", Accounts.FIRST + "\"")) assertFalse(line.contains(kept), line);
        }
    }

    @Test void what_a_library_or_a_fault_says_is_left_out_and_where_it_was_is_not() {
        for (boolean json : new boolean[] {true, false}) {
            heard.reset();
            Logs.use(json);
            Logger.getLogger("org.example.library")
                .log(Level.SEVERE, "could not read " + CANARY, new IllegalStateException(CANARY, new IllegalArgumentException(CANARY)));
            System.getLogger("org.hudna.app.web.Front").log(System.Logger.Level.ERROR, "a sentence of ours", new IllegalStateException(CANARY));
            String all = String.join("\n", lines());
            assertFalse(all.contains(CANARY), all);
            assertTrue(all.contains("org.example.library") && all.contains("IllegalArgumentException") && all.contains("LogsTest"), all);
            assertTrue(all.contains("a sentence of ours"), all);
        }
    }

    @Test void in_lines_for_people_there_is_a_time_a_level_and_a_place() {
        Logs.use(false);
        System.getLogger("org.hudna.app.web.Front").log(System.Logger.Level.INFO, "a sentence of ours");
        assertEquals(1, lines().size());
        assertTrue(lines().getFirst().matches("\\d{4}-\\d\\d-\\d\\dT\\S+Z INFO org\\.hudna\\.app\\.web\\.Front: a sentence of ours"), lines()
            .getFirst());
    }
}
