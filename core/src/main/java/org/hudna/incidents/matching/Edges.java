package org.hudna.incidents.matching;

import java.util.List;
import java.util.stream.IntStream;

/** Pairs of a batch scored, those above the floor kept, and linked. */
final class Edges {

    private static final int CHUNK = 512;

    private Edges() {}

    /** Pairs of one chunk of mentions. */
    static final class Pairs {
        /** The two numbers of each pair, the lesser first. */
        private final Longs pairs = new Longs();
        private final Found steps = new Found();
        private long compared;

        void add(int i, int j, int score) {
            pairs.add(Verdicts.pair(i, j));
            steps.add(score);
        }

        int size() { return pairs.size; }

        long pair(int p) { return pairs.numbers[p]; }

        int steps(int p) { return steps.numbers[p]; }
    }

    /** How many pairs were compared, those above the floor, for each mention the one that stands for its cluster, and the joins that led there. */
    record Result(long compared, Ties ties, int[] groups, Joins joins) {}

    static Result cluster(Columns columns, Candidates candidates, Scoring scoring, Verdicts verdicts) {
        List<Pairs> scored = scored(columns, candidates, scoring);
        Ties ties = Ties.of(columns.size, scored, verdicts.different());
        MutualLinkage.Linked linked = MutualLinkage.of(ties, columns.ranks(), verdicts.same());
        return new Result(scored.stream().mapToLong(pairs -> pairs.compared).sum(), ties, linked.groups(), linked.joins());
    }

    static List<Pairs> scored(Columns columns, Candidates candidates, Scoring scoring) {
        return IntStream.range(0, (columns.size + CHUNK - 1) / CHUNK).parallel()
            .mapToObj(chunk -> score(chunk, columns, candidates, scoring)).toList();
    }

    private static Pairs score(int chunk, Columns columns, Candidates candidates, Scoring scoring) {
        var pairs = new Pairs();
        var found = new Found();
        for (int i = chunk * CHUNK; i < Math.min(columns.size, (chunk + 1) * CHUNK); i++) {
            candidates.half(i, found);
            pairs.compared += found.size;
            for (int k = 0; k < found.size; k++) {
                int steps = scoring.steps(i, found.numbers[k]);
                if (steps > Scoring.FLOOR) pairs.add(i, found.numbers[k], steps);
            }
        }
        return pairs;
    }
}
