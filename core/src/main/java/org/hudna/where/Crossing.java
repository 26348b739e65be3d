package org.hudna.where;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** What comes of the sectors of several posts that speak of one thing. */
public sealed interface Crossing {

    /**
     * They have ground in common.
     *
     * @param ellipse the smallest that covers the region; its confidence is 1 less what each sector may fail by, which is right however the failures
     *     of the posts hang together
     */
    record Met(Ellipse ellipse, Area region) implements Crossing {}

    /**
     * They have none: at least one post is wrong, or they speak of different things.
     *
     * @param pairs indices of sectors that do not meet each other; empty where each two do and only all together do not
     */
    record Apart(List<Pair> pairs) implements Crossing {
        public Apart { pairs = List.copyOf(pairs); }
    }

    /** Two sectors by their indices, the smaller first. */
    record Pair(int one, int other) {}

    /**
     * Crosses them; one alone gives its own region. Drawn in the plane around the first sector's middle, each widened by its post's error and by what
     * the sphere differs from the ellipsoid. Like all areas they may not cross the 180th meridian.
     *
     * @throws IllegalArgumentException where there is none
     */
    static Crossing of(List<Sector> sectors) {
        Sector first = sectors.stream().findFirst().orElseThrow(() -> new IllegalArgumentException("a crossing needs a sector"));
        Plane plane = new Plane(first.post().moved(first.bearing().middle(), (first.distance().minMetres() + first.distance().maxMetres()) / 2));
        List<Geometry> shapes = sectors.stream().map(sector -> SectorShape.of(sector, plane)).toList();
        Geometry common = shapes.getFirst();
        for (Geometry shape : shapes) common = both(common, shape);
        if (common.getArea() == 0) return new Apart(apart(shapes));
        double confidence = Math.max(0, 1 - sectors.stream().mapToDouble(sector -> 1 - sector.holds()).sum());
        return new Met(ellipse(common, plane, confidence), region(common, plane));
    }

    private static Geometry both(Geometry one, Geometry other) { return OverlayNGRobust.overlay(one, other, OverlayNG.INTERSECTION); }

    private static List<Pair> apart(List<Geometry> shapes) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < shapes.size(); i++)
            for (int j = i + 1; j < shapes.size(); j++) if (both(shapes.get(i), shapes.get(j)).getArea() == 0) pairs.add(new Pair(i, j));
        return pairs;
    }

    private static Ellipse ellipse(Geometry common, Plane plane, double confidence) {
        Coordinate[] hull = common.convexHull().getCoordinates();
        double[][] corners = Arrays.stream(hull).limit(hull.length - 1L).map(c -> new double[] {c.x, c.y}).toArray(double[][]::new);
        SmallestEllipse flat = new SmallestEllipse(corners);
        Position centre = plane.at(flat.east, flat.north);
        return widened(new Ellipse(centre, flat.semiMajor, flat.semiMinor, turned(flat, plane, centre), confidence), hull, plane);
    }

    /** North of the plane is not quite north at the ellipse's own centre. */
    private static double turned(SmallestEllipse flat, Plane plane, Position centre) {
        double turn = Math.toRadians(flat.orientation);
        double[] tip = new Plane(centre).of(plane.at(flat.east + flat.semiMajor * Math.sin(turn), flat.north + flat.semiMajor * Math.cos(turn)));
        double orientation = Arc.turned(Math.toDegrees(Math.atan2(tip[0], tip[1])));
        return orientation >= 180 ? orientation - 180 : orientation;
    }

    /** From one plane to the other an ellipse loses a few millionths: until it covers every corner again. */
    private static Ellipse widened(Ellipse ellipse, Coordinate[] hull, Plane plane) {
        List<Position> corners = Arrays.stream(hull).map(c -> plane.at(c.x, c.y)).toList();
        Ellipse wide = ellipse;
        for (double by = 1e-6; !corners.stream().allMatch(wide::covers); by *= 2)
            wide = new Ellipse(ellipse.centre(), ellipse.semiMajorMetres() * (1 + by), ellipse.semiMinorMetres() * (1 + by), ellipse.orientation(),
                ellipse.confidence());
        return wide;
    }

    private static Area region(Geometry common, Plane plane) {
        List<List<List<double[]>>> polygons = new ArrayList<>();
        for (int i = 0; i < common.getNumGeometries(); i++)
            if (common.getGeometryN(i) instanceof Polygon polygon && polygon.getArea() > 0) polygons.add(rings(polygon, plane));
        return Area.of(polygons, 0);
    }

    private static List<List<double[]>> rings(Polygon polygon, Plane plane) {
        List<List<double[]>> rings = new ArrayList<>();
        rings.add(ring(polygon.getExteriorRing(), plane));
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) rings.add(ring(polygon.getInteriorRingN(i), plane));
        return rings;
    }

    private static List<double[]> ring(LinearRing ring, Plane plane) {
        return Arrays.stream(ring.getCoordinates()).map(c -> plane.at(c.x, c.y)).map(p -> new double[] {p.lon(), p.lat()}).toList();
    }

    /** The ellipse, where they met. */
    default Optional<Ellipse> found() {
        return switch (this) {
            case Met met -> Optional.of(met.ellipse());
            case Apart _ -> Optional.empty();
        };
    }
}
