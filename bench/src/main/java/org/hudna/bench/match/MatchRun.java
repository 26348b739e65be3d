package org.hudna.bench.match;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.ForkJoinPool;
import org.hudna.incidents.matching.Clustering;
import org.hudna.incidents.matching.Judgements;
import org.hudna.incidents.matching.Matching;
import org.hudna.incidents.matching.Reach;

/**
 * {@code quality SEED CLAIMS YEARS SPREAD}, {@code longtail FILE ERROR HOURS}, {@code speed CLAIMS ROUNDS duckdb},
 * {@code digest CLAIMS - - SEED YEARS SPREAD}, {@code one CLAIMS MORE}: see bench/run-match.
 */
final class MatchRun {

    private MatchRun() {}

    public static void main(String[] args) throws java.io.IOException, java.sql.SQLException {
        try (var pool = new ForkJoinPool(2)) {
            switch (args[0]) {
                case "quality" -> quality(Tellings.of(Long.parseLong(args[1]), Integer.parseInt(args[2]), Double.parseDouble(args[3]),
                    Double.parseDouble(args[4])), Reach.USUAL, pool);
                case "longtail" -> quality(LongTail.read(java.nio.file.Path.of(args[1]), Double.parseDouble(args[2])),
                    new Reach(5_000, Long.parseLong(args[3]) * 3_600, 512, 24, 32), pool);
                case "speed" -> SpeedRun.beside(dense(Integer.parseInt(args[1]), args), Integer.parseInt(args[2]), args[3].equals("duckdb"), pool);
                case "digest" -> digest(dense(Integer.parseInt(args[1]), args), pool);
                case "one" -> SpeedRun.oneMore(dense(Integer.parseInt(args[1]), args), Integer.parseInt(args[2]), pool);
                default -> throw new IllegalArgumentException(args[0]);
            }
        }
    }

    static void quality(Labelled set, Reach reach, ForkJoinPool pool) {
        System.out.printf(Locale.ROOT, "%d claims, %d incidents, %d true pairs%n", set.mentions().size(), java.util.Arrays.stream(set.truth())
            .distinct().count(), set.pairs());
        
        for (int round = 0; round < Integer.getInteger("rounds", 1); round++) {
            long start = System.nanoTime(), cpu = cpu();
            Matching matching = Matching.of(set.mentions(), reach, pool);
            long learned = System.nanoTime();
            Clustering result = matching.cluster(Judgements.NONE, pool);
            long done = System.nanoTime();
            System.out.printf(Locale.ROOT, "cpu %.2f s, learn %.2f s, cluster %.2f s, %d pairs%n", (cpu() - cpu) / 1e9, (learned - start) / 1e9,
                (done - learned) / 1e9, result.compared());
            if (round == 0 && Boolean.getBoolean("weights")) System.out.println(result.weights().text());
            System.out.println(Measure.of(set, result.clusters()).row("learned weights, average linkage"));
        }
        if (Boolean.getBoolean("base")) {
            for (double[] window : new double[][] {{1, 3}, {2, 6}, {2, 12}, {5, 12}, {5, 24}})
                System.out.println(Measure.of(set, Baselines.near(set, window[0], window[1]))
                    .row("within " + window[0] + " km, " + window[1] + " h"));
            if (set.mentions().size() <= 30_000)
                for (double cosine : new double[] {0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8})
                    System.out.println(Measure.of(set, Baselines.alike(set, cosine, reach.seconds() / 3600.0 + 24)).row("cosine " + cosine));
        }
    }

    private static void digest(Labelled set, ForkJoinPool pool) {
        System.out.println(set.mentions().size() + " claims: "
            + Digest.of(Matching.of(set.mentions(), Reach.USUAL, pool).cluster(Judgements.NONE, pool)));
    }

    static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) java.lang.management.ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    /** As dense as the set of speed.md: some 5 million pairs at 100,000 claims; a seed, years and spread may follow. */
    private static Labelled dense(int claims, String[] args) {
        boolean given = args.length > 6;
        return Tellings.of(given ? Long.parseLong(args[4]) : 1, claims, given ? Double.parseDouble(args[5]) : 0.3, given
            ? Double.parseDouble(args[6]) : 0.3);
    }
}
