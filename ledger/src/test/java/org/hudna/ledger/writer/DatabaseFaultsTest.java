package org.hudna.ledger.writer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.hudna.ledger.store.Connections;
import org.hudna.ledger.store.JdbcLockStore;
import org.hudna.ledger.store.JdbcSequence;
import org.hudna.ledger.store.Placed;
import org.hudna.ledger.store.PostgresForTests;
import org.hudna.ledger.store.StoreFailure;
import org.hudna.ledger.tiles.TiledSubtrees;
import org.hudna.ledger.tree.Checks;
import org.hudna.ledger.tree.Head;
import org.hudna.ledger.tree.ProofCheck;
import org.hudna.ledger.tree.Proofs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * A log kept in a database: statements and commits fail, once before and once after they land. What was answered holds, and no head is ever wrong.
 */
@ExtendWith(PostgresForTests.Needed.class)
class DatabaseFaultsTest {
    /** Every step in the long profile ({@code -Dhudna.long=true}), every fifth otherwise. */
    private static final int STRIDE = Boolean.getBoolean("hudna.long") ? 1 : 5;

    @TempDir Path folder;
    private int databases;

    @Test void sqlite_may_fail_at_any_step() throws IOException {
        everyStep(() -> "jdbc:sqlite:" + folder.resolve("db-" + databases++));
    }

    @Test void postgresql_may_fail_at_any_step() throws IOException {
        everyStep(PostgresForTests::freshUrl);
    }

    private void everyStep(Supplier<String> urls) throws IOException {
        for (boolean after : List.of(false, true))
            for (boolean inLock : List.of(false, true)) {
                boolean reached = true;
                int runs = 0;
                for (int step = after ? 1 : 0; reached; step += STRIDE, runs++) reached = failAt(step, after, inLock, urls);
                assertTrue(runs > 2, "a day has more than " + runs * STRIDE + " steps");
            }
    }

    /** Whether the day was long enough to reach the step. */
    private boolean failAt(int step, boolean after, boolean inLock, Supplier<String> urls) throws IOException {
        Path place = folder.resolve(step + "-" + after + "-" + inLock);
        Files.createDirectories(place);
        var entries = new FaultyDatabase(Connections.to(urls.get()));
        var lock = new FaultyDatabase(Connections.to(urls.get()));
        var rig = new LogRig(place);
        rig.openSequence = () -> JdbcSequence.open(entries);
        rig.openLock = () -> JdbcLockStore.open(lock);
        rig.open(); // the tables are made here
        rig.stop();
        FaultyDatabase failing = inLock ? lock : entries;
        failing.failAt(step, after);
        var acknowledged = new ArrayList<Long>();
        var seen = new ArrayList<Head>();
        boolean failed = day(rig, acknowledged, seen);
        assertEquals(failing.failed(), failed, "step " + step);
        closeWhatIsOpen(rig);
        failing.mend();
        afterwards(rig, acknowledged, seen, "step " + step + (after ? " after" : " before"));
        LogRig.delete(place);
        return failed;
    }

    private static boolean day(LogRig rig, List<Long> acknowledged, List<Head> seen) {
        try {
            for (int from : List.of(0, 20)) {
                rig.open();
                seen.add(rig.log.newest().checkpoint().head());
                for (Placed placed : rig.append(from, from + 22)) acknowledged.add(placed.index());
                rig.publish();
                seen.add(rig.log.newest().checkpoint().head());
                rig.stop();
            }
            return false;
        } catch (StoreFailure | WriterFailure | CompletionException failed) {
            return true;
        }
    }

    private static void closeWhatIsOpen(LogRig rig) {
        try {
            rig.stop();
        } catch (StoreFailure stillBroken) {
            assertEquals(StoreFailure.Reason.BROKEN, stillBroken.reason());
        }
    }

    private static void afterwards(LogRig rig, List<Long> acknowledged, List<Head> seen, String when) {
        rig.open();
        long highest = acknowledged.stream().mapToLong(index -> index).max().orElse(-1);
        assertTrue(rig.log.size() > highest, when + ": an entry that was answered is lost");
        for (int i = 0; i <= highest; i++) assertEquals(i, rig.log.append(LogRig.entry(i)).index(), when);
        int size = (int) rig.log.size();
        rig.append(size, size + 1);
        rig.publish();
        Head head = rig.checked(size + 1);
        var tiles = new TiledSubtrees(rig.files, head.size());
        for (Head before : seen)
            assertEquals(ProofCheck.PROVEN, Checks.consistency(before, head, Proofs.consistency(before.size(), head.size(), tiles)), when);
        rig.stop();
    }
}
