package org.hudna.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.hudna.arms.Weapon;
import org.hudna.claims.Claim;
import org.hudna.claims.EventId;
import org.hudna.claims.Spot;
import org.hudna.deeds.Act;
import org.hudna.deeds.Deed;
import org.hudna.deeds.Target;
import org.hudna.incidents.Incident;
import org.hudna.terms.Terms;
import org.hudna.when.Span;
import org.hudna.where.Position;
import org.hudna.who.ActorId;
import org.junit.jupiter.api.Test;

/** Whom a new version of an agreement leaves alone must come out the same by both. */
class TouchedTest {

    private static final String RULE = "clause: c\nmust-not: {who: parties, do: station, at: field}";
    private static final String DRAWN = "[[10,11],[11,11],[11,12],[10,12],[10,11]]";
    private static final String WIDER = "[[10,11],[11.2,11],[11.2,12],[10,12],[10,11]]";

    private static Touched between(Valley before, Valley after) { return Touched.between(before.terms(), after.terms()); }

    private static boolean meets(Touched touched, double lat, double lon, double error) {
        return touched instanceof Touched.Some near && near.meets(Optional.of(Position.at(lat, lon).within(error)), Optional.empty());
    }

    @Test void a_clause_that_was_only_given_another_title_touches_nobody() {
        assertEquals(new Touched.Some(List.of(), List.of(), List.of(), List.of()),
            between(Valley.with(RULE), Valley.with(RULE).but("clauses.yaml", "en: title", "en: another title")));
    }

    private static boolean speaks(Touched touched, Deed deed, String... weapons) {
        return touched instanceof Touched.Some some
            && some.speaksOf(List.of(Act.of(deed)), Stream.of(weapons).map(one -> Weapon.find(one).orElseThrow()).toList());
    }

    @Test void a_clause_that_says_something_else_touches_whoever_did_what_it_speaks_of_now_or_before() {
        Touched touched = between(Valley.with(RULE), Valley.with(RULE.replace("station", "fire")));
        assertTrue(speaks(touched, Deed.STATION) && speaks(touched, Deed.FIRE) && speaks(touched, Deed.SHELLING));
        assertTrue(speaks(touched, Deed.ATTACK)); // it may have been fire
        assertFalse(speaks(touched, Deed.LOOT));
        assertFalse(meets(touched, 11.5, 10.5, 0)); // where it was is no matter of drawings
    }

    @Test void a_clause_that_comes_or_goes_touches_whoever_did_what_it_speaks_of() {
        Valley one = Valley.with(RULE), two = Valley.with(RULE, "clause: d\nmust-not: {who: parties, do: loot}");
        for (Touched touched : List.of(between(one, two), between(two, one))) {
            assertTrue(speaks(touched, Deed.LOOT));
            assertFalse(speaks(touched, Deed.STATION));
        }
    }

    @Test void a_duty_that_reads_otherwise_touches_whoever_left_it_undone_or_did_the_contrary() {
        Touched.Some touched = (Touched.Some) between(Valley.with(RULE), Valley.with(RULE, "clause: d\nmust: {who: parties, do: withdraw}"));
        assertTrue(touched.speaksOf(List.of(new Act(Deed.WITHDRAW, true)), List.of()));
        assertFalse(touched.speaksOf(List.of(new Act(Deed.WITHDRAW, false)), List.of()));
        for (Deed contrary : Deed.WITHDRAW.contraries()) assertTrue(touched.speaksOf(List.of(new Act(contrary, false)), List.of()));
    }

    @Test void another_calibre_touches_only_weapons_that_it_decides() {
        String rule = "clause: c\nmust-not: {who: parties, do: fire, with: [mortar >= 100 mm, tank]}";
        Touched touched = between(Valley.with(rule), Valley.with(rule.replace("100", "80")));
        assertTrue(speaks(touched, Deed.SHELLING, "mortar 82 mm"));
        assertTrue(speaks(touched, Deed.SHELLING, "tank", "mortar 99 mm"));
        assertFalse(speaks(touched, Deed.SHELLING, "mortar 120 mm"));
        assertFalse(speaks(touched, Deed.SHELLING, "mortar 60 mm"));
        assertFalse(speaks(touched, Deed.SHELLING, "mortar")); // it may be either, by both
        assertFalse(speaks(touched, Deed.SHELLING));
        assertFalse(speaks(touched, Deed.LOOT, "mortar 82 mm"));
    }

    @Test void a_clause_that_names_weapons_now_touches_those_of_which_no_weapon_is_known() {
        Touched touched = between(Valley.with("clause: c\nmust-not: {who: parties, do: fire}"),
            Valley.with("clause: c\nmust-not: {who: parties, do: fire, with: tank}"));
        assertTrue(speaks(touched, Deed.SHELLING));
    }

    @Test void an_exception_touches_whom_the_clauses_that_it_lifts_speak_of() {
        String other = "clause: d\nmust-not: {who: parties, do: loot}", lifts = "exception: x\nlifts: [d]\nunless: [y]\nwhen: {to: excluded}",
            counter = "exception: y\nlifts: []\nwhen: {at: field}";
        for (Touched touched : List.of(between(Valley.with(RULE, other), Valley.with(RULE, other, lifts, counter)),
            between(Valley.with(RULE, other, lifts, counter), Valley.with(RULE, other, lifts, counter.replace("at: field", "at: strip"))))) {
            assertTrue(speaks(touched, Deed.LOOT));
            assertFalse(speaks(touched, Deed.STATION));
        }
    }

    @Test void a_permission_touches_whom_the_clauses_behind_it_speak_of() {
        String may = "clause: p\nmay: {who: parties, do: loot, to: excluded}\nbefore: [c]";
        Touched touched = between(Valley.with(RULE), Valley.with(RULE, may));
        assertTrue(speaks(touched, Deed.STATION) && speaks(touched, Deed.LOOT));
    }

    @Test void words_that_are_explained_for_all_clauses_and_another_order_of_clauses_may_touch_everybody() {
        String other = "clause: d\nmust-not: {who: parties, do: loot}";
        assertEquals(new Touched.All(), between(Valley.with(RULE, other), Valley.with(other, RULE)));
        assertEquals(new Touched.All(),
            between(Valley.with(RULE), Valley.with(RULE, "procedure: p\non: [c]\nsteps: [{id: s, title: {ar: خ, en: step, ru: ш}, within: 1 day}]")));
    }

    private static boolean binds(Touched touched, String from, String to, String... accused) {
        return touched instanceof Touched.Some some
            && some.binds(Stream.of(accused).map(ActorId::new).toList(), new Span(Instant.parse(from), Instant.parse(to)));
    }

    @Test void who_is_bound_otherwise_touches_whoever_may_be_meant() {
        Touched touched = between(Valley.with(RULE), Valley.with(RULE).but("actors.yaml", "{who: mill, is: neither}", "{who: mill, is: bound}"));
        assertTrue(binds(touched, "2031-04-01T00:00:00Z", "2031-04-01T00:00:01Z", "south", "mill"));
        assertFalse(binds(touched, "2031-04-01T00:00:00Z", "2031-04-01T00:00:01Z", "south"));
        assertFalse(binds(touched, "2031-04-01T00:00:00Z", "2031-04-01T00:00:01Z"));
    }

    @Test void sides_that_are_bound_a_month_later_touch_what_they_did_in_that_month() {
        Touched touched = between(bound("from: 2031-03-01"), bound("from: 2031-04-01"));
        assertTrue(binds(touched, "2031-03-01T00:00:00Z", "2031-03-01T00:00:01Z", "north"));
        assertTrue(binds(touched, "2031-03-31T23:59:59Z", "2031-04-01T00:00:00Z", "north-guns"));
        assertFalse(binds(touched, "2031-04-01T00:00:00Z", "2031-04-01T00:00:01Z", "north")); // bound by both
        assertTrue(binds(touched, "2031-03-31T23:59:59Z", "2031-04-01T00:00:01Z", "north"));
        assertFalse(binds(touched, "2031-02-28T23:59:58Z", "2031-02-28T23:59:59Z", "north"));
        assertFalse(binds(touched, "2031-03-15T00:00:00Z", "2031-03-15T00:00:01Z", "reds"));
    }

    @Test void two_stretches_in_place_of_one_touch_what_lasted_over_the_seam() {
        Touched touched = between(bound("from: 2031-03-01"),
            bound("from: 2031-03-01, until: 2031-05-01}\n  - {who: parties, is: bound, from: 2031-05-01"));
        assertTrue(binds(touched, "2031-04-30T23:59:59Z", "2031-05-01T00:00:01Z", "north"));
        assertFalse(binds(touched, "2031-04-30T23:59:58Z", "2031-04-30T23:59:59Z", "north"));
    }

    @Test void where_somebody_answers_for_others_or_holding_a_place_is_enough_nobody_has_to_be_accused() {
        String ensure = "clause: c\nensure: {who: south, that: north, must-not: fire}";
        Touched answerable = between(Valley.with(ensure), Valley.with(ensure)
            .but("actors.yaml", "{who: parties, is: bound}", "{who: parties, is: bound, from: 2031-04-01}"));
        assertTrue(binds(answerable, "2031-03-15T00:00:00Z", "2031-03-15T00:00:01Z"));
        Touched held = between(bound("from: 2031-03-01").but("agreement.yaml", "named-only", "control"), bound("from: 2031-04-01")
            .but("agreement.yaml", "named-only", "control"));
        assertTrue(binds(held, "2031-03-15T00:00:00Z", "2031-03-15T00:00:01Z"));
    }

    private static Valley bound(String period) {
        return Valley.with(RULE).but("actors.yaml", "{who: parties, is: bound}", "{who: parties, is: bound, " + period + "}");
    }

    @Test void whoever_is_not_bound_otherwise_comes_out_the_same_by_both() {
        var random = new SplittableRandom(17);
        int left = 0, changed = 0;
        for (int round = 0; round < 150; round++) {
            String rule = one(random, "named-only", "named-only", "control"), answers = one(random, "mill", "south");
            Terms before = bindings(random, rule, answers).terms(), after = bindings(random, rule, answers).terms();
            Touched.Some touched = (Touched.Some) Touched.between(before, after);
            for (int i = 0; i < 50; i++) {
                Claim claim = Valley.claim(before, dated(random));
                boolean same = reached(before, claim).equals(reached(after, claim));
                if (touched.binds(claim.accused().candidates(), claim.happened().span())) changed += same ? 0 : 1;
                else {
                    left++;
                    assertTrue(same, () -> claim + " under " + before.bindings() + " and " + after.bindings());
                }
            }
        }
        assertTrue(left > 1_000 && changed > 200, left + " were left alone, " + changed + " changed");
    }

    /** Rows of which most are as they always are, with an open set among them. */
    private static Valley bindings(SplittableRandom random, String attribution, String answers) {
        String from = ", from: 2031-0" + one(random, "3", "3", "4") + "-01",
            until = one(random, "", ", until: 2031-0" + one(random, "5", "6") + "-01");
        return Valley.with("clause: c\nmust-not: {who: anyone, do: attack}", "clause: d\nensure: {who: " + answers
            + ", that: north, must-not: attack}")
            .but("agreement.yaml", "named-only", attribution)
            .but("actors.yaml", "binding:", ACCEPTED)
            .but("actors.yaml", "{who: parties, is: bound}", "{who: parties, is: bound" + from + until + "}")
            .but("actors.yaml", "{who: mill, is: neither}", "{who: accepted, is: " + one(random, "bound", "bound", "unknown")
            + one(random, "", ", from: 2031-04-01") + "}");
    }

    private static String dated(SplittableRandom random) {
        String day = String.format("2031-%02d-%02dT00:00:00Z", 2 + random.nextInt(6), random.nextInt(4) == 0 ? 1 : 15);
        return "act=shelling from=" + day + one(random, "", " to=2031-08-01T00:00:00Z", " extent=throughout to=2031-08-01T00:00:00Z")
            + one(random, " actor=north", " actor=\"north|south\"", " actor=north-guns", " actor=mill", " actor=herders", " actor=reds", "");
    }

    private static boolean groups(Touched touched, String from, String to, String... named) {
        return touched instanceof Touched.Some some
            && some.groups(Stream.of(named).map(ActorId::new).toList(), new Span(Instant.parse(from), Instant.parse(to)));
    }

    private static Valley members(String members, String... rules) {
        return Valley.with(rules).but("actors.yaml", "members: [north, south]", "members: [" + members + "]")
            .but("actors.yaml", "  - {who: mill", LISTED);
    }

    /** Nobody may be left without a row. */
    private static final String LISTED = "  - {who: north, is: neither}\n  - {who: south, is: neither}\n  - {who: mill";

    @Test void a_member_that_joined_a_month_later_touches_what_it_did_or_suffered_in_that_month() {
        Touched touched = between(members("north, {who: south, from: 2031-03-01, source: s}", RULE),
            members("north, {who: south, from: 2031-04-01, source: s}", RULE));
        assertTrue(groups(touched, "2031-03-01T00:00:00Z", "2031-03-01T00:00:01Z", "north", "south"));
        assertTrue(groups(touched, "2031-03-31T23:59:59Z", "2031-04-01T00:00:01Z", "south"));
        assertFalse(groups(touched, "2031-04-01T00:00:00Z", "2031-04-01T00:00:01Z", "south")); // a member by both
        assertFalse(groups(touched, "2031-02-28T23:59:58Z", "2031-02-28T23:59:59Z", "south"));
        assertFalse(groups(touched, "2031-03-15T00:00:00Z", "2031-03-15T00:00:01Z", "north"));
        assertFalse(groups(touched, "2031-03-15T00:00:00Z", "2031-03-15T00:00:01Z"));
    }

    @Test void whoever_named_the_whole_set_is_touched_at_any_time_since_its_members_are_asked_together() {
        Touched touched = between(members("north, {who: south, from: 2031-03-01, source: s}", RULE),
            members("north, {who: south, from: 2031-04-01, source: s}", RULE));
        assertTrue(groups(touched, "2031-06-01T00:00:00Z", "2031-06-01T00:00:01Z", "parties"));
    }

    @Test void a_part_of_who_joined_and_whom_it_is_a_part_of_are_touched_with_it() {
        Touched touched = between(members("north, south", RULE), members("north-guns, south", RULE));
        for (String one : List.of("north", "north-guns", "north-air"))
            assertTrue(groups(touched, "2031-03-15T00:00:00Z", "2031-03-15T00:00:01Z", one), one);
        assertFalse(groups(touched, "2031-03-15T00:00:00Z", "2031-03-15T00:00:01Z", "south"));
    }

    @Test void a_group_that_only_the_new_version_knows_touches_nobody_but_who_named_it() {
        Touched touched = between(Valley.with(RULE), Valley.with(RULE)
            .but("actors.yaml", "sets:", "  - {id: blues, name: {ar: زرق, en: Blues, ru: Синие}, kind: group}\nsets:")
            .but("actors.yaml", "binding:", "binding:\n  - {who: blues, is: neither}"));
        assertTrue(groups(touched, "2031-03-15T00:00:00Z", "2031-03-15T00:00:01Z", "blues"));
        assertFalse(groups(touched, "2031-03-15T00:00:00Z", "2031-03-15T00:00:01Z", "north", "south", "reds", "mill", "herders", "parties",
            "excluded"));
    }

    @Test void where_a_list_is_opened_or_others_than_those_named_are_asked_about_a_member_may_touch_everybody() {
        assertEquals(new Touched.All(),
            between(Valley.with(RULE), Valley.with(RULE)
            .but("actors.yaml", "en: Parties, ru: Стороны}, members", "en: Parties, ru: Стороны}, open: true, members")));
        assertEquals(new Touched.All(),
            between(Valley.with(RULE), Valley.with(RULE).but("actors.yaml", "id: herders, name: {ar: رعاة, en: Herders, ru: Пастухи}, kind: umbrella",
            "id: herders, name: {ar: رعاة, en: Herders, ru: Пастухи}, kind: umbrella, part-of: mill")));
        String ensure = "clause: c\nensure: {who: south, that: north, must-not: fire}",
            holder = "clause: c\nmust-not: {who: parties, do: fire, where: holder is excluded}";
        for (String rule : List.of(ensure, holder))
            assertEquals(new Touched.All(),
                between(members("north, south", rule), members("north, {who: south, from: 2031-04-01, source: s}", rule)));
        for (String setting : List.of("attribution: control, unnamed-target: open", "attribution: named-only, unnamed-target: holder"))
            assertEquals(new Touched.All(),
                between(members("north, south", RULE).but("agreement.yaml", "attribution: named-only, unnamed-target: open", setting),
                members("north", RULE).but("agreement.yaml", "attribution: named-only, unnamed-target: open", setting)));
    }

    @Test void a_side_within_the_parties_is_named_as_the_side_whatever_the_time_for_which_it_is_listed() {
        Valley before = sides("north, south"), after = sides("north, south, {who: allies, from: 2031-06-01, source: s}");
        String claim = "act=shelling actor=north from=2031-03-15T00:00:00Z";
        assertEquals(List.of(new ActorId("parties")), before.finding("c", claim).responsible().sides());
        assertEquals(List.of(new ActorId("allies")), after.finding("c", claim).responsible().sides());
        assertTrue(groups(between(before, after), "2031-03-15T00:00:00Z", "2031-03-15T00:00:01Z", "north"));
        assertFalse(groups(between(before, after), "2031-03-15T00:00:00Z", "2031-03-15T00:00:01Z", "south"));
    }

    private static Valley sides(String members) {
        return members(members, "clause: c\nmust-not: {who: parties, do: attack}")
            .but("actors.yaml", "binding:", "  - {id: allies, name: {ar: ح, en: Allies, ru: С}, members: [north]}\nbinding:");
    }

    @Test void whoever_belongs_to_nobody_else_comes_out_the_same_by_both() {
        var random = new SplittableRandom(23);
        int left = 0, changed = 0;
        for (int round = 0; round < 200; round++) {
            Terms before = grouped(random).terms(), after = grouped(random).terms();
            if (!(Touched.between(before, after) instanceof Touched.Some touched)) continue;
            for (int i = 0; i < 60; i++) {
                String text = (random.nextInt(4) > 0 ? dated(random) : dated(random)
                    .replaceAll(" actor=.*", " actor=" + one(random, "parties", "allies", "wide", "few", "pair")))
                    + one(random, "", "", " target=south", " target=reds", " target=parties", " target=allies");
                Claim claim = Valley.claim(before, text);
                List<ActorId> named = new ArrayList<>(claim.accused().candidates());
                for (Target one : claim.target().stream().flatMap(List::stream).toList())
                    if (one instanceof Target.Actor(ActorId actor)) named.add(actor);
                boolean same = reached(before, claim).equals(reached(after, claim));
                if (touched.groups(named, claim.happened().span()) || touched.binds(named, claim.happened().span())) changed += same ? 0 : 1;
                else {
                    left++;
                    assertTrue(same, () -> text + " under " + before.sets() + " and " + after.sets());
                }
            }
        }
        assertTrue(left > 1_000 && changed > 200, left + " were left alone, " + changed + " changed");
    }

    /** Sets within sets, of which most rows are as they always are. */
    private static Valley grouped(SplittableRandom random) {
        String pair = "  - {id: pair, name: {ar: ز, en: Pair, ru: П}, members: [board"
            + one(random, "", ", {who: reds, from: 2031-04-01, source: s}") + "]}\n";
        String mill = one(random, ", mill", "", ", {who: mill, from: 2031-04-01, source: s}",
            ", {who: mill, from: 2031-03-01, until: 2031-06-01, source: s}");
        String allies = one(random, "north", "north", "north-guns", "{who: north, from: 2031-04-01, source: s}");
        String gone = one(random, "", "", ", not-members: [{who: herders, from: 2031-04-01, source: s}]");
        String more = one(random, "", "", "  - {id: few, name: {ar: ق, en: Few, ru: М}, members: [reds, mill]}\n");
        return Valley.with("clause: c\nmust-not: {who: parties, do: attack}",
            "clause: d\nmust-not: {who: anyone, do: attack, to: [allies, excluded]}",
                "exception: x\nlifts: [c]\nwhen: {to: excluded}", "clause: f\nmust-not: {who: excluded, do: attack}",
                "clause: e\nmust-not: {who: allies, do: attack}")
            .but("actors.yaml", "members: [north, south]", "members: ["
            + one(random, "allies", "allies", "north", "north, {who: allies, from: 2031-04-01, source: s}") + ", south" + mill + "]")
            .but("actors.yaml", "binding:", "  - {id: allies, name: {ar: ح, en: Allies, ru: С}, members: [" + allies + ", mill]}\n" + more + pair
                + "  - {id: wide, name: {ar: و, en: Wide, ru: Ш}, open: true, members: [parties]" + gone + "}\nbinding:")
            .but("actors.yaml", "{who: mill, is: neither}", one(random, "{who: mill, is: neither}", "{who: wide, is: unknown}"))
            .but("actors.yaml", "  - {who: board", LISTED + ", is: neither}\n  - {who: board");
    }

    private static final String ACCEPTED = "  - {id: accepted, name: {ar: ق, en: Accepted, ru: П}, open: true, members: [mill]}\nbinding:";

    @Test void who_may_be_among_those_who_accepted_was_not_bound_before_any_of_them_were() {
        Valley valley = Valley.with("clause: c\nmust-not: {who: anyone, do: attack}").but("actors.yaml", "binding:", ACCEPTED)
            .but("actors.yaml", "  - {who: herders", "  - {who: accepted, is: bound, from: 2031-04-01}\n  - {who: herders")
            .but("actors.yaml", "{who: board, is: neither}", "{who: board, is: neither, until: 2031-03-20}");
        assertEquals(new Verdict.NotCovered(Verdict.Reason.NEITHER), valley.finding("c", "act=shelling actor=board from=2031-03-31T23:59:59Z")
            .verdict());
        assertEquals("undetermined", valley.verdict("act=shelling actor=board from=2031-04-01T00:00:00Z"));
        assertEquals("undetermined", valley.verdict("act=shelling actor=board from=2031-03-31T23:59:59Z to=2031-04-01T00:00:01Z"));
    }

    @Test void a_field_that_grows_touches_who_is_in_it_or_at_its_edge_before_or_after() {
        Touched touched = between(Valley.with(RULE), Valley.with(RULE).but("places.geojson", DRAWN, WIDER));
        assertTrue(meets(touched, 11.5, 10.5, 0));
        assertTrue(meets(touched, 11.5, 11.1, 0));
        double edge = Position.at(11.5, 11.2).metresTo(Position.at(11.5, 11.3));
        assertTrue(meets(touched, 11.5, 11.3, edge));
        assertFalse(meets(touched, 11.5, 11.3, edge - 10));
        assertFalse(meets(touched, 14, 10.5, 1000));
    }

    @Test void a_line_that_moves_touches_whoever_is_measured_from_it() {
        Touched touched = between(Valley.with("clause: c\nmust-not: {who: parties, do: station, with: class, at: gun-lines}"),
            Valley.with("clause: c\nmust-not: {who: parties, do: station, with: class, at: gun-lines}")
            .but("places.geojson", "[[10,10],[11,10]]", "[[10,10.1],[11,10]]"));
        assertTrue(meets(touched, 9.7, 10.5, 0));
        assertFalse(meets(touched, 9.6, 10.5, 0));
    }

    @Test void a_field_that_was_drawn_otherwise_for_a_month_touches_who_was_there_that_month() {
        String month = "kind: area, versions: [{from: 2031-03-01, until: 2031-04-01, shape: field}]}",
            two = "kind: area, versions: [{from: 2031-03-01, until: 2031-05-01, shape: field}]}";
        Touched.Some touched = (Touched.Some) between(Valley.with(RULE).but("places.yaml", "kind: area, shape: field}", month), Valley.with(RULE)
            .but("places.yaml", "kind: area, shape: field}", two));
        Optional<Position> there = Optional.of(Position.at(11.5, 10.5));
        assertTrue(touched.meets(there, Optional.of(Span.at(Instant.parse("2031-04-30T23:59:59Z")))));
        assertFalse(touched.meets(there, Optional.of(Span.at(Instant.parse("2031-05-01T00:00:00Z")))));
        assertTrue(touched.meets(Optional.empty(), Optional.of(Span.at(Instant.parse("2031-03-01T00:00:00Z")))));
        assertFalse(touched.meets(Optional.empty(), Optional.of(Span.at(Instant.parse("2031-02-28T23:59:59Z")))));
    }

    @Test void where_it_was_fired_from_is_not_looked_at_so_that_everybody_is_touched() {
        String origin = "clause: c\nmust-not: {who: parties, do: fire, from: field}";
        assertEquals(new Touched.All(), between(Valley.with(origin), Valley.with(origin).but("places.geojson", DRAWN, WIDER)));
    }

    @Test void a_map_that_was_lost_may_touch_everybody() {
        Valley lost = Valley.with(RULE)
            .but("places.yaml", "kind: area, shape: field}",
            "kind: area, versions: [{from: 2031-03-01, status: unavailable, because: {ar: لا, en: lost, ru: нет}}]}");
        assertEquals(new Touched.All(), between(Valley.with(RULE), lost));
    }

    @Test void where_the_same_drawing_is_missing_for_the_same_time_the_others_are_compared() {
        Valley half = Valley.with(RULE).but("places.yaml", "kind: area, shape: field}",
            "kind: area, versions: [{from: 2031-03-01, until: 2031-04-01, status: unavailable, because: {ar: لا, en: lost, ru: нет}}, {from: 2031-04-01, shape: field}]}");
        Touched touched = between(half, Valley.with(RULE).but("places.yaml", "kind: area, shape: field}",
            "kind: area, versions: [{from: 2031-03-01, until: 2031-04-01, status: unavailable, because: {ar: لا, en: lost, ru: нет}}, {from: 2031-04-01, shape: field}]}")
            .but("places.geojson", DRAWN, WIDER));
        assertTrue(meets(touched, 11.5, 11.1, 0));
        assertFalse(meets(touched, 14, 10.5, 1000));
    }

    @Test void whoever_is_not_touched_comes_out_the_same_by_both() {
        var random = new SplittableRandom(7);
        int left = 0, changed = 0;
        for (int round = 0; round < 60; round++) {
            Terms before = drawn(random).terms(), after = drawn(random).terms();
            Touched.Some touched = (Touched.Some) Touched.between(before, after);
            for (int i = 0; i < 150; i++) {
                Claim claim = Valley.claim(before, claim(random));
                boolean same = verdicts(before, claim).equals(verdicts(after, claim));
                if (touched.meets(circle(claim), Optional.of(claim.happened().span()))) changed += same ? 0 : 1;
                else {
                    left++;
                    assertTrue(same, () -> claim + " under " + before.places() + " and " + after.places());
                }
            }
        }
        assertTrue(left > 1_000 && changed > 200, left + " were left alone, " + changed + " changed");
    }

    @Test void whoever_is_not_spoken_of_by_a_clause_that_reads_otherwise_comes_out_the_same_by_both() {
        var random = new SplittableRandom(11);
        int left = 0, changed = 0;
        for (int round = 0; round < 250; round++) {
            Terms before = worded(random).terms(), after = worded(random).terms();
            Touched.Some touched = (Touched.Some) Touched.between(before, after);
            for (int i = 0; i < 25; i++) {
                Claim claim = Valley.claim(before, deed(random));
                boolean same = reached(before, claim).equals(reached(after, claim));
                if (touched.speaksOf(claim.act(), claim.weapon())) changed += same ? 0 : 1;
                else {
                    left++;
                    assertTrue(same, () -> claim + " under " + before.rules() + " and " + after.rules());
                }
            }
        }
        assertTrue(left > 1_000 && changed > 200, left + " were left alone, " + changed + " changed");
    }

    /** What a card has of it. */
    private static List<String> reached(Terms terms, Claim claim) {
        Assessment found = new Assess(Rulebook.of(terms, Valley.EVER)).assess(Incident.of(new EventId("e"), List.of(claim))).orElseThrow();
        return Stream.concat(Stream.of(found.outcome().name()), found.accounts().stream().flatMap(one -> one.findings().stream())
            .filter(one -> !(one.verdict() instanceof Verdict.NotCovered))
            .map(one -> one.clause() + one.verdict() + one.responsible())).toList();
    }

    /** Five clauses of which most are as they always are. */
    private static Valley worded(SplittableRandom random) {
        List<String> rules = new ArrayList<>();
        rules.add("clause: a\nmust-not: {who: parties, do: " + one(random, "station", "fire", "loot") + "}");
        rules.add("clause: b\nmust-not: {who: parties, do: fire, with: ["
            + one(random, "mortar >= 100 mm", "mortar >= 80 mm", "mortar >= 100 mm, tank") + "], at: field}");
        rules.add("clause: c\nmust-not: {who: " + one(random, "parties", "parties", "north") + ", do: [station, ground-attack], to: civilians}");
        if (random.nextInt(4) > 0) rules.add("clause: d\nmust: {who: parties, do: " + one(random, "withdraw", "withdraw", "open-road") + "}");
        if (random.nextInt(4) > 0)
            rules.add("clause: e\nmay: {who: " + one(random, "parties", "south") + ", do: station}\nbefore: ["
                + one(random, "a, c", "a, b, c") + "]");
        rules.add("exception: x\nlifts: [" + one(random, "b", "b", "b, c") + "]\nunless: [y]\nwhen: {at: field}");
        rules.add("exception: y\nlifts: []\nwhen: {to: " + one(random, "civilians", "excluded") + "}");
        return Valley.with(rules.toArray(String[]::new));
    }

    private static String deed(SplittableRandom random) {
        String weapon = one(random, "", "", " weapon=\"mortar 82 mm\"", " weapon=\"mortar 120 mm\"", " weapon=mortar", " weapon=tank");
        return "act=" + one(random, "station", "shelling", "fire", "attack", "loot", "ground-attack", "not:withdraw", "withdraw",
            "obstruct-movement") + " actor=" + one(random, "north", "south", "mill")
            + weapon + one(random, "", " target=civilians", " target=dwelling") + one(random, "", " lat=11.5 lon=10.5", " lat=14 lon=10.5")
            + " from=2031-04-15T00:00:00Z";
    }

    private static String one(SplittableRandom random, String... of) { return of[random.nextInt(of.length)]; }

    private static Optional<Position> circle(Claim claim) { return Spot.around(claim.at().stream().flatMap(List::stream).toList()); }

    private static List<String> verdicts(Terms terms, Claim claim) {
        Assessment found = new Assess(Rulebook.of(terms, Valley.EVER)).assess(Incident.of(new EventId("e"), List.of(claim))).orElseThrow();
        return Stream.concat(Stream.of(found.outcome().name(), found.contested() + ""), found.accounts().stream()
            .flatMap(one -> one.findings().stream())
            .map(one -> one.clause() + one.verdict() + one.breach() + one.responsible())).toList();
    }

    private static Valley drawn(SplittableRandom random) {
        return Valley.with("clause: c\nmust-not: {who: parties, do: station, at: [field, path]}",
            "clause: d\nmust-not: {who: parties, do: station, with: class, at: gun-lines}",
                "clause: f\nmust-not: {who: parties, do: station, at: strip}", "clause: g\nmust-not: {who: parties, do: station}",
                "exception: x\nlifts: [g]\nwhen: {at: field}")
            .and("places.yaml", "  - {id: path, name: {ar: م, en: Path, ru: П}, kind: corridor, of: river, width: 4 km, minus: [field]}\n")
            .but("places.yaml", "kind: area, shape: field}", "kind: area, versions: [{from: 2031-0" + (1 + random.nextInt(3)) + "-01, until: 2031-0"
            + (4 + random.nextInt(3))
                + "-01, shape: field}, {from: 2031-06-01, until: 2031-09-01, shape: meadow}]}")
            .but("places.geojson", DRAWN + "]}}]}", square(random, "field")
            + "]}},{\"type\":\"Feature\",\"properties\":{\"id\":\"meadow\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":["
                + square(random, "meadow") + "]}}]}")
            .but("places.geojson", "[[10,10],[11,10]]", "[[10," + number(random, 9.8, 10.2) + "],[11,10]]");
    }

    private static String square(SplittableRandom random, String name) {
        double west = random.nextDouble(9.8, 10.6), south = random.nextDouble(10.2, 11.4), size = name.equals("meadow") ? 0.2 : 0.5;
        return String.format(Locale.ROOT, "[[%1$.4f,%2$.4f],[%3$.4f,%2$.4f],[%3$.4f,%4$.4f],[%1$.4f,%4$.4f],[%1$.4f,%2$.4f]]", west, south,
            west + size, south + size);
    }

    private static String number(SplittableRandom random, double from, double to) {
        return String.format(Locale.ROOT, "%.4f", random.nextDouble(from, to));
    }

    private static String claim(SplittableRandom random) {
        if (random.nextInt(10) == 0)
            return "act=station actor=north weapon=mlrs place=somewhere from=2031-" + String.format("%02d", 1 + random.nextInt(12)) + "-15T00:00:00Z";
        return "act=station actor=north weapon=" + List.of("howitzer", "mlrs", "tank").get(random.nextInt(3)) + " lat=" + number(random, 8.5, 13)
            + " lon=" + number(random, 9, 12.5)
            + " error=\"" + random.nextInt(5_000) + " m\" from=2031-0" + (1 + random.nextInt(9)) + "-15T00:00:00Z"
            + (random.nextBoolean() ? "" : " to=2031-10-0" + (1 + random.nextInt(9)) + "T00:00:00Z");
    }
}
