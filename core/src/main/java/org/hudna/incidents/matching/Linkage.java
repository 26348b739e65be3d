package org.hudna.incidents.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * Average linkage over sparse scores: the two groups whose members agree most on average are joined, until none agree more than not.
 *
 * <p>A pair that was not scored, or scored at the floor, counts as the floor. Scores are whole numbers and averages are compared as fractions, and ties go to the groups of the least
 * numbers, so that the result depends on the pairs alone. A joined pair of groups needs an average above 0: odds of one incident better than even, by the model.
 */
final class Linkage {

    /** Of two whom a person called different: no average of others outweighs it. */
    static final long FORBIDDEN = Long.MIN_VALUE / 4;

    private final int[] leader;
    /** The least number in each group, by the number under which the group is kept. */
    private final int[] least;
    private final long[] members;
    private final List<Map<Integer, Tie>> ties = new ArrayList<>();
    private final PriorityQueue<Join> joins = new PriorityQueue<>();

    /** What is known between two groups: the sum of scores above the floor, each counted from the floor. */
    private static final class Tie {
        private long above;
        private int stamp;
    }

    /** Two groups that could be joined, as they were. */
    private record Join(int a, int b, int least, int other, long sum, long pairs, int stamp) implements Comparable<Join> {
        @Override public int compareTo(Join that) {
            long mine = Math.multiplyHigh(sum, that.pairs), theirs = Math.multiplyHigh(that.sum, pairs);
            int byAverage = mine != theirs ? Long.compare(theirs, mine) : Long.compareUnsigned(that.sum * pairs, sum * that.pairs);
            if (byAverage != 0) return byAverage;
            return least != that.least ? Integer.compare(least, that.least) : Integer.compare(other, that.other);
        }
    }

    private Linkage(int size) {
        leader = new int[size];
        least = new int[size];
        members = new long[size];
        for (int i = 0; i < size; i++) {
            leader[i] = i;
            least[i] = i;
            members[i] = 1;
            ties.add(new HashMap<>());
        }
    }

    /**
     * The least number of each mention's group; mentions are numbered from 0 in an order that does not depend on arrival.
     *
     * @param scores in steps, of pairs of two numbers, the lesser in the upper half
     * @param same   pairs that are joined before all others
     */
    static int[] of(int size, Map<Long, Long> scores, List<Long> same) {
        var linkage = new Linkage(size);
        scores.forEach((pair, steps) -> linkage.tie(Verdicts.one(pair), Verdicts.other(pair), steps == FORBIDDEN ? FORBIDDEN : steps - Scoring.FLOOR));
        for (long pair : same) {
            int a = linkage.find(Verdicts.one(pair)), b = linkage.find(Verdicts.other(pair));
            if (a != b) linkage.join(a, b);
        }
        linkage.run();
        int[] groups = new int[size];
        for (int i = 0; i < size; i++) groups[i] = linkage.least[linkage.find(i)];
        return groups;
    }

    private void tie(int a, int b, long above) {
        Tie tie = ties.get(a).computeIfAbsent(b, _ -> new Tie());
        ties.get(b).put(a, tie);
        tie.above = Math.max(FORBIDDEN, tie.above + above);
    }

    private int find(int i) {
        int at = i;
        while (leader[at] != at) at = leader[at] = leader[leader[at]];
        return at;
    }

    private void run() {
        for (int a = 0; a < leader.length; a++)
            if (leader[a] == a) for (var entry : ties.get(a).entrySet()) if (a < entry.getKey()) offer(a, entry.getKey(), entry.getValue());
        while (!joins.isEmpty()) {
            Join next = joins.poll();
            if (leader[next.a] != next.a || leader[next.b] != next.b) continue;
            Tie tie = ties.get(next.a).get(next.b);
            if (tie == null || tie.stamp != next.stamp) continue;
            int joined = join(next.a, next.b);
            for (var entry : ties.get(joined).entrySet()) offer(joined, entry.getKey(), entry.getValue());
        }
    }

    private void offer(int a, int b, Tie tie) {
        long pairs = members[a] * members[b];
        long sum = tie.above + Scoring.FLOOR * pairs;
        tie.stamp++;
        if (sum > 0) joins.add(new Join(a, b, Math.min(least[a], least[b]), Math.max(least[a], least[b]), sum, pairs, tie.stamp));
    }

    /** Joins two groups; the one with fewer ties hands them over. The number under which the group is kept. */
    private int join(int a, int b) {
        int kept = ties.get(a).size() >= ties.get(b).size() ? a : b, gone = kept == a ? b : a;
        Map<Integer, Tie> more = ties.get(kept), fewer = ties.get(gone);
        more.remove(gone);
        fewer.remove(kept);
        for (var entry : fewer.entrySet()) {
            Map<Integer, Tie> theirs = ties.get(entry.getKey());
            theirs.remove(gone);
            Tie known = more.get(entry.getKey());
            if (known == null) {
                more.put(entry.getKey(), entry.getValue());
                theirs.put(kept, entry.getValue());
            } else known.above = Math.max(FORBIDDEN, known.above + entry.getValue().above);
        }
        ties.set(gone, Map.of());
        leader[gone] = kept;
        least[kept] = Math.min(least[kept], least[gone]);
        members[kept] += members[gone];
        return kept;
    }
}
