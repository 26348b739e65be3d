package org.hudna.incidents.ladder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.hudna.claims.Claim;
import org.hudna.claims.Independent;
import org.hudna.claims.Observation;
import org.hudna.incidents.Incident;
import org.hudna.incidents.accounts.Comparison;
import org.hudna.incidents.ladder.Ruling.Corroborates;
import org.hudna.who.SourceId;
import org.hudna.words.Message;

/** The verb of this room: claims and decisions known at an instant give a verification. Pure. */
public final class Ladder {

    private final Comparison comparison;

    public Ladder(Comparison comparison) { this.comparison = comparison; }

    /** As of {@code asOf}, inclusive: what was learned or decided later does not count. Decisions on other incidents are passed over. */
    public Verification verify(Incident incident, Collection<Decision> decisions, Instant asOf) {
        List<Claim> known = incident.claims().stream().filter(c -> !c.said().learnedAt().isAfter(asOf)).toList();
        List<Decision> made = decisions.stream().filter(d -> d.event().equals(incident.id()) && !d.at().isAfter(asOf)).distinct()
            .sorted(Comparator.comparing(Decision::at)).toList();
        List<Message> reasons = new ArrayList<>();
        Rung computed = computed(with(known, false), made, reasons);
        return new Verification(incident.id(), asOf, computed, reasons, decided(made), contesting(known, made), embargo(made, asOf));
    }

    private static List<Claim> with(List<Claim> claims, boolean denying) {
        return claims.stream().filter(c -> switch (c.said().stance()) {
            case ALLEGES, CONFIRMS -> !denying;
            case DENIES -> denying;
            case RESPONDS -> false;
        }).toList();
    }

    /** Every rung whose reasons are there is told; the highest of them counts. */
    private Rung computed(List<Claim> alleged, List<Decision> made, List<Message> reasons) {
        Independent independent = Independent.of(alleged);
        Rung rung = Rung.RECEIVED;
        if (independent.size() == 0) reasons.add(Message.of("ladder.nobody-alleges"));
        if (independent.size() == 1) reasons.add(Message.of("ladder.one-source", "source", independent.sources().firstKey().name()));
        if (independent.size() > 0) rung = Rung.POSSIBLE;
        if (independent.size() > 1) {
            SortedSet<SourceId> agreeing = agreeing(independent);
            List<String> names = (agreeing.isEmpty() ? independent.names() : agreeing).stream().map(SourceId::name).toList();
            reasons.add(Message.of(agreeing.isEmpty() ? "ladder.none-agree" : "ladder.several-agree", "sources", names));
            if (!agreeing.isEmpty()) rung = Rung.PROBABLE;
        }
        List<String> recorded = recorded(alleged, independent);
        if (!recorded.isEmpty()) reasons.add(Message.of("ladder.recorded", "claims", recorded));
        List<Decision> examined = made.stream().filter(d -> d.ruling() instanceof Corroborates).toList();
        for (Decision one : examined) reasons.add(evidence(one));
        return recorded.isEmpty() && examined.isEmpty() ? rung : Rung.CORROBORATED;
    }

    private static Message evidence(Decision decision) {
        boolean physical = decision.ruling() instanceof Corroborates(Ruling.Evidence evidence, var _) && evidence == Ruling.Evidence.PHYSICAL;
        String reference = decision.ruling() instanceof Corroborates(var _, String kept) ? kept : "";
        return Message.of(physical ? "ladder.examined-physical" : "ladder.examined-instrument", "by", decision.by(), "reference", reference);
    }

    /** Independent sources of which each has a claim about the same event as a claim of another's. */
    private SortedSet<SourceId> agreeing(Independent independent) {
        SortedSet<SourceId> agreeing = new TreeSet<>();
        independent.sources().forEach((source, claims) -> independent.sources().forEach((other, others) -> {
            boolean fits = claims.stream().anyMatch(c -> others.stream().anyMatch(o -> !c.equals(o) && comparison.sameEvent(c, o)));
            if (fits && !source.equals(other)) agreeing.add(source);
        }));
        return agreeing;
    }

    /** Claims that rest on an instrument and bear out another source's, or are the only ones there are. */
    private List<String> recorded(List<Claim> alleged, Independent independent) {
        return alleged.stream().filter(c -> c.observation().filter(Observation::isRecorded).isPresent())
            .filter(c -> independent.size() == 1 || independent.sources().values().stream()
                .anyMatch(others -> !others.contains(c) && others.stream().anyMatch(o -> comparison.sameEvent(c, o))))
            .map(c -> c.id().code()).sorted().toList();
    }

    /** The last one counts, whoever made it. */
    private static Optional<Decision> decided(List<Decision> made) {
        Optional<Decision> last = Optional.empty();
        for (Decision decision : made)
            last = switch (decision.ruling()) {
                case Ruling.Places _ -> Optional.of(decision);
                case Ruling.Reopens _ -> Optional.empty();
                case Corroborates _, Ruling.Contested _, Ruling.Settled _, Ruling.Embargoed _, Ruling.Released _ -> last;
            };
        return last;
    }

    private static SortedSet<SourceId> contesting(List<Claim> known, List<Decision> made) {
        SortedSet<SourceId> contesting = Independent.of(with(known, true)).names();
        for (Decision decision : made)
            switch (decision.ruling()) {
                case Ruling.Contested(SourceId by) -> contesting.add(by);
                case Ruling.Settled(SourceId by) -> contesting.remove(by);
                case Ruling.Places _, Ruling.Reopens _, Corroborates _, Ruling.Embargoed _, Ruling.Released _ -> { }
            }
        return contesting;
    }

    private static Optional<Decision> embargo(List<Decision> made, Instant asOf) {
        Optional<Decision> last = Optional.empty();
        for (Decision decision : made)
            last = switch (decision.ruling()) {
                case Ruling.Embargoed(Optional<Instant> until) -> Optional.of(decision).filter(_ -> until.isEmpty() || asOf.isBefore(until.get()));
                case Ruling.Released _ -> Optional.empty();
                case Ruling.Places _, Ruling.Reopens _, Corroborates _, Ruling.Contested _, Ruling.Settled _ -> last;
            };
        return last;
    }
}
