package org.hudna.ledger.store;

import static org.hudna.ledger.store.SequenceContract.all;
import static org.hudna.ledger.store.SequenceContract.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.hudna.ledger.store.FaultyDisk.Moment;
import org.hudna.ledger.store.StoreFailure.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every step of the disk fails before, halfway and after it lands; nothing acknowledged is ever missing, no batch is ever half there. */
class FileSequenceFaultsTest {
    @TempDir Path temp;

    @Test void after_a_failed_step_it_is_unusable_until_it_is_opened_again() {
        FaultyDisk disk = new FaultyDisk();
        FileSequence sequence = FileSequenceTest.open(temp, disk);
        sequence.append(List.of(entry("a")));
        disk.failAt(1, Moment.BEFORE);
        assertEquals(Reason.BROKEN, assertThrows(StoreFailure.class, () -> sequence.append(List.of(entry("b")))).reason());
        disk.mend();
        assertEquals(Reason.UNUSABLE, assertThrows(StoreFailure.class, () -> sequence.append(List.of(entry("b")))).reason());
        assertEquals(Reason.UNUSABLE, assertThrows(StoreFailure.class, () -> sequence.find(new byte[] {1})).reason());
        sequence.close();
        try (FileSequence again = FileSequenceTest.open(temp, disk)) {
            assertEquals(entry("a"), all(again).getFirst());
        }
    }

    @Test void each_step_of_a_life_can_fail_and_what_was_acknowledged_stays() throws IOException {
        for (Moment moment : Moment.values()) {
            boolean reached = true;
            for (int step = 0; reached; step++) reached = live(temp.resolve(moment + " " + step), step, moment, false);
        }
    }

    @Test void what_was_not_forced_can_be_lost_in_any_mixture_of_sectors_and_what_was_acknowledged_stays() throws IOException {
        for (Moment moment : Moment.values()) {
            boolean reached = true;
            for (int step = 0; reached; step++) reached = live(temp.resolve("power " + moment + " " + step), step, moment, true);
        }
    }

    /** Opens, appends, closes, opens, appends with one step failing somewhere; whether that step was reached. */
    private boolean live(Path folder, int step, Moment moment, boolean power) throws IOException {
        FaultyDisk disk = new FaultyDisk();
        List<Entry> acknowledged = new ArrayList<>();
        List<Entry> tried = new ArrayList<>();
        disk.failAt(step, moment);
        try (FileSequence sequence = FileSequenceTest.open(folder, disk)) {
            appendSome(sequence, acknowledged, tried, new Random(step));
        } catch (StoreFailure failure) {
            assertEquals(Reason.BROKEN, failure.reason());
        }
        boolean reached = disk.failed();
        disk.mend();
        if (power) disk.losePower(step);
        String where = moment + " at step " + step;
        try (FileSequence sequence = FileSequenceTest.open(folder, disk)) {
            List<Entry> held = all(sequence);
            assertTrue(held.equals(acknowledged) || held.equals(tried),
                where + ": " + acknowledged.size() + ", " + tried.size() + ", now " + held.size());
            for (int i = 0; i < held.size(); i++)
                if (held.get(i).key().isPresent()) assertEquals(i, sequence.find(held.get(i).key().get()).orElseThrow(), where);
            assertEquals(List.of(new Placed.New(held.size())), sequence.append(List.of(entry("next"))), where);
        }
        return reached;
    }

    private static void appendSome(FileSequence sequence, List<Entry> acknowledged, List<Entry> tried, Random random) {
        for (int batch = 0; batch < 12; batch++) {
            List<Entry> fresh = new ArrayList<>();
            for (int i = random.nextInt(9); i >= 0; i--) fresh.add(entry("x".repeat(random.nextInt(300)), "key " + tried.size() + "." + i));
            tried.addAll(fresh);
            sequence.append(fresh);
            acknowledged.addAll(fresh);
        }
    }
}
