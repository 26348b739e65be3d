package org.hudna.where;

import static org.hudna.where.Side.INSIDE;
import static org.hudna.where.Side.OUTSIDE;
import static org.hudna.where.Side.STRADDLES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ZoneTest {
    /** Runs from south to north along a meridian, so that metres east and west of it are exact. */
    static final Line FRONT = Drawn.line(0, 37, 36, 37, 37);
    static final Position ON_FRONT = Position.at(36.5, 37);
    static final Area BOX = Drawn.area(Drawn.box(37, 36, 38, 37), 0);

    static Position east(double metres) { return ON_FRONT.moved(90, metres); }

    static Position west(double metres) { return ON_FRONT.moved(270, metres); }

    @Test void fifteen_kilometres_from_the_line_reach_to_the_metre_on_both_flanks() {
        Zone zone = new Zone.Near(FRONT, 15_000);
        for (double bearing : new double[] {90, 270}) {
            assertEquals(INSIDE, zone.side(ON_FRONT.moved(bearing, 14_999.9)));
            assertEquals(OUTSIDE, zone.side(ON_FRONT.moved(bearing, 15_000.1)));
            assertEquals(INSIDE, zone.side(ON_FRONT.moved(bearing, 14_799).within(200)));
            assertEquals(STRADDLES, zone.side(ON_FRONT.moved(bearing, 14_801).within(200)));
            assertEquals(STRADDLES, zone.side(ON_FRONT.moved(bearing, 15_199).within(200)));
            assertEquals(OUTSIDE, zone.side(ON_FRONT.moved(bearing, 15_201).within(200)));
        }
    }

    @Test void a_line_known_to_five_kilometres_leaves_ten_kilometres_in_doubt() {
        Zone zone = new Zone.Near(Drawn.line(5_000, 37, 36, 37, 37), 15_000);
        assertEquals(INSIDE, zone.side(east(9_999)));
        assertEquals(STRADDLES, zone.side(east(10_001)));
        assertEquals(STRADDLES, zone.side(east(19_999)));
        assertEquals(OUTSIDE, zone.side(east(20_001)));
    }

    @Test void near_an_area_is_in_it_or_round_it_and_near_its_edge_is_on_both_sides_of_the_edge() {
        assertEquals(INSIDE, new Zone.Near(BOX, 1_000).side(east(20_000).within(500)));
        assertEquals(INSIDE, new Zone.Near(BOX, 1_000).side(west(999)));
        assertEquals(OUTSIDE, new Zone.Near(BOX, 1_000).side(west(1_001)));
        assertEquals(STRADDLES, new Zone.Near(BOX, 1_000).side(west(901).within(100)));
        assertEquals(OUTSIDE, new Zone.Near(BOX.edge(), 1_000).side(east(1_001)));
        assertEquals(INSIDE, new Zone.Near(BOX.edge(), 1_000).side(east(999)));
    }

    @Test void near_a_spot_counts_both_circles() {
        Zone zone = new Zone.Near(new Spot(ON_FRONT.within(50)), 500);
        assertEquals(INSIDE, zone.side(east(399).within(50)));
        assertEquals(STRADDLES, zone.side(east(401).within(50)));
        assertEquals(STRADDLES, zone.side(east(599).within(50)));
        assertEquals(OUTSIDE, zone.side(east(601).within(50)));
    }

    @Test void one_flank_ends_at_the_line_itself() {
        Zone left = new Zone.Beside(FRONT, 3_500, new Flank.Left());
        assertEquals(INSIDE, left.side(west(1)));
        assertEquals(INSIDE, left.side(west(3_499)));
        assertEquals(OUTSIDE, left.side(west(3_501)));
        assertEquals(OUTSIDE, left.side(east(1)));
        assertEquals(STRADDLES, left.side(east(99).within(100)));
        assertEquals(OUTSIDE, left.side(east(101).within(100)));
        assertEquals(STRADDLES, left.side(west(99).within(100)));
        assertEquals(INSIDE, left.side(west(101).within(100)));
        assertEquals(STRADDLES, left.side(west(3_401).within(100)));
    }

    @Test void the_right_flank_is_the_left_one_of_the_line_walked_back() {
        Zone right = new Zone.Beside(FRONT, 3_500, new Flank.Right());
        Zone back = new Zone.Beside(Drawn.line(0, 37, 37, 37, 36), 3_500, new Flank.Left());
        for (double metres = -4_000; metres <= 4_000; metres += 125)
            assertEquals(right.side(east(metres).within(60)), back.side(east(metres).within(60)));
    }

    @Test void a_flank_can_be_named_by_a_town_that_lies_on_it() {
        assertEquals(new Zone.Beside(FRONT, 3_500, new Flank.Right()), new Zone.Beside(FRONT, 3_500, new Flank.Towards(east(80_000))));
        assertEquals(new Zone.Beside(FRONT, 3_500, new Flank.Left()), new Zone.Beside(FRONT, 3_500, new Flank.Towards(west(200))));
        assertEquals(new Zone.Beside(FRONT, 3_500, new Flank.Left()), new Zone.Beside(FRONT, 3_500, new Flank.Towards(Position.at(40, 36.9))));
        assertThrows(IllegalArgumentException.class, () -> new Zone.Beside(FRONT, 3_500, new Flank.Towards(ON_FRONT)));
    }

    @Test void the_line_itself_belongs_to_either_flank() {
        assertEquals(INSIDE, new Zone.Beside(FRONT, 3_500, new Flank.Left()).side(Position.at(37, 37)));
        assertEquals(INSIDE, new Zone.Beside(FRONT, 3_500, new Flank.Right()).side(Position.at(37, 37)));
    }

    @Test void past_the_end_the_flanks_part_along_the_lines_continuation() {
        Zone left = new Zone.Beside(FRONT, 3_500, new Flank.Left());
        Position beyond = Position.at(37, 37).moved(0, 2_000);
        assertEquals(INSIDE, left.side(beyond.moved(270, 101).within(100)));
        assertEquals(STRADDLES, left.side(beyond.moved(270, 99).within(100)));
        assertEquals(OUTSIDE, left.side(beyond.moved(90, 101).within(100)));
        assertEquals(OUTSIDE, left.side(Position.at(37, 37).moved(0, 3_501)));
    }

    @Test void at_a_bend_both_legs_agree_on_the_flank() {
        Line bend = Drawn.line(0, 36, 36, 37, 36, 37, 37); // east, then north: the inner side is on the left
        Position corner = Position.at(36, 37);
        Zone left = new Zone.Beside(bend, 20_000, new Flank.Left());
        for (double bearing = 275; bearing < 355; bearing += 5) assertEquals(INSIDE, left.side(corner.moved(bearing, 10_000)), "bearing " + bearing);
        for (double bearing = 5; bearing < 265; bearing += 5) assertEquals(OUTSIDE, left.side(corner.moved(bearing, 10_000)), "bearing " + bearing);
    }

    @Test void a_front_in_pieces_has_no_gap_between_its_flanks() {
        Line pieces = Line.of(List.of(Drawn.positions(37, 36.5, 37, 37), Drawn.positions(37, 36, 37, 36.5)), 0);
        assertEquals(INSIDE, new Zone.Beside(pieces, 3_500, new Flank.Left()).side(west(150).within(100)));
        assertEquals(OUTSIDE, new Zone.Beside(pieces, 3_500, new Flank.Left()).side(east(150).within(100)));
    }

    @Test void a_corridor_is_half_its_width_on_each_flank_and_leaves_out_the_town() {
        Area town = Drawn.area(Drawn.box(36.99, 36.6, 37.01, 36.62), 0);
        Zone corridor = new Zone.Corridor(FRONT, 5_000, List.of(town));
        assertEquals(INSIDE, corridor.side(east(2_499)));
        assertEquals(OUTSIDE, corridor.side(east(2_501)));
        assertEquals(STRADDLES, corridor.side(east(2_500).within(10)));
        assertEquals(OUTSIDE, corridor.side(Position.at(36.61, 37).within(100)));
        assertEquals(OUTSIDE, corridor.side(Position.at(36.6, 37)), "the town's edge is the town's");
        assertEquals(STRADDLES, corridor.side(Position.at(36.6, 37).moved(180, 99).within(100)));
        assertEquals(INSIDE, corridor.side(Position.at(36.6, 37).moved(180, 101).within(100)));
    }

    @Test void a_strip_of_fifteen_to_twenty_kilometres_is_open_between_the_two() {
        Zone strip = new Zone.Strip(BOX, 15_000, 20_000);
        assertEquals(OUTSIDE, strip.side(west(1)));
        assertEquals(INSIDE, strip.side(ON_FRONT));
        assertEquals(INSIDE, strip.side(east(14_999)));
        assertEquals(STRADDLES, strip.side(east(15_001)));
        assertEquals(STRADDLES, strip.side(east(19_999)));
        assertEquals(OUTSIDE, strip.side(east(20_001)));
        assertEquals(STRADDLES, strip.side(east(14_901).within(100)));
        assertEquals(STRADDLES, strip.side(east(20_099).within(100)));
        assertEquals(OUTSIDE, strip.side(east(20_101).within(100)));
        assertEquals(STRADDLES, strip.side(east(99).within(100)));
        assertEquals(OUTSIDE, strip.side(west(101).within(100)));
        assertThrows(IllegalArgumentException.class, () -> new Zone.Strip(BOX, 20_000, 15_000));
    }

    @Test void zones_are_put_together_without_losing_doubt() {
        Zone in = new Zone.Within(BOX), near = new Zone.Near(FRONT, 1_000);
        assertEquals(INSIDE, new Zone.AllOf(List.of(in, near)).side(east(999)));
        assertEquals(OUTSIDE, new Zone.AllOf(List.of(in, near)).side(west(1)));
        assertEquals(STRADDLES, new Zone.AllOf(List.of(in, near)).side(east(50).within(60)));
        assertEquals(INSIDE, new Zone.AnyOf(List.of(in, near)).side(west(999)));
        assertEquals(OUTSIDE, new Zone.AnyOf(List.of(in, near)).side(west(1_001)));
        assertEquals(OUTSIDE, new Zone.Minus(in, near).side(east(999)));
        assertEquals(INSIDE, new Zone.Minus(in, near).side(east(1_001)));
        assertEquals(STRADDLES, new Zone.Minus(in, near).side(east(1_001).within(5)));
        assertThrows(IllegalArgumentException.class, () -> new Zone.AllOf(List.of()));
        assertThrows(IllegalArgumentException.class, () -> new Zone.Near(FRONT, -1));
        assertThrows(IllegalArgumentException.class, () -> new Zone.Near(FRONT, Double.NaN));
    }

    @Test void sides_follow_three_valued_logic() {
        for (Side one : Side.values()) {
            assertEquals(one, one.not().not());
            for (Side other : Side.values()) assertEquals(one.and(other).not(), one.not().or(other.not()));
        }
        assertEquals(STRADDLES, STRADDLES.or(STRADDLES.not()));
    }

    @Test void drawn_on_one_side_it_is_what_the_test_of_that_side_says_and_nothing_of_the_other() {
        Line bent = Drawn.line(0, 37.5, 37.0, 37.6, 37.2, 37.9, 37.1, 38.2, 37.3);
        Line hook = Drawn.line(0, 37.5, 37.0, 38.2, 37.0, 38.2, 37.2, 37.8, 37.2);
        Line pieces = Line.of(List.of(Drawn.positions(37.5, 37.0, 37.8, 37.1), Drawn.positions(37.9, 37.1, 38.2, 37.3)), 0);
        Line closed = Drawn.line(0, 37.5, 37.0, 38.2, 37.0, 38.2, 37.3, 37.5, 37.3, 37.5, 37.0);
        for (Line line : List.of(bent, hook, pieces, closed))
            for (Flank flank : List.of(new Flank.Left(), new Flank.Right()))
                for (double metres : new double[] {500, 5_000, 15_000}) assertDrawnAsTested(new Zone.Beside(line, metres, flank));
    }

    private static void assertDrawnAsTested(Zone.Beside beside) {
        Area drawn = beside.drawn();
        var chance = new SplittableRandom(5);
        for (int i = 0; i < 3_000; i++) {
            Position at = Position.at(chance.nextDouble(36.8, 37.5), chance.nextDouble(37.3, 38.4));
            double away = beside.line().metresFrom(at);
            if (away < 150 || Math.abs(away - beside.metres()) < 150 + beside.metres() / 100) continue; // too near an edge for a drawing in the plane
            if (beside.line().flank(at).metres() < 150 || isBetweenPieces(beside, at)) continue;
            assertEquals(beside.side(at), drawn.side(at), () -> beside + " at " + at);
        }
    }

    /** Where the sides of two pieces meet, they are drawn in squares. */
    private static boolean isBetweenPieces(Zone.Beside beside, Position at) {
        double step = Math.max(beside.metres() / 16, 700);
        if (beside.line().polylines().size() == 1) return false;
        return IntStream.range(0, 8).anyMatch(i -> beside.isOnFlank(at.moved(i * 45, 1.5 * step)) != beside.isOnFlank(at));
    }

    @Test void a_place_on_the_line_or_straight_on_from_it_shows_no_side() {
        Line line = Drawn.line(0, 37, 36, 37, 37);
        assertTrue(Zone.Beside.towards(line, 5_000, new Spot(Position.at(36.5, 37))).isEmpty());
        assertTrue(Zone.Beside.towards(line, 5_000, new Spot(Position.at(38, 37))).isEmpty());
        assertEquals(Optional.of(new Zone.Beside(line, 5_000, new Flank.Right())), Zone.Beside.towards(line, 5_000, new Spot(Position.at(36.5, 38))));
    }
}
