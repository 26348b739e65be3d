package org.hudna.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hudna.where.ZoneIndex;

/** Points against zones in force: how many hits there are in all. */
final class Join {
    private Join() {}

    /** Of the points from {@code from}, inclusive, to {@code to}, exclusive. */
    static long hits(ZoneIndex index, Scene.Points points, int from, int to) {
        int[] into = new int[index.zones().size()];
        long hits = 0;
        for (int i = from; i < to; i++) hits += index.hits(points.lon()[i], points.lat()[i], points.second()[i], into);
        return hits;
    }

    /** Of all points, in equal parts on so many threads. */
    static long hits(ZoneIndex index, Scene.Points points, int threads) throws InterruptedException, ExecutionException {
        int count = points.lon().length;
        if (threads == 1) return hits(index, points, 0, count);
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<Long>> parts = new ArrayList<>();
            for (int t = 0; t < threads; t++) {
                int from = (int) ((long) count * t / threads), to = (int) ((long) count * (t + 1) / threads);
                parts.add(pool.submit(() -> hits(index, points, from, to)));
            }
            long hits = 0;
            for (var part : parts) hits += part.get();
            return hits;
        }
    }
}
