package org.hudna.app.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.hudna.app.search.Feed.Version;

/** Puts versions on the shelves, with all processors where there are many; in any order, since each stands for itself. */
final class Filling {

    /** Versions handed to a thread at once. */
    private static final int BATCH = 256;
    /** Batches on their way at most, for each thread. */
    private static final int AHEAD = 3;

    private final Shelves shelves;
    private final long after;
    private final boolean surely;
    private final ExecutorService threads;
    private final int most;
    private final List<Future<?>> underWay = new ArrayList<>();
    private List<Version> batch = new ArrayList<>(BATCH);

    /** @param after and {@code surely} as in {@link Layer#put} */
    Filling(Shelves shelves, long after, boolean surely, ExecutorService threads, int processors) {
        this.shelves = shelves;
        this.after = after;
        this.surely = surely;
        this.threads = threads;
        this.most = processors * AHEAD;
    }

    void add(Version version) {
        batch.add(version);
        if (batch.size() == BATCH) hand();
    }

    private void hand() {
        List<Version> full = batch;
        batch = new ArrayList<>(BATCH);
        if (underWay.size() >= most) done(underWay.removeFirst());
        underWay.add(threads.submit(() -> {
            put(full);
            return full.size();
        }));
    }

    /** Versions of one incident mostly follow each other, and say the same: their words are split once. */
    private void put(List<Version> some) throws IOException {
        Stems stems = shelves.stems();
        for (Version version : some) shelves.put(version, stems, after, surely);
    }

    /** Waits until everything stands where it belongs. */
    void finish() throws IOException {
        for (Future<?> one : underWay) done(one);
        put(batch);
    }

    private static void done(Future<?> one) {
        try {
            one.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while the index was filled", stopped);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof IOException broken) throw new UncheckedIOException(broken);
            throw new IllegalStateException("the index could not be filled", failed.getCause());
        }
    }
}
