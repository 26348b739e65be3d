package org.hudna.incidents.matching;

import java.util.List;
import java.util.stream.IntStream;

/** Scored pairs above the floor, grouped by what positive scores and judgements hold together; each group is then clustered by itself. */
final class Edges {

    private static final int CHUNK = 512;

    private final Columns columns;
    private final int[] leader;

    private Edges(Columns columns) {
        this.columns = columns;
        this.leader = IntStream.range(0, columns.size).toArray();
    }

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
    }

    /** How many pairs were compared, and for each mention the one that stands for its cluster. */
    record Result(long compared, int[] groups) {}

    static Result cluster(Columns columns, Candidates candidates, Scoring scoring, Verdicts verdicts) {
        List<Pairs> all = IntStream.range(0, (columns.size + CHUNK - 1) / CHUNK).parallel().mapToObj(chunk -> score(chunk, columns, candidates, scoring)).toList();
        var edges = new Edges(columns);
        for (Pairs pairs : all) for (int p = 0; p < pairs.pairs.size; p++) if (pairs.steps.numbers[p] > 0) edges.join(pairs.pairs.numbers[p]);
        verdicts.same().forEach(edges::join);
        return new Result(all.stream().mapToLong(pairs -> pairs.compared).sum(), edges.linked(all, verdicts));
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

    private void join(long pair) {
        int a = find(Verdicts.one(pair)), b = find(Verdicts.other(pair));
        if (a != b) leader[Math.max(a, b)] = Math.min(a, b);
    }

    private int find(int i) {
        int at = i;
        while (leader[at] != at) at = leader[at] = leader[leader[at]];
        return at;
    }

    private int[] linked(List<Pairs> all, Verdicts verdicts) {
        int[] home = IntStream.range(0, leader.length).map(this::find).toArray();
        int[] start = new int[leader.length + 1];
        for (Pairs pairs : all) for (int p = 0; p < pairs.pairs.size; p++) if (inside(pairs.pairs.numbers[p], home)) start[home[(int) pairs.pairs.numbers[p]] + 1]++;
        for (int i = 0; i < leader.length; i++) start[i + 1] += start[i];
        long[] numbers = new long[start[leader.length]];
        int[] steps = new int[numbers.length], next = start.clone();
        for (Pairs pairs : all)
            for (int p = 0; p < pairs.pairs.size; p++)
                if (inside(pairs.pairs.numbers[p], home)) {
                    int at = next[home[(int) pairs.pairs.numbers[p]]]++;
                    numbers[at] = pairs.pairs.numbers[p];
                    steps[at] = pairs.steps.numbers[p];
                }
        int[][] members = members(home);
        int[] groups = IntStream.range(0, leader.length).toArray();
        IntStream.range(0, leader.length).parallel().filter(root -> members[root] != null && members[root].length > 1)
            .forEach(root -> link(members[root], numbers, steps, start[root], start[root + 1], verdicts, groups));
        return groups;
    }

    private static boolean inside(long pair, int[] home) { return home[Verdicts.one(pair)] == home[Verdicts.other(pair)]; }

    /** Members of each group of two or more, at its root; null elsewhere. */
    private static int[][] members(int[] home) {
        int[] counts = new int[home.length];
        for (int root : home) counts[root]++;
        int[][] members = new int[home.length][];
        for (int i = home.length - 1; i >= 0; i--)
            if (counts[home[i]] > 1 || members[home[i]] != null) {
                if (members[home[i]] == null) members[home[i]] = new int[counts[home[i]]];
                members[home[i]][--counts[home[i]]] = i;
            }
        return members;
    }

    private void link(int[] members, long[] pairs, int[] steps, int from, int to, Verdicts verdicts, int[] groups) {
        var group = new Group(columns, members);
        for (int e = from; e < to; e++) group.add(pairs[e], steps[e]);
        int[] clustered = group.clustered(verdicts);
        for (int m = 0; m < members.length; m++) groups[members[m]] = clustered[m];
    }
}
