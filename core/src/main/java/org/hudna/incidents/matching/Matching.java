package org.hudna.incidents.matching;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.hudna.claims.ClaimId;

/**
 * A batch of mentions, compared and clustered: the way from claims to incidents.
 *
 * <p>The result depends on the mentions, the judgements, the reach and the weights, not on the order in which they are given.
 */
public final class Matching {

    private static final int FEW = 2_000;

    final Columns columns;
    final Candidates candidates;
    final Compare compare;
    private final Weights weights;
    private final Map<ClaimId, Integer> numbers;

    private Matching(List<Mention> mentions, Reach reach, Optional<Weights> given) {
        Mention[] sorted = new Mention[mentions.size()];
        int[] cells = sorted(mentions, new Cells(reach.metres()), sorted);
        columns = Columns.of(Arrays.asList(sorted));
        numbers = new HashMap<>(sorted.length * 2);
        for (int i = 0; i < sorted.length; i++)
            if (numbers.put(columns.id[i], i) != null) throw new IllegalArgumentException("two claims have the id " + columns.id[i]);
        candidates = new Candidates(columns, reach, new Grid(columns, new Cells(reach.metres()), reach, cells));
        compare = new Compare(columns, candidates);
        weights = given.orElseGet(this::learned);
    }

    /** Weights learned from these mentions. */
    public static Matching of(List<Mention> mentions, Reach reach, ForkJoinPool pool) {
        return pool.submit(() -> new Matching(mentions, reach, Optional.empty())).join();
    }

    /** Weights learned before, from other mentions or these. */
    public static Matching of(List<Mention> mentions, Reach reach, Weights weights, ForkJoinPool pool) {
        return pool.submit(() -> new Matching(mentions, reach, Optional.of(weights))).join();
    }

    /** By cell, then by time, then by hash of the id; the cell of each. */
    private static int[] sorted(List<Mention> mentions, Cells cells, Mention[] into) {
        record Placed(Mention mention, long key, int cell, long hash) {}
        Placed[] placed = mentions.parallelStream().map(mention -> {
            int cell = cell(mention, cells);
            long from = mention.when().from().getEpochSecond(), to = mention.when().to().getEpochSecond();
            return new Placed(mention, Cells.key(cell, from + (to - from) / 2), cell, Mix.of(mention.id().code(), 0));
        }).toArray(Placed[]::new);
        Arrays.parallelSort(placed, ((Comparator<Placed>) (a, b) -> Long.compareUnsigned(a.key, b.key)).thenComparingLong(Placed::hash)
            .thenComparing(one -> one.mention.id().code()));
        int[] cellOf = new int[placed.length];
        for (int i = 0; i < placed.length; i++) {
            into[i] = placed[i].mention;
            cellOf[i] = placed[i].cell;
        }
        return cellOf;
    }

    private static int cell(Mention mention, Cells cells) {
        var at = Columns.usable(mention);
        if (at.isEmpty()) return Cells.NOWHERE;
        long seconds = mention.when().to().getEpochSecond() - mention.when().from().getEpochSecond();
        int half = (int) Math.min(seconds / 2, Reach.LONGEST_SPAN_SECONDS / 2);
        return cells.cell(Cells.layer((float) at.get().errorMetres(), half), (float) at.get().lat(), (float) at.get().lon());
    }

    private Weights learned() {
        Patterns compared = Patterns.compared(columns, candidates, compare);
        Patterns others = Patterns.otherWeeks(columns, candidates, compare);
        if (others.pairs() >= FEW) return Learning.of(compared, others);
        int[] order = IntStream.range(0, columns.size).boxed().sorted(Comparator.comparingLong(i -> columns.hash[i]))
            .mapToInt(Integer::intValue).toArray();
        return Learning.of(compared, others, Patterns.byChance(columns, candidates, compare, order));
    }

    /** What every level weighs; may be kept and handed to another batch. */
    public Weights weights() { return weights; }

    Scoring scoring() { return new Scoring(compare, weights); }

    Map<ClaimId, Integer> numbers() { return numbers; }

    /** The score of two claims, whether or not they would be compared; empty where one is not here. */
    public Optional<Score> score(ClaimId one, ClaimId other) {
        Integer a = numbers.get(one), b = numbers.get(other);
        return a == null || b == null || a.equals(b) ? Optional.empty() : Optional.of(scoring().score(a, b));
    }

    /** Whether two claims are near enough to be compared. */
    public boolean isCompared(ClaimId one, ClaimId other) {
        Integer a = numbers.get(one), b = numbers.get(other);
        if (a == null || b == null) return false;
        var found = new Found();
        candidates.of(a, 0, found);
        if (Arrays.binarySearch(found.numbers, 0, found.size, b) >= 0) return true;
        candidates.of(b, 0, found);
        return Arrays.binarySearch(found.numbers, 0, found.size, a) >= 0;
    }

    /** Every claim in one cluster, also those that stand alone. */
    public Clustering cluster(Judgements judgements, ForkJoinPool pool) {
        return pool.submit(() -> {
            Edges.Result result = Edges.cluster(columns, candidates, scoring(), new Verdicts(judgements, numbers));
            return new Clustering(clusters(result.groups()), weights, result.compared(), judgements.overruled());
        }).join();
    }

    private List<Cluster> clusters(int[] groups) { return clusters(columns, groups); }

    /** By id. */
    static List<Cluster> clusters(Columns columns, int[] groups) {
        int[] start = new int[groups.length + 1];
        for (int group : groups) start[group + 1]++;
        for (int i = 0; i < groups.length; i++) start[i + 1] += start[i];
        int[] members = new int[groups.length], next = start.clone();
        for (int i = 0; i < groups.length; i++) members[next[groups[i]]++] = i;
        Cluster[] clusters = IntStream.range(0, groups.length).parallel().filter(group -> start[group] < start[group + 1])
            .mapToObj(group -> cluster(columns, Arrays.copyOfRange(members, start[group], start[group + 1]))).toArray(Cluster[]::new);
        Arrays.parallelSort(clusters, Comparator.comparing(cluster -> cluster.id().code()));
        return List.of(clusters);
    }

    static Cluster cluster(Columns columns, int[] members) {
        int first = members[0];
        for (int i : members)
            if (columns.learned[i] < columns.learned[first] || columns.learned[i] == columns.learned[first]
                && columns.id[i].code().compareTo(columns.id[first].code()) < 0) first = i;
        if (members.length == 1) return new Cluster(columns.id[first], List.of(columns.id[first]));
        return new Cluster(columns.id[first], Arrays.stream(members).mapToObj(i -> columns.id[i]).sorted(Lineage.BY_CODE).toList());
    }
}
