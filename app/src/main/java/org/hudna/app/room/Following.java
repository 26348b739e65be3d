package org.hudna.app.room;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hudna.app.journal.Entry;
import org.hudna.app.journal.Journal;
import org.hudna.app.journal.Recorded;

/**
 * Brings what is durable into tables and index, in order, and then tells whoever waits. One thread; ends when it is closed or cannot go on.
 */
final class Following implements AutoCloseable {

    private static final int BATCH = 1_000;
    /** In bytes: entries in hand that weigh more make the next batch smaller. */
    private static final long HEAVY = 16L << 20;
    /** How soon entries of another node are noticed. */
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    /** Somebody who is told of entries once the tables know them; told again of the same where the tables failed meanwhile. */
    interface Follower {
        void follow(List<Recorded> entries);

        /** Nothing was told beside these, but for {@code silent} that cannot be read: acts of the ledger itself, and what was erased. */
        default void follow(List<Recorded> entries, int silent) { follow(entries); }

        /** Nothing new has come for a moment. */
        default void idle() { }
    }

    /** Takes in what is durable before anybody is told: the tables. */
    interface Taking {
        void take(long from, long to, List<Recorded> entries);
    }

    private final Journal journal;
    private final Taking taking;
    private final List<Follower> followers;
    private final Worker worker = new Worker("following", this::run);
    private long next;
    private int batch = 64;

    /**
     * @param next the first entry that is not in the tables yet
     * @param followers in the order in which they are told; not to be changed once it has started
     */
    Following(Journal journal, long next, Taking taking, List<Follower> followers) {
        this.journal = journal;
        this.next = next;
        this.taking = taking;
        this.followers = followers;
    }

    void start() { worker.start(); }

    private void run() throws InterruptedException {
        while (!worker.isClosing()) step();
    }

    private void step() throws InterruptedException {
        long to = Math.min(journal.size(), next + batch);
        if (to <= next) { // a node may be told a moment late how far the record is
            for (Follower follower : followers) worker.patiently(follower::idle);
            worker.nap(LOOK_AGAIN);
            return;
        }
        List<Recorded> entries = new ArrayList<>();
        journal.read(next, to, entries::add);
        batch = weight(entries) > HEAVY ? Math.max(1, batch / 8) : Math.min(BATCH, batch * 2);
        worker.patiently(() -> taking.take(next, to, entries));
        for (Follower follower : followers) worker.patiently(() -> follower.follow(entries, Math.toIntExact(to - next) - entries.size()));
        worker.change(() -> next = to);
    }

    private static long weight(List<Recorded> entries) {
        long bytes = 0;
        for (Recorded one : entries) if (one.entry() instanceof Entry.ReportReceived received) bytes += received.bytes().size();
        return bytes;
    }

    /** Waits until the entry of that number has been told; false where that takes longer than {@code most}. */
    boolean await(long index, Duration most) {
        if (worker.await(() -> next > index, most)) return true;
        worker.ended().ifPresent(why -> { throw new IllegalStateException("the tables have stopped at entry " + next(), why); });
        return false;
    }

    /** The first entry that has not been told yet. */
    long next() { return worker.see(() -> next); }

    /** Why it has stopped, or for what it waits; empty while it goes on. */
    Optional<RuntimeException> broken() { return worker.broken(); }

    @Override public void close() { worker.close(); }
}
