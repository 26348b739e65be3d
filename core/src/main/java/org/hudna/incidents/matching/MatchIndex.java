package org.hudna.incidents.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.hudna.claims.ClaimId;

/**
 * Clusters that grow as claims come in.
 *
 * <p>What holds: word weights, rarity, crowds and learned weights stay as they were when the index was made from a batch. On these terms the clusters after any
 * additions are those that {@link #afresh} finds over all claims at once, whatever the order in which they were added, except that claims without a position or on heavy days may
 * be found by words from one side only. A new {@link Matching} over all claims learns anew. Not for several threads at once.
 */
public final class MatchIndex {

    private final Matching matching;
    private final Columns columns;
    private final Scoring scoring;
    private Verdicts verdicts;
    /** For each mention the one that stands for its cluster; and the members of each cluster of two or more. */
    private int[] group;
    private final Map<Integer, int[]> members = new HashMap<>();

    private MatchIndex(Matching matching, Judgements judgements) {
        this.matching = matching;
        this.columns = matching.columns;
        this.scoring = matching.scoring();
        this.verdicts = new Verdicts(judgements, matching.numbers());
    }

    /** An index over a batch, clustered. The batch belongs to the index from then on. */
    public static MatchIndex of(Matching matching, Judgements judgements, ForkJoinPool pool) {
        var index = new MatchIndex(matching, judgements);
        index.group = index.groups(pool);
        Map<Integer, List<Integer>> all = new HashMap<>();
        for (int i = 0; i < index.group.length; i++) if (index.group[i] != i) all.computeIfAbsent(index.group[i], _ -> new ArrayList<>()).add(i);
        all.forEach((leader, others) -> {
            others.add(leader);
            index.members.put(leader, others.stream().sorted().mapToInt(Integer::intValue).toArray());
        });
        return index;
    }

    private int[] groups(ForkJoinPool pool) { return pool.submit(() -> Edges.cluster(columns, matching.candidates, scoring, verdicts).groups()).join(); }

    /** Another claim that may speak of the same incident. */
    public record Match(ClaimId claim, Score score) {}

    /**
     * What one more claim led to.
     *
     * @param matches claims that it was compared with and that are not ruled out, likeliest first
     * @param changes what became of clusters
     */
    public record Added(List<Match> matches, List<Lineage> changes) {
        public Added {
            matches = List.copyOf(matches);
            changes = List.copyOf(changes);
        }
    }

    /** How many claims there are. */
    public int size() { return columns.size; }

    /** One more claim; refused where its id is known. Its matches are answered first; the clusters round it are then made anew. */
    public Added add(Mention mention) {
        if (matching.numbers().containsKey(mention.id())) throw new IllegalArgumentException("two claims have the id " + mention.id());
        int i = columns.add(mention);
        matching.numbers().put(mention.id(), i);
        matching.candidates.added(i);
        if (i >= group.length) group = Arrays.copyOf(group, i + i / 8 + 64);
        group[i] = i;
        List<Match> matches = matches(i);
        return new Added(matches, settle(Set.of(i), true));
    }

    /** Claims that a claim was compared with and that are not ruled out, likeliest first. */
    public List<Match> matches(ClaimId claim) { return matching.numbers().containsKey(claim) ? matches(matching.numbers().get(claim)) : List.of(); }

    private List<Match> matches(int i) {
        var found = new Found();
        matching.candidates.of(i, 0, found);
        return IntStream.range(0, found.size).map(k -> found.numbers[k]).filter(j -> scoring.steps(i, j) > Scoring.FLOOR)
            .mapToObj(j -> new Match(columns.id[j], scoring.score(i, j)))
            .sorted(Comparator.comparingDouble((Match match) -> -match.score().bits()).thenComparing(match -> match.claim().code())).toList();
    }

    /**
     * The judgements as they are now, a word more or fewer than before; clusters of the claims concerned are made anew.
     *
     * @param concerned claims whose judgements have changed
     */
    public List<Lineage> judged(Judgements judgements, Set<ClaimId> concerned) {
        verdicts = new Verdicts(judgements, matching.numbers());
        Set<Integer> seeds = new HashSet<>();
        for (ClaimId claim : concerned) if (matching.numbers().containsKey(claim)) seeds.add(matching.numbers().get(claim));
        return settle(seeds, false);
    }

    /** Clusters the neighbourhood of {@code seeds} anew: all that positive scores, judgements and present clusters hold together with them. */
    private List<Lineage> settle(Set<Integer> seeds, boolean fresh) {
        Map<Long, Integer> scores = new HashMap<>();
        int[] near = neighbourhood(seeds, scores);
        List<Cluster> before = clusters(near, fresh ? seeds : Set.of());
        var around = new Group(columns, near);
        scores.forEach((pair, steps) -> {
            if (around.has(Verdicts.one(pair)) && around.has(Verdicts.other(pair))) around.add(pair, steps);
        });
        int[] clustered = around.clustered(verdicts);
        for (int m = 0; m < near.length; m++) {
            members.remove(near[m]);
            group[near[m]] = clustered[m];
        }
        Map<Integer, List<Integer>> now = new HashMap<>();
        for (int m = 0; m < near.length; m++) now.computeIfAbsent(clustered[m], _ -> new ArrayList<>()).add(near[m]);
        now.forEach((leader, some) -> { if (some.size() > 1) members.put(leader, some.stream().mapToInt(Integer::intValue).toArray()); });
        return Lineage.between(before, clusters(near, Set.of()));
    }

    private int[] neighbourhood(Set<Integer> seeds, Map<Long, Integer> scores) {
        Set<Integer> seen = new HashSet<>(seeds);
        List<Integer> waiting = new ArrayList<>(seeds);
        var found = new Found();
        while (!waiting.isEmpty()) {
            int i = waiting.removeLast();
            matching.candidates.of(i, 0, found);
            for (int k = 0; k < found.size; k++) {
                int j = found.numbers[k], steps = scoring.steps(i, j);
                if (steps > Scoring.FLOOR) scores.put(Verdicts.pair(i, j), steps);
                if (steps > 0 && seen.add(j)) waiting.add(j);
            }
            for (long pair : verdicts.same(i)) {
                int j = Verdicts.one(pair) == i ? Verdicts.other(pair) : Verdicts.one(pair);
                if (seen.add(j)) waiting.add(j);
            }
            for (int j : members.getOrDefault(group[i], new int[] {i})) if (seen.add(j)) waiting.add(j);
        }
        return seen.stream().mapToInt(Integer::intValue).sorted().toArray();
    }

    /** Clusters of some mentions that fill whole clusters, without some of them. */
    private List<Cluster> clusters(int[] some, Set<Integer> without) {
        Map<Integer, List<Integer>> byLeader = new HashMap<>();
        for (int i : some) if (!without.contains(i)) byLeader.computeIfAbsent(group[i], _ -> new ArrayList<>()).add(i);
        return byLeader.values().stream().map(all -> Matching.cluster(columns, all)).toList();
    }

    /** The cluster of a claim; of no claims where it is not here. */
    public List<ClaimId> with(ClaimId claim) {
        Integer i = matching.numbers().get(claim);
        if (i == null) return List.of();
        return Arrays.stream(members.getOrDefault(group[i], new int[] {i})).mapToObj(j -> columns.id[j]).sorted(Lineage.BY_CODE).toList();
    }

    /** The cluster of a claim with its id; empty where the claim is not here. */
    public Optional<Cluster> cluster(ClaimId claim) {
        return Optional.ofNullable(matching.numbers().get(claim)).map(i -> Matching.cluster(columns, Arrays.stream(members.getOrDefault(group[i], new int[] {i})).boxed().toList()));
    }

    /** All clusters as they stand, by id. */
    public List<Cluster> clusters() { return sorted(group); }

    /** What clustering all claims at once finds, on the terms of this index. */
    public List<Cluster> afresh(ForkJoinPool pool) { return sorted(groups(pool)); }

    private List<Cluster> sorted(int[] groups) {
        Map<Integer, List<Integer>> all = new HashMap<>();
        for (int i = 0; i < columns.size; i++) all.computeIfAbsent(groups[i], _ -> new ArrayList<>(1)).add(i);
        var sorted = new TreeSet<Cluster>(Comparator.comparing(cluster -> cluster.id().code()));
        for (List<Integer> one : all.values()) sorted.add(Matching.cluster(columns, one));
        return List.copyOf(sorted);
    }
}
