package org.hudna.incidents.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import org.hudna.claims.ClaimId;

/**
 * Clusters that grow as claims come in.
 *
 * <p>What holds: word weights, rarity, crowds and learned weights stay as they were when the index was made from a batch. On these terms the clusters
 * after any additions are those that {@link #afresh} finds over all claims at once, whatever the order in which they were added. Of one of the batch
 * and one added, it is the latter's rare words that are looked up. A new {@link Matching} over all claims learns anew. Not for several threads at
 * once.
 */
public final class MatchIndex {

    private final Matching matching;
    private final Columns columns;
    private final Scoring scoring;
    private Verdicts verdicts;
    private final Network network;
    private final Branches branches;

    private MatchIndex(Matching matching, Judgements judgements, ForkJoinPool pool) {
        this.matching = matching;
        this.columns = matching.columns;
        this.scoring = matching.scoring();
        this.verdicts = new Verdicts(judgements, matching.numbers());
        Edges.Result result = pool.submit(this::clustered).join();
        this.network = new Network(result.ties());
        this.branches = pool.submit(() -> new Branches(columns, result.groups(), result.joins())).join();
    }

    /** An index over a batch, clustered. The batch belongs to the index from then on. */
    public static MatchIndex of(Matching matching, Judgements judgements, ForkJoinPool pool) { return new MatchIndex(matching, judgements, pool); }

    private Edges.Result clustered() { return Edges.cluster(columns, matching.candidates, scoring, verdicts); }

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
        branches.add(i);
        var found = new Found();
        matching.candidates.of(i, 0, found);
        for (int k = 0; k < found.size; k++) {
            int steps = scoring.steps(i, found.numbers[k]);
            if (steps > Scoring.FLOOR) network.add(i, found.numbers[k], steps);
        }
        return new Added(matches(i), settle(Set.of(i), Set.of(i)));
    }

    /** Claims that a claim was compared with and that are not ruled out, likeliest first. */
    public List<Match> matches(ClaimId claim) { return matching.numbers().containsKey(claim) ? matches(matching.numbers().get(claim)) : List.of(); }

    private List<Match> matches(int i) {
        List<Match> matches = new ArrayList<>();
        network.each(i, (j, _) -> matches.add(new Match(columns.id[j], scoring.score(i, j))));
        matches.sort(Comparator.comparingDouble((Match match) -> -match.score().bits()).thenComparing(match -> match.claim().code()));
        return List.copyOf(matches);
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
        return settle(seeds, Set.of());
    }

    /** Clusters round {@code seeds} made anew, and what became of those that were there before {@code fresh} mentions. */
    private List<Lineage> settle(Set<Integer> seeds, Set<Integer> fresh) {
        var regrowth = new Regrowth(columns, branches, verdicts, network);
        List<Branch> after = regrowth.grown(seeds), before = regrowth.before();
        branches.replace(before, after);
        return Lineage.between(clusters(before.stream().filter(branch -> !fresh.contains(branch.leader())).toList()), clusters(after));
    }

    private List<Cluster> clusters(List<Branch> some) { return some.stream().map(branch -> Matching.cluster(columns, branch.members())).toList(); }

    /** The cluster of a claim; of no claims where it is not here. */
    public List<ClaimId> with(ClaimId claim) {
        Integer i = matching.numbers().get(claim);
        if (i == null) return List.of();
        return Arrays.stream(branches.with(i).members()).mapToObj(j -> columns.id[j]).sorted(Lineage.BY_CODE).toList();
    }

    /** The cluster of a claim with its id; empty where the claim is not here. */
    public Optional<Cluster> cluster(ClaimId claim) {
        return Optional.ofNullable(matching.numbers().get(claim)).map(i -> Matching.cluster(columns, branches.with(i).members()));
    }

    /** All clusters as they stand, by id. */
    public List<Cluster> clusters() { return Matching.clusters(columns, branches.groups()); }

    /** What clustering all claims at once finds, on the terms of this index. */
    public List<Cluster> afresh(ForkJoinPool pool) { return pool.submit(() -> Matching.clusters(columns, clustered().groups())).join(); }
}
