package org.hudna.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.hudna.claims.Claim;
import org.hudna.claims.EventId;
import org.hudna.claims.Spot;
import org.hudna.incidents.Incident;
import org.hudna.terms.Terms;
import org.hudna.when.Span;
import org.hudna.where.Position;
import org.junit.jupiter.api.Test;

/** Whom a new version of an agreement leaves alone must come out the same by both. */
class TouchedTest {

    private static final String RULE = "clause: c\nmust-not: {who: parties, do: station, at: field}";
    private static final String DRAWN = "[[10,11],[11,11],[11,12],[10,12],[10,11]]";
    private static final String WIDER = "[[10,11],[11.2,11],[11.2,12],[10,12],[10,11]]";

    private static Touched between(Valley before, Valley after) { return Touched.between(before.terms(), after.terms()); }

    private static boolean meets(Touched touched, double lat, double lon, double error) {
        return touched instanceof Touched.Near near && near.meets(Optional.of(Position.at(lat, lon).within(error)), Optional.empty());
    }

    @Test void a_clause_that_was_only_given_another_title_touches_nobody() {
        assertEquals(new Touched.Near(List.of()), between(Valley.with(RULE), Valley.with(RULE).but("clauses.yaml", "en: title", "en: another title")));
    }

    @Test void a_clause_that_says_something_else_may_touch_everybody() {
        assertEquals(new Touched.All(), between(Valley.with(RULE), Valley.with(RULE.replace("station", "fire"))));
        assertEquals(new Touched.All(), between(Valley.with(RULE), Valley.with(RULE, "clause: d\nmust-not: {who: parties, do: fire}")));
    }

    @Test void who_is_bound_may_touch_everybody() {
        assertEquals(new Touched.All(), between(Valley.with(RULE), Valley.with(RULE).but("actors.yaml", "{who: mill, is: neither}", "{who: mill, is: bound}")));
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
            Valley.with("clause: c\nmust-not: {who: parties, do: station, with: class, at: gun-lines}").but("places.geojson", "[[10,10],[11,10]]", "[[10,10.1],[11,10]]"));
        assertTrue(meets(touched, 9.7, 10.5, 0));
        assertFalse(meets(touched, 9.6, 10.5, 0));
    }

    @Test void a_field_that_was_drawn_otherwise_for_a_month_touches_who_was_there_that_month() {
        String month = "kind: area, versions: [{from: 2031-03-01, until: 2031-04-01, shape: field}]}", two = "kind: area, versions: [{from: 2031-03-01, until: 2031-05-01, shape: field}]}";
        Touched.Near touched = (Touched.Near) between(Valley.with(RULE).but("places.yaml", "kind: area, shape: field}", month), Valley.with(RULE).but("places.yaml", "kind: area, shape: field}", two));
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
        Valley lost = Valley.with(RULE).but("places.yaml", "kind: area, shape: field}", "kind: area, versions: [{from: 2031-03-01, status: unavailable, because: {ar: لا, en: lost, ru: нет}}]}");
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
            Touched.Near touched = (Touched.Near) Touched.between(before, after);
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

    private static Optional<Position> circle(Claim claim) { return Spot.around(claim.at().stream().flatMap(List::stream).toList()); }

    private static List<String> verdicts(Terms terms, Claim claim) {
        Assessment found = new Assess(Rulebook.of(terms, Valley.EVER)).assess(Incident.of(new EventId("e"), List.of(claim))).orElseThrow();
        return Stream.concat(Stream.of(found.outcome().name(), found.contested() + ""), found.accounts().stream().flatMap(one -> one.findings().stream())
            .map(one -> one.clause() + one.verdict() + one.breach() + one.responsible())).toList();
    }

    private static Valley drawn(SplittableRandom random) {
        return Valley.with("clause: c\nmust-not: {who: parties, do: station, at: [field, path]}", "clause: d\nmust-not: {who: parties, do: station, with: class, at: gun-lines}",
                "clause: f\nmust-not: {who: parties, do: station, at: strip}", "clause: g\nmust-not: {who: parties, do: station}",
                "exception: x\nlifts: [g]\nwhen: {at: field}")
            .and("places.yaml", "  - {id: path, name: {ar: م, en: Path, ru: П}, kind: corridor, of: river, width: 4 km, minus: [field]}\n")
            .but("places.yaml", "kind: area, shape: field}", "kind: area, versions: [{from: 2031-0" + (1 + random.nextInt(3)) + "-01, until: 2031-0" + (4 + random.nextInt(3))
                + "-01, shape: field}, {from: 2031-06-01, until: 2031-09-01, shape: meadow}]}")
            .but("places.geojson", DRAWN + "]}}]}", square(random, "field") + "]}},{\"type\":\"Feature\",\"properties\":{\"id\":\"meadow\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":["
                + square(random, "meadow") + "]}}]}")
            .but("places.geojson", "[[10,10],[11,10]]", "[[10," + number(random, 9.8, 10.2) + "],[11,10]]");
    }

    private static String square(SplittableRandom random, String name) {
        double west = random.nextDouble(9.8, 10.6), south = random.nextDouble(10.2, 11.4), size = name.equals("meadow") ? 0.2 : 0.5;
        return String.format(Locale.ROOT, "[[%1$.4f,%2$.4f],[%3$.4f,%2$.4f],[%3$.4f,%4$.4f],[%1$.4f,%4$.4f],[%1$.4f,%2$.4f]]", west, south, west + size, south + size);
    }

    private static String number(SplittableRandom random, double from, double to) { return String.format(Locale.ROOT, "%.4f", random.nextDouble(from, to)); }

    private static String claim(SplittableRandom random) {
        if (random.nextInt(10) == 0) return "act=station actor=north weapon=mlrs place=somewhere from=2031-" + String.format("%02d", 1 + random.nextInt(12)) + "-15T00:00:00Z";
        return "act=station actor=north weapon=" + List.of("howitzer", "mlrs", "tank").get(random.nextInt(3)) + " lat=" + number(random, 8.5, 13) + " lon=" + number(random, 9, 12.5)
            + " error=\"" + random.nextInt(5_000) + " m\" from=2031-0" + (1 + random.nextInt(9)) + "-15T00:00:00Z" + (random.nextBoolean() ? "" : " to=2031-10-0" + (1 + random.nextInt(9)) + "T00:00:00Z");
    }
}
