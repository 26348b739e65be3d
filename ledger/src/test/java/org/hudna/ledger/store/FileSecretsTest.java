package org.hudna.ledger.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hudna.ledger.statement.Commitment;
import org.hudna.ledger.statement.Secret;
import org.hudna.ledger.statement.Secrets;
import org.hudna.ledger.statement.SecretsContract;
import org.hudna.ledger.store.FaultyDisk.Moment;
import org.hudna.ledger.store.StoreFailure.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Secrets in a file of slots. */
class FileSecretsTest extends SecretsContract {
    @TempDir Path temp;

    @Override protected Secrets open() {
        return open(Disk.REAL);
    }

    private FileSecrets open(Disk disk) {
        return FileSecrets.open(temp.resolve("أسرار"), new SecureRandom(), disk);
    }

    private Path file() {
        return temp.resolve("أسرار").resolve("secrets");
    }

    private static Commitment numbered(int number) {
        return new Commitment(ByteBuffer.allocate(Commitment.LENGTH).putInt(number).array());
    }

    static int occurrences(byte[] in, byte[] of) {
        int found = 0;
        for (int at = 0; at + of.length <= in.length; at++) if (Arrays.equals(in, at, at + of.length, of, 0, of.length)) found++;
        return found;
    }

    @Test void they_are_there_after_reopening_and_a_destroyed_one_is_in_no_file() throws IOException {
        try (Secrets secrets = open()) {
            for (int number = 0; number < 20; number++) secrets.put(commitment(number), secret(number));
        }
        assertEquals(1, occurrences(Files.readAllBytes(file()), secret(7).bytes()));
        try (Secrets secrets = open()) {
            assertTrue(secrets.destroy(commitment(7)));
            assertEquals(0, occurrences(Files.readAllBytes(file()), secret(7).bytes()));
        }
        try (Secrets secrets = open()) {
            for (int number = 0; number < 20; number++)
                assertEquals(number == 7 ? Optional.empty() : Optional.of(secret(number)), secrets.find(commitment(number)));
            secrets.put(commitment(7), secret(9));
            assertEquals(Optional.of(secret(9)), secrets.find(commitment(7)));
        }
    }

    @Test void a_second_writer_is_refused() {
        try (Secrets first = open()) {
            assertEquals(Reason.IN_USE, assertThrows(StoreFailure.class, this::open).reason());
            first.put(commitment(1), secret(1));
        }
    }

    @Test void a_damaged_slot_is_refused_and_one_cut_short_was_never_acknowledged() throws IOException {
        try (Secrets secrets = open()) {
            secrets.put(commitment(1), secret(1));
            secrets.put(commitment(2), secret(2));
        }
        byte[] good = Files.readAllBytes(file());
        for (int at = SecretSlots.SLOT; at < 2 * SecretSlots.SLOT - 4; at += 9) {
            byte[] flipped = good.clone();
            flipped[at] ^= 1;
            Files.write(file(), flipped);
            try (Secrets secrets = open()) {
                assertEquals(Reason.CORRUPT, assertThrows(StoreFailure.class, () -> secrets.find(commitment(1)), "byte " + at).reason());
            }
        }
        Files.write(file(), Arrays.copyOf(good, good.length + 50));
        try (Secrets secrets = open()) {
            assertEquals(Optional.of(secret(1)), secrets.find(commitment(1)));
            secrets.put(commitment(3), secret(3));
        }
        try (Secrets secrets = open()) {
            assertEquals(Optional.of(secret(3)), secrets.find(commitment(3)));
        }
    }

    @Test void many_threads_put_at_once_and_all_is_there() throws Exception {
        try (Secrets secrets = open(); ExecutorService threads = Executors.newFixedThreadPool(16)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 3000; i++) {
                int number = i;
                all.add(threads.submit(() -> secrets.put(numbered(number), secret(number % 50))));
            }
            for (Future<?> one : all) one.get();
        }
        try (Secrets secrets = open()) {
            for (int number = 0; number < 3000; number++) assertEquals(Optional.of(secret(number % 50)), secrets.find(numbered(number)));
        }
    }

    @Test void each_step_can_fail_and_what_was_acknowledged_holds() throws IOException {
        for (Moment moment : Moment.values()) {
            boolean reached = true;
            for (int step = 0; reached; step++) reached = live(temp.resolve(moment + " " + step), step, moment);
        }
    }

    private static boolean live(Path folder, int step, Moment moment) throws IOException {
        FaultyDisk disk = new FaultyDisk();
        List<Integer> put = new ArrayList<>();
        boolean began = false;
        boolean destroyed = false;
        FileSecrets.open(folder, new SecureRandom(), disk).close();
        disk.failAt(step, moment);
        try (FileSecrets secrets = FileSecrets.open(folder, new SecureRandom(), disk)) {
            for (int number = 0; number < 4; number++) {
                secrets.put(commitment(number), secret(number));
                put.add(number);
            }
            began = true;
            destroyed = secrets.destroy(commitment(1));
        } catch (StoreFailure failure) {
            assertEquals(Reason.BROKEN, failure.reason());
        }
        boolean reached = disk.failed();
        disk.mend();
        disk.losePower(step);
        try (FileSecrets secrets = FileSecrets.open(folder, new SecureRandom(), disk)) {
            for (int number : put) {
                Optional<Secret> found = secrets.find(commitment(number));
                if (number != 1 || !began) assertEquals(Optional.of(secret(number)), found, moment + " at " + step + ", secret " + number);
                else if (destroyed) assertFalse(found.isPresent(), moment + " at " + step);
            }
            secrets.put(commitment(200), secret(3));
            assertEquals(Optional.of(secret(3)), secrets.find(commitment(200)));
        }
        return reached;
    }
}
