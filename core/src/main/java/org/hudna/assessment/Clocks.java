package org.hudna.assessment;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hudna.claims.Claim;
import org.hudna.incidents.Account;
import org.hudna.incidents.Incident;
import org.hudna.terms.Procedure;

/**
 * When the steps of a procedure fall due for an incident: clocks run from the event, from when it was learned, or from an earlier step's own
 * deadline.
 */
public final class Clocks {

    private Clocks() {}

    static List<Assessment.Clock> of(Procedure procedure, Incident incident, ZoneId zone) {
        Instant event = Instant.MIN;
        Instant learned = Instant.MAX;
        for (Account account : incident.accounts())
            for (Claim claim : account.claims()) {
                if (claim.happened().span().to().isAfter(event)) event = claim.happened().span().to();
                if (claim.said().learnedAt().isBefore(learned)) learned = claim.said().learnedAt();
            }
        return of(procedure, event, learned, zone);
    }

    /** The same for an incident of which only this is at hand. @param event when it was over; {@code learned} when the first claim of it came */
    public static List<Assessment.Clock> of(Procedure procedure, Instant event, Instant learned, ZoneId zone) {
        Map<String, Instant> starts = new HashMap<>();
        starts.put("event", event);
        starts.put("learned", learned);
        List<Assessment.Clock> clocks = new ArrayList<>();
        for (Procedure.Step step : procedure.steps()) {
            Optional<Instant> start = Optional.ofNullable(starts.get(step.of()));
            if (start.isEmpty() || step.within().isEmpty()) continue;
            Instant due = due(start.get(), step.within().get(), zone);
            starts.put(step.id(), due);
            clocks.add(new Assessment.Clock(procedure.id(), step.id(), due));
        }
        return clocks;
    }

    /** Days are those of the zone; hours are hours. */
    static Instant due(Instant start, Procedure.Within within, ZoneId zone) {
        return within.unit().isDateBased() ? start.atZone(zone).plus(within.amount(), within.unit()).toInstant() : start.plus(within.amount(),
            within.unit());
    }
}
