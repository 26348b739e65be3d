package org.hudna.where;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.hudna.where.Crossing.Apart;
import org.hudna.where.Crossing.Met;
import org.hudna.where.Crossing.Pair;
import org.junit.jupiter.api.Test;

class CrossingTest {
    private static final Position MILL = new Position(48.3, 38.05, 50);
    private static final Band FAR = new Band(4_000, 6_000);

    private static Met met(List<Sector> sectors) { return assertInstanceOf(Met.class, Crossing.of(sectors)); }

    private static List<Position> corners(Area region) {
        return region.polygons().stream().flatMap(List::stream).flatMap(List::stream).map(p -> Position.at(p[1], p[0])).toList();
    }

    @Test void one_sector_alone_gives_its_own_region() {
        Met met = met(List.of(Sector.certain(MILL, new Arc(300, 330), FAR)));
        assertTrue(met.region().covers(MILL.moved(315, 5_000).lon(), MILL.moved(315, 5_000).lat()));
        assertTrue(met.region().covers(MILL.moved(300, 6_000).lon(), MILL.moved(300, 6_000).lat()), "edges belong to it");
        Position outside = MILL.moved(280, 5_000);
        assertTrue(!met.region().covers(outside.lon(), outside.lat()));
        assertEquals(1, met.ellipse().confidence());
        assertTrue(met.ellipse().covers(MILL.moved(315, 5_000)));
    }

    @Test void a_sector_over_north_is_one_sector() {
        Met met = met(List.of(Sector.certain(MILL, new Arc(330, 30), FAR)));
        assertTrue(met.ellipse().covers(MILL.moved(0, 5_000)));
        assertTrue(!met.ellipse().covers(MILL.moved(180, 5_000)));
        assertEquals(90, met.ellipse().orientation(), 5);
    }

    @Test void two_sectors_that_cross_are_far_narrower_than_either() {
        Position target = MILL.moved(315, 5_000);
        Position other = target.moved(200, 6_000).within(50);
        Sector one = Sector.certain(MILL, new Arc(310, 320), new Band(0, 10_000));
        Sector two = Sector.certain(other, Arc.about(20, 5), new Band(0, 10_000));
        Ellipse both = met(List.of(one, two)).ellipse();
        assertTrue(both.covers(target));
        assertTrue(both.semiMajorMetres() < met(List.of(one)).ellipse().semiMajorMetres() / 3, both.toString());
        assertTrue(both.centre().metresTo(target) < 500, both.toString());
    }

    @Test void sectors_that_do_not_meet_say_which() {
        Sector north = Sector.certain(MILL, new Arc(350, 10), FAR);
        Sector south = Sector.certain(MILL, new Arc(170, 190), FAR);
        Sector wide = Sector.certain(MILL, Arc.ALL_ROUND, FAR);
        assertEquals(new Apart(List.of(new Pair(0, 1))), Crossing.of(List.of(north, south, wide)));
    }

    @Test void three_that_meet_by_two_and_not_together_say_so() {
        Position a = Position.at(10, 10);
        Band disc = new Band(0, 1_000);
        List<Sector> discs = List.of(0.0, 120.0, 240.0).stream()
            .map(bearing -> Sector.certain(a.moved(bearing, 1_120), Arc.ALL_ROUND, disc)).toList();
        assertEquals(new Apart(List.of()), Crossing.of(discs));
    }

    @Test void a_ring_without_bearing_leaves_out_its_middle() {
        Met met = met(List.of(Sector.certain(MILL, Arc.ALL_ROUND, FAR)));
        assertTrue(!met.region().covers(MILL.lon(), MILL.lat()));
        assertEquals(met.ellipse().semiMajorMetres(), met.ellipse().semiMinorMetres(), 20);
    }

    @Test void a_bearing_line_and_a_single_distance_still_have_a_width() {
        Met met = met(List.of(Sector.certain(Position.at(48, 38), new Arc(90, 90), new Band(3_000, 3_000))));
        assertTrue(met.ellipse().covers(Position.at(48, 38).moved(90, 3_000)));
        assertTrue(met.ellipse().semiMajorMetres() < 100);
    }

    @Test void the_ellipse_covers_the_whole_region_of_any_crossing() {
        Random random = new Random(17);
        int crossed = 0;
        for (int i = 0; i < 150; i++)
            if (Crossing.of(scene(random, 1 + random.nextInt(4), 1).sectors()) instanceof Met(Ellipse ellipse, Area region)) {
                crossed++;
                assertTrue(corners(region).stream().allMatch(ellipse::covers), "case " + i);
                assertTrue(ellipse.semiMajorMetres() <= 100_000);
            }
        assertEquals(150, crossed, "sectors that all hold one point meet");
    }

    @Test void the_ellipse_holds_the_true_point_at_least_as_often_as_it_says() {
        for (double holds : new double[] {1, 0.95, 0.8}) {
            Random random = new Random(23);
            int runs = 600;
            int covered = 0;
            double stated = Math.max(0, 1 - 2 * (1 - holds));
            for (int i = 0; i < runs; i++) {
                Scene scene = scene(random, 2, holds);
                Crossing crossing = Crossing.of(scene.sectors());
                if (crossing instanceof Met met) assertEquals(stated, met.ellipse().confidence(), 1e-9);
                if (crossing.found().filter(ellipse -> ellipse.covers(scene.target())).isPresent()) covered++;
            }
            double slack = holds == 1 ? 0 : 3 * Math.sqrt(stated * (1 - stated) / runs);
            assertTrue(covered >= (stated - slack) * runs, covered + " of " + runs + ", stated " + stated);
        }
    }

    /** A target, and posts around it; each sector holds the target with the likelihood that it states, and else looks beside it. */
    private record Scene(Position target, List<Sector> sectors) {}

    private static Scene scene(Random random, int posts, double holds) {
        Position target = Position.at(random.nextDouble(-55, 55), random.nextDouble(-170, 170));
        List<Sector> sectors = new ArrayList<>();
        for (int i = 0; i < posts; i++) {
            double error = random.nextDouble(0, 300);
            Position truly = target.moved(random.nextDouble(0, 360), random.nextDouble(500, 15_000));
            Position said = truly.moved(random.nextDouble(0, 360), error * random.nextDouble()).within(error);
            double width = random.nextDouble(2, 60);
            double bearing = bearing(truly, target) + (random.nextDouble() - 0.5) * width;
            if (random.nextDouble() >= holds) bearing += 180;
            double metres = truly.metresTo(target);
            Band band = new Band(metres * random.nextDouble(0, 1), metres * random.nextDouble(1, 1.8));
            sectors.add(new Sector(said, Arc.about(Arc.turned(bearing), width / 2), band, holds));
        }
        return new Scene(target, sectors);
    }

    private static double bearing(Position from, Position to) {
        double[] at = new Plane(from).of(to);
        return Arc.turned(Math.toDegrees(Math.atan2(at[0], at[1])));
    }
}
