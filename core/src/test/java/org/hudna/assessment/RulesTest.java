package org.hudna.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.hudna.who.ActorId;
import org.junit.jupiter.api.Test;

/** Candidates, accounts, exceptions and exceptions to them, attribution, duties, amounts, rulings. */
class RulesTest {

    private static final String NO_ATTACK = "clause: c\nmust-not: {who: parties, do: attack}";

    private static List<String> missing(Finding finding) { return finding.missing().stream().map(m -> m.question().id()).toList(); }

    private static List<String> codes(List<ActorId> ids) { return ids.stream().map(ActorId::code).toList(); }

    @Test void two_candidates_on_one_side_are_certain_of_the_side_and_not_of_the_operator() {
        Finding finding = Valley.with("clause: c\nmust-not: {who: north, do: attack}")
            .finding("c", "act=air-strike actor=\"north-guns | north-air\"");
        assertEquals("would-breach", finding.verdict().code());
        assertEquals(List.of("north-air", "north-guns"), codes(finding.responsible().candidates()).stream().sorted().toList());
        assertEquals(List.of("north"), codes(finding.responsible().sides()));
        assertEquals(List.of(), finding.missing());
    }

    @Test void two_candidates_of_different_standing_leave_it_open_and_name_what_decides() {
        Finding finding = Valley.with(NO_ATTACK).finding("c", "act=shelling actor=\"north | reds\"");
        assertEquals("undetermined", finding.verdict().code());
        assertEquals(List.of("missing.which-addressed"), missing(finding));
        assertEquals(List.of("north"), codes(finding.responsible().candidates()));
    }

    @Test void two_excluded_candidates_are_as_certain_as_one() {
        assertEquals("not-covered", Valley.with(NO_ATTACK).verdict("act=shelling actor=\"reds | mill\""));
    }

    @Test void more_than_256_worlds_make_the_answer_less_definite_and_never_wrong() {
        String many = "mortar | howitzer | tank | mlrs | rpg | hmg | agl | atgm | grad | uragan | smerch | tochka | apc | ifv | d30 | uav | mine | ied";
        String targets = "hospital | school | market | water | power | farm | vehicle | business | camp | aid | monitors | troops | base | position | road | dwelling";
        String claim = "act=shelling actor=north weapon=\"" + many + "\" target=\"" + targets + "\"";
        assertEquals("would-breach", Valley.with(NO_ATTACK).verdict(claim));
        assertEquals("undetermined", Valley.with("clause: c\nmust-not: {who: parties, do: attack, with: mortar}").verdict(claim));
    }

    @Test void each_account_is_assessed_on_its_own() {
        Assessment both = Valley.with(NO_ATTACK).assess(Valley.EVER, "act=shelling actor=north source=Post", "act=shelling actor=reds source=Centre");
        assertEquals(List.of(Outcome.VIOLATION, Outcome.NOT_COVERED), both.accounts().stream().map(Assessment.OfAccount::outcome).toList());
        assertEquals(Outcome.VIOLATION, both.outcome());
        assertTrue(both.contested());
    }

    @Test void a_denial_is_an_account_of_its_own_and_no_breach() {
        Assessment both = Valley.with(NO_ATTACK)
            .assess(Valley.EVER, "act=shelling actor=north source=Post", "act=shelling actor=north source=North stance=denies");
        assertEquals(new Verdict.NotCovered(Verdict.Reason.DENIED), both.accounts().getLast().findings().getFirst().verdict());
        assertEquals(Outcome.VIOLATION, both.outcome());
    }

    @Test void a_response_alleges_nothing_and_contests_nothing_by_itself() {
        Assessment both = Valley.with(NO_ATTACK)
            .assess(Valley.EVER, "act=shelling actor=north source=Post", "act=shelling actor=south source=North stance=responds");
        assertEquals(new Verdict.NotCovered(Verdict.Reason.RESPONSE), both.accounts().getLast().findings().getFirst().verdict());
        assertEquals(Outcome.VIOLATION, both.outcome());
        assertFalse(both.contested());
        assertEquals(Outcome.NOT_COVERED, Valley.with(NO_ATTACK).assess(Valley.EVER, "act=shelling actor=south stance=responds").outcome());
    }

    @Test void several_acts_of_one_account_rest_on_all_their_claims() {
        Finding finding = Valley.with(NO_ATTACK)
            .finding("c", "claim=1 act=shelling actor=north", "claim=2 act=sniping actor=south", "claim=3 act=arrest actor=north");
        assertEquals(2, finding.claims().size());
        assertEquals(List.of("north", "south"), codes(finding.responsible().candidates()));
    }

    @Test void an_exception_lifts_what_it_names_and_keeps_what_it_expressly_keeps() {
        Valley valley = Valley.with(NO_ATTACK, "clause: people\nmust-not: {who: parties, do: attack, to: civilians}",
            "exception: reds\nlifts: [c, people]\ndoes-not-lift: [people]\nwhen: {to: excluded}");
        assertEquals(new Verdict.Allowed("reds"), valley.finding("c", "act=shelling actor=north target=reds").verdict());
        assertEquals("would-breach", valley.finding("people", "act=shelling actor=north target=\"reds; children\"").verdict().code());
        assertEquals(Outcome.VIOLATION, valley.assess(Valley.EVER, "act=shelling actor=north target=\"reds; children\"").outcome());
        assertEquals(Outcome.EXEMPT, valley.assess(Valley.EVER, "act=shelling actor=north target=reds").outcome());
    }

    @Test void self_defence_is_silent_until_somebody_claims_it() {
        Valley valley = Valley.with(NO_ATTACK,
            "exception: defence\nlifts: [c]\nraised-by: claim\nwhen: {open: {ar: س, en: proportionate?, ru: в}, judged-by: board}");
        assertEquals("would-breach", valley.verdict("act=shelling actor=north"));
        Finding raised = valley.finding("c", "act=shelling actor=north raises=defence");
        assertEquals("undetermined", raised.verdict().code());
        assertEquals(Missing.Kind.RULING_PENDING, raised.missing().getFirst().kind());
    }

    @Test void a_ruling_settles_what_is_open_for_its_incident_from_the_day_it_was_known() {
        Valley valley = Valley.with(NO_ATTACK,
            "exception: defence\nlifts: [c]\nraised-by: claim\nwhen: {open: {ar: س, en: proportionate?, ru: в}, judged-by: board}")
            .and("agreement.yaml", "rulings: [{on: defence, answer: yes, incident: e, by: [board], at: 2031-03-20, source: s}]\n");
        String claim = "act=shelling actor=north raises=defence";
        assertEquals(Outcome.UNDETERMINED, valley.assess(Instant.parse("2031-03-19T23:59:59Z"), claim).outcome());
        assertEquals(Outcome.EXEMPT, valley.assess(Instant.parse("2031-03-20T00:00:00Z"), claim).outcome());
    }

    @Test void a_ruling_of_somebody_whose_rulings_do_not_bind_settles_nothing() {
        Valley valley = Valley.with("clause: c\nmust-not: {who: parties, do: attack, open: {ar: س, en: covered?, ru: в}, judged-by: board}")
            .but("agreement.yaml", "unnamed-target: open", "unnamed-target: open, verification: {may-attribute: [board], rulings-bind: [board]}")
            .and("agreement.yaml", "rulings: [{on: c, answer: yes, by: [mill], at: 2031-03-20, source: s}]\n");
        assertEquals("undetermined", valley.verdict("act=shelling actor=north"));
        assertEquals("would-breach", valley.but("agreement.yaml", "by: [mill]", "by: [board]").verdict("act=shelling actor=north"));
    }

    @Test void a_body_that_may_attribute_is_told_from_one_that_may_not() {
        Valley valley = Valley.with(NO_ATTACK)
            .but("agreement.yaml", "unnamed-target: open", "unnamed-target: open, verification: {may-attribute: [board]}");
        assertTrue(valley.finding("c", "act=shelling actor=north source=Board").steps().stream()
            .anyMatch(s -> s.why().id().equals("trace.actor.by-mechanism")));
        assertTrue(valley.finding("c", "act=shelling actor=north source=Post").steps().stream()
            .noneMatch(s -> s.why().id().equals("trace.actor.by-mechanism")));
    }

    @Test void an_exception_to_the_exception_brings_the_clause_back() {
        Valley valley = Valley.with(NO_ATTACK,
            "exception: reds\nlifts: [c]\nwhen: {to: excluded}\nunless: [hospital]", "exception: hospital\nlifts: []\nwhen: {to: hospital}");
        assertEquals("allowed", valley.verdict("act=shelling actor=north target=reds"));
        assertEquals("would-breach", valley.verdict("act=shelling actor=north target=\"reds; hospital\""));
    }

    @Test void a_permission_that_goes_before_a_ban_lifts_it() {
        Valley valley = Valley.with("clause: c\nmust-not: {who: parties, do: fly}",
            "clause: p\nmay: {who: parties, do: fly, notice: board}\nbefore: [c]");
        assertEquals(new Verdict.Allowed("p"), valley.finding("c", "act=overflight actor=north").verdict());
    }

    @Test void an_unknown_fact_that_could_not_change_the_answer_is_not_asked_for() {
        Finding finding = Valley.with("clause: c\nmust-not: {who: parties, do: attack, with: mortar, at: field}")
            .finding("c", "act=shelling lat=13 lon=10.5");
        assertEquals(new Verdict.NotCovered(Verdict.Reason.PLACE), finding.verdict());
        assertEquals(List.of(), finding.missing());
    }

    @Test void control_of_the_firing_place_names_somebody_only_where_the_agreement_says_so() {
        String claim = "act=shelling fired_from=x fired_from_held_by=north";
        assertEquals("undetermined", Valley.with(NO_ATTACK).verdict(claim));
        Finding finding = Valley.with(NO_ATTACK).but("agreement.yaml", "attribution: named-only", "attribution: control").finding("c", claim);
        assertEquals("would-breach", finding.verdict().code());
        assertEquals(List.of("north"), codes(finding.responsible().candidates()));
    }

    @Test void capability_is_a_weaker_ground_than_control() {
        String claim = "act=air-strike actor=north basis=capability";
        assertEquals("undetermined", Valley.with(NO_ATTACK).but("agreement.yaml", "attribution: named-only", "attribution: control").verdict(claim));
        assertEquals("would-breach", Valley.with(NO_ATTACK).but("agreement.yaml", "attribution: named-only", "attribution: capability")
            .verdict(claim));
    }

    @Test void the_record_of_control_is_read_as_it_was_known() {
        Valley valley = Valley.with(NO_ATTACK).but("agreement.yaml", "attribution: named-only", "attribution: control")
            .and("control.csv", "place,lat,lon,radius,holder,from,until,known,source\nhill,10.5,10.5,5000,south,2031-03-01,2031-04-01,2031-03-10,s\n");
        String claim = "act=station lat=10.5 lon=10.5 error=\"100 m\"";
        Valley station = Valley.with("clause: c\nmust-not: {who: parties, do: station}")
            .but("agreement.yaml", "attribution: named-only", "attribution: control")
            .and("control.csv", "place,lat,lon,radius,holder,from,until,known,source\nhill,10.5,10.5,5000,south,2031-03-01,2031-04-01,2031-03-10,s\n");
        assertEquals(Outcome.UNDETERMINED, station.assess(Instant.parse("2031-03-09T00:00:00Z"), claim).outcome());
        assertEquals(Outcome.VIOLATION, station.assess(Instant.parse("2031-03-10T00:00:00Z"), claim).outcome());
        assertEquals("undetermined", valley.verdict("act=shelling lat=10.5 lon=10.5"));
    }

    @Test void an_object_that_nobody_described_is_the_holders_only_where_the_agreement_says_so() {
        Valley valley = Valley.with("clause: c\nmust-not: {who: north, do: attack, to: south}");
        String claim = "act=shelling actor=north target=settlement place=x held_by=south";
        assertEquals("undetermined", valley.verdict(claim));
        assertEquals("would-breach", valley.but("agreement.yaml", "unnamed-target: open", "unnamed-target: holder").verdict(claim));
    }

    @Test void whoever_of_them_it_was_the_one_who_answers_for_them_answers() {
        Finding finding = Valley.with("clause: c\nensure: {who: south, that: herders, must-not: attack}").finding("c", "act=shelling actor=herders");
        assertEquals("would-breach", finding.verdict().code());
        assertEquals(List.of("south"), codes(finding.responsible().answering()));
    }

    @Test void an_aim_is_never_breached() {
        assertEquals("no-breach", Valley.with("clause: c\naim: {who: parties, do: release-detainees}")
            .verdict("act=\"not release-detainees\" actor=north"));
    }

    @Test void an_arrest_is_not_a_failure_to_release() {
        assertEquals("not-covered", Valley.with("clause: c\naim: {who: parties, do: release-detainees}").verdict("act=arrest actor=north"));
    }

    @Test void a_quota_is_missed_by_too_little_and_by_nothing() {
        Valley valley = Valley.with("clause: c\nmust: {who: north, do: let-in, amount: at least 600 trucks per day}");
        assertEquals("no-breach", valley.verdict("act=let-in actor=north amount=\"600 trucks per day\""));
        assertEquals("would-breach", valley.verdict("act=let-in actor=north amount=\"599 trucks per day\""));
        assertEquals("undetermined", valley.verdict("act=let-in actor=north amount=\"500-700 trucks per day\""));
        assertEquals("undetermined", valley.verdict("act=let-in actor=north"));
        assertEquals("would-breach", valley.verdict("act=\"not let-in\" actor=north"));
    }

    @Test void movement_without_notice_is_told_from_movement_with_it() {
        Valley valley = Valley.with("clause: c\nmust-not: {who: parties, do: move-forces, notice: board}");
        assertEquals("would-breach", valley.verdict("act=move-forces actor=north"));
        assertEquals("no-breach", valley.verdict("act=move-forces actor=north notice=board"));
    }

    @Test void a_condition_that_nobody_found_is_what_is_missing() {
        Valley valley = Valley.with(NO_ATTACK + "\nonly-if: [together]", "condition: together\nkind: simultaneous\nbetween: [c]\nfact: both-moved");
        assertEquals(List.of("missing.condition"), missing(valley.finding("c", "act=shelling actor=north")));
        assertEquals("no-breach", valley.verdict("act=shelling actor=north facts=both-moved=no"));
        assertEquals("would-breach",
            valley.and("agreement.yaml", "findings-of-fact: [{id: both-moved, holds: yes, from: 2031-03-01, by: [board], source: s}]\n")
            .verdict("act=shelling actor=north"));
    }

    @Test void a_distance_that_mirrors_another_waits_for_its_measure() {
        Valley valley = Valley.with("clause: c\nmust-not: {who: parties, do: station, at: mirrored}")
            .and("places.yaml", "  - {id: mirrored, name: {ar: م, en: m, ru: м}, kind: near, of: river, distance: {same-as: pull-back}}\n");
        String claim = "act=station actor=north lat=10.003 lon=10.5 error=\"0 m\"";
        assertEquals(List.of("missing.measure"), missing(valley.finding("c", claim)));
        assertEquals("would-breach", valley.and("agreement.yaml", "measures: [{id: pull-back, value: 457 m, at: 2031-03-01, source: s}]\n")
            .verdict(claim));
    }

    @Test void a_clause_whose_text_could_not_be_read_says_so() {
        Finding finding = Valley.with(NO_ATTACK + "\nstatus: unavailable\nbecause: {ar: لا, en: not published, ru: нет}")
            .finding("c", "act=shelling actor=north");
        assertEquals(Missing.Kind.TEXT_UNAVAILABLE, finding.missing().getFirst().kind());
    }

    @Test void a_procedure_sets_its_clocks_running() {
        Assessment assessment = Valley.with(NO_ATTACK,
            "procedure: complaint\non: [c]\nsteps: [{id: complain, do: complain, title: {ar: ش, en: complain, ru: ж}, within: 24 h, of: event}]")
            .assess(Valley.EVER, "act=shelling actor=north from=2031-03-02T12:00:00Z");
        assertEquals(Instant.parse("2031-03-03T12:00:01Z"), assessment.clocks().getFirst().due());
    }

    @Test void a_claim_learned_later_was_not_known_before() {
        Assessment before = Valley.with(NO_ATTACK)
            .assess(Instant.parse("2031-03-05T00:00:00Z"), "act=shelling actor=reds source=Centre learned=2031-03-03T00:00Z",
            "act=shelling actor=north source=Post learned=2031-03-06T00:00Z");
        assertEquals(Outcome.NOT_COVERED, before.outcome());
    }

    @Test void a_member_from_a_date_on_is_none_the_second_before() {
        Valley valley = Valley.with("clause: c\nmust-not: {who: anyone, do: attack}")
            .but("actors.yaml", "{who: reds, from: 2030-01-01, source: list}", "{who: reds, from: 2031-03-02, source: list}")
            .and("actors.yaml", "  - {who: reds, is: bound, until: 2031-03-02}\n");
        assertEquals("would-breach", valley.verdict("act=shelling actor=reds from=2031-03-01T23:59:59Z"));
        assertEquals(new Verdict.NotCovered(Verdict.Reason.EXCLUDED), valley.finding("c", "act=shelling actor=reds from=2031-03-02T00:00:00Z")
            .verdict());
    }

    @Test void other_weapons_than_the_clause_names_are_no_breach_of_it() {
        assertEquals(new Verdict.NoBreach(org.hudna.assessment.Test.WEAPON),
            Valley.with("clause: c\nmust-not: {who: parties, do: fire, with: artillery >= 100 mm}")
            .finding("c", "act=fire actor=north weapon=small-arms").verdict());
    }
}
