package org.hudna.where;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

class ZoneIndexTest {
    static final long NOON = 1_456_574_400;
    static final Area BOX = Drawn.area(Drawn.box(37, 36, 38, 37), 0);

    @Test void a_zone_holds_from_its_first_second_to_the_one_before_its_end() {
        var index = ZoneIndex.of(List.of(new ZoneIndex.Entry(BOX, NOON, NOON + 60)));
        assertEquals(List.of(), hits(index, 37.5, 36.5, NOON - 1));
        assertEquals(List.of(0), hits(index, 37.5, 36.5, NOON));
        assertEquals(List.of(0), hits(index, 37.5, 36.5, NOON + 59));
        assertEquals(List.of(), hits(index, 37.5, 36.5, NOON + 60));
    }

    @Test void without_beginning_and_end_it_always_holds_and_an_empty_time_never() {
        var index = ZoneIndex.of(List.of(new ZoneIndex.Entry(BOX, Long.MIN_VALUE, Long.MAX_VALUE), new ZoneIndex.Entry(BOX, NOON, NOON)));
        for (long second : new long[] {Long.MIN_VALUE, -1, 0, NOON, Long.MAX_VALUE - 1}) assertEquals(List.of(0), hits(index, 37.5, 36.5, second));
        index.forEachSide(Position.at(36.5, 37.5), NOON - 10, NOON + 10, (zone, _) -> assertEquals(0, zone));
        assertThrows(IllegalArgumentException.class, () -> new ZoneIndex.Entry(BOX, NOON, NOON - 1));
    }

    @Test void the_edge_belongs_to_the_zone_and_the_world_beyond_to_none() {
        var index = always(List.of(BOX));
        assertEquals(List.of(0), hits(index, 37, 36, NOON));
        assertEquals(List.of(0), hits(index, 38, 36.7, NOON));
        assertEquals(List.of(), hits(index, Math.nextUp(38.0), 36.7, NOON));
        for (double[] far : new double[][] {{-180, -90}, {180, 90}, {0, 0}, {37.5, 80}, {Double.NaN, 36.5}, {37.5, Double.NaN}, {1e300, -1e300}})
            assertEquals(List.of(), hits(index, far[0], far[1], NOON));
    }

    @Test void no_zones_no_hits() {
        assertEquals(List.of(), hits(always(List.of()), 37, 36, NOON));
        always(List.of()).forEachSide(Position.at(36, 37).within(100), NOON, (_, _) -> { throw new AssertionError("there is no zone"); });
    }

    @Test void a_full_hand_is_told_how_many_there_were() {
        var index = always(List.of(BOX, BOX, BOX));
        assertEquals(3, index.hits(37.5, 36.5, NOON, new int[0]));
        int[] two = {-1, -1};
        assertEquals(3, index.hits(37.5, 36.5, NOON, two));
        assertTrue(Arrays.stream(two).allMatch(zone -> zone >= 0));
    }

    /** Points at random, on vertices, on the middle of edges, beside both, and on a lattice that the zones' vertices share. */
    @Test void two_hundred_thousand_points_get_the_answers_that_jts_gives() {
        var chance = new SplittableRandom(20160220);
        List<Area> areas = new ArrayList<>();
        for (int i = 0; i < 60; i++)
            areas.add(Drawn.blob(chance, chance.nextDouble(36, 42), chance.nextDouble(32.7, 37), Math.exp(chance.nextDouble(-4.5, 0.2)),
                8 + chance.nextInt(400)));
        areas.add(Drawn.area(Drawn.box(36, 33, 41, 36), 0));
        areas.add(Drawn.area(Drawn.positions(36, 33, 41, 33.0000001, 41, 33.0000002, 36, 33), 0));
        var entries = new ArrayList<ZoneIndex.Entry>();
        for (Area area : areas) {
            long from = NOON + chance.nextInt(1_000);
            entries.add(new ZoneIndex.Entry(area, from, from + chance.nextInt(1_000)));
        }
        var index = ZoneIndex.of(entries);
        List<PreparedGeometry> peers = areas.stream().map(ZoneIndexTest::prepared).toList();
        var factory = new GeometryFactory();
        int onEdge = 0;
        for (int i = 0; i < 200_000; i++) {
            double[] point = point(chance, areas, i % 5);
            long second = NOON + chance.nextInt(2_000);
            var expected = new TreeSet<Integer>();
            var peer = factory.createPoint(new Coordinate(point[0], point[1]));
            for (int z = 0; z < areas.size(); z++) {
                var zone = entries.get(z);
                if (zone.fromEpochSecond() > second || second >= zone.untilEpochSecond()) continue;
                if (!peers.get(z).covers(peer)) continue;
                expected.add(z);
                if (i % 5 < 3 && !peers.get(z).containsProperly(peer)) onEdge++;
            }
            assertEquals(List.copyOf(expected), hits(index, point[0], point[1], second), () -> Arrays.toString(point));
        }
        assertTrue(onEdge > 10_000, "the hard points were hardly met: " + onEdge);
    }

    private static double[] point(SplittableRandom chance, List<Area> areas, int kind) {
        double[][] polygon = areas.get(chance.nextInt(areas.size())).rings()[0];
        double[] ring = polygon[chance.nextInt(polygon.length)];
        int v = 2 * chance.nextInt(ring.length / 2 - 1);
        return switch (kind) {
            case 0 -> new double[] {ring[v], ring[v + 1]};
            case 1 -> new double[] {(ring[v] + ring[v + 2]) / 2, (ring[v + 1] + ring[v + 3]) / 2};
            case 2 -> new double[] {Drawn.round(chance.nextDouble(35.5, 42.5)), ring[v + 1]};
            case 3 -> new double[] {Math.nextUp((ring[v] + ring[v + 2]) / 2), Math.nextDown((ring[v + 1] + ring[v + 3]) / 2)};
            default -> new double[] {chance.nextDouble(35.5, 42.5), chance.nextDouble(32.2, 37.4)};
        };
    }

    private static PreparedGeometry prepared(Area area) {
        var factory = new GeometryFactory();
        Polygon[] polygons = Arrays.stream(area.rings()).map(rings -> {
            LinearRing[] read = Arrays.stream(rings).map(ring -> factory.createLinearRing(
                IntStream.range(0, ring.length / 2).mapToObj(i -> new Coordinate(ring[2 * i], ring[2 * i + 1])).toArray(Coordinate[]::new)))
                .toArray(LinearRing[]::new);
            return factory.createPolygon(read[0], Arrays.copyOfRange(read, 1, read.length));
        }).toArray(Polygon[]::new);
        return PreparedGeometryFactory.prepare(factory.createMultiPolygon(polygons));
    }

    @Test void circles_get_the_answers_that_each_area_gives() {
        var chance = new SplittableRandom(99);
        List<ZoneIndex.Entry> entries = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            Area drawn = Drawn.blob(chance, chance.nextDouble(36, 42), chance.nextDouble(32.7, 37), Math.exp(chance.nextDouble(-4, 0)), 200);
            entries.add(new ZoneIndex.Entry(Area.of(drawn.polygons(), i % 3 * 400.0), NOON + chance.nextInt(100), NOON + 100 + chance.nextInt(100)));
        }
        var index = ZoneIndex.of(entries);
        for (int i = 0; i < 20_000; i++) {
            double error = i % 4 == 0 ? 0 : Math.exp(chance.nextDouble(0, 12.5));
            Position circle = new Position(chance.nextDouble(31, 38.5), chance.nextDouble(34, 44), error);
            long second = NOON + chance.nextInt(200);
            Map<Integer, Side> expected = new TreeMap<>(), found = new TreeMap<>();
            for (int z = 0; z < entries.size(); z++) {
                var zone = entries.get(z);
                if (zone.fromEpochSecond() > second || second >= zone.untilEpochSecond()) continue;
                Side side = zone.area().side(circle);
                if (side != Side.OUTSIDE) expected.put(z, side);
            }
            index.forEachSide(circle, second, found::put);
            assertEquals(expected, found, circle::toString);
        }
    }

    @Test void a_map_redrawn_every_day_for_eight_years_has_one_front_a_day() {
        List<ZoneIndex.Entry> days = new ArrayList<>();
        for (int d = 0; d < 3_000; d++) days.add(new ZoneIndex.Entry(BOX, NOON + d * 86_400L, NOON + (d + 1) * 86_400L));
        days.add(new ZoneIndex.Entry(BOX, -5_000_000_000L, Long.MAX_VALUE));
        days.add(new ZoneIndex.Entry(BOX, Long.MIN_VALUE, NOON + 1));
        var index = ZoneIndex.of(days);
        for (int d = 0; d < 3_000; d++) assertEquals(List.of(d, 3_000), hits(index, 37.5, 36.5, NOON + d * 86_400L + 1 + d));
        assertEquals(List.of(0, 3_000, 3_001), hits(index, 37.5, 36.5, NOON));
        assertEquals(List.of(3_000, 3_001), hits(index, 37.5, 36.5, NOON - 1));
        assertEquals(List.of(2_999, 3_000), hits(index, 37.5, 36.5, NOON + 3_000 * 86_400L - 1));
        assertEquals(List.of(3_000), hits(index, 37.5, 36.5, NOON + 3_000 * 86_400L));
        assertEquals(List.of(3_001), hits(index, 37.5, 36.5, -5_000_000_001L));
    }

    @Test void a_span_meets_zones_in_force_at_any_of_its_seconds() {
        var index = ZoneIndex.of(List.of(new ZoneIndex.Entry(BOX, NOON, NOON + 60)));
        for (long[] span : new long[][] {{NOON - 10, NOON, 0}, {NOON - 10, NOON + 1, 1}, {NOON + 59, NOON + 70, 1}, {NOON + 60, NOON + 70, 0}}) {
            int[] met = {0};
            index.forEachSide(Position.at(36.5, 37.5), span[0], span[1], (_, _) -> met[0]++);
            assertEquals(span[2], met[0]);
        }
    }

    private static ZoneIndex always(List<Area> areas) {
        return ZoneIndex.of(areas.stream().map(area -> new ZoneIndex.Entry(area, Long.MIN_VALUE, Long.MAX_VALUE)).toList());
    }

    /** By both ways of asking, which must agree. */
    private static List<Integer> hits(ZoneIndex index, double lon, double lat, long second) {
        int[] into = new int[100];
        int count = index.hits(lon, lat, second, into);
        List<Integer> one = Arrays.stream(into, 0, count).sorted().boxed().toList();
        List<Integer> other = new ArrayList<>();
        index.forEachHit(lon, lat, second, other::add);
        assertEquals(one, other.stream().sorted().toList());
        return one;
    }
}
