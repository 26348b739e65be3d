package org.hudna.ledger.writer;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.hudna.ledger.store.StoreFailure;

/**
 * Publishes at fixed instants. Witnesses, who may be slow, are asked beside it, one question under way at a time: about each new head at once, and
 * those who are missing from the newest one again after every {@value #PATIENCE} ticks.
 */
final class Cadence implements AutoCloseable {
    private static final int PATIENCE = 30;

    private final Log log;
    private final Consumer<WriterFailure> stopped;
    private final ScheduledExecutorService ticks = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("ledger-cadence").factory());
    private final ExecutorService questions = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicBoolean asking = new AtomicBoolean();
    private final AtomicBoolean over = new AtomicBoolean();
    private long askedAbout = -1;
    private int ticksSince;

    Cadence(Log log, Duration every, InstantSource clock, Consumer<WriterFailure> stopped) {
        this.log = log;
        this.stopped = stopped;
        long period = every.toMillis();
        long untilNext = period - Math.floorMod(clock.instant().toEpochMilli(), period);
        ticks.scheduleAtFixedRate(this::tick, untilNext, period, TimeUnit.MILLISECONDS);
    }

    private void tick() {
        try {
            log.publish();
        } catch (WriterFailure failure) {
            stop(failure);
            return;
        }
        long size = log.newest().checkpoint().head().size();
        boolean due = size != askedAbout || ++ticksSince >= PATIENCE;
        if (!due || log.standing().missing().isEmpty() || !asking.compareAndSet(false, true)) return;
        try {
            askedAbout = size;
            ticksSince = 0;
            questions.execute(this::ask);
        } catch (RejectedExecutionException closing) {
            asking.set(false);
        }
    }

    private void ask() {
        try {
            log.cosign();
        } catch (StoreFailure failure) {
            stop(new WriterFailure(WriterFailure.Reason.STORE_FAILED, failure));
        } finally {
            asking.set(false);
        }
    }

    private void stop(WriterFailure failure) {
        ticks.shutdown();
        if (over.compareAndSet(false, true)) stopped.accept(failure);
    }

    @Override public void close() {
        over.set(true);
        ticks.shutdown();
        questions.close();
        try {
            ticks.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }
}
