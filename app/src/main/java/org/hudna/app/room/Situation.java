package org.hudna.app.room;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.hudna.app.store.KeptClaim;
import org.hudna.app.store.Tables;
import org.hudna.assessment.Assessment;
import org.hudna.bulletin.Card;
import org.hudna.bulletin.Card.Sensitivity;
import org.hudna.bulletin.Edition;
import org.hudna.bulletin.Grid;
import org.hudna.bulletin.ShownClaim;
import org.hudna.bulletin.Sight;
import org.hudna.bulletin.Viewer;
import org.hudna.claims.Claim;
import org.hudna.claims.ClaimId;
import org.hudna.claims.EventId;
import org.hudna.claims.Spot;
import org.hudna.incidents.Incident;
import org.hudna.incidents.accounts.Comparison;
import org.hudna.incidents.accounts.Consolidated;
import org.hudna.incidents.ladder.Decision;
import org.hudna.incidents.ladder.Ladder;
import org.hudna.incidents.ladder.Verification;

/** Incidents as somebody sees them, now or as of an instant. Reads only. */
public final class Situation {

    private static final Ladder LADDER = new Ladder(Comparison.PLAIN);

    private final Tables tables;
    private final Derivation derivation;
    private final InstantSource clock;

    Situation(Tables tables, Derivation derivation, InstantSource clock) {
        this.clock = clock;
        this.tables = tables;
        this.derivation = derivation;
    }

    /** The number of the last entry that had been written by then; that of none, -1, where there was none. */
    public long asOf(Instant instant) { return tables.indexAt(instant).orElse(-1); }

    /** Empty where there is no such incident as far as the viewer is told. */
    public Optional<Seen> incident(EventId event, Viewer viewer, long asOf) { return incident(event, viewer, asOf, then(asOf)); }

    /** As of an instant, and judged at it: what fell due between the last entry and then was overdue then. Nothing is judged at a time to come. */
    public Optional<Seen> incident(EventId event, Viewer viewer, Instant known) {
        Instant now = clock.instant();
        return incident(event, viewer, asOf(known), known.isAfter(now) ? now : known);
    }

    private Optional<Seen> incident(EventId event, Viewer viewer, long asOf, Instant then) {
        Optional<Card> card = tables.card(event, asOf);
        Sight sight = Sight.of(viewer);
        if (card.isEmpty() || !sight.isShown(card.get())) return Optional.empty();
        Optional<Incident> incident = Derivation.incident(event, tables.asOf(asOf));
        List<Decision> decisions = tables.decisions(event, asOf);
        return Optional.of(new Seen(sight.show(card.get()).orElseThrow(),
            incident.stream().flatMap(all -> all.claims().stream()).flatMap(claim -> sight.show(claim, card.get()).stream()).toList(),
            decisions.stream().flatMap(decision -> sight.show(decision, card.get()).stream()).toList(), steps(card.get(), sight, asOf, then),
            incident.filter(_ -> sight.edition() == Edition.RESTRICTED).map(all -> whole(card.get(), all, decisions, asOf, then))));
    }

    /**
     * A claim that counts, or as it last stood.
     *
     * @param incident in which it is, or last was; empty before it was gathered
     * @param shown as the viewer sees it; empty where the incident has no card, or is kept from the viewer
     */
    public record ClaimStood(KeptClaim kept, Optional<EventId> incident, Optional<ShownClaim> shown) {}

    /** Empty where there is no such claim. */
    public Optional<ClaimStood> claim(ClaimId id, Viewer viewer) { return tables.claim(id, Tables.NOW).map(kept -> stood(kept, Sight.of(viewer))); }

    private ClaimStood stood(KeptClaim kept, Sight sight) {
        ClaimId id = kept.claim().id();
        long then = kept.stands() ? Tables.NOW : tables.history(id).getLast().index() - 1;
        Optional<EventId> incident = tables.incidentOf(id, then);
        return new ClaimStood(kept, incident, incident.flatMap(one -> tables.card(one, then)).flatMap(card -> sight.show(kept.claim(), card)));
    }

    private List<Procedures.Run> steps(Card card, Sight sight, long asOf, Instant then) {
        if (!StepClocks.isShown(sight, card)) return List.of();
        return derivation.laws(tables.asOf(asOf)).terms().map(terms -> Procedures.of(card, terms, tables.steps(card.id(), asOf), then))
            .orElse(List.of());
    }

    /** When an entry was the last. */
    private Instant then(long asOf) { return asOf >= Tables.NOW ? clock.instant() : tables.stampedAt(asOf).orElse(Instant.EPOCH); }

    private Seen.Whole whole(Card card, Incident incident, List<Decision> decisions, long asOf, Instant then) {
        Instant at = Derivation.latest(incident, decisions, then);
        Verification verification = LADDER.verify(incident, decisions, at);
        Optional<Assessment> assessment = derivation.assessment(incident, tables.asOf(asOf));
        List<Seen.OfAccount> findings = assessment.stream().flatMap(all -> all.accounts().stream())
            .map(one -> new Seen.OfAccount(one.account().label(), one.findings(), one.outcome())).toList();
        Incident shown = card.sensitivity() == Sensitivity.RESTRICTED ? coarse(incident) : incident;
        return new Seen.Whole(Consolidated.of(shown, Comparison.PLAIN), verification, findings, assessment.map(Assessment::outcome),
            assessment.map(Assessment::terms));
    }

    /** The same incident, its places known to the cell only. */
    static Incident coarse(Incident incident) {
        return Incident.of(incident.id(), incident.claims().stream().map(Situation::coarse).toList());
    }

    private static Claim coarse(Claim claim) {
        return new Claim(claim.id(), claim.event(), claim.account(), claim.said(), claim.happened(), claim.act(), claim.weapon(), claim.count(),
            claim.accused(), claim.target(),
            cells(claim.at()), cells(claim.from()), claim.casualties(), claim.amount(), claim.raises(), claim.notice(), claim.facts(),
            claim.coding(), Optional.empty(), claim.origin());
    }

    private static List<List<Spot>> cells(List<List<Spot>> places) {
        return places.stream().map(together -> together.stream()
            .map(spot -> new Spot(spot.said(), spot.codes(), spot.position().map(Grid::cell), spot.classes(), spot.inside(),
            spot.outside(), spot.heldBy())).toList()).toList();
    }
}
