package org.hudna.incidents.matching;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/** Some mentions with their scores, numbered by rank, so that ties are broken in one way whatever the order of arrival. */
final class Group {

    /** A score takes the lowest bits of a packed pair, counted from the floor. */
    private static final int STEP_BITS = 13;

    private final int[] ranked;
    private final IntMap rank = new IntMap();
    private long[] packed = new long[64];
    private int size;

    /** @param members fewer than 2^25, each once */
    Group(Columns columns, int[] members) {
        this.ranked = Arrays.stream(members).boxed().sorted(columns::order).mapToInt(Integer::intValue).toArray();
        for (int r = 0; r < ranked.length; r++) rank.put(ranked[r], r);
    }

    boolean has(int member) { return rank.get(member) != IntMap.NONE; }

    int rank(int member) { return rank.get(member); }

    int member(int ofRank) { return ranked[ofRank]; }

    /** A scored pair of members; the same one twice counts once. */
    void add(int one, int other, int steps) {
        if (size == packed.length) packed = Arrays.copyOf(packed, size * 2);
        long pair = Verdicts.pair(rank(one), rank(other));
        packed[size++] = ((long) Verdicts.one(pair) << Columns.NUMBER_BITS | Verdicts.other(pair)) << STEP_BITS | steps - Scoring.FLOOR;
    }

    /** The same with other numbers: ranks instead of members, or back. */
    Join ranked(Join join) { return new Join(rank(join.one()), rank(join.other()), join.sum(), join.pairs()); }

    Join member(Join join) { return new Join(ranked[join.one()], ranked[join.other()], join.sum(), join.pairs()); }

    /** Every member a group of its own. */
    Linkage linkage(List<Long> different) {
        TreeSet<Long> apart = new TreeSet<>();
        for (long pair : different)
            if (has(Verdicts.one(pair)) && has(Verdicts.other(pair))) apart.add(Verdicts.pair(rank(Verdicts.one(pair)), rank(Verdicts.other(pair))));
        Arrays.sort(packed, 0, size);
        long[] pairs = new long[size + apart.size()], steps = new long[pairs.length];
        int kept = 0;
        for (int p = 0; p < size; p++) {
            if (p > 0 && packed[p] >>> STEP_BITS == packed[p - 1] >>> STEP_BITS) continue;
            long key = packed[p] >>> STEP_BITS;
            long pair = Verdicts.pair((int) (key >>> Columns.NUMBER_BITS), (int) (key & (1 << Columns.NUMBER_BITS) - 1));
            if (!apart.isEmpty() && apart.contains(pair)) continue;
            pairs[kept] = pair;
            steps[kept++] = (packed[p] & (1 << STEP_BITS) - 1) + Scoring.FLOOR;
        }
        for (long pair : apart) {
            pairs[kept] = pair;
            steps[kept++] = Linkage.FORBIDDEN;
        }
        return new Linkage(ranked.length, Arrays.copyOf(pairs, kept), Arrays.copyOf(steps, kept));
    }
}
