package org.hudna.ledger.writer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.hudna.ledger.store.FaultyDisk;
import org.hudna.ledger.store.FaultyDisk.Moment;
import org.hudna.ledger.store.Placed;
import org.hudna.ledger.store.StoreFailure;
import org.hudna.ledger.tiles.TiledSubtrees;
import org.hudna.ledger.tree.Checks;
import org.hudna.ledger.tree.Head;
import org.hudna.ledger.tree.ProofCheck;
import org.hudna.ledger.tree.Proofs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Steps of the disk fail, once before, once halfway and once after it lands, and the power goes. What was answered holds, and no head is ever wrong.
 */
class FaultsTest {
    /** Every step in the long profile ({@code -Dhudna.long=true}), every fifth otherwise. */
    private static final int STRIDE = Boolean.getBoolean("hudna.long") ? 1 : 5;

    @TempDir Path folder;

    /** What a party outside the log remembers: the answers it got and the heads it saw. */
    private static final class Outside {
        final List<Long> acknowledged = new ArrayList<>();
        final List<Head> seen = new ArrayList<>();
    }

    @Test void a_step_that_fails_before_it_lands_loses_nothing() throws IOException {
        everyStep(Moment.BEFORE);
    }

    @Test void a_step_that_fails_halfway_loses_nothing() throws IOException {
        everyStep(Moment.HALFWAY);
    }

    @Test void a_step_that_fails_after_it_landed_loses_nothing() throws IOException {
        everyStep(Moment.AFTER);
    }

    private void everyStep(Moment moment) throws IOException {
        boolean reached = true;
        int runs = 0;
        for (int step = moment.ordinal(); reached; step += STRIDE, runs++) reached = failAt(step, moment);
        assertTrue(runs * STRIDE > 200, "a day has more than " + runs * STRIDE + " steps");
    }

    /** Whether the day was long enough to reach the step. */
    private boolean failAt(int step, Moment moment) throws IOException {
        Path place = folder.resolve(moment + "-" + step);
        var disk = new FaultyDisk();
        var rig = new LogRig(place);
        rig.disk = disk;
        var outside = new Outside();
        disk.failAt(step, moment);
        boolean failed = day(rig, outside);
        assertEquals(disk.failed(), failed, "step " + step);
        closeWhatIsOpen(rig);
        disk.mend();
        disk.losePower(step);
        afterwards(rig, outside, "step " + step + " " + moment);
        LogRig.delete(place);
        return failed;
    }

    /** Opens, appends, publishes, restarts, and does it again. Says whether something failed. */
    private static boolean day(LogRig rig, Outside outside) {
        try {
            for (int from : List.of(0, 254)) {
                rig.open();
                seen(rig, outside);
                acknowledge(rig.append(from, from + 254), outside);
                rig.publish();
                seen(rig, outside);
                acknowledge(rig.append(from + 250, from + 256), outside); // four of them are held already
                rig.publish();
                seen(rig, outside);
                rig.stop();
            }
            return false;
        } catch (StoreFailure | WriterFailure | CompletionException failed) {
            return true;
        }
    }

    private static void acknowledge(List<Placed> placed, Outside outside) {
        placed.forEach(each -> outside.acknowledged.add(each.index()));
    }

    private static void seen(LogRig rig, Outside outside) {
        outside.seen.add(rig.log.newest().checkpoint().head());
    }

    private static void closeWhatIsOpen(LogRig rig) {
        try {
            rig.stop();
        } catch (StoreFailure stillBroken) {
            assertEquals(StoreFailure.class, stillBroken.getClass());
        }
    }

    private static void afterwards(LogRig rig, Outside outside, String when) {
        rig.open();
        long highest = outside.acknowledged.stream().mapToLong(index -> index).max().orElse(-1);
        assertTrue(rig.log.size() > highest, when + ": an entry that was answered is lost");
        for (int i = 0; i <= highest; i++) assertEquals(i, rig.log.append(LogRig.entry(i)).index(), when);
        int size = (int) rig.log.size();
        rig.append(size, size + 3);
        rig.publish();
        Head head = rig.checked(size + 3);
        var tiles = new TiledSubtrees(rig.files, head.size());
        for (Head before : outside.seen)
            assertEquals(ProofCheck.PROVEN, Checks.consistency(before, head, Proofs.consistency(before.size(), head.size(), tiles)), when);
        assertFalse(outside.seen.isEmpty() && highest >= 0);
        rig.stop();
    }
}
