package org.hudna.incidents.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/** Mentions that positive scores and judgements hold together, with their scores; clustered by themselves, as no cluster can reach beyond them. */
final class Group {

    /** A score takes the lowest bits of a packed pair, counted from the floor. */
    private static final int STEP_BITS = 13;
    private static final int NUMBER_BITS = 25;

    private final Columns columns;
    private final int[] members;
    /** Numbers in the order in which ties are broken: by hash of the id, then by id, whatever the order of arrival. */
    private final int[] ranked;
    private final int[] rank;
    private long[] packed = new long[16];
    private int size;

    /** @param members ascending; fewer than 2^25 */
    Group(Columns columns, int[] members) {
        this.columns = columns;
        this.members = members;
        this.ranked = Arrays.stream(members).boxed().sorted(this::order).mapToInt(Integer::intValue).toArray();
        this.rank = new int[members.length];
        for (int r = 0; r < ranked.length; r++) rank[Arrays.binarySearch(members, ranked[r])] = r;
    }

    private int order(int a, int b) {
        return columns.hash[a] != columns.hash[b] ? Long.compare(columns.hash[a], columns.hash[b]) : columns.id[a].code().compareTo(columns.id[b].code());
    }

    /** A scored pair of members; the same one twice counts once. */
    void add(long pair, int steps) {
        if (size == packed.length) packed = Arrays.copyOf(packed, size * 2);
        long local = local(pair);
        packed[size++] = ((long) Verdicts.one(local) << NUMBER_BITS | Verdicts.other(local)) << STEP_BITS | steps - Scoring.FLOOR;
    }

    boolean has(int i) { return Arrays.binarySearch(members, i) >= 0; }

    private long local(long pair) { return Verdicts.pair(rank(Verdicts.one(pair)), rank(Verdicts.other(pair))); }

    private int rank(int member) { return rank[Arrays.binarySearch(members, member)]; }

    /** For each member, in their order, the one that stands for its cluster. */
    int[] clustered(Verdicts verdicts) {
        List<Long> same = new ArrayList<>();
        TreeSet<Long> apart = new TreeSet<>();
        if (!verdicts.isEmpty())
            for (int member : members) {
                for (long pair : verdicts.same(member)) same.add(local(pair));
                for (long pair : verdicts.different(member)) if (has(Verdicts.one(pair)) && has(Verdicts.other(pair))) apart.add(local(pair));
            }
        int[] groups = linked(apart, same);
        return Arrays.stream(members).map(member -> ranked[groups[rank(member)]]).toArray();
    }

    private int[] linked(TreeSet<Long> apart, List<Long> same) {
        Arrays.sort(packed, 0, size);
        long[] pairs = new long[size + apart.size()], steps = new long[pairs.length];
        int kept = 0;
        for (int p = 0; p < size; p++) {
            if (p > 0 && packed[p] >>> STEP_BITS == packed[p - 1] >>> STEP_BITS) continue;
            long key = packed[p] >>> STEP_BITS;
            long pair = Verdicts.pair((int) (key >>> NUMBER_BITS), (int) (key & (1 << NUMBER_BITS) - 1));
            if (!apart.isEmpty() && apart.contains(pair)) continue;
            pairs[kept] = pair;
            steps[kept++] = (packed[p] & (1 << STEP_BITS) - 1) + Scoring.FLOOR;
        }
        for (long pair : apart) {
            pairs[kept] = pair;
            steps[kept++] = Linkage.FORBIDDEN;
        }
        return Linkage.of(members.length, Arrays.copyOf(pairs, kept), Arrays.copyOf(steps, kept), same);
    }
}
