package org.hudna.where;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PositionTest {
    static final Position ALEPPO = Position.at(36.2021, 37.1343);

    @Test void the_poles_and_the_180th_meridian_are_still_on_earth_a_step_beyond_is_not() {
        Position.at(90, 180);
        Position.at(-90, -180);
        assertThrows(IllegalArgumentException.class, () -> Position.at(Math.nextUp(90.0), 0));
        assertThrows(IllegalArgumentException.class, () -> Position.at(0, Math.nextDown(-180.0)));
        assertThrows(IllegalArgumentException.class, () -> Position.at(Double.NaN, 0));
        assertThrows(IllegalArgumentException.class, () -> Position.at(0, Double.NaN));
    }

    @Test void an_error_is_never_negative_and_never_endless() {
        assertEquals(0, ALEPPO.errorMetres());
        assertThrows(IllegalArgumentException.class, () -> ALEPPO.within(-1));
        assertThrows(IllegalArgumentException.class, () -> ALEPPO.within(Double.POSITIVE_INFINITY));
        assertThrows(IllegalArgumentException.class, () -> ALEPPO.within(Double.NaN));
    }

    @Test void a_degree_of_latitude_and_a_quarter_of_the_equator_have_their_known_lengths() {
        assertEquals(111_195.080, Position.at(36, 37).metresTo(Position.at(37, 37)), 0.001);
        assertEquals(Math.PI / 2 * Position.EARTH_RADIUS_METRES, Position.at(0, 0).metresTo(Position.at(0, 90)), 1e-6);
        assertEquals(Math.PI * Position.EARTH_RADIUS_METRES, Position.at(0, 0).metresTo(Position.at(0, 180)), 1e-6);
        assertEquals(0, ALEPPO.metresTo(ALEPPO));
    }

    /** The Australian survey's worked example: 54,972.271 m on the ellipsoid GRS 80 (ICSM, GDA Technical Manual, chapter 4). */
    @Test void flinders_peak_to_buninyong_is_as_surveyed_but_for_the_flattening_of_the_earth() {
        Position flinders = Position.at(-(37 + 57 / 60.0 + 3.7203 / 3600), 144 + 25 / 60.0 + 29.5244 / 3600);
        Position buninyong = Position.at(-(37 + 39 / 60.0 + 10.1561 / 3600), 143 + 55 / 60.0 + 35.3839 / 3600);
        assertEquals(54_972.271, flinders.metresTo(buninyong), 0.0031 * 54_972);
    }

    @Test void who_moves_so_many_metres_is_so_many_metres_away_and_comes_back() {
        var chance = new SplittableRandom(7);
        for (int i = 0; i < 10_000; i++) {
            Position from = Position.at(chance.nextDouble(-80, 80), chance.nextDouble(-180, 180));
            double metres = chance.nextDouble(0, 150_000), bearing = chance.nextDouble(0, 360);
            Position to = from.moved(bearing, metres);
            assertEquals(metres, from.metresTo(to), 1e-5);
            assertEquals(0, from.moved(bearing, -metres).metresTo(from.moved(bearing + 180, metres)), 1e-5);
        }
        assertEquals(500, ALEPPO.within(500).moved(90, 10).errorMetres());
    }

    @Test void walking_east_over_the_180th_meridian_goes_on_in_the_west() {
        Position there = Position.at(10, 179.99).moved(90, 5_000);
        assertTrue(there.lon() < -179.9);
        assertEquals(5_000, there.metresTo(Position.at(10, 179.99)), 1e-5);
    }

    @Test void codes_are_refused_unless_they_could_be_ones() {
        assertTrue(PCode.isCode("SY020000") && PCode.isCode("C1001") && PCode.isCode("SY"));
        assertFalse(PCode.isCode("") || PCode.isCode("S") || PCode.isCode("1SY") || PCode.isCode("sy02") || PCode.isCode("SY-02")
            || PCode.isCode("سي02"));
        assertThrows(IllegalArgumentException.class, () -> new PCode("C 1001"));
        assertTrue(PlaceId.isCode("contact-line.2014") && PlaceId.isCode("dmz") && PlaceId.isCode("48-hours"));
        assertFalse(PlaceId.isCode("") || PlaceId.isCode("-line") || PlaceId.isCode("Line") || PlaceId.isCode("a b"));
        assertThrows(IllegalArgumentException.class, () -> new PlaceId("Contact"));
    }
}
