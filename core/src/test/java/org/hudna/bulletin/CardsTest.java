package org.hudna.bulletin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.hudna.bulletin.Card.Sensitivity;
import org.hudna.claims.Claim;
import org.hudna.claims.EventId;
import org.hudna.claims.Spot;
import org.hudna.deeds.Target;
import org.hudna.deeds.TargetKind;
import org.hudna.incidents.Incident;
import org.hudna.incidents.ladder.Rung;
import org.hudna.incidents.ladder.Verification;
import org.junit.jupiter.api.Test;

class CardsTest {

    @Test void a_place_that_is_known_only_as_where_it_was_done_from_is_no_target_for_a_party() {
        Card card = card(with(Canaries.claim(), List.of(), TargetKind.ROAD));
        assertEquals(Sensitivity.RESTRICTED, card.sensitivity());
        for (Edition edition : List.of(Edition.TASK_FORCE, Edition.PARTY, Edition.PUBLIC)) {
            Shown shown = Sight.of(edition).show(card).orElseThrow();
            assertEquals(Optional.empty(), shown.at(), edition.name());
            assertFalse(shown.toString().contains("Canary ridge"), edition.name());
        }
    }

    @Test void what_touches_what_is_protected_is_kept_from_view_and_what_does_not_is_not() {
        assertEquals(Sensitivity.ORDINARY, card(with(Canaries.claim(), Canaries.claim().at(), TargetKind.ROAD)).sensitivity());
        for (TargetKind kind : List.of(TargetKind.HOSPITAL, TargetKind.SCHOOL, TargetKind.AID_CONVOY, TargetKind.CAMP, TargetKind.MONITOR_POST))
            assertEquals(Sensitivity.RESTRICTED, card(with(Canaries.claim(), Canaries.claim().at(), kind)).sensitivity(), kind.code());
    }

    private static Claim with(Claim claim, List<List<Spot>> at, TargetKind target) {
        return new Claim(claim.id(), claim.event(), claim.account(), claim.said(), claim.happened(), claim.act(), claim.weapon(), claim.count(),
            claim.accused(),
            List.of(List.of(new Target.Kind(target))), at, claim.from(), claim.casualties(), claim.amount(), claim.raises(), claim.notice(),
            claim.facts(),
            claim.coding(), claim.observation(), claim.origin());
    }

    private static Card card(Claim claim) {
        EventId id = claim.event();
        Incident incident = Incident.of(id, List.of(claim));
        return Cards.of(incident, new Verification(id, Canaries.LEARNED, Rung.POSSIBLE, List.of(), Optional.empty(), new TreeSet<>(),
            Optional.empty()), Optional.empty());
    }
}
