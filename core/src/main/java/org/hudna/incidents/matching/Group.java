package org.hudna.incidents.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Mentions that positive scores and judgements hold together, with their scores; clustered by themselves, as no cluster can reach beyond them. */
final class Group {

    private final Columns columns;
    private final int[] members;
    /** Numbers in the order in which ties are broken: by hash of the id, then by id, whatever the order of arrival. */
    private final int[] ranked;
    private final int[] rank;
    private final Map<Long, Long> scores = new HashMap<>();

    /** @param members ascending */
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
    void add(long pair, long steps) { scores.put(local(pair), steps); }

    boolean has(int i) { return Arrays.binarySearch(members, i) >= 0; }

    private long local(long pair) { return Verdicts.pair(rank(Verdicts.one(pair)), rank(Verdicts.other(pair))); }

    private int rank(int member) { return rank[Arrays.binarySearch(members, member)]; }

    /** For each member, in their order, the one that stands for its cluster. */
    int[] clustered(Verdicts verdicts) {
        List<Long> same = new ArrayList<>();
        if (!verdicts.isEmpty())
            for (int member : members) {
                for (long pair : verdicts.same(member)) same.add(local(pair));
                for (long pair : verdicts.different(member))
                    if (has(Verdicts.one(pair)) && has(Verdicts.other(pair))) scores.put(local(pair), Linkage.FORBIDDEN);
            }
        int[] groups = Linkage.of(members.length, scores, same);
        return Arrays.stream(members).map(member -> ranked[groups[rank(member)]]).toArray();
    }
}
