package org.hudna.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The second before, the second of, the span across: in force, ended, contested, due. */
class TimeEdgesTest {

    private static final String NO_ATTACK = "clause: c\nmust-not: {who: parties, do: attack}";

    @Test void the_truce_is_silent_about_the_second_before_it_begins() {
        assertEquals(new Verdict.NotCovered(Verdict.Reason.TIME), Valley.with(NO_ATTACK)
            .finding("c", "act=shelling actor=north from=2031-03-01T11:59:59Z").verdict());
    }

    @Test void it_speaks_from_its_first_second_on() {
        assertEquals("would-breach", Valley.with(NO_ATTACK).verdict("act=shelling actor=north from=2031-03-01T12:00:00Z"));
    }

    @Test void one_shot_on_the_day_it_began_may_have_come_before_noon() {
        Finding finding = Valley.with(NO_ATTACK).finding("c", "act=shelling actor=north from=2031-03-01");
        assertEquals("undetermined", finding.verdict().code());
        assertEquals(List.of("missing.time"), finding.missing().stream().map(m -> m.question().id()).toList());
    }

    @Test void shelling_all_that_day_went_on_after_noon() {
        assertEquals("would-breach", Valley.with(NO_ATTACK).verdict("act=shelling actor=north from=2031-03-01 extent=throughout"));
    }

    @Test void sources_that_read_two_dates_of_effect_leave_the_days_between_open() {
        Valley valley = Valley.with(NO_ATTACK)
            .but("agreement.yaml", "effect: 2031-03-01T12:00",
            "effect: {readings: [{at: 2031-03-01T12:00, source: a}, {at: 2031-03-03, source: b}]}");
        Finding between = valley.finding("c", "act=shelling actor=north from=2031-03-02T12:00Z");
        assertEquals(Missing.Kind.SOURCES_CONFLICT, between.missing().getFirst().kind());
        assertEquals("would-breach", valley.verdict("act=shelling actor=north from=2031-03-03T00:00:00Z"));
        assertEquals("not-covered", valley.verdict("act=shelling actor=north from=2031-03-01T11:59:59Z"));
    }

    @Test void an_end_that_one_side_declares_leaves_it_open_from_then_on() {
        Valley valley = Valley.with(NO_ATTACK)
            .and("agreement.yaml", "status: [{at: 2031-04-01, what: ended, by: [north], open: {ar: س, en: does it end?, ru: в}, source: s}]\n");
        assertEquals("would-breach", valley.verdict("act=shelling actor=south from=2031-03-31T23:59:59Z"));
        Finding after = valley.finding("c", "act=shelling actor=south from=2031-04-01T00:00:00Z");
        assertEquals("undetermined", after.verdict().code());
        assertEquals(Missing.Kind.INTERPRETATION_OPEN, after.missing().getFirst().kind());
    }

    @Test void an_end_that_nobody_contests_ends_it() {
        Valley valley = Valley.with(NO_ATTACK).and("agreement.yaml", "status: [{at: 2031-04-01, what: ended, by: [north, south], source: s}]\n");
        assertEquals(new Verdict.NotCovered(Verdict.Reason.TIME), valley.finding("c", "act=shelling actor=south from=2031-04-01T00:00:00Z")
            .verdict());
    }

    @Test void an_end_learned_later_was_not_known_before() {
        Valley valley = Valley.with(NO_ATTACK)
            .and("agreement.yaml", "status: [{at: 2031-04-01, what: ended, by: [north, south], known: 2031-04-10, source: s}]\n");
        String claim = "act=shelling actor=south from=2031-04-02T00:00:00Z";
        assertEquals(Outcome.VIOLATION, valley.assess(java.time.Instant.parse("2031-04-09T23:59:59Z"), claim).outcome());
        assertEquals(Outcome.NOT_COVERED, valley.assess(java.time.Instant.parse("2031-04-10T00:00:00Z"), claim).outcome());
    }

    @Test void a_suspension_is_a_gap_and_a_resumption_closes_it() {
        Valley valley = Valley.with(NO_ATTACK)
            .and("agreement.yaml", "status:\n  - {at: 2031-04-01, what: suspended, by: [board], source: s}\n  - {at: 2031-04-05, what: resumed, by: [board], source: s}\n");
        assertEquals("not-covered", valley.verdict("act=shelling actor=south from=2031-04-04T23:59:59Z"));
        assertEquals("would-breach", valley.verdict("act=shelling actor=south from=2031-04-05T00:00:00Z"));
    }

    @Test void an_extension_carries_it_past_its_term_and_no_further() {
        Valley valley = Valley.with(NO_ATTACK).but("agreement.yaml", "effect: 2031-03-01T12:00", "effect: 2031-03-01T12:00, until: 2031-03-08T12:00")
            .and("agreement.yaml", "status: [{at: 2031-03-08, what: extended, by: [north, south], until: 2031-03-13T12:00, source: s}]\n");
        assertEquals("would-breach", valley.verdict("act=shelling actor=south from=2031-03-08T12:00:00Z"));
        assertEquals("would-breach", valley.verdict("act=shelling actor=south from=2031-03-13T11:59:59Z"));
        assertEquals("not-covered", valley.verdict("act=shelling actor=south from=2031-03-13T12:00:00Z"));
    }

    @Test void fourteen_days_after_D_begin_at_the_same_hour() {
        Valley valley = Valley.with(NO_ATTACK + "\nduring: from D + 14 days");
        assertEquals("not-covered", valley.verdict("act=shelling actor=south from=2031-03-15T11:59:59Z"));
        assertEquals("would-breach", valley.verdict("act=shelling actor=south from=2031-03-15T12:00:00Z"));
    }

    @Test void a_clock_that_never_started_leaves_its_clause_open() {
        Finding finding = Valley.with(NO_ATTACK + "\nduring: from done + 72 h").finding("c", "act=shelling actor=south");
        assertEquals(List.of("missing.clock"), finding.missing().stream().map(m -> m.question().id()).toList());
    }

    @Test void a_nightly_window_reaches_over_midnight() {
        Valley valley = Valley.with(NO_ATTACK + "\nduring: {daily: \"22:00-06:00\"}");
        assertEquals("would-breach", valley.verdict("act=shelling actor=south from=2031-03-03T05:59:59Z"));
        assertEquals("not-covered", valley.verdict("act=shelling actor=south from=2031-03-03T06:00:00Z"));
        assertEquals("would-breach", valley.verdict("act=shelling actor=south from=2031-03-03T22:00:00Z"));
        assertEquals("undetermined", valley.verdict("act=shelling actor=south from=2031-03-03"));
    }

    @Test void a_duty_is_not_breached_the_second_before_it_is_due() {
        Valley valley = Valley.with("clause: c\nmust: {who: parties, do: withdraw}\nduring: {by: D + 48 h}");
        assertEquals(new Verdict.NoBreach(org.hudna.assessment.Test.DUE),
            valley.finding("c", "act=\"not withdraw\" actor=south from=2031-03-03T11:59:59Z").verdict());
        assertEquals("would-breach", valley.verdict("act=\"not withdraw\" actor=south from=2031-03-03T12:00:00Z"));
    }

    @Test void weapons_still_standing_there_after_the_day_are_a_duty_left_undone() {
        assertEquals("would-breach", Valley.with("clause: c\nmust: {who: parties, do: withdraw}\nduring: {by: D + 48 h}")
            .verdict("act=station actor=south from=2031-03-04"));
    }
}
