package org.hudna.bulletin;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.hudna.bulletin.Card.Sensitivity;
import org.hudna.claims.Claim;
import org.hudna.claims.EventId;
import org.hudna.deeds.Target;
import org.hudna.incidents.ladder.Decision;
import org.hudna.incidents.ladder.Ruling;
import org.hudna.incidents.ladder.Rung;
import org.hudna.incidents.ladder.Standing;
import org.hudna.intake.Report;
import org.hudna.where.PCode;
import org.hudna.where.Position;
import org.hudna.who.ActorId;

/**
 * What somebody sees: the verb of this room, after the table in {@link Detail}. Pure.
 *
 * <p>What is shown of a card depends on the edition alone, so that an index may keep it once for each edition; what is shown of claims depends for a
 * liaison on whether the incident concerns the party as well.
 *
 * @param party whose liaison looks; present for {@link Edition#PARTY} only, and even there it may be absent, where no incident is to concern it
 */
public record Sight(Edition edition, Optional<ActorId> party) {

    /** What {@code viewer} sees: by the widest of the roles, never by several together. */
    public static Sight of(Viewer viewer) {
        Edition edition = viewer.edition();
        return new Sight(edition, viewer.party().filter(_ -> edition == Edition.PARTY));
    }

    /** What is shown of cards in an edition. */
    public static Sight of(Edition edition) { return new Sight(edition, Optional.empty()); }

    /** Whether there is such an incident, as far as the viewer is told. */
    public boolean isShown(Card card) {
        if (card.isEmbargoed() && depth(Detail.EMBARGOED, card) == Depth.HIDDEN) return false;
        return isAlleged(card) || depth(Detail.UNALLEGED, card) != Depth.HIDDEN;
    }

    private static boolean isAlleged(Card card) {
        return switch (card.standing()) {
            case Standing.On(Rung rung) -> rung != Rung.RECEIVED;
            case Standing.Determined _ -> true;
            case Standing.Unverifiable _, Standing.Discounted _, Standing.DuplicateOf _, Standing.NotAViolation _ -> card.computed() != Rung.RECEIVED;
        };
    }

    /** What of an incident is shown in lists, on maps and in counts; empty where there is none for this viewer. */
    public Optional<Shown> show(Card card) {
        return isShown(card) ? Optional.of(new Veil(this, card).shown()) : Optional.empty();
    }

    /**
     * What of a claim is shown; empty where the viewer sees none of this incident.
     *
     * @param of the incident that the claim is of now, which may be called otherwise than {@link Claim#event}
     */
    public Optional<ShownClaim> show(Claim claim, Card of) {
        if (!isShown(of) || depth(Detail.CLAIMS, of) == Depth.HIDDEN) return Optional.empty();
        return Optional.of(new ClaimVeil(new Veil(this, of), claim).shown());
    }

    /** What of a claim's words is shown, and nothing else of it: the same as by {@link #show(Claim, Card)}, for whoever goes through millions. */
    public List<String> words(Claim claim, Card of) {
        if (!isShown(of) || depth(Detail.CLAIMS, of) == Depth.HIDDEN || depth(Detail.NARRATIVE, of) == Depth.HIDDEN) return List.of();
        return new ClaimVeil(new Veil(this, of), claim).told();
    }

    /** What of a decision is shown. What was under embargo once is nobody's business outside the watch. */
    public Optional<ShownDecision> show(Decision decision, Card of) {
        if (!isShown(of) || !decision.event().equals(of.id())) return Optional.empty();
        return switch (depth(Detail.DECISIONS, of)) {
            case HIDDEN -> Optional.empty();
            case COARSE -> isOpen(decision.ruling())
                ? Optional.of(new ShownDecision(of.id(), Grid.day(decision.at()), Optional.empty(), Optional.empty(),
                Optional.empty())) : Optional.empty();
            case WHOLE -> Optional.of(new ShownDecision(of.id(), decision.at(), Optional.of(decision.ruling()), Optional.of(decision.by()),
                Optional.of(decision.why())));
        };
    }

    private static boolean isOpen(Ruling ruling) {
        return switch (ruling) {
            case Ruling.Places _, Ruling.Reopens _, Ruling.Corroborates _, Ruling.Contested _, Ruling.Settled _ -> true;
            case Ruling.Embargoed _, Ruling.Released _ -> false;
        };
    }

    /** What of a report stands in a list; empty for all who see no reports. */
    public Optional<ShownReport> show(Report report) {
        return Detail.REPORT.depth(edition, Sensitivity.ORDINARY, false) == Depth.HIDDEN ? Optional.empty()
            : Optional.of(new ShownReport(report.id(), report.channel(), report.receivedAt(), report.declared(), report.bytes().size()));
    }

    /** How far the viewer sees into one thing of this incident. */
    public Depth depth(Detail detail, Card card) { return detail.depth(edition, card.sensitivity(), concerns(card)); }

    /** Whether the incident concerns the viewer's party: a source names it, or it would be responsible by some account. */
    private boolean concerns(Card card) {
        return party.isPresent() && (card.accused().contains(party.get())
            || card.findings().stream().anyMatch(found -> found.responsible().contains(party.get())));
    }

    /** One viewer before one incident. */
    record Veil(Sight sight, Card card) {

        Depth depth(Detail detail) { return sight.depth(detail, card); }

        <T> Optional<T> whole(Detail detail, T value) { return depth(detail) == Depth.WHOLE ? Optional.of(value) : Optional.empty(); }

        <T> Optional<T> any(Detail detail, T value) { return depth(detail) == Depth.HIDDEN ? Optional.empty() : Optional.of(value); }

        /** As it stands, or as {@code wider} makes it. */
        <T> Optional<T> seen(Detail detail, T value, UnaryOperator<T> wider) {
            return switch (depth(detail)) {
                case HIDDEN -> Optional.empty();
                case COARSE -> Optional.of(wider.apply(value));
                case WHOLE -> Optional.of(value);
            };
        }

        Optional<Position> position(Optional<Position> at) { return at.flatMap(it -> seen(Detail.POSITION, it, Grid::cell)); }

        Optional<List<PCode>> codes(List<PCode> widestFirst) { return seen(Detail.AREAS, widestFirst, Grid::governorate); }

        static List<Target> kinds(List<Target> targets) { return targets.stream().filter(Target.Kind.class::isInstance).toList(); }

        Shown shown() {
            EventId id = card.id();
            boolean coarse = depth(Detail.POSITION) != Depth.WHOLE || depth(Detail.AREAS) != Depth.WHOLE;
            return new Shown(id, sight.edition(), seen(Detail.WHEN, card.when(), Grid::days), seen(Detail.LEARNED, card.learned(), Grid::day),
                position(card.at()), coarse, whole(Detail.PLACE_NAMES, card.places()), codes(card.codes()), whole(Detail.ACTS, card.acts()),
                whole(Detail.WEAPONS, card.weapons()), seen(Detail.TARGETS, card.targets(), Veil::kinds), whole(Detail.ACCUSED, card.accused()),
                card.killed().flatMap(it -> whole(Detail.HARMED, it)), card.injured().flatMap(it -> whole(Detail.HARMED, it)),
                whole(Detail.SOURCES, card.sources()), any(Detail.SOURCES, card.sources().size()), whole(Detail.CLAIM_COUNT, card.claims()),
                any(Detail.STANDING, card.standing().code()), whole(Detail.STANDING, card.standing()), whole(Detail.COMPUTED, card.computed()),
                whole(Detail.CONTESTED, card.isContested()), whole(Detail.EMBARGOED, card.isEmbargoed()),
                whole(Detail.SENSITIVITY, card.sensitivity()),
                card.outcome().flatMap(it -> whole(Detail.OUTCOME, it)), whole(Detail.FINDINGS, card.findings()),
                card.terms().flatMap(it -> whole(Detail.OUTCOME, it)));
        }
    }
}
