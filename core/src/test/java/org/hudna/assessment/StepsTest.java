package org.hudna.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hudna.assessment.StepState.Is;
import org.hudna.terms.Procedure;
import org.hudna.words.Words;
import org.junit.jupiter.api.Test;

/** A complaint within a day of the event, an answer within a day of the complaint, a visit for which no time is set. */
class StepsTest {

    private static final Instant EVENT = Instant.parse("2031-03-02T12:00:00Z");
    private static final Instant DUE = Instant.parse("2031-03-03T12:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("Asia/Beirut");
    private static final Procedure PROCEDURE = new Procedure("complaint", words("complaint"), "clause 9", List.of("c"), List.of(
        step("complain", Optional.of(new Procedure.Within(24, ChronoUnit.HOURS)), "event"),
        step("answer", Optional.of(new Procedure.Within(24, ChronoUnit.HOURS)), "complain"),
        step("visit", Optional.empty(), "learned"),
        step("report", Optional.of(new Procedure.Within(1, ChronoUnit.DAYS)), "visit")), Optional.empty(), 1);

    private static Words words(String text) { return new Words(text, text, text); }

    private static Procedure.Step step(String id, Optional<Procedure.Within> within, String of) {
        return new Procedure.Step(id, words(id), List.of(), List.of(), within, of, Optional.empty());
    }

    private static List<Is> states(Map<String, StepEnd> ends, Instant now) { return of(ends, now).stream().map(StepState::is).toList(); }

    private static List<StepState> of(Map<String, StepEnd> ends, Instant now) { return Steps.of(PROCEDURE, EVENT, EVENT.plusSeconds(60), ends, ZONE,
        now); }

    private static StepEnd done(Instant at) { return new StepEnd.Done(at); }

    @Test void a_step_is_open_to_the_second_at_which_it_falls_due_and_overdue_the_second_after() {
        assertEquals(Is.OPEN, states(Map.of(), DUE.minusSeconds(1)).getFirst());
        assertEquals(Is.OPEN, states(Map.of(), DUE).getFirst());
        assertEquals(Is.OVERDUE, states(Map.of(), DUE.plusSeconds(1)).getFirst());
        assertEquals(Is.OVERDUE, states(Map.of(), DUE.plusSeconds(3_600L * 24 * 365)).getFirst(), "time alone ends no step");
    }

    @Test void what_was_done_by_then_is_in_time_whenever_it_was_told_and_late_the_second_after() {
        Instant told = DUE.plusSeconds(86_400);
        assertEquals(Is.DONE_IN_TIME, states(Map.of("complain", done(DUE.minusSeconds(1))), told).getFirst());
        assertEquals(Is.DONE_IN_TIME, states(Map.of("complain", done(DUE)), told).getFirst());
        assertEquals(Is.DONE_LATE, states(Map.of("complain", done(DUE.plusSeconds(1))), told).getFirst());
    }

    @Test void the_clock_of_the_next_runs_from_when_the_step_before_it_was_done_and_not_before() {
        assertEquals(Is.WAITS, states(Map.of(), DUE.plusSeconds(1)).get(1), "nobody told that there was a complaint to answer");
        Instant complained = EVENT.plusSeconds(7_200);
        StepState answer = of(Map.of("complain", done(complained)), complained.plusSeconds(60)).get(1);
        assertEquals(Is.OPEN, answer.is());
        assertEquals(Optional.of(complained.plusSeconds(86_400)), answer.due());
        assertEquals(Is.OVERDUE, states(Map.of("complain", done(complained)), complained.plusSeconds(86_401)).get(1));
        Instant late = DUE.plusSeconds(7_200);
        assertEquals(Optional.of(late.plusSeconds(86_400)), of(Map.of("complain", done(late)), late).get(1).due(),
            "a late complaint leaves the whole time for an answer");
    }

    @Test void nothing_runs_from_a_step_that_was_not_taken() {
        for (StepEnd end : List.of(new StepEnd.NotDone(), new StepEnd.NotNeeded())) assertEquals(Is.WAITS, states(Map.of("complain", end),
            DUE).get(1), end.toString());
        assertEquals(Is.NOT_DONE, states(Map.of("complain", new StepEnd.NotDone()), DUE).getFirst());
        assertEquals(Is.NOT_NEEDED, states(Map.of("complain", new StepEnd.NotNeeded()), DUE).getFirst());
    }

    @Test void an_answer_to_a_complaint_of_which_nobody_told_is_neither_in_time_nor_late() {
        assertEquals(Is.DONE, states(Map.of("answer", done(DUE)), DUE).get(1));
    }

    @Test void a_step_without_a_time_is_open_until_somebody_tells_and_never_overdue() {
        StepState visit = of(Map.of(), DUE.plusSeconds(86_400_000)).get(2);
        assertEquals(Is.OPEN, visit.is());
        assertTrue(visit.due().isEmpty());
        assertEquals(Is.DONE, states(Map.of("visit", done(DUE)), DUE).get(2));
    }

    @Test void days_are_days_of_the_agreements_zone() {
        Instant beforeClocksGoForward = Instant.parse("2031-03-29T12:00:00Z");
        assertEquals(Optional.of(Instant.parse("2031-03-30T11:00:00Z")), of(Map.of("visit", done(beforeClocksGoForward)), DUE).get(3).due());
    }
}
