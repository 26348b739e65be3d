package org.hudna.bench.match;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ForkJoinPool;
import org.hudna.incidents.matching.Clustering;
import org.hudna.incidents.matching.Judgements;
import org.hudna.incidents.matching.MatchIndex;
import org.hudna.incidents.matching.Matching;
import org.hudna.incidents.matching.Mention;
import org.hudna.incidents.matching.Reach;
import org.hudna.incidents.matching.Wording;

/** Time from texts and fields to clusters on two threads, beside DuckDB's join of the same claims; and of one more claim. */
final class SpeedRun {

    private SpeedRun() {}

    /** Rounds in turn, medians of seconds; words are taken from the texts anew in each round, and that is counted. */
    static void beside(Labelled set, int rounds, boolean duck, ForkJoinPool pool) throws SQLException, IOException {
        double[] ours = new double[rounds], cpu = new double[rounds];
        double[][] theirs = new double[DuckJoin.Text.values().length][rounds];
        long compared = 0, joined = 0;
        try (DuckJoin join = duck ? new DuckJoin(set) : null) {
            for (int round = -2; round < rounds; round++) {
                long start = System.nanoTime(), used = MatchRun.cpu();
                Clustering result = ours(set, pool);
                compared = result.compared();
                if (round >= 0) {
                    ours[round] = (System.nanoTime() - start) / 1e9;
                    cpu[round] = (MatchRun.cpu() - used) / 1e9;
                }
                if (join == null) continue;
                for (DuckJoin.Text text : DuckJoin.Text.values()) {
                    start = System.nanoTime();
                    joined = join.run(text)[0];
                    if (round >= 0) theirs[text.ordinal()][round] = (System.nanoTime() - start) / 1e9;
                }
            }
        }
        double mine = median(ours);
        System.out.printf(Locale.ROOT,
            "%d claims: ours, words, candidates, learning, scores with text, clusters: %.2f s (cpu %.2f s), %d pairs, %.2f M pairs/s%n",
            set.mentions().size(), mine, median(cpu), compared,
            compared / mine / 1e6);
        if (!duck) return;
        for (DuckJoin.Text text : DuckJoin.Text.values()) {
            double seconds = median(theirs[text.ordinal()]);
            System.out.printf(Locale.ROOT, "DuckDB, 2 threads, the join and a score alone, text by %s: %.2f s, %d pairs, %.2f M pairs/s%n", text,
                seconds, joined, joined / seconds / 1e6);
        }
    }

    private static Clustering ours(Labelled set, ForkJoinPool pool) {
        List<Mention> fresh = pool.submit(() -> java.util.stream.IntStream.range(0, set.mentions().size()).parallel()
            .mapToObj(i -> with(set.mentions().get(i), set.texts().get(i))).toList()).join();
        return Matching.of(fresh, Reach.USUAL, pool).cluster(Judgements.NONE, pool);
    }

    private static Mention with(Mention one, String text) {
        return new Mention(one.id(), one.source(), one.via(), one.learnedAt(), one.when(), one.position(), one.codes(), one.acts(), one.weapons(),
            one.targets(), one.killed(), one.injured(), one.count(),
            one.accused(), Wording.of(text));
    }

    /**
     * One more claim against all others: its matches with their clues, and the clusters made anew; wall, and CPU of this thread, which other work on
     * the machine stretches less.
     */
    static void oneMore(Labelled set, int more, ForkJoinPool pool) {
        int base = set.mentions().size() - more;
        long begun = System.nanoTime();
        Matching matching = Matching.of(set.mentions().subList(0, base), Reach.USUAL, pool);
        MatchIndex index = MatchIndex.of(matching, Judgements.NONE, pool);
        System.out.printf(Locale.ROOT, "an index over %d: %.1f s%n", base, (System.nanoTime() - begun) / 1e9);
        var threads = java.lang.management.ManagementFactory.getThreadMXBean();
        double[][] millis = new double[4][more];
        for (int k = 0; k < more; k++) {
            Mention mention = with(set.mentions().get(base + k), set.texts().get(base + k));
            long start = System.nanoTime(), used = threads.getCurrentThreadCpuTime();
            index.add(mention);
            millis[0][k] = (System.nanoTime() - start) / 1e6;
            millis[1][k] = (threads.getCurrentThreadCpuTime() - used) / 1e6;
            start = System.nanoTime();
            used = threads.getCurrentThreadCpuTime();
            index.matches(mention.id());
            millis[2][k] = (System.nanoTime() - start) / 1e6;
            millis[3][k] = (threads.getCurrentThreadCpuTime() - used) / 1e6;
        }
        String[] named = {"added, its clusters made anew, wall", "the same, CPU", "its matches with their clues, wall", "the same, CPU"};
        for (int row = 0; row < named.length; row++)
            System.out.printf(Locale.ROOT, "one more against %d: %s: p50 %.3f ms, p99 %.3f, most %.1f%n", base, named[row], at(millis[row], 0.5),
                at(millis[row], 0.99), at(millis[row], 1));
        System.out.println("the clusters are those of all at once: " + index.clusters().equals(index.afresh(pool)));
    }

    private static double at(double[] values, double share) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1, share * sorted.length)];
    }

    private static double median(double[] values) { return at(values, 0.5); }
}
