package org.hudna.bench.match;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.ForkJoinPool;
import org.hudna.incidents.matching.Clustering;
import org.hudna.incidents.matching.Judgements;
import org.hudna.incidents.matching.Matching;
import org.hudna.incidents.matching.Reach;

/** {@code quality SEED CLAIMS}, {@code speed CLAIMS…}, {@code longtail FILE}. */
final class MatchRun {

    private MatchRun() {}

    public static void main(String[] args) {
        try (var pool = new ForkJoinPool(2)) {
            switch (args[0]) {
                case "quality" -> quality(Tellings.of(Long.parseLong(args[1]), Integer.parseInt(args[2]), 10, 1), pool);
                default -> throw new IllegalArgumentException(args[0]);
            }
        }
    }

    static void quality(Labelled set, ForkJoinPool pool) {
        System.out.printf(Locale.ROOT, "%d claims, %d incidents, %d true pairs%n", set.mentions().size(), java.util.Arrays.stream(set.truth()).distinct().count(), set.pairs());
        for (int i = 0; i < 6; i++) System.out.println(set.texts().get(i * 7));
        for (int round = 0; round < 3; round++) {
            long start = System.nanoTime();
            Matching matching = Matching.of(set.mentions(), Reach.USUAL, pool);
            long learned = System.nanoTime();
            Clustering result = matching.cluster(Judgements.NONE, pool);
            long done = System.nanoTime();
            System.out.printf(Locale.ROOT, "learn %.2f s, cluster %.2f s, %d pairs%n", (learned - start) / 1e9, (done - learned) / 1e9, result.compared());
            if (round == 0) System.out.println(result.weights().text());
            System.out.println(Measure.of(set, result.clusters()).row("learned weights, average linkage"));
        }
        List.of();
    }
}
