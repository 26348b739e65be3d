package org.hudna.ledger.writer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGeneratorFactory;
import org.hudna.ledger.store.Entry;
import org.hudna.ledger.store.Placed;
import org.hudna.ledger.tree.Checks;
import org.hudna.ledger.tree.Head;
import org.hudna.ledger.tree.ProofCheck;
import org.hudna.ledger.tree.Proofs;
import org.hudna.ledger.tiles.TiledSubtrees;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A log in daily use. */
class LogTest {
    @TempDir Path folder;

    @Test void a_new_log_begins_with_a_signed_empty_head() {
        try (var rig = new LogRig(folder)) {
            rig.open();
            assertEquals(Head.EMPTY, rig.checked(0));
            assertInstanceOf(Publication.Unchanged.class, rig.publish());
        }
    }

    @Test void an_entry_is_sequenced_when_it_is_answered_and_published_when_a_head_covers_it() {
        try (var rig = new LogRig(folder)) {
            Log log = rig.open();
            assertEquals(new Placed.New(0), log.append(LogRig.entry(0)));
            assertInstanceOf(Level.Sequenced.class, log.levelOf(0));
            CompletableFuture<?> published = log.whenPublished(0);
            assertFalse(published.isDone());
            assertInstanceOf(Publication.Published.class, rig.publish());
            assertTrue(published.isDone());
            assertInstanceOf(Level.Published.class, log.levelOf(0));
            assertThrows(IndexOutOfBoundsException.class, () -> log.levelOf(1));
            rig.checked(1);
        }
    }

    @Test void the_same_key_is_one_entry_also_after_a_restart_and_other_bytes_under_it_are_refused() {
        var other = new Entry("other".getBytes(StandardCharsets.UTF_8), Optional.of("key 0".getBytes(StandardCharsets.UTF_8)), Optional.empty());
        try (var rig = new LogRig(folder)) {
            Log log = rig.open();
            assertEquals(List.of(new Placed.New(0), new Placed.New(1)), rig.append(0, 2));
            assertEquals(new Placed.Held(0), log.append(LogRig.entry(0)));
            assertEquals(new Placed.KeyTaken(0), log.append(other));
            rig.stop();
            log = rig.open();
            assertEquals(new Placed.Held(1), log.append(LogRig.entry(1)));
            assertEquals(new Placed.KeyTaken(0), log.append(other));
            rig.publish();
            rig.checked(2);
        }
    }

    @Test void heads_of_any_size_continue_one_another_and_every_file_is_right() {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
        try (var rig = new LogRig(folder)) {
            Log log = rig.open();
            Head before = Head.EMPTY;
            int size = 0;
            for (int round = 0; round < 40; round++) {
                int next = size + random.nextInt(round < 20 ? 40 : 600);
                rig.append(size, next);
                if (round % 7 == 6) {
                    rig.stop();
                    log = rig.open();
                }
                rig.publish();
                Head head = rig.checked(next);
                assertEquals(ProofCheck.PROVEN,
                    Checks.consistency(before, head, Proofs.consistency(before.size(), head.size(), new TiledSubtrees(rig.files, head.size()))));
                before = head;
                size = next;
            }
            assertEquals(size, log.size());
        }
    }

    @Test void the_edges_of_tiles_are_right_at_every_step_round_them() {
        try (var rig = new LogRig(folder)) {
            rig.open();
            int size = 0;
            for (int next : List.of(1, 2, 255, 256, 257, 511, 512, 513, 65_535, 65_536, 65_537)) {
                rig.append(size, next);
                rig.publish();
                rig.checked(next);
                size = next;
            }
        }
    }

    @Test void partial_tiles_stay_until_a_head_after_the_one_that_outgrew_them() {
        try (var rig = new LogRig(folder)) {
            rig.open();
            rig.append(0, 200);
            rig.publish();
            rig.append(200, 300);
            rig.publish();
            assertTrue(Files.exists(rig.publicFolder().resolve("tile/0/000.p/200")));
            assertTrue(Files.exists(rig.publicFolder().resolve("tile/entries/000.p/200")));
            rig.append(300, 301);
            rig.publish();
            assertFalse(Files.exists(rig.publicFolder().resolve("tile/0/000.p")));
            assertFalse(Files.exists(rig.publicFolder().resolve("tile/entries/000.p")));
            assertTrue(Files.exists(rig.publicFolder().resolve("tile/0/001.p/44")), "the tile that it belongs to is not full yet");
            rig.checked(301);
        }
    }

    @Test void a_clock_that_stands_still_or_goes_back_signs_nothing() {
        try (var rig = new LogRig(folder)) {
            Log log = rig.open();
            rig.append(0, 1);
            assertInstanceOf(Publication.ClockBehind.class, log.publish());
            assertEquals(Head.EMPTY, log.newest().checkpoint().head());
            rig.clock.move(Duration.ofMinutes(-1));
            assertInstanceOf(Publication.ClockBehind.class, log.publish());
            rig.clock.move(Duration.ofMinutes(2));
            assertInstanceOf(Publication.Published.class, log.publish());
        }
    }

    @Test void many_who_hand_in_at_once_get_each_an_index_of_their_own_without_gaps() {
        int each = 500;
        int senders = 32;
        try (var rig = new LogRig(folder); var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Log log = rig.open();
            var indices = new HashSet<Long>();
            var answers = new ArrayList<CompletableFuture<List<Long>>>();
            for (int sender = 0; sender < senders; sender++) {
                int from = sender * each;
                answers.add(CompletableFuture.supplyAsync(() -> {
                    var mine = new ArrayList<Long>();
                    for (int i = from; i < from + each; i++) mine.add(log.append(LogRig.entry(i)).index());
                    return mine;
                }, threads));
            }
            for (var answer : answers) indices.addAll(answer.join());
            assertEquals(senders * each, indices.size());
            assertEquals(senders * each, log.size());
            assertTrue(indices.contains(0L) && indices.contains(senders * each - 1L));
        }
    }

    @Test void a_closed_log_takes_nothing_and_says_so() {
        var rig = new LogRig(folder);
        Log log = rig.open();
        rig.append(0, 3);
        CompletableFuture<?> published = log.whenPublished(2);
        log.close();
        assertEquals(WriterFailure.Reason.STOPPED, assertThrows(WriterFailure.class, () -> log.append(LogRig.entry(3))).reason());
        assertTrue(published.isCompletedExceptionally());
        rig.stop();
    }

    @Test void at_its_cadence_a_log_publishes_by_itself() throws Exception {
        try (var rig = new LogRig(folder)) {
            Log log = rig.open();
            rig.append(0, 10);
            rig.clock.tick();
            log.every(Duration.ofMillis(20), failure -> { throw failure; });
            log.whenPublished(9).get(30, TimeUnit.SECONDS);
            rig.checked(10);
        }
    }
}
