package org.hudna.app.room;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.hudna.app.journal.Entry;
import org.hudna.app.journal.Journal;
import org.hudna.app.journal.Recorded;

/**
 * Brings what is durable into tables and index, in order, and then tells whoever waits. One thread; ends when it is closed or cannot go on.
 */
final class Following implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Following.class.getName());
    private static final int BATCH = 1_000;
    /** In bytes: entries in hand that weigh more make the next batch smaller. */
    private static final long HEAVY = 16L << 20;
    /** In milliseconds: how soon entries of another node are noticed. */
    private static final long LOOK_AGAIN = 50;

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
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final Thread thread;
    private final Patience patience = new Patience();
    private long next;
    private int batch = 64;
    private boolean closing;
    private RuntimeException broken;

    /**
     * @param next the first entry that is not in the tables yet
     * @param followers in the order in which they are told; not to be changed once it has started
     */
    Following(Journal journal, long next, Taking taking, List<Follower> followers) {
        this.journal = journal;
        this.next = next;
        this.taking = taking;
        this.followers = followers;
        this.thread = Thread.ofPlatform().name("following").uncaughtExceptionHandler((_, bug) -> failed(bug)).unstarted(this::run);
    }

    void start() { thread.start(); }

    private void run() {
        try {
            while (step()) { }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean step() throws InterruptedException {
        long to = Math.min(journal.size(), next + batch);
        if (to > next) {
            List<Recorded> entries = new ArrayList<>();
            journal.read(next, to, entries::add);
            batch = weight(entries) > HEAVY ? Math.max(1, batch / 8) : Math.min(BATCH, batch * 2);
            patience.until(() -> taking.take(next, to, entries));
            for (Follower follower : followers) patience.until(() -> follower.follow(entries, Math.toIntExact(to - next) - entries.size()));
        } else for (Follower follower : followers) patience.until(follower::idle);
        lock.lock();
        try {
            if (to > next) {
                next = to;
                moved.signalAll();
            } else if (!closing) moved.await(LOOK_AGAIN, TimeUnit.MILLISECONDS);
            return !closing;
        } finally {
            lock.unlock();
        }
    }

    private static long weight(List<Recorded> entries) {
        long bytes = 0;
        for (Recorded one : entries) if (one.entry() instanceof Entry.ReportReceived received) bytes += received.bytes().size();
        return bytes;
    }

    /** Waits until the entry of that number has been told; false where that takes longer than {@code most}. */
    boolean await(long index, Duration most) {
        long left = most.toNanos();
        lock.lock();
        try {
            moved.signalAll();
            while (next <= index) {
                if (broken != null) throw new IllegalStateException("the tables have stopped at entry " + next, broken);
                if (left <= 0 || closing) return false;
                left = moved.awaitNanos(left);
            }
            return true;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    /** The first entry that has not been told yet. */
    long next() {
        lock.lock();
        try {
            return next;
        } finally {
            lock.unlock();
        }
    }

    /** Whatever it was, it is told: nobody must wait for a thread that is gone. */
    private void failed(Throwable bug) {
        LOG.log(System.Logger.Level.ERROR, "the thread 'following' cannot go on", bug);
        lock.lock();
        try {
            broken = bug instanceof RuntimeException known ? known : new IllegalStateException(bug);
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Why it has stopped, or for what it waits; empty while it goes on. */
    Optional<RuntimeException> broken() {
        lock.lock();
        try {
            return Optional.ofNullable(broken).or(patience::trouble);
        } finally {
            lock.unlock();
        }
    }

    @Override public void close() {
        patience.end();
        lock.lock();
        try {
            closing = true;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
        try {
            thread.join();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
