package org.hudna.app.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hudna.claims.EventId;
import org.hudna.intake.Channel;
import org.hudna.intake.ReportId;
import org.junit.jupiter.api.Test;

class ForgettingTest extends OnDisk {
    @Test void what_is_forgotten_stands_in_no_version_and_in_no_file() throws IOException {
        String canary = "zanzibarquokka";
        ReportId report = text(7, "waiting", "").id();
        try (Search search = open()) {
            for (int i = 0; i < 50; i++) tell("e" + i, i, "words " + i);
            tell("secret-incident", 3, canary);
            tell("secret-incident", 3, canary + " again");
            tables.put(new Feed.Text(report, Channel.SMS, DAY, "waiting", canary + "text"));
            search.catchUp();
            search.commit();
            assertTrue(standsInFiles(canary), "or else the test sees nothing");
            tables.erase(new EventId("secret-incident"));
            tables.erase(report);
            search.forget(List.of(new EventId("secret-incident")), List.of(report), 1);
            assertFalse(standsInFiles(canary));
            assertFalse(standsInFiles("secret-incident"));
            assertFalse(standsInFiles(report.sha256()));
            assertEquals(List.of(), ids(search, Asked.ALL.words(canary).asOf(50)));
            assertEquals(50, search.count(Asked.ALL, Cards.WATCH));
        }
    }

    @Test void what_is_forgotten_in_part_is_read_again() {
        try (Search search = open()) {
            tell("a", 0, "first");
            tell("a", 0, "second");
            search.catchUp();
            search.forget(List.of(new EventId("a")), List.of(), 1);
            assertEquals(List.of("a"), ids(search, Asked.ALL.words("second")));
            assertEquals(List.of("a"), ids(search, Asked.ALL.words("first").asOf(0)));
        }
    }

    @Test void forgetting_while_the_tables_are_ahead_brings_nothing_before_its_time() {
        try (Search search = open()) {
            tell("a", 0, "first");
            search.catchUp();
            tell("a", 0, "second");
            search.forget(List.of(new EventId("a")), List.of(), 1);
            assertEquals(List.of("a"), ids(search, Asked.ALL.words("first")));
            search.catchUp();
            assertEquals(List.of("a"), ids(search, Asked.ALL));
            assertEquals(1, search.count(Asked.ALL.asOf(0), Cards.WATCH));
        }
    }

    private boolean standsInFiles(String word) throws IOException {
        for (Path file : files(folder)) if (!file.endsWith("write.lock") && new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(word)) return true;
        return false;
    }
}
