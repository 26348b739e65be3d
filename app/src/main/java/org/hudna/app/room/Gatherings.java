package org.hudna.app.room;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import org.hudna.app.journal.Entry;
import org.hudna.app.journal.Entry.Group;
import org.hudna.app.store.Tables;
import org.hudna.claims.Claim;
import org.hudna.claims.ClaimId;
import org.hudna.claims.EventId;
import org.hudna.claims.Spot;
import org.hudna.incidents.matching.Judgement;
import org.hudna.incidents.matching.Matching;
import org.hudna.incidents.matching.Mention;
import org.hudna.incidents.matching.Reach;
import org.hudna.incidents.matching.Weights;
import org.hudna.when.Span;
import org.hudna.where.Position;

/**
 * Matching over a record that may be larger than memory: the claims that happened last are held ready, those about an earlier time are fetched with
 * their surroundings when one of them moves.
 */
final class Gatherings {

    /** Claims held ready; about 300 bytes each. */
    private static final int HELD = 200_000;
    /** As many claims are needed to learn from them. */
    private static final int LEARNED_FROM = 2_000;
    private static final Duration AROUND = Duration.ofDays(3);
    private static final double METRES_AROUND = 15_000;
    private static final int MOST_AROUND = 2_000;
    /** What matching is called in entries; changes with its rules. */
    private static final String MATCHER = "matching/1";

    private final Tables tables;
    private final ForkJoinPool pool;
    private Gatherer held;
    /** Claims that began before it are not held. */
    private Instant since = Instant.MIN;
    private Optional<Weights> weights = Optional.empty();
    private int learnedFrom;

    Gatherings(Tables tables, ForkJoinPool pool) {
        this.tables = tables;
        this.pool = pool;
    }

    /** Makes ready; what a stop left undone is found. */
    List<Entry> begin() {
        tables.weights().ifPresent(known -> {
            weights = Weights.find(known.weights());
            learnedFrom = known.claims();
        });
        List<Claim> claims = tables.newest(HELD);
        if (claims.size() == HELD) since = claims.getLast().happened().span().from();
        List<Claim> free = tables.ungathered();
        Set<ClaimId> alone = new HashSet<>();
        free.forEach(claim -> alone.add(claim.id()));
        held = Gatherer.over(claims.stream().filter(claim -> !alone.contains(claim.id())).toList(), tables.judgements(),
            weights.or(() -> Optional.of(sober())), pool);
        return made(free);
    }

    /** What is assumed before anything is learned. */
    private Weights sober() { return Matching.of(List.of(), Reach.USUAL, pool).weights(); }

    /** Incidents that are not as they were. */
    List<Entry> made(List<Claim> claims) {
        List<Claim> now = claims.stream().filter(this::isHeld).toList();
        List<Group> groups = new ArrayList<>(held.add(now));
        for (Claim claim : claims) if (!isHeld(claim)) groups.addAll(around(List.of(claim)).add(List.of(claim)));
        List<Entry> entries = new ArrayList<>(gathered(groups));
        if (held.size() >= LEARNED_FROM && held.size() >= 2 * learnedFrom) entries.addAll(learn());
        return entries;
    }

    List<Entry> corrected(ClaimId instead, Claim claim) {
        List<Entry> entries = new ArrayList<>(withdrawn(instead));
        entries.addAll(made(List.of(claim)));
        return entries;
    }

    List<Entry> withdrawn(ClaimId claim) {
        return gathered(held.holds(claim) ? held.withdraw(claim) : tables.claim(claim, Tables.NOW)
            .map(kept -> around(List.of(kept.claim())).withdraw(claim)).orElse(List.of()));
    }

    List<Entry> judged(Judgement judgement) {
        if (held.holds(judgement.one()) && held.holds(judgement.other())) return gathered(held.judge(judgement));
        List<Claim> both = new ArrayList<>();
        for (ClaimId id : List.of(judgement.one(), judgement.other())) tables.claim(id, Tables.NOW).ifPresent(kept -> both.add(kept.claim()));
        return both.size() < 2 ? List.of() : gathered(around(both).judge(judgement));
    }

    private static List<Entry> gathered(List<Group> groups) { return groups.isEmpty() ? List.of() : List.of(new Entry.Gathered(groups, MATCHER)); }

    private boolean isHeld(Claim claim) { return !claim.happened().span().from().isBefore(since); }

    /** The claims that these could belong with, their incidents whole, and what was said of them. */
    private Gatherer around(List<Claim> middle) {
        Map<ClaimId, Claim> near = new LinkedHashMap<>();
        for (Claim claim : middle) {
            Span span = claim.happened().span();
            Span wider = new Span(span.from().minus(AROUND), span.to().plus(AROUND));
            for (Claim one : tables.near(wider, position(claim), METRES_AROUND, MOST_AROUND)) near.put(one.id(), one);
        }
        Set<EventId> whole = new HashSet<>();
        for (ClaimId id : near.keySet()) tables.incidentOf(id, Tables.NOW).ifPresent(whole::add);
        for (EventId event : whole) tables.claims(event, Tables.NOW).forEach(kept -> near.put(kept.claim().id(), kept.claim()));
        Set<ClaimId> ungathered = new HashSet<>();
        middle.forEach(claim -> { if (tables.incidentOf(claim.id(), Tables.NOW).isEmpty()) ungathered.add(claim.id()); });
        near.keySet().removeAll(ungathered);
        Collection<Judgement> said = tables.judgements(near.keySet());
        return Gatherer.over(List.copyOf(near.values()), said, weights.or(() -> Optional.of(sober())), pool);
    }

    private static Optional<Position> position(Claim claim) {
        return (claim.at().isEmpty() ? claim.from() : claim.at()).stream().flatMap(List::stream).map(Spot::position).flatMap(Optional::stream)
            .findFirst();
    }

    /** Learns anew from all that is held; what that changes is told like anything else. */
    private List<Entry> learn() {
        List<Claim> claims = tables.newest(HELD);
        Weights learned = Matching.of(claims.stream().map(Mention::of).toList(), Reach.USUAL, pool).weights();
        weights = Optional.of(learned);
        learnedFrom = claims.size();
        held = Gatherer.over(claims, tables.judgements(), weights, pool);
        List<Entry> entries = new ArrayList<>();
        entries.add(new Entry.WeightsLearned(learned.text(), learnedFrom));
        entries.addAll(gathered(held.all().stream().filter(this::isNews).toList()));
        return entries;
    }

    private boolean isNews(Group group) {
        return group.claims().stream().anyMatch(claim -> !tables.incidentOf(claim, Tables.NOW).equals(Optional.of(group.incident())));
    }
}
