package org.hudna.incidents.matching;

import java.util.Arrays;
import java.util.List;
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
    /** To each group that a group has a tie with, the number of the tie. */
    private final IntMap[] ties;
    /** Of each tie the sum of its scores, each counted from the floor; and how often it has changed. */
    private final long[] above;
    private final int[] stamp;
    private final PriorityQueue<Join> joins = new PriorityQueue<>();

    /** Two groups that could be joined, as they were. */
    private record Join(int a, int b, int least, int other, long sum, long pairs, int stamp) implements Comparable<Join> {
        @Override public int compareTo(Join that) {
            long mine = Math.multiplyHigh(sum, that.pairs), theirs = Math.multiplyHigh(that.sum, pairs);
            int byAverage = mine != theirs ? Long.compare(theirs, mine) : Long.compareUnsigned(that.sum * pairs, sum * that.pairs);
            if (byAverage != 0) return byAverage;
            return least != that.least ? Integer.compare(least, that.least) : Integer.compare(other, that.other);
        }
    }

    private Linkage(int size, long[] pairs, long[] steps) {
        leader = new int[size];
        least = new int[size];
        members = new long[size];
        ties = new IntMap[size];
        for (int i = 0; i < size; i++) {
            leader[i] = i;
            least[i] = i;
            ties[i] = new IntMap();
        }
        Arrays.fill(members, 1);
        above = new long[pairs.length];
        stamp = new int[pairs.length];
        for (int tie = 0; tie < pairs.length; tie++) {
            above[tie] = steps[tie] == FORBIDDEN ? FORBIDDEN : steps[tie] - Scoring.FLOOR;
            ties[Verdicts.one(pairs[tie])].put(Verdicts.other(pairs[tie]), tie);
            ties[Verdicts.other(pairs[tie])].put(Verdicts.one(pairs[tie]), tie);
        }
    }

    /**
     * The least number of each mention's group; mentions are numbered from 0 in an order that does not depend on arrival.
     *
     * @param pairs of two numbers, the lesser in the upper half; each once
     * @param steps the score of each, in steps
     * @param same  pairs that are joined before all others
     */
    static int[] of(int size, long[] pairs, long[] steps, List<Long> same) {
        var linkage = new Linkage(size, pairs, steps);
        for (long pair : same) {
            int a = linkage.find(Verdicts.one(pair)), b = linkage.find(Verdicts.other(pair));
            if (a != b) linkage.join(a, b);
        }
        linkage.run();
        int[] groups = new int[size];
        for (int i = 0; i < size; i++) groups[i] = linkage.least[linkage.find(i)];
        return groups;
    }

    private int find(int i) {
        int at = i;
        while (leader[at] != at) at = leader[at] = leader[leader[at]];
        return at;
    }

    private void run() {
        for (int group = 0; group < leader.length; group++) {
            int a = group;
            if (leader[a] == a) ties[a].each((b, tie) -> { if (a < b) offer(a, b, tie); });
        }
        while (!joins.isEmpty()) {
            Join next = joins.poll();
            if (leader[next.a] != next.a || leader[next.b] != next.b) continue;
            int tie = ties[next.a].get(next.b);
            if (tie == IntMap.NONE || stamp[tie] != next.stamp) continue;
            int joined = join(next.a, next.b);
            ties[joined].each((other, changed) -> offer(joined, other, changed));
        }
    }

    private void offer(int a, int b, int tie) {
        long pairs = members[a] * members[b];
        long sum = above[tie] + Scoring.FLOOR * pairs;
        stamp[tie]++;
        if (sum > 0) joins.add(new Join(a, b, Math.min(least[a], least[b]), Math.max(least[a], least[b]), sum, pairs, stamp[tie]));
    }

    /** Joins two groups; the one with fewer ties hands them over. The number under which the group is kept. */
    private int join(int a, int b) {
        int kept = ties[a].size() >= ties[b].size() ? a : b, gone = kept == a ? b : a;
        IntMap more = ties[kept], fewer = ties[gone];
        more.remove(gone);
        fewer.remove(kept);
        fewer.each((other, tie) -> {
            ties[other].remove(gone);
            int known = more.get(other);
            if (known == IntMap.NONE) {
                more.put(other, tie);
                ties[other].put(kept, tie);
            } else above[known] = Math.max(FORBIDDEN, above[known] + above[tie]);
        });
        ties[gone] = new IntMap();
        leader[gone] = kept;
        least[kept] = Math.min(least[kept], least[gone]);
        members[kept] += members[gone];
        return kept;
    }
}
