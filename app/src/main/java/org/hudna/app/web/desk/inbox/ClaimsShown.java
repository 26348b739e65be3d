package org.hudna.app.web.desk.inbox;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hudna.app.room.Room;
import org.hudna.app.room.Situation;
import org.hudna.app.store.KeptClaim;
import org.hudna.app.store.Tables;
import org.hudna.bulletin.ShownClaim;
import org.hudna.bulletin.Sight;
import org.hudna.bulletin.Viewer;
import org.hudna.claims.Claim;
import org.hudna.claims.ClaimId;
import org.hudna.claims.EventId;
import org.hudna.claims.Spot;
import org.hudna.incidents.matching.Judgement;
import org.hudna.intake.ReportId;

/** Claims of a report as the viewer sees them, each beside those that lie near. */
final class ClaimsShown {

    private static final double METRES = 5_000;
    private static final int MOST = 6;
    /** Of a table with more rows the first are shown; all of them are in their incidents. */
    static final int CLAIMS = 50;

    private final Room room;
    private final Viewer viewer;
    private final Sight sight;

    ClaimsShown(Room room, Viewer viewer) {
        this.room = room;
        this.viewer = viewer;
        this.sight = Sight.of(viewer);
    }

    List<ClaimShown> of(ReportId report, boolean near) {
        return room.tables().claimsFrom(report).stream().limit(CLAIMS).flatMap(id -> room.situation().claim(id, viewer).stream())
            .map(stood -> shown(stood, near)).toList();
    }

    private ClaimShown shown(Situation.ClaimStood stood, boolean near) {
        KeptClaim kept = stood.kept();
        boolean withOthers = near && kept.stands() && stood.shown().isPresent();
        return new ClaimShown(kept.claim().id().code(), stood.shown(), kept.counting(), stood.shown().flatMap(_ -> stood.incident()), withOthers
            ? near(kept.claim(), stood.incident()) : List.of());
    }

    private List<ClaimShown.Near> near(Claim claim, Optional<EventId> incident) {
        Optional<org.hudna.where.Position> position = claim.at().stream().findFirst().flatMap(Spot::around);
        Map<ClaimId, Judgement> judged = new HashMap<>();
        room.tables().judgements(Set.of(claim.id())).stream().sorted(Comparator.comparing(Judgement::at))
            .forEach(one -> judged.put(one.one().equals(claim.id()) ? one.other() : one.one(), one));
        return room.tables().near(claim.happened().span(), position, METRES, MOST + 1).stream().filter(other -> !other.id().equals(claim.id()))
            .limit(MOST)
            .flatMap(other -> near(other, incident, Optional.ofNullable(judged.get(other.id())).map(Judgement::verdict)).stream()).toList();
    }

    private Optional<ClaimShown.Near> near(Claim other, Optional<EventId> incident, Optional<Judgement.Verdict> judged) {
        Optional<EventId> its = room.tables().incidentOf(other.id(), Tables.NOW);
        return its.flatMap(it -> room.tables().card(it, Tables.NOW)).flatMap(card -> sight.show(other, card))
            .map(shown -> new ClaimShown.Near(other.id().code(), shown, its.orElseThrow(), its.equals(incident), judged));
    }
}
