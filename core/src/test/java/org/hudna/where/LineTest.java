package org.hudna.where;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LineTest {
    static final double RADIUS = Position.EARTH_RADIUS_METRES;

    @Test void from_a_meridian_the_distance_is_that_of_the_sphere_up_to_150_km() {
        Line meridian = Drawn.line(0, 38, 30, 38, 45);
        for (double lat = 33; lat < 40; lat += 0.37) {
            for (double turn = 0.001; turn < 1.6; turn += 0.083) {
                double metres = RADIUS * Math.asin(Math.cos(Math.toRadians(lat)) * Math.sin(Math.toRadians(turn)));
                assertEquals(metres, meridian.metresFrom(Position.at(lat, 38 + turn)), 0.01);
            }
        }
    }

    @Test void drawn_as_broad_as_a_distance_its_edge_lies_that_far_from_it_everywhere_and_covers_itself_nowhere() {
        Line bent = Drawn.line(0, 37.5, 47.0, 37.6, 47.8, 37.9, 48.0, 37.7, 48.3, 38.9, 48.7, 39.8, 48.6);
        for (double metres : new double[] {500, 15_000, 70_000}) {
            Area broad = bent.broadened(metres);
            assertEquals(1, broad.polygons().size());
            for (double[] corner : broad.polygons().getFirst().getFirst())
                assertEquals(metres, bent.metresFrom(Position.at(corner[1], corner[0])), 300 + metres / 100);
        }
    }

    @Test void from_the_equator_the_distance_is_the_latitude() {
        Line equator = Drawn.line(0, 10, 0, 80, 0);
        for (double lat = -1.35; lat < 1.35; lat += 0.1)
            assertEquals(RADIUS * Math.abs(Math.toRadians(lat)), equator.metresFrom(Position.at(lat, 44.4)), 1e-3);
    }

    @Test void a_long_segment_follows_its_parallel_not_the_great_circle() {
        Line parallel = Drawn.line(0, 36, 36, 40, 36);
        assertEquals(0, parallel.metresFrom(Position.at(36, 38)), 0.02);
        assertEquals(1_000, parallel.metresFrom(Position.at(36, 38).moved(0, 1_000)), 0.05);
    }

    @Test void from_any_segment_the_distance_is_that_to_its_nearest_point_to_a_tenth_of_a_metre() {
        var chance = new SplittableRandom(11);
        for (int i = 0; i < 150; i++) {
            double lon = chance.nextDouble(35, 42), lat = chance.nextDouble(-74, 74);
            double toLon = lon + chance.nextDouble(-1, 1), toLat = lat + chance.nextDouble(-1, 1);
            Position from = Position.at(lat, lon).moved(chance.nextDouble(360), chance.nextDouble(0, 150_000));
            assertEquals(nearest(from, lon, lat, toLon, toLat), Drawn.line(0, lon, lat, toLon, toLat).metresFrom(from), 0.1);
        }
    }

    /** By halving: along a segment, straight in degrees and this short, the distance falls and then rises. */
    private static double nearest(Position from, double lon, double lat, double toLon, double toLat) {
        double low = 0, high = 1;
        while (high - low > 1e-9) {
            double a = low + (high - low) / 3, b = high - (high - low) / 3;
            if (at(from, lon, lat, toLon, toLat, a) < at(from, lon, lat, toLon, toLat, b)) high = b;
            else low = a;
        }
        return at(from, lon, lat, toLon, toLat, low);
    }

    private static double at(Position from, double lon, double lat, double toLon, double toLat, double part) {
        return from.metresTo(Position.at(lat + (toLat - lat) * part, lon + (toLon - lon) * part));
    }

    @Test void looking_only_so_far_gives_the_same_distance_or_none() {
        Line line = Drawn.line(0, 36, 36, 37, 36.5, 36.5, 37.2);
        Position from = Position.at(36.9, 37.4);
        double metres = line.metresFrom(from);
        assertEquals(metres, line.metresFrom(from, metres + 1));
        assertEquals(Double.POSITIVE_INFINITY, line.metresFrom(from, metres - 1));
    }

    @Test void a_line_on_the_other_side_of_the_180th_meridian_is_near() {
        assertEquals(Position.at(10, -179.9).metresTo(Position.at(10, 179.9)), Drawn.line(0, 179.9, 5, 179.9, 15)
            .metresFrom(Position.at(10, -179.9)), 10);
    }

    @Test void pieces_that_meet_are_joined_whatever_their_order() {
        Line pieces = Line.of(List.of(Drawn.positions(38, 36, 39, 36), Drawn.positions(36, 36, 37, 36), Drawn.positions(37, 36, 38, 36)), 0);
        assertEquals(Drawn.line(0, 36, 36, 37, 36, 38, 36, 39, 36), pieces);
        assertEquals(2, Line.of(List.of(Drawn.positions(36, 36, 37, 36), Drawn.positions(37.1, 36, 38, 36)), 0).polylines().size());
    }

    @Test void what_is_no_line_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> Line.of(List.of(), 0));
        assertThrows(IllegalArgumentException.class, () -> Line.of(List.of(Drawn.positions(36, 36)), 0));
        assertThrows(IllegalArgumentException.class, () -> Drawn.line(0, 36, 36, 36, 36));
        assertThrows(IllegalArgumentException.class, () -> Drawn.line(0, 36, 36, 36, 91));
        assertThrows(IllegalArgumentException.class, () -> Drawn.line(Double.NaN, 36, 36, 37, 36));
    }
}
