package org.hudna.app.room;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.hudna.app.journal.Recorded;
import org.hudna.app.search.Search;

/**
 * Lets the index know what the tables know, soon after them: nobody who writes waits for it. Makes it durable now and then; what is lost with a stop is read
 * from the tables again. One thread.
 */
final class Indexing implements Following.Follower, AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Indexing.class.getName());
    private static final long BETWEEN_COMMITS = 20_000;
    /** In milliseconds: a refresh costs some tens of them, whatever it brings. */
    private static final long BETWEEN_REFRESHES = 250;

    private final Search search;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final Thread thread = Thread.ofPlatform().name("indexing").uncaughtExceptionHandler((_, bug) -> failed(bug)).unstarted(this::run);
    private long wanted;
    private long indexed;
    private long committed;
    private final Patience patience = new Patience();
    private boolean closing;
    private RuntimeException broken;

    Indexing(Search search) {
        this.search = search;
        this.wanted = this.indexed = this.committed = search.applied();
    }

    /** @param applied how far the tables have come, which an index that was not committed before a stop has to reach as well */
    void start(long applied) {
        wanted = Math.max(wanted, applied);
        thread.start();
    }

    /** There may be something to do though no entry came: an index that was thrown away is made anew. */
    void look() {
        lock.lock();
        try {
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override public void follow(List<Recorded> entries) {
        if (entries.isEmpty()) return;
        lock.lock();
        try {
            wanted = Math.max(wanted, entries.getLast().index());
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        try {
            while (hasMore()) {
                patience.until(search::catchUp);
                long upTo = search.applied();
                if (upTo - committed > BETWEEN_COMMITS) {
                    search.commit();
                    committed = upTo;
                }
                reached(upTo);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean hasMore() throws InterruptedException {
        lock.lock();
        try {
            while (wanted <= indexed && !search.isBeingMade() && !closing) moved.await();
            return !closing;
        } finally {
            lock.unlock();
        }
    }

    private void reached(long upTo) throws InterruptedException {
        lock.lock();
        try {
            indexed = upTo;
            moved.signalAll();
            long left = TimeUnit.MILLISECONDS.toNanos(BETWEEN_REFRESHES);
            while (left > 0 && !closing) left = moved.awaitNanos(left);
        } finally {
            lock.unlock();
        }
    }

    /** Waits until the index knows all that it was told of by now; false where that takes longer than {@code most}. */
    boolean await(Duration most) {
        long left = most.toNanos();
        lock.lock();
        try {
            long index = wanted;
            while ((indexed < index || search.isBeingMade()) && broken == null) {
                if (left <= 0 || closing) return false;
                left = moved.awaitNanos(left);
            }
            return broken == null;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    /** How many entries the index is behind; 0 while it is made anew, which whoever asks it is told. */
    long lag() {
        lock.lock();
        try {
            return search.isBeingMade() ? 0 : Math.max(0, wanted - indexed);
        } finally {
            lock.unlock();
        }
    }

    /** Whatever it was, it is told: nobody must wait for a thread that is gone. */
    private void failed(Throwable bug) {
        LOG.log(System.Logger.Level.ERROR, "the thread 'indexing' cannot go on", bug);
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
        search.leave();
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
        search.commit();
    }
}
