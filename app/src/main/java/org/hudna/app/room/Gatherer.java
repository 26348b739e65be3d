package org.hudna.app.room;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import org.hudna.app.journal.Entry.Group;
import org.hudna.claims.Claim;
import org.hudna.claims.ClaimId;
import org.hudna.claims.EventId;
import org.hudna.incidents.matching.Cluster;
import org.hudna.incidents.matching.Judgement;
import org.hudna.incidents.matching.Judgements;
import org.hudna.incidents.matching.Lineage;
import org.hudna.incidents.matching.MatchIndex;
import org.hudna.incidents.matching.Matching;
import org.hudna.incidents.matching.Mention;
import org.hudna.incidents.matching.Reach;
import org.hudna.incidents.matching.Weights;

/**
 * Which claims belong together, as claims and judgements come in. What it finds is an entry before anybody sees it. One thread at a time.
 *
 * <p>An incident is called after the claim that was learned first, so that its name stays while it grows.
 */
final class Gatherer {

    private final MatchIndex index;
    private final Map<List<ClaimId>, Judgement> said = new LinkedHashMap<>();
    /** What was told of each incident last. */
    private final Map<EventId, List<ClaimId>> told = new HashMap<>();
    /** Claims that no longer count; the index cannot let go of them, and nobody is shown them. */
    private final Set<ClaimId> gone = new HashSet<>();

    private Gatherer(MatchIndex index, Collection<Judgement> judgements) {
        this.index = index;
        judgements.forEach(this::keep);
    }

    /**
     * Over claims that are known already.
     *
     * @param weights learned before; where empty, from these claims
     */
    static Gatherer over(List<Claim> claims, Collection<Judgement> judgements, Optional<Weights> weights, ForkJoinPool pool) {
        List<Mention> mentions = claims.stream().map(Mention::of).toList();
        Matching matching = weights.isPresent() ? Matching.of(mentions, Reach.USUAL, weights.get(), pool) : Matching.of(mentions, Reach.USUAL, pool);
        Set<ClaimId> known = new HashSet<>();
        claims.forEach(claim -> known.add(claim.id()));
        List<Judgement> fitting = judgements.stream().filter(one -> known.contains(one.one()) && known.contains(one.other())).toList();
        return new Gatherer(MatchIndex.of(matching, Judgements.of(fitting), pool), fitting);
    }

    private void keep(Judgement judgement) { said.put(List.of(judgement.one(), judgement.other()), judgement); }

    /** Incidents that are not as they were, with all their claims, after these claims came in. */
    List<Group> add(List<Claim> claims) {
        Set<ClaimId> touched = new HashSet<>();
        for (Claim claim : claims) {
            if (holds(claim.id())) continue;
            MatchIndex.Added added = index.add(Mention.of(claim));
            touched.add(claim.id());
            added.changes().forEach(change -> touched.addAll(named(change)));
        }
        return groups(touched);
    }

    /** Incidents that are not as they were after a person's word. */
    List<Group> judge(Judgement judgement) {
        if (!holds(judgement.one()) || !holds(judgement.other())) return List.of();
        keep(judgement);
        Set<ClaimId> touched = new HashSet<>(List.of(judgement.one(), judgement.other()));
        index.judged(Judgements.of(List.copyOf(said.values())), Set.copyOf(touched)).forEach(change -> touched.addAll(named(change)));
        return groups(touched);
    }

    /** The incident of a claim that no longer counts, without it. */
    List<Group> withdraw(ClaimId claim) {
        if (!holds(claim) || !gone.add(claim)) return List.of();
        return groups(Set.copyOf(index.with(claim)));
    }

    /** Claims that may speak of the same incident, likeliest first, with what speaks for it. */
    List<MatchIndex.Match> matches(ClaimId claim) { return index.matches(claim).stream().filter(match -> !gone.contains(match.claim())).toList(); }

    boolean holds(ClaimId claim) { return !index.with(claim).isEmpty(); }

    /** All incidents as they stand, but for those that were told so before. */
    List<Group> all() {
        Set<ClaimId> each = new HashSet<>();
        index.clusters().forEach(cluster -> each.add(cluster.id()));
        return groups(each);
    }

    int size() { return index.size(); }

    private static Set<ClaimId> named(Lineage change) {
        return switch (change) {
            case Lineage.Begun(ClaimId id) -> Set.of(id);
            case Lineage.Grown(ClaimId id, var _) -> Set.of(id);
            case Lineage.Lessened(ClaimId id, var _) -> Set.of(id);
            case Lineage.Renamed(ClaimId from, ClaimId to) -> Set.of(from, to);
            case Lineage.Merged(List<ClaimId> from, ClaimId into) -> with(from, into);
            case Lineage.Split(ClaimId from, List<ClaimId> into) -> with(into, from);
            case Lineage.Gone(ClaimId id) -> Set.of(id);
        };
    }

    private static Set<ClaimId> with(List<ClaimId> some, ClaimId one) {
        Set<ClaimId> all = new HashSet<>(some);
        all.add(one);
        return all;
    }

    /** A claim that gave its name to an incident of its own once does so no longer where it is in another. */
    private boolean isNews(Group group) {
        for (ClaimId claim : group.claims()) if (!claim.code().equals(group.incident().code())) told.remove(new EventId(claim.code()));
        return !group.claims().equals(told.put(group.incident(), group.claims()));
    }

    private List<Group> groups(Set<ClaimId> touched) {
        Map<ClaimId, Group> groups = new HashMap<>();
        for (ClaimId claim : touched) {
            Cluster cluster = index.cluster(claim).orElseThrow();
            List<ClaimId> counting = cluster.claims().stream().filter(one -> !gone.contains(one)).toList();
            if (!counting.isEmpty()) groups.putIfAbsent(cluster.id(), new Group(new EventId(cluster.id().code()), counting));
        }
        groups.values().removeIf(group -> !isNews(group));
        return groups.values().stream().sorted(Comparator.comparing(Group::incident)).toList();
    }
}
