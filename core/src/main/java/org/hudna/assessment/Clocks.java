package org.hudna.assessment;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hudna.claims.Claim;
import org.hudna.incidents.Incident;
import org.hudna.terms.Procedure;

/** When the steps of a procedure fall due for an incident: clocks run from the event, from when it was learned, or from an earlier step's own deadline. */
final class Clocks {

    private Clocks() {}

    static List<Assessment.Clock> of(Procedure procedure, Incident incident, ZoneId zone) {
        Map<String, Instant> starts = new HashMap<>();
        starts.put("event", incident.claims().stream().map(c -> c.happened().span().to()).max(Instant::compareTo).orElseThrow());
        starts.put("learned", incident.claims().stream().map(Claim::said).map(s -> s.learnedAt()).min(Instant::compareTo).orElseThrow());
        List<Assessment.Clock> clocks = new ArrayList<>();
        for (Procedure.Step step : procedure.steps()) {
            Optional<Instant> start = Optional.ofNullable(starts.get(step.of()));
            if (start.isEmpty() || step.within().isEmpty()) continue;
            Procedure.Within within = step.within().get();
            Instant due = within.unit().isDateBased() ? start.get().atZone(zone).plus(within.amount(), within.unit()).toInstant()
                : start.get().plus(within.amount(), within.unit());
            starts.put(step.id(), due);
            clocks.add(new Assessment.Clock(procedure.id(), step.id(), due));
        }
        return clocks;
    }
}
