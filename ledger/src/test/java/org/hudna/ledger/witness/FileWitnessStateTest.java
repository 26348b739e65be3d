package org.hudna.ledger.witness;

import static org.hudna.ledger.witness.RunningWitness.ed25519;
import static org.hudna.ledger.witness.TestLog.NOON;
import static org.hudna.ledger.witness.TestLog.ORIGIN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hudna.ledger.checkpoint.SignedCheckpoint;
import org.hudna.ledger.store.StoreFailure;
import org.hudna.ledger.store.StoreFailure.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a witness remembers, through crashes and damage. */
class FileWitnessStateTest {
    private final TestLog log = TestLog.of(300);
    @TempDir private Path root;

    private Witness witness(WitnessState state) {
        return new Witness(List.of(ed25519("w", 3)), log.keys(), state, new MovingClock(NOON));
    }

    private static Kept kept(SignedCheckpoint checkpoint, long second) {
        return new Kept(NOON.plusSeconds(second), checkpoint);
    }

    /** A crash at every step, before and after it lands: what the new process knows is the old or the new, and it never signs below. */
    @Test void wherever_a_write_is_cut_off_nothing_smaller_is_cosigned_afterwards() throws IOException {
        Set<Long> seen = new HashSet<>();
        boolean failed = true;
        int steps = 0;
        for (; failed; steps++)
            for (boolean after : new boolean[] {false, true}) {
                Path folder = root.resolve(steps + (after ? "-after" : "-before"));
                try (var state = FileWitnessState.open(folder)) {
                    assertInstanceOf(WitnessAnswer.Cosigned.class, witness(state).add(log.request(0, 100)));
                }
                var disk = new FailingDisk(steps, after);
                try (var state = FileWitnessState.open(folder, disk)) {
                    failed = failsAt(witness(state), disk);
                }
                seen.add(afterCrash(folder));
            }
        assertTrue(steps > 5, "steps that were cut off: " + steps);
        assertEquals(Set.of(100L, 200L), seen);
    }

    private boolean failsAt(Witness witness, FailingDisk disk) {
        try {
            assertInstanceOf(WitnessAnswer.Cosigned.class, witness.add(log.request(100, 200)));
            return disk.hasFailed();
        } catch (StoreFailure failure) {
            assertEquals(Reason.BROKEN, failure.reason());
            assertEquals(Reason.UNUSABLE, assertThrows(StoreFailure.class, () -> witness.add(log.request(100, 200))).reason());
            return true;
        }
    }

    private long afterCrash(Path folder) {
        try (var state = FileWitnessState.open(folder)) {
            Witness reborn = witness(state);
            long known = state.last(ORIGIN).orElseThrow().head().size();
            assertEquals(new WitnessAnswer.OtherSize(known), reborn.add(log.request(0, 50)));
            if (known == 200) assertEquals(new WitnessAnswer.OtherSize(200), reborn.add(log.request(100, 150)));
            assertInstanceOf(WitnessAnswer.NotContinued.class, reborn.add(log.forked(9, 300).request(known, 300)));
            assertInstanceOf(WitnessAnswer.Cosigned.class, reborn.add(log.request(known, 300)));
            return known;
        }
    }

    @Test void a_swap_needs_what_is_there_and_goes_neither_down_nor_back() {
        try (var state = FileWitnessState.open(root)) {
            Kept first = kept(log.at(100), 0);
            assertTrue(state.swap(Optional.empty(), first));
            assertFalse(state.swap(Optional.empty(), kept(log.at(200), 0)));
            assertFalse(state.swap(Optional.of(kept(log.at(100), 1)), kept(log.at(200), 1)));
            assertThrows(IllegalArgumentException.class, () -> state.swap(Optional.of(first), kept(log.at(99), 1)));
            assertThrows(IllegalArgumentException.class, () -> state.swap(Optional.of(first), kept(log.at(200), -1)));
            assertEquals(Optional.of(first), state.last(ORIGIN));
            assertTrue(state.swap(Optional.of(first), kept(log.at(100), 0)));
        }
    }

    @Test void a_second_process_is_refused_until_the_first_has_ended() {
        try (var state = FileWitnessState.open(root)) {
            assertEquals(Optional.empty(), state.last(ORIGIN));
            assertEquals(Reason.IN_USE, assertThrows(StoreFailure.class, () -> FileWitnessState.open(root)).reason());
        }
        try (var state = FileWitnessState.open(root)) {
            assertEquals(Optional.empty(), state.last(ORIGIN));
        }
    }

    @Test void each_damaged_byte_is_noticed_and_never_taken_for_nothing() throws IOException {
        byte[] whole = kept(log.at(100), 0).bytes();
        assertEquals(Optional.of(kept(log.at(100), 0)), Kept.read(whole));
        Path file = root.resolve("damaged").resolve(Kept.originHash(ORIGIN));
        for (int i = 0; i < whole.length; i++) {
            byte[] damaged = whole.clone();
            damaged[i] ^= 1;
            Optional<Kept> read = Kept.read(damaged);
            boolean inTime = read.isPresent() && read.get().checkpoint().equals(log.at(100));
            assertTrue(read.isEmpty() || inTime, "byte " + i);
        }
        Files.createDirectories(file.getParent());
        for (byte[] damaged : List.of(new byte[0], Arrays.copyOf(whole, whole.length - 1),
            Arrays.copyOf(whole, whole.length + 1))) {
            Files.write(file, damaged);
            try (var state = FileWitnessState.open(file.getParent())) {
                assertEquals(Reason.CORRUPT, assertThrows(StoreFailure.class, () -> state.last(ORIGIN)).reason());
                assertEquals(Reason.UNUSABLE, assertThrows(StoreFailure.class, () -> state.last(ORIGIN)).reason());
            }
        }
    }

    @Test void the_file_of_another_log_is_not_taken() throws IOException {
        Files.write(root.resolve(Kept.originHash("log.example/other")), kept(log.at(100), 0).bytes());
        try (var state = FileWitnessState.open(root)) {
            assertEquals(Reason.CORRUPT, assertThrows(StoreFailure.class, () -> state.last("log.example/other")).reason());
        }
    }

    @Test void the_same_fork_is_kept_once_and_not_more_than_so_many() throws IOException {
        try (var state = FileWitnessState.open(root)) {
            Witness witness = witness(state);
            witness.add(log.request(0, 300));
            for (int i = 0; i < FileWitnessState.MOST_SUSPECTS + 5; i++) {
                AddCheckpoint fork = log.forked(i, 300).request(300, 300);
                for (int times = 0; times < 2; times++) assertInstanceOf(WitnessAnswer.NotContinued.class, witness.add(fork));
            }
        }
        try (var files = Files.list(root.resolve("evidence").resolve(Kept.originHash(ORIGIN)))) {
            assertEquals(3 * FileWitnessState.MOST_SUSPECTS, files.count());
        }
    }
}
