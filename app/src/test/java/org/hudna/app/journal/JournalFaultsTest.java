package org.hudna.app.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;
import org.hudna.app.journal.Journal.Answer;
import org.hudna.ledger.writer.WriterFailure;
import org.hudna.words.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A statement or a commit fails, before it lands or after, among the entries or among their secrets: what was acknowledged holds, and nothing more
 * is.
 */
class JournalFaultsTest {
    private static final SecureRandom RANDOM = new SecureRandom();
    /** Every step in the long profile, every seventh otherwise. */
    private static final int STRIDE = Boolean.getBoolean("hudna.long") ? 1 : 7;
    private static final int AT_ONCE = 8;
    private static final int ROUNDS = 5;

    @TempDir Path folder;

    private final HandClock clock = new HandClock();
    private final List<String> told = Collections.synchronizedList(new ArrayList<>());
    private int places;

    @Test void whatever_fails_what_was_acknowledged_holds() {
        for (boolean after : List.of(false, true))
            for (boolean amongSecrets : List.of(false, true)) {
                boolean reached = true;
                int runs = 0;
                for (int step = after ? 1 : 0; reached; step += STRIDE, runs++) reached = failAt(step, after, amongSecrets, "fsync failed");
                assertTrue(runs > 2, runs + " runs");
            }
        assertEquals(Set.of("record.broken"), Set.copyOf(told));
    }

    @Test void a_full_disk_is_said_to_be_one() {
        assertTrue(failAt(3, false, true, "[SQLITE_FULL] Insertion failed because database is full (database or disk is full)"));
        assertTrue(failAt(3, false, false, "ERROR: could not extend file \"base/5/16384\": No space left on device"));
        assertEquals("record.disk-full", told.getFirst());
        // A sequence that failed is unusable from then on, and that may be noticed before why it failed; on a real disk its space is looked at as
        // well.
        assertTrue(List.of("record.disk-full", "record.broken").contains(told.getLast()), told.toString());
    }

    /** Whether the day was long enough to reach the step. */
    private boolean failAt(int step, boolean after, boolean amongSecrets, String says) {
        Place place = new Place.Folder(folder.resolve("place-" + places++));
        var entries = new FailingConnections(place.entries(), says);
        var secrets = new FailingConnections(place.secrets(), says);
        Map<Integer, Long> acknowledged = new HashMap<>();
        int before = told.size();
        try (LedgerJournal journal = open(LedgerJournal.open(place, entries, secrets, setting()))) {
            (amongSecrets ? secrets : entries).failAt(step, after);
            boolean failed = work(journal, acknowledged);
            if (failed) heard(before);
            assertEquals(failed ? 1 : 0, told.size() - before, "said once");
            if (failed) assertThrows(CompletionException.class, () -> journal.append(new Entry.Joined("late"), "duty-3", "late"));
        }
        try (LedgerJournal journal = open(LedgerJournal.open(place, setting()))) {
            acknowledged.forEach((number, index) -> assertEquals(new Entry.Joined("p" + number), journal.at(index).orElseThrow().entry()));
            for (int number = 0; number < AT_ONCE * ROUNDS; number++) journal.append(new Entry.Joined("p" + number), "duty-3", "k-" + number);
            assertEquals(AT_ONCE * ROUNDS, journal.size(), "sent again, each stands once");
        }
        return told.size() > before;
    }

    /** It is told by another thread than that which answers. */
    private void heard(int before) {
        for (int looks = 0; looks < 500 && told.size() == before; looks++) LockSupport.parkNanos(10_000_000);
    }

    private static boolean work(LedgerJournal journal, Map<Integer, Long> acknowledged) {
        boolean failed = false;
        for (int round = 0; round < ROUNDS; round++) {
            List<CompletableFuture<Answer>> answers = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++)
                answers.add(journal.submit(new Entry.Joined("p" + (round * AT_ONCE + i)), "duty-3", "k-" + (round * AT_ONCE + i)));
            for (int i = 0; i < AT_ONCE; i++)
                try {
                    acknowledged.put(round * AT_ONCE + i, assertInstanceOf(Answer.New.class, answers.get(i).join()).recorded().index());
                } catch (CompletionException stopped) {
                    assertInstanceOf(WriterFailure.class, stopped.getCause());
                    failed = true;
                }
        }
        return failed;
    }

    private static LedgerJournal open(LedgerJournal.Opening opening) {
        return assertInstanceOf(LedgerJournal.Opening.Opened.class, opening).journal();
    }

    private Setting setting() {
        return new Setting(clock, RANDOM, Duration.ZERO, Set.of(), new Watch() {
            @Override public void noted(Message what) { told.add(what.id()); }

            @Override public void stopped(Message why) { told.add(why.id()); }
        });
    }
}
