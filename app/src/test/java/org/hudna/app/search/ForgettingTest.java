package org.hudna.app.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.hudna.claims.EventId;
import org.hudna.intake.Channel;
import org.hudna.intake.ReportId;
import org.hudna.where.Gazetteer;
import org.junit.jupiter.api.Test;

class ForgettingTest extends OnDisk {
    @Test void what_is_forgotten_stands_in_no_version_and_in_no_file() throws IOException {
        String canary = "zanzibarquokka";
        ReportId report = text(7, "waiting", "").id();
        try (Search search = open()) {
            for (int i = 0; i < 50; i++) tell("e" + i, i, "words " + i);
            tell("secret-incident", 3, canary);
            tell("secret-incident", 3, canary + " again");
            tables.put(new Feed.Text(report, 55, Channel.SMS, DAY, "waiting", canary + "text"));
            search.catchUp();
            search.commit();
            assertTrue(standsInFiles(canary), "or else the test sees nothing");
            tables.erase(new EventId("secret-incident"));
            tables.erase(report);
            search.forget(List.of(new EventId("secret-incident")), List.of(report), List.of(1L));
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
            search.forget(List.of(new EventId("a")), List.of(), List.of(1L));
            assertEquals(List.of("a"), ids(search, Asked.ALL.words("second")));
            assertEquals(List.of("a"), ids(search, Asked.ALL.words("first").asOf(0)));
        }
    }

    @Test void forgetting_while_the_tables_are_ahead_brings_nothing_before_its_time() {
        try (Search search = open()) {
            tell("a", 0, "first");
            search.catchUp();
            tell("a", 0, "second");
            search.forget(List.of(new EventId("a")), List.of(), List.of(1L));
            assertEquals(List.of("a"), ids(search, Asked.ALL.words("first")));
            search.catchUp();
            assertEquals(List.of("a"), ids(search, Asked.ALL));
            assertEquals(1, search.count(Asked.ALL.asOf(0), Cards.WATCH));
        }
    }

    private boolean standsInFiles(String word) throws IOException {
        for (Path file : files(folder))
            if (!file.endsWith("write.lock") && new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(word)) return true;
        return false;
    }

    /** Tables that hand out nothing before they may. */
    private record Slow(Tables tables, CountDownLatch begun, CountDownLatch may) implements Feed {
        @Override public long applied() { return tables.applied(); }

        @Override public void versions(long after, long upTo, Consumer<Version> each) {
            begun.countDown();
            try {
                may.await();
            } catch (InterruptedException stop) {
                throw new IllegalStateException(stop);
            }
            tables.versions(after, upTo, each);
        }

        @Override public void versions(EventId incident, Consumer<Version> each) { tables.versions(incident, each); }

        @Override public void reports(long after, long upTo, Consumer<Text> each) { tables.reports(after, upTo, each); }
    }

    @Test void while_it_is_made_anew_nobody_finds_what_was_erased_and_nobody_who_erases_waits() throws Exception {
        tell("kept", 1, "words");
        tell("gone", 2, "xylographer");
        tell("later", 3, "zanzibarquokka");
        try (Search before = open()) {
            before.catchUp();
        }
        var slow = new Slow(tables, new CountDownLatch(1), new CountDownLatch(1));
        try (Search search = Search.open(folder, slow, () -> Gazetteer.EMPTY)) {
            assertEquals(List.of("gone"), ids(search, Asked.ALL.words("xylographer")));
            tables.erase(new EventId("gone"));
            search.forgetAll(List.of(2L));
            assertFalse(standsInFiles("xylographer"), "it is off the disk before anything is made anew");
            assertThrows(BeingMade.class, () -> ids(search, Asked.ALL.words("xylographer")));
            Thread filling = Thread.ofPlatform().start(search::catchUp);
            slow.begun.await();
            assertThrows(BeingMade.class, () -> search.count(Asked.ALL, Cards.WATCH));
            assertThrows(BeingMade.class, () -> search.tile(0, 0, 0, Asked.ALL, Cards.WATCH));
            assertThrows(BeingMade.class, () -> search.reports(AskedReports.of("words"), Cards.WATCH, 10, Optional.empty()));
            List<Feed.Version> read = tables.versions();
            search.forget(List.of(new EventId("later")), List.of(), List.of(2L, 3L));
            tables.erase(new EventId("later"));
            assertEquals(2, read.size());
            slow.may.countDown();
            filling.join();
            assertFalse(search.isBeingMade());
            assertEquals(List.of("kept"), ids(search, Asked.ALL));
            assertEquals(Set.of(2L, 3L), search.forgotten());
        }
        try (Search again = open()) {
            assertFalse(again.isBeingMade(), "it was safe from a stop before it answered");
            assertEquals(Set.of(2L, 3L), again.forgotten());
        }
    }

    @Test void what_an_index_has_nothing_of_is_written_short_and_read_again() {
        for (Set<Long> some : List.of(Set.<Long>of(), Set.of(0L), Set.of(1L, 2L, 3L), Set.of(0L, 1L, 5L, 7L, 8L, 9L,
            4_000_000_000L))) assertEquals(some, Erased.read(Erased.text(some)));
        assertEquals("0-1 5 7-9", Erased.text(List.of(9L, 8L, 7L, 5L, 1L, 0L)));
    }
}
