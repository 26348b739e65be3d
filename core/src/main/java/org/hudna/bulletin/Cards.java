package org.hudna.bulletin;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.hudna.assessment.Assessment;
import org.hudna.assessment.Finding;
import org.hudna.assessment.Outcome;
import org.hudna.assessment.Verdict;
import org.hudna.bulletin.Card.Found;
import org.hudna.bulletin.Card.Sensitivity;
import org.hudna.claims.Claim;
import org.hudna.claims.Said.Stance;
import org.hudna.claims.Spot;
import org.hudna.deeds.Count;
import org.hudna.deeds.Target;
import org.hudna.deeds.TargetKind;
import org.hudna.incidents.Incident;
import org.hudna.incidents.ladder.Verification;
import org.hudna.truth.Truth;
import org.hudna.when.Span;
import org.hudna.where.PCode;
import org.hudna.where.Position;
import org.hudna.who.ActorId;
import org.hudna.who.SourceId;

/** Makes cards: what the claims of an incident say, drawn together without choosing between them. Pure. */
public final class Cards {

    /** Exact places of these are what an attacker would look for. */
    private static final Set<TargetKind> PROTECTED = Set.of(TargetKind.HOSPITAL, TargetKind.AMBULANCE, TargetKind.MEDICAL_STAFF, TargetKind.SCHOOL,
        TargetKind.WATER,
        TargetKind.POWER, TargetKind.CAMP, TargetKind.DISPLACED, TargetKind.AID, TargetKind.AID_WORKERS, TargetKind.MONITORS,
        TargetKind.PEACEKEEPERS, TargetKind.DETAINEES,
        TargetKind.JOURNALISTS);

    private final Incident incident;
    private final List<Claim> told;

    private Cards(Incident incident) {
        this.incident = incident;
        List<Claim> alleged = incident.claims().stream()
            .filter(claim -> claim.said().stance() == Stance.ALLEGES || claim.said().stance() == Stance.CONFIRMS).toList();
        this.told = alleged.isEmpty() ? incident.claims() : alleged;
    }

    /** The card of an incident whose claims are all known. Where nobody alleges it, those who deny it or answer say what it is about. */
    public static Card of(Incident incident, Verification verification, Optional<Assessment> assessment) {
        return new Cards(incident).card(verification, assessment);
    }

    /** The card of an incident of which nothing but the law has changed: what is said of it and how far it is verified stays. */
    public static Card again(Card before, Optional<Assessment> assessment) {
        return before.found(assessment.map(Assessment::outcome), assessment.map(Cards::found).orElse(List.of()), assessment.map(Assessment::terms));
    }

    private Card card(Verification verification, Optional<Assessment> assessment) {
        List<Spot> spots = distinct(claim -> (claim.at().isEmpty() ? claim.from() : claim.at()).stream().flatMap(List::stream).toList());
        List<Target> targets = distinct(claim -> claim.target().stream().flatMap(List::stream).toList());
        return new Card(incident.id(), when(), incident.claims().stream().map(claim -> claim.said().learnedAt()).min(Instant::compareTo)
            .orElseThrow(), around(spots),
            spots.stream().map(Spot::said).filter(said -> !said.isBlank()).distinct().toList(), codes(spots), distinct(Claim::act),
            distinct(Claim::weapon), targets,
            distinct(claim -> claim.accused().candidates()), range(claim -> claim.harm().killed()), range(claim -> claim.harm().injured()), sources(),
            incident.claims().size(), verification.standing(), verification.computed(), verification.isContested(), verification.isEmbargoed(),
            sensitivity(targets),
            assessment.map(Assessment::outcome), assessment.map(Cards::found).orElse(List.of()), assessment.map(Assessment::terms));
    }

    private <T> List<T> distinct(Function<Claim, List<T>> said) {
        Set<T> all = new LinkedHashSet<>();
        for (Claim claim : told) all.addAll(said.apply(claim));
        return List.copyOf(all);
    }

    private Span when() {
        Instant from = told.stream().map(claim -> claim.happened().span().from()).min(Instant::compareTo).orElseThrow();
        return new Span(from, told.stream().map(claim -> claim.happened().span().to()).max(Instant::compareTo).orElseThrow());
    }

    /** Empty where one place has no position: a circle that may not hold it would mislead. */
    private static Optional<Position> around(List<Spot> spots) {
        if (spots.isEmpty() || spots.stream().anyMatch(spot -> spot.position().isEmpty())) return Optional.empty();
        List<Position> all = spots.stream().map(spot -> spot.position().orElseThrow()).distinct().toList();
        if (all.size() == 1) return Optional.of(all.getFirst());
        var lat = all.stream().mapToDouble(Position::lat).summaryStatistics();
        var lon = all.stream().mapToDouble(Position::lon).summaryStatistics();
        Position middle = Position.at((lat.getMin() + lat.getMax()) / 2, (lon.getMin() + lon.getMax()) / 2);
        return Optional.of(middle.within(all.stream().mapToDouble(one -> middle.metresTo(one) + one.errorMetres()).max().orElse(0)));
    }

    /** Those that all places share; longer codes name smaller areas. */
    private static List<PCode> codes(List<Spot> spots) {
        Set<PCode> shared = new HashSet<>();
        List<Spot> coded = spots.stream().filter(spot -> !spot.codes().isEmpty()).toList();
        if (!coded.isEmpty()) shared.addAll(coded.getFirst().codes());
        for (Spot spot : coded) shared.retainAll(spot.codes());
        return shared.stream().sorted(Comparator.comparingInt((PCode code) -> code.code().startsWith("C") ? 99 : code.code().length())
            .thenComparing(PCode::code)).toList();
    }

    private Optional<Count> range(Function<Claim, Optional<Count>> said) {
        List<Count> all = told.stream().map(said).flatMap(Optional::stream).toList();
        if (all.isEmpty()) return Optional.empty();
        return Optional.of(new Count(all.stream().mapToInt(Count::min).min().orElseThrow(), all.stream().mapToInt(Count::max).max().orElseThrow()));
    }

    private TreeSet<SourceId> sources() {
        TreeSet<SourceId> sources = new TreeSet<>();
        for (Claim claim : incident.claims()) sources.add(claim.said().source());
        return sources;
    }

    /** Where a place is known only as where it was done from, it would be a target for somebody, see {@link Detail#DONE_FROM}. */
    private Sensitivity sensitivity(List<Target> targets) {
        if (told.stream().anyMatch(claim -> claim.at().isEmpty() && !claim.from().isEmpty())) return Sensitivity.RESTRICTED;
        for (Target target : targets)
            if (target instanceof Target.Kind(TargetKind kind) && PROTECTED.stream().anyMatch(one -> kind.is(one) == Truth.TRUE))
                return Sensitivity.RESTRICTED;
        return Sensitivity.ORDINARY;
    }

    /** The strongest verdict of each clause that reaches it, in the order of the terms. */
    private static List<Found> found(Assessment assessment) {
        Map<String, Finding> strongest = new LinkedHashMap<>();
        Map<String, Set<ActorId>> responsible = new LinkedHashMap<>();
        for (Assessment.OfAccount account : assessment.accounts())
            for (Finding finding : account.findings()) {
                if (finding.verdict() instanceof Verdict.NotCovered) continue;
                strongest.merge(finding.clause(), finding, Cards::stronger);
                responsible.computeIfAbsent(finding.clause(), _ -> new HashSet<>()).addAll(finding.responsible().candidates());
            }
        List<Found> found = new ArrayList<>();
        strongest.forEach((clause, finding) -> found.add(new Found(clause, finding.verdict().code(), responsible.get(clause))));
        return found;
    }

    private static Finding stronger(Finding one, Finding other) {
        return Outcome.of(other.verdict()).compareTo(Outcome.of(one.verdict())) < 0 ? other : one;
    }
}
