package org.hudna.incidents.accounts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.hudna.claims.Casualties.Fate;
import org.hudna.claims.Claim;
import org.hudna.claims.ClaimId;
import org.hudna.claims.CountingRule;
import org.hudna.claims.EventId;
import org.hudna.claims.Independent;
import org.hudna.claims.Said.Stance;
import org.hudna.claims.Spot;
import org.hudna.deeds.Count;
import org.hudna.incidents.Incident;
import org.hudna.incidents.accounts.FactView.Clash;
import org.hudna.incidents.accounts.FactView.Concord;
import org.hudna.truth.Truth;
import org.hudna.where.Position;
import org.hudna.who.SourceId;

/**
 * An incident over all its accounts: each fact side by side, and ranges. There is no line in it that only Hudna says.
 *
 * @param sources the independent ones among those who allege or confirm it
 * @param facts one view for each {@link Fact}, in its order
 * @param counts ranges of what was counted, one for each rule by which it was counted
 * @param harmed ranges of people harmed; {@link Count#NO_LIMIT} where somebody gives no upper end
 * @param time from the earliest to the latest that anybody says; empty where nobody alleges it
 * @param denials claims that it did not happen, kept as such
 * @param responses claims that answer an allegation
 */
public record Consolidated(EventId event, Independent sources, List<FactView> facts, Map<CountingRule, Ends<Integer>> counts,
                           Map<Fate, Ends<Integer>> harmed, Optional<Ends<Instant>> time, List<Place> places, List<ClaimId> denials,
                           List<ClaimId> responses) {

    private static final Comparator<Claim> LEARNED = Comparator.comparing((Claim c) -> c.said().learnedAt()).thenComparing(c -> c.id().code());

    public Consolidated {
        facts = List.copyOf(facts);
        counts = Map.copyOf(counts);
        harmed = Map.copyOf(harmed);
        places = List.copyOf(places);
        denials = List.copyOf(denials);
        responses = List.copyOf(responses);
    }

    /** A circle in which a claim has it. */
    public record Place(ClaimId claim, Position circle) {}

    /** The view of one incident, all of whose claims are known; for an instant, first {@link Incident#knownAt}. */
    public static Consolidated of(Incident incident, Comparison comparison) {
        List<Claim> all = incident.claims().stream().sorted(LEARNED).toList();
        List<Claim> told = alleging(all);
        Independent sources = Independent.of(told);
        List<FactView> facts = new ArrayList<>();
        for (Fact fact : Fact.values()) facts.add(view(fact, told, sources, comparison));
        Optional<Ends<Instant>> time = told.isEmpty() ? Optional.empty()
            : Optional.of(Ends.of(told, c -> c.happened().span().from(), c -> c.happened().span().to()));
        return new Consolidated(incident.id(), sources, facts, counts(told), harmed(told), time, places(told), ids(all, Stance.DENIES),
            ids(all, Stance.RESPONDS));
    }

    /** The view of one fact. */
    public FactView fact(Fact fact) { return facts.get(fact.ordinal()); }

    static List<Claim> alleging(List<Claim> claims) {
        return claims.stream().filter(c -> switch (c.said().stance()) {
            case ALLEGES, CONFIRMS -> true;
            case DENIES, RESPONDS -> false;
        }).toList();
    }

    private static List<ClaimId> ids(List<Claim> claims, Stance stance) {
        return claims.stream().filter(c -> c.said().stance() == stance).map(Claim::id).toList();
    }

    private static FactView view(Fact fact, List<Claim> told, Independent sources, Comparison comparison) {
        Map<String, List<Claim>> byVersion = new LinkedHashMap<>();
        for (Claim claim : told) Told.of(fact, claim).ifPresent(said -> byVersion.computeIfAbsent(said, _ -> new ArrayList<>()).add(claim));
        List<Version> versions = new ArrayList<>();
        byVersion.forEach((said, claims) ->
            versions.add(new Version(said, claims.stream().map(Claim::id).toList(), List.copyOf(speaking(claims, sources)))));
        SortedSet<SourceId> speaking = new TreeSet<>();
        versions.forEach(version -> speaking.addAll(version.sources()));
        SortedSet<SourceId> silent = sources.names();
        silent.removeAll(speaking);
        List<Clash> clashes = clashes(fact, told, comparison);
        Concord concord = !clashes.isEmpty() ? Concord.CONFLICT : speaking.size() > 1 ? Concord.AGREED
            : speaking.isEmpty() ? Concord.SILENT : Concord.ONE_SOURCE;
        return new FactView(fact, concord, versions, clashes, List.copyOf(silent));
    }

    private static SortedSet<SourceId> speaking(List<Claim> claims, Independent sources) {
        SortedSet<SourceId> speaking = new TreeSet<>();
        sources.sources().forEach((source, own) -> { if (claims.stream().anyMatch(own::contains)) speaking.add(source); });
        return speaking;
    }

    private static List<Clash> clashes(Fact fact, List<Claim> told, Comparison comparison) {
        List<Clash> clashes = new ArrayList<>();
        for (int i = 0; i < told.size(); i++)
            for (int j = i + 1; j < told.size(); j++)
                if (comparison.on(fact, told.get(i), told.get(j)) == Truth.FALSE) clashes.add(new Clash(told.get(i).id(), told.get(j).id()));
        return clashes;
    }

    private static Map<CountingRule, Ends<Integer>> counts(List<Claim> told) {
        Map<CountingRule, Ends<Integer>> counts = new EnumMap<>(CountingRule.class);
        for (CountingRule rule : CountingRule.values())
            ends(told.stream().filter(c -> Comparison.rule(c) == rule).toList(), Claim::count).ifPresent(ends -> counts.put(rule, ends));
        return counts;
    }

    private static Map<Fate, Ends<Integer>> harmed(List<Claim> told) {
        Map<Fate, Ends<Integer>> harmed = new EnumMap<>(Fate.class);
        for (Fate fate : Fate.values()) ends(told, c -> c.casualties().total(fate)).ifPresent(ends -> harmed.put(fate, ends));
        return harmed;
    }

    private static Optional<Ends<Integer>> ends(List<Claim> told, Function<Claim, Optional<Count>> said) {
        List<Claim> speaking = told.stream().filter(c -> said.apply(c).isPresent()).toList();
        return speaking.isEmpty() ? Optional.empty()
            : Optional.of(Ends.of(speaking, c -> said.apply(c).orElseThrow().min(), c -> said.apply(c).orElseThrow().max()));
    }

    private static List<Place> places(List<Claim> told) {
        List<Place> places = new ArrayList<>();
        for (Claim claim : told)
            for (Spot spot : claim.at().stream().flatMap(List::stream).toList())
                spot.position().ifPresent(circle -> places.add(new Place(claim.id(), circle)));
        return places;
    }
}
