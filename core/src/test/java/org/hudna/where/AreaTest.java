package org.hudna.where;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AreaTest {
    static final List<double[]> SQUARE = Drawn.box(37, 36, 38, 37);
    static final Area TOWN = Drawn.area(SQUARE, 0);
    /** On the middle of the western edge, which is a meridian: distances to it are exact. */
    static final Position ON_EDGE = Position.at(36.5, 37);

    @Test void the_edge_and_the_corners_belong_to_the_area() {
        assertTrue(TOWN.covers(37, 36.5) && TOWN.covers(38, 36.5) && TOWN.covers(37.5, 36) && TOWN.covers(37.5, 37));
        assertTrue(TOWN.covers(37, 36) && TOWN.covers(38, 37));
        assertFalse(TOWN.covers(Math.nextDown(37.0), 36.5) || TOWN.covers(Math.nextUp(38.0), 36.5) || TOWN.covers(37.5, Math.nextUp(37.0)));
        assertFalse(TOWN.covers(Double.NaN, 36.5) || TOWN.covers(37.5, Double.NaN));
        assertEquals(Side.INSIDE, TOWN.side(ON_EDGE));
    }

    @Test void a_circle_is_inside_to_the_metre_and_outside_to_the_metre() {
        assertEquals(Side.INSIDE, TOWN.side(ON_EDGE.moved(90, 501).within(500)));
        assertEquals(Side.STRADDLES, TOWN.side(ON_EDGE.moved(90, 499).within(500)));
        assertEquals(Side.STRADDLES, TOWN.side(ON_EDGE.within(1)));
        assertEquals(Side.STRADDLES, TOWN.side(ON_EDGE.moved(270, 499).within(500)));
        assertEquals(Side.OUTSIDE, TOWN.side(ON_EDGE.moved(270, 501).within(500)));
        assertEquals(Side.OUTSIDE, TOWN.side(ON_EDGE.moved(270, 1)));
        assertEquals(Side.INSIDE, TOWN.side(ON_EDGE.moved(90, 1)));
    }

    @Test void a_rough_drawing_widens_every_circle_by_its_accuracy() {
        Area sketch = Drawn.area(SQUARE, 300);
        assertEquals(Side.INSIDE, sketch.side(ON_EDGE.moved(90, 801).within(500)));
        assertEquals(Side.STRADDLES, sketch.side(ON_EDGE.moved(90, 799).within(500)));
        assertEquals(Side.STRADDLES, sketch.side(ON_EDGE.moved(90, 299)));
        assertEquals(Side.OUTSIDE, sketch.side(ON_EDGE.moved(270, 301)));
    }

    @Test void a_circle_that_swallows_the_whole_area_straddles() {
        assertEquals(Side.STRADDLES, TOWN.side(Position.at(36.5, 37.5).within(500_000)));
        assertEquals(Side.STRADDLES, TOWN.side(Position.at(38, 37.5).within(500_000)));
    }

    @Test void a_hole_is_outside_but_its_edge_is_not() {
        Area ring = Area.of(List.of(List.of(SQUARE, Drawn.box(37.4, 36.4, 37.6, 36.6))), 0);
        assertFalse(ring.covers(37.5, 36.5));
        assertTrue(ring.covers(37.4, 36.5) && ring.covers(37.6, 36.6) && ring.covers(37.3, 36.5));
        assertEquals(Optional.empty(), ring.repairedNear());
        assertEquals(Side.STRADDLES, ring.side(Position.at(36.5, 37.4).moved(90, 99).within(100)));
        assertEquals(Side.OUTSIDE, ring.side(Position.at(36.5, 37.4).moved(90, 101).within(100)));
    }

    @Test void several_polygons_are_one_area() {
        Area both = Area.of(List.of(List.of(SQUARE), List.of(Drawn.box(39, 36, 40, 37))), 0);
        assertTrue(both.covers(37.5, 36.5) && both.covers(39.5, 36.5));
        assertFalse(both.covers(38.5, 36.5));
        assertEquals(2, both.polygons().size());
    }

    @Test void a_bow_tie_is_repaired_and_the_fault_is_shown() {
        Area tie = Drawn.area(Drawn.positions(37, 36, 38, 37, 38, 36, 37, 37, 37, 36), 0);
        assertTrue(tie.covers(37.1, 36.5) && tie.covers(37.9, 36.5));
        assertFalse(tie.covers(37.5, 36.1) || tie.covers(37.5, 36.9));
        assertEquals(Optional.of(Position.at(36.5, 37.5)), tie.repairedNear());
        assertEquals(Optional.empty(), TOWN.repairedNear());
    }

    @Test void overlapping_polygons_become_one_and_a_hole_outside_is_reported() {
        Area overlap = Area.of(List.of(List.of(SQUARE), List.of(Drawn.box(37.5, 36, 39, 37))), 0);
        assertTrue(overlap.repairedNear().isPresent());
        assertTrue(overlap.covers(37.75, 36.5));
        assertTrue(Area.of(List.of(List.of(SQUARE, Drawn.box(37.5, 36.5, 39, 36.6))), 0).repairedNear().isPresent());
    }

    @Test void a_ring_left_open_is_closed_and_that_is_reported() {
        Area open = Drawn.area(SQUARE.subList(0, 4), 0);
        assertTrue(open.covers(37, 36.5));
        assertTrue(open.repairedNear().isPresent());
        assertEquals(TOWN, open);
    }

    @Test void what_encloses_nothing_is_refused() {
        assertRefused(Drawn.positions(37, 36, 38, 36, 37, 36));
        assertRefused(Drawn.positions(37, 36, 37, 36, 37, 36, 37, 36));
        assertRefused(Drawn.positions(37, 36, 38, 36, 39, 36, 37, 36));
        assertRefused(List.of());
        assertThrows(IllegalArgumentException.class, () -> Area.of(List.of(), 0));
        assertThrows(IllegalArgumentException.class, () -> Area.of(List.of(List.of()), 0));
    }

    @Test void what_is_no_coordinate_is_refused_with_its_place() {
        assertRefused(Drawn.positions(37, 36, 38, 95, 38, 37, 37, 36));
        assertRefused(Drawn.positions(37, 36, Double.NaN, 36, 38, 37, 37, 36));
        assertRefused(Drawn.positions(170, 36, -170, 36, -170, 37, 170, 36));
        var refusal = assertThrows(IllegalArgumentException.class, () -> Area.of(List.of(List.of(SQUARE, List.of(new double[1]))), 0));
        assertEquals("polygon 1, ring 2: a position needs a longitude and a latitude", refusal.getMessage());
        assertThrows(IllegalArgumentException.class, () -> Drawn.area(SQUARE, -1));
    }

    private static void assertRefused(List<double[]> ring) { assertThrows(IllegalArgumentException.class, () -> Drawn.area(ring, 0)); }

    @Test void provinces_become_a_country_without_the_border_between_them() {
        Area country = Area.union(List.of(TOWN, Drawn.area(Drawn.box(38, 36, 39, 37), 50)));
        assertEquals(50, country.accuracyMetres());
        assertEquals(Side.INSIDE, country.side(Position.at(36.5, 38).within(1_000)));
        assertEquals(new Zone.AnyOf(List.of(new Zone.Within(TOWN), new Zone.Within(Drawn.area(Drawn.box(38, 36, 39, 37), 0))))
            .side(Position.at(36.5, 38).within(1_000)), Side.STRADDLES);
        assertThrows(IllegalArgumentException.class, () -> Area.union(List.of()));
    }

    @Test void the_area_is_on_the_left_of_its_edge_however_it_was_drawn() {
        Position middle = Position.at(36.5, 37.9);
        var clockwise = new ArrayList<>(SQUARE);
        java.util.Collections.reverse(clockwise);
        for (Area area : List.of(TOWN, Drawn.area(clockwise, 0)))
            assertEquals(Side.INSIDE, new Zone.Beside(area.edge(), 50_000, new Flank.Left()).side(middle));
    }

    @Test void equal_drawings_are_equal_and_a_better_survey_is_another() {
        assertEquals(TOWN, Drawn.area(new ArrayList<>(SQUARE), 0));
        assertEquals(TOWN.hashCode(), Drawn.area(new ArrayList<>(SQUARE), 0).hashCode());
        assertNotEquals(TOWN, Drawn.area(SQUARE, 1));
        assertEquals(TOWN, Area.of(TOWN.polygons(), 0));
    }

    @Test void nothing_lies_between_a_place_inside_and_the_area() {
        assertEquals(0, TOWN.metresFrom(Position.at(36.5, 37.5)));
        assertEquals(1_000, TOWN.metresFrom(ON_EDGE.moved(270, 1_000)), 0.1);
    }
}
