package org.hudna.assessment;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hudna.terms.Procedure;

/**
 * Where the steps of a procedure stand for an incident: what {@link Clocks} expects, held against what people told us.
 *
 * <p>A clock that runs from an earlier step runs from when that step was done, not from when it was due; before anybody told us that it was
 * done, it does not run. A step is in time at the very instant at which it falls due.
 */
public final class Steps {

    private Steps() {}

    /**
     * In the order of the procedure.
     *
     * @param event when the incident was over; {@code learned} when its first claim came
     * @param ends what became of steps, by their ids; those of which nobody told us are not in it
     * @param zone the agreement's, by whose days days are counted
     */
    public static List<StepState> of(Procedure procedure, Instant event, Instant learned, Map<String, StepEnd> ends, ZoneId zone, Instant now) {
        Map<String, Instant> starts = new HashMap<>();
        starts.put("event", event);
        starts.put("learned", learned);
        List<StepState> states = new ArrayList<>();
        for (Procedure.Step step : procedure.steps()) {
            Optional<Instant> start = Optional.ofNullable(starts.get(step.of()));
            Optional<Instant> due = start.flatMap(from -> step.within().map(within -> Clocks.due(from, within, zone)));
            Optional<StepEnd> end = Optional.ofNullable(ends.get(step.id()));
            if (end.orElse(null) instanceof StepEnd.Done(Instant at)) starts.put(step.id(), at);
            states.add(new StepState(step, due, end.map(it -> ended(it, due)).orElseGet(() -> open(start, due, now))));
        }
        return states;
    }

    private static StepState.Is ended(StepEnd end, Optional<Instant> due) {
        return switch (end) {
            case StepEnd.Done(Instant at) -> due.map(last -> at.isAfter(last) ? StepState.Is.DONE_LATE : StepState.Is.DONE_IN_TIME)
                .orElse(StepState.Is.DONE);
            case StepEnd.NotDone() -> StepState.Is.NOT_DONE;
            case StepEnd.NotNeeded() -> StepState.Is.NOT_NEEDED;
        };
    }

    private static StepState.Is open(Optional<Instant> start, Optional<Instant> due, Instant now) {
        if (start.isEmpty()) return StepState.Is.WAITS;
        return due.filter(now::isAfter).isPresent() ? StepState.Is.OVERDUE : StepState.Is.OPEN;
    }
}
