package org.hudna.incidents.matching;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * Average linkage over sparse scores: the two groups whose members agree most on average are joined, until none agree more than not.
 *
 * <p>A pair that was not scored, or scored at the floor, counts as the floor. Scores are whole numbers and averages are compared as fractions, and
 * ties go to the groups of the least numbers, so that the result depends on the pairs alone. A joined pair of groups needs an average above 0: odds
 * of one incident better than even, by the model. One join at a time, for neighbourhoods; {@link MutualLinkage} does the same for a batch.
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
    private final PriorityQueue<Offer> offers = new PriorityQueue<>();

    /** Two groups that could be joined, as they were. */
    private record Offer(int a, int b, Join join, int stamp) implements Comparable<Offer> {
        @Override public int compareTo(Offer that) { return compare(join, that.join); }
    }

    /** The greater average first; of equal ones that of the least number, then of the lesser other. */
    static int compare(Join one, Join other) {
        int byAverage = other.byAverage(one);
        if (byAverage != 0) return byAverage;
        int least = Math.min(one.one(), one.other()), otherLeast = Math.min(other.one(), other.other());
        return least != otherLeast ? Integer.compare(least, otherLeast)
            : Integer.compare(Math.max(one.one(), one.other()), Math.max(other.one(), other.other()));
    }

    /**
     * Every number a group of its own; numbers follow an order that does not depend on arrival.
     *
     * @param pairs of two numbers, the lesser in the upper half; each once
     * @param steps the score of each, in steps, or {@link #FORBIDDEN}
     */
    Linkage(int size, long[] pairs, long[] steps) {
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
        for (int tie = 0; tie < pairs.length; tie++) offer(Verdicts.one(pairs[tie]), Verdicts.other(pairs[tie]), tie);
    }

    /** The least number of each mention's group, when {@code same} pairs have been joined before all others. */
    static int[] of(int size, long[] pairs, long[] steps, List<Long> same) {
        var linkage = new Linkage(size, pairs, steps);
        for (long pair : same) linkage.join(Verdicts.one(pair), Verdicts.other(pair));
        for (var next = linkage.next(); next.isPresent(); next = linkage.next()) linkage.join(next.get().one(), next.get().other());
        int[] groups = new int[size];
        for (int i = 0; i < size; i++) groups[i] = linkage.group(i);
        return groups;
    }

    /** The least number of the group of {@code i}. */
    int group(int i) { return least[find(i)]; }

    private int find(int i) {
        int at = i;
        while (leader[at] != at) at = leader[at] = leader[leader[at]];
        return at;
    }

    /** The two groups that agree most, each by its least number; empty where no two agree more than not. */
    Optional<Join> next() {
        while (!offers.isEmpty() && isPast(offers.peek())) offers.poll();
        return offers.isEmpty() ? Optional.empty() : Optional.of(offers.peek().join);
    }

    private boolean isPast(Offer offer) {
        if (leader[offer.a] != offer.a || leader[offer.b] != offer.b) return true;
        int tie = ties[offer.a].get(offer.b);
        return tie == IntMap.NONE || stamp[tie] != offer.stamp;
    }

    private void offer(int a, int b, int tie) {
        long pairs = members[a] * members[b];
        long sum = above[tie] + Scoring.FLOOR * pairs;
        stamp[tie]++;
        if (sum > 0) offers.add(new Offer(a, b, new Join(least[a], least[b], sum, pairs), stamp[tie]));
    }

    /** Joins the groups of two numbers, if they are not one yet. */
    void join(int one, int other) {
        int a = find(one), b = find(other);
        if (a == b) return;
        int joined = joined(a, b);
        ties[joined].each((neighbour, changed) -> offer(joined, neighbour, changed));
    }

    /** The one with fewer ties hands them over. The number under which the group is kept. */
    private int joined(int a, int b) {
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
