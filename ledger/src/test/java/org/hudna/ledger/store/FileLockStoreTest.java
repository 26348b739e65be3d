package org.hudna.ledger.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.hudna.ledger.store.FaultyDisk.Moment;
import org.hudna.ledger.store.StoreFailure.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lock store in a file. */
class FileLockStoreTest extends LockStoreContract {
    @TempDir Path temp;

    @Override LockStore open() {
        return FileLockStore.open(temp.resolve("قفل"));
    }

    @Test void a_second_writer_is_refused() {
        try (LockStore first = open()) {
            assertEquals(Reason.IN_USE, assertThrows(StoreFailure.class, this::open).reason());
            assertTrue(first.swap(Optional.empty(), locked(1)));
        }
    }

    @Test void one_byte_more_less_or_other_is_damage_and_never_nothing() throws IOException {
        try (LockStore store = open()) {
            store.swap(Optional.empty(), locked(70));
        }
        Path file = temp.resolve("قفل").resolve("head");
        byte[] good = Files.readAllBytes(file);
        for (int length = 0; length < good.length; length++) refused(file, Arrays.copyOf(good, length));
        refused(file, Arrays.copyOf(good, good.length + 1));
        refused(file, Arrays.copyOf(good, 5000));
        for (int at = 0; at < good.length; at++) {
            byte[] flipped = good.clone();
            flipped[at] ^= 1;
            refused(file, flipped);
        }
        Files.write(file, good);
        try (LockStore store = open()) {
            assertEquals(Optional.of(locked(70)), store.read());
        }
    }

    private void refused(Path file, byte[] bytes) throws IOException {
        Files.write(file, bytes);
        assertEquals(Reason.CORRUPT, assertThrows(StoreFailure.class, this::open).reason());
    }

    @Test void each_step_can_fail_and_one_of_the_two_heads_is_held() throws IOException {
        for (Moment moment : Moment.values())
            for (int step = 0; swapFailing(temp.resolve(moment + " " + step), step, moment); step++) continue;
    }

    private static boolean swapFailing(Path folder, int step, Moment moment) throws IOException {
        FaultyDisk disk = new FaultyDisk();
        boolean failed;
        try (FileLockStore store = FileLockStore.open(folder, disk)) {
            store.swap(Optional.empty(), locked(1));
            disk.failAt(step, moment);
            try {
                store.swap(Optional.of(locked(1)), locked(2));
            } catch (StoreFailure failure) {
                assertEquals(Reason.UNUSABLE, assertThrows(StoreFailure.class, store::read).reason());
            }
            failed = disk.failed();
            disk.mend();
        }
        disk.losePower(step);
        try (FileLockStore store = FileLockStore.open(folder, disk)) {
            Optional<Locked> held = store.read();
            assertTrue(held.equals(Optional.of(locked(2))) || failed && held.equals(Optional.of(locked(1))), moment + " at " + step + ": " + held);
        }
        return failed;
    }
}
