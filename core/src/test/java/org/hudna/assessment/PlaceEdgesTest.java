package org.hudna.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.hudna.where.Position;
import org.junit.jupiter.api.Test;

/** The metre on the line, the circle across it, the map that nobody has. */
class PlaceEdgesTest {

    private static final String HEAVY = "clause: c\nmust-not: {who: parties, do: station, with: class, at: gun-lines}";
    private static final Position ON_THE_RIVER = Position.at(10, 10.5);

    private static String standing(String weapon, double metresNorth, double error) {
        Position at = ON_THE_RIVER.moved(0, metresNorth);
        return "act=station actor=north weapon=\"" + weapon + "\" lat=" + at.lat() + " lon=" + at.lon() + " error=\"" + (int) error + " m\"";
    }

    @Test void a_howitzer_ten_metres_inside_the_line_is_inside_it() {
        assertEquals("would-breach", Valley.with(HEAVY).verdict(standing("howitzer 122 mm", 24_990, 0)));
    }

    @Test void ten_metres_behind_the_line_it_is_not() {
        assertEquals(new Verdict.NotCovered(Verdict.Reason.PLACE), Valley.with(HEAVY).finding("c", standing("howitzer 122 mm", 25_010, 0)).verdict());
    }

    @Test void a_circle_across_the_line_cannot_be_told() {
        Finding finding = Valley.with(HEAVY).finding("c", standing("howitzer 122 mm", 24_900, 500));
        assertEquals("undetermined", finding.verdict().code());
        assertEquals(List.of("missing.side-of"), finding.missing().stream().map(m -> m.question().id()).toList());
    }

    @Test void rocket_launchers_have_a_line_of_their_own() {
        assertEquals("would-breach", Valley.with(HEAVY).verdict(standing("mlrs", 34_000, 0)));
        assertEquals("not-covered", Valley.with(HEAVY).verdict(standing("howitzer 122 mm", 34_000, 0)));
    }

    @Test void an_82_mm_mortar_is_in_no_row_of_the_table() {
        assertEquals("not-covered", Valley.with(HEAVY).verdict(standing("mortar 82 mm", 100, 0)));
    }

    @Test void where_the_weapon_decides_the_line_it_is_what_is_missing() {
        Finding finding = Valley.with(HEAVY).finding("c", standing("artillery | mlrs", 30_000, 0));
        assertEquals("undetermined", finding.verdict().code());
        assertEquals("would-breach", Valley.with(HEAVY).verdict(standing("howitzer | mlrs", 20_000, 0)));
    }

    @Test void a_source_that_says_inside_the_lines_is_taken_at_its_word() {
        assertEquals("would-breach", Valley.with(HEAVY).verdict("act=station actor=north weapon=howitzer inside=gun-lines"));
    }

    @Test void a_place_that_nobody_located_leaves_the_side_open() {
        assertEquals("undetermined", Valley.with(HEAVY).verdict("act=station actor=north weapon=howitzer place=somewhere"));
    }

    @Test void a_map_that_was_never_published_is_said_to_be_missing() {
        Finding finding = Valley.with("clause: c\nmust-not: {who: parties, do: station, at: map}")
            .finding("c", "act=station actor=north lat=11.5 lon=10.5");
        assertEquals(Missing.Kind.TEXT_UNAVAILABLE, finding.missing().getFirst().kind());
    }

    @Test void a_depth_that_the_text_leaves_between_two_figures_is_open_between_them() {
        Valley valley = Valley.with("clause: c\nmust-not: {who: parties, do: station, at: strip}");
        Position edge = Position.at(11, 10.5);
        assertEquals("would-breach", valley.verdict(at(edge.moved(0, 4_990))));
        assertEquals(Missing.Kind.INTERPRETATION_OPEN, valley.finding("c", at(edge.moved(0, 7_500))).missing().getFirst().kind());
        assertEquals("not-covered", valley.verdict(at(edge.moved(0, 10_010))));
    }

    private static String at(Position p) { return "act=station actor=north error=\"0 m\" lat=" + p.lat() + " lon=" + p.lon(); }

    @Test void a_line_that_moved_is_tested_as_it_ran_that_day() {
        Valley valley = Valley.with("clause: c\nmust-not: {who: parties, do: station, at: field}").but("places.yaml", "kind: area, shape: field}",
            "kind: area, versions: [{from: 2031-03-01, until: 2031-04-01, shape: field}, {from: 2031-04-01, status: unavailable, because: {ar: لا, en: lost, ru: нет}}]}");
        assertEquals("would-breach", valley.verdict("act=station actor=north lat=11.5 lon=10.5 from=2031-03-31T23:59:59Z"));
        assertEquals("undetermined", valley.verdict("act=station actor=north lat=11.5 lon=10.5 from=2031-04-01T00:00:00Z"));
    }

    @Test void fire_from_among_homes_is_told_from_fire_at_homes() {
        Valley valley = Valley.with("clause: c\nmust-not: {who: parties, do: fire, from: homes}");
        assertEquals("would-breach", valley.verdict("act=shelling actor=north fired_from=x fired_from_spot=populated"));
        assertEquals("undetermined", valley.verdict("act=shelling actor=north place=x spot=populated"));
        assertEquals("not-covered", valley.verdict("act=shelling actor=north fired_from=x fired_from_spot=open-ground"));
    }

    @Test void a_device_goes_off_where_it_was_laid() {
        assertEquals("would-breach", Valley.with("clause: c\nmust-not: {who: parties, do: attack, from: homes}")
            .verdict("act=detonation actor=north place=x spot=populated"));
    }

    @Test void many_areas_give_the_answers_that_one_by_one_would() {
        StringBuilder places = new StringBuilder();
        StringBuilder at = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            places.append("  - {id: f").append(i).append(", name: {ar: ح, en: f, ru: п}, kind: area, versions: [{from: 2031-03-0").append(1 + i % 5)
                .append(", until: 2031-04-01, shape: field}]}\n");
            at.append(i == 0 ? "" : ", ").append("f").append(i);
        }
        Valley valley = Valley.with("clause: c\nmust-not: {who: parties, do: station, at: [" + at + "]}").and("places.yaml", places.toString());
        assertEquals("would-breach", valley.verdict("act=station actor=north lat=11.5 lon=10.5 from=2031-03-10"));
        assertEquals("undetermined", valley.verdict("act=station actor=north lat=11.0001 lon=10.5 error=\"1 km\" from=2031-03-10"));
        assertEquals("not-covered", valley.verdict("act=station actor=north lat=12.5 lon=10.5 from=2031-03-10"));
        assertEquals("not-covered", valley.verdict("act=station actor=north lat=11.5 lon=10.5 from=2031-04-01"));
    }
}
