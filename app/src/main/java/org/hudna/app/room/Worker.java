package org.hudna.app.room;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * One thread that works until it is closed or cannot go on, and what others know of it: how far it has come, for what it waits, why it has ended.
 * What they wait for is read and changed under its lock.
 */
final class Worker implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Worker.class.getName());

    /** What it does until it is to end. */
    interface Work {
        void run() throws InterruptedException;
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final Patience patience = new Patience();
    private final Thread thread;
    private volatile boolean closing;
    private RuntimeException ended;

    Worker(String name, Work work) {
        this.thread = Thread.ofPlatform().name(name).uncaughtExceptionHandler((_, bug) -> failed(bug)).unstarted(() -> run(work));
    }

    void start() { thread.start(); }

    /** Whether it has not been started. */
    boolean isNew() { return thread.getState() == Thread.State.NEW; }

    /** Whether it is to end. */
    boolean isClosing() { return closing; }

    private static void run(Work work) {
        try {
            work.run();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whatever it was, it is told: nobody must wait for a thread that is gone. */
    private void failed(Throwable bug) {
        LOG.log(System.Logger.Level.ERROR, "the thread '" + thread.getName() + "' cannot go on", bug);
        change(() -> ended = bug instanceof RuntimeException known ? known : new IllegalStateException(bug));
    }

    /** Of its own thread: as {@link Patience#until}. */
    void patiently(Runnable work) throws InterruptedException { patience.until(work); }

    /** Changes what others wait for, and has them look. */
    void change(Runnable how) {
        lock.lock();
        try {
            how.run();
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** What others may change meanwhile. */
    <T> T see(Supplier<T> what) {
        lock.lock();
        try {
            return what.get();
        } finally {
            lock.unlock();
        }
    }

    /** Of its own thread: waits until it is so; false where it is to end. */
    boolean until(BooleanSupplier isSo) throws InterruptedException {
        lock.lock();
        try {
            while (!closing && !isSo.getAsBoolean()) moved.await();
            return !closing;
        } finally {
            lock.unlock();
        }
    }

    /** Of its own thread: does nothing until something is changed or waited for, so long at most. */
    void nap(Duration most) throws InterruptedException {
        lock.lock();
        try {
            if (!closing) moved.awaitNanos(most.toNanos());
        } finally {
            lock.unlock();
        }
    }

    /** Of its own thread: does nothing for so long, whatever happens; less where it is to end. */
    void rest(Duration time) throws InterruptedException {
        lock.lock();
        try {
            for (long left = time.toNanos(); left > 0 && !closing; ) left = moved.awaitNanos(left);
        } finally {
            lock.unlock();
        }
    }

    /** Waits until it is so; false where that takes longer than {@code most}, or nothing comes of it any more. */
    boolean await(BooleanSupplier isSo, Duration most) {
        lock.lock();
        try {
            moved.signalAll();
            for (long left = most.toNanos(); !isSo.getAsBoolean(); left = moved.awaitNanos(left))
                if (ended != null || left <= 0 || closing) return false;
            return true;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    /** Why it cannot go on; empty while it can, or where it was closed. */
    Optional<RuntimeException> ended() { return see(() -> Optional.ofNullable(ended)); }

    /** The same, or for what it waits. */
    Optional<RuntimeException> broken() { return ended().or(patience::trouble); }

    @Override public void close() {
        patience.end();
        change(() -> closing = true);
        try {
            thread.join();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
