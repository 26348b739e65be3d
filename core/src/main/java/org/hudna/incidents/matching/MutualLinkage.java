package org.hudna.incidents.matching;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The average linkage of {@link Linkage}, many joins at a time, for a whole batch.
 *
 * <p>Two groups of which each is the other's closest are joined at once, wherever they lie. That leads to the same groups as one join after the
 * other, best first: the average of a joined group to a third is never above the better of its parts', ties included, so that no other join can come
 * between two that are each other's closest (Bruynooghe 1978; Murtagh 1983).
 */
final class MutualLinkage {

    private static final int NONE = -1;
    private static final int CHUNK = 128;

    private final Ties ties;
    /** The place of each mention in the order in which equal averages are taken. */
    private final int[] rank;
    private final int[] leader;
    /** By leader: the member of the least rank, how many members, the closest group and the sum of its scores. */
    private final int[] least;
    private final int[] members;
    private final int[] best;
    private final long[] bestSum;
    /** By leader: groups with which it has a tie, some since joined, and the sums above the floor; empty where the row of ties still holds. */
    private final int[][] others;
    private final long[][] sums;
    /** By leader: those whose ties are still to be put together with its own, as a chain. */
    private final int[] next;
    private final int[] last;
    private final int[] joinedIn;
    private final int[] markedIn;
    private int round;
    private final Joins joins = new Joins();

    private MutualLinkage(Ties ties, int[] rank) {
        int size = ties.size();
        this.ties = ties;
        this.rank = rank;
        leader = IntStream.range(0, size).toArray();
        least = leader.clone();
        last = leader.clone();
        members = filled(size, 1);
        best = filled(size, NONE);
        next = filled(size, NONE);
        bestSum = new long[size];
        others = new int[size][];
        sums = new long[size][];
        joinedIn = new int[size];
        markedIn = new int[size];
    }

    private static int[] filled(int size, int number) {
        int[] all = new int[size];
        Arrays.fill(all, number);
        return all;
    }

    /** For each mention the one of the least rank in its group; and the joins that led there. */
    record Linked(int[] groups, Joins joins) {}

    /**
     * @param rank the place of each in an order that does not depend on arrival
     * @param same pairs that are joined before all others
     */
    static Linked of(Ties ties, int[] rank, List<Long> same) {
        var linkage = new MutualLinkage(ties, rank);
        linkage.run(same);
        int[] groups = IntStream.range(0, rank.length).map(i -> linkage.least[linkage.find(i)]).toArray();
        return new Linked(groups, linkage.joins);
    }

    /** Threads may shorten a path at the same time: each puts a forebear in place of another. */
    private int find(int i) {
        int at = i;
        while (leader[at] != at) at = leader[at] = leader[leader[at]];
        return at;
    }

    private void run(List<Long> same) {
        IntStream.range(0, leader.length).parallel()
            .forEach(i -> { for (int k = ties.start[i]; k < ties.end[i]; k++) offer(i, ties.other[k], ties.weight(k)); });
        if (!same.isEmpty()) {
            round++;
            rescanned(said(same));
        }
        int[] changed = leader.clone();
        while (changed.length > 0) {
            round++;
            changed = rescanned(mutual(changed));
        }
    }

    private Found said(List<Long> same) {
        for (long pair : same) {
            int a = find(Verdicts.one(pair)), b = find(Verdicts.other(pair));
            if (a != b) join(a, b, Long.MAX_VALUE, 1);
        }
        var joined = new Found();
        for (int i = 0; i < leader.length; i++) if (leader[i] == i && joinedIn[i] == round) joined.add(i);
        return joined;
    }

    /** Joins all pairs of which each is the other's closest; the joined. */
    private Found mutual(int[] changed) {
        var joined = new Found();
        for (int a : changed) {
            int b = best[a];
            if (leader[a] == a && b != NONE && best[b] == a) joined.add(join(a, b, bestSum[a], (long) members[a] * members[b]));
        }
        return joined;
    }

    private int join(int a, int b, long sum, long pairs) {
        joins.add(least[a], least[b], sum, pairs);
        int kept = members[a] >= members[b] ? a : b, gone = kept == a ? b : a;
        leader[gone] = kept;
        if (rank[least[gone]] < rank[least[kept]]) least[kept] = least[gone];
        members[kept] += members[gone];
        next[last[kept]] = gone;
        last[kept] = last[gone];
        best[kept] = NONE;
        best[gone] = NONE;
        joinedIn[kept] = round;
        return kept;
    }

    /** Finds the closest group of each that was joined, and of each whose closest was joined; all of these. */
    private int[] rescanned(Found joined) {
        List<Found> marked = IntStream.range(0, (joined.size + CHUNK - 1) / CHUNK).parallel().mapToObj(chunk -> {
            var scratch = new Sums();
            var found = new Found();
            for (int k = chunk * CHUNK; k < Math.min(joined.size, (chunk + 1) * CHUNK); k++) {
                scan(joined.numbers[k], scratch);
                mark(joined.numbers[k], found);
            }
            return found;
        }).toList();
        int[] changed = together(joined, marked);
        int count = changed.length - joined.size;
        IntStream.range(0, (count + CHUNK - 1) / CHUNK).parallel().forEach(chunk -> {
            var scratch = new Sums();
            for (int k = chunk * CHUNK; k < Math.min(count, (chunk + 1) * CHUNK); k++) scan(changed[joined.size + k], scratch);
        });
        return changed;
    }

    private void mark(int group, Found found) {
        for (int other : others[group]) if (joinedIn[other] != round && best[other] != NONE && find(best[other]) == group) found.add(other);
    }

    private int[] together(Found joined, List<Found> marked) {
        var all = new Found();
        for (int k = 0; k < joined.size; k++) all.add(joined.numbers[k]);
        for (Found some : marked)
            for (int k = 0; k < some.size; k++)
                if (markedIn[some.numbers[k]] != round) {
                    markedIn[some.numbers[k]] = round;
                    all.add(some.numbers[k]);
                }
        return Arrays.copyOf(all.numbers, all.size);
    }

    /** Puts the ties of all parts of a group together, group by group, and finds the closest. */
    private void scan(int group, Sums scratch) {
        scratch.clear();
        for (int part = group; part != NONE; part = next[part]) gather(group, part, scratch);
        next[group] = NONE;
        last[group] = group;
        int[] to = new int[scratch.size()];
        long[] above = new long[to.length];
        best[group] = NONE;
        for (int k = 0; k < to.length; k++) {
            to[k] = scratch.key(k);
            above[k] = scratch.sum(k);
            offer(group, to[k], above[k]);
        }
        others[group] = to;
        sums[group] = above;
    }

    private void gather(int group, int part, Sums scratch) {
        if (others[part] == null) {
            for (int k = ties.start[part]; k < ties.end[part]; k++) gather(group, ties.other[k], ties.weight(k), scratch);
            return;
        }
        for (int k = 0; k < others[part].length; k++) gather(group, others[part][k], sums[part][k], scratch);
        if (part == group) return;
        others[part] = new int[0];
        sums[part] = new long[0];
    }

    private void gather(int group, int number, long above, Sums scratch) {
        int home = find(number);
        if (home != group) scratch.add(home, above);
    }

    private void offer(int group, int other, long above) {
        long pairs = (long) members[group] * members[other], sum = above + Scoring.FLOOR * pairs;
        if (sum <= 0) return;
        if (best[group] != NONE) {
            int closer = Join.byAverage(sum, pairs, bestSum[group], (long) members[group] * members[best[group]]);
            if (closer < 0 || closer == 0 && rank[least[other]] > rank[least[best[group]]]) return;
        }
        best[group] = other;
        bestSum[group] = sum;
    }
}
