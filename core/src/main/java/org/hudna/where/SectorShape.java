package org.hudna.where;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;

/** A sector drawn in a plane so that nothing of it is left out. */
final class SectorShape {

    /** Sphere against ellipsoid: 0.6 % of a distance and a fifth of a degree of direction, together. */
    private static final double OFF_THE_SPHERE = 0.007;
    private static final double LEAST_METRES = 1;
    private static final int QUADRANT = 8;
    /** A buffer's round corners are cut by chords; so much shorter. */
    private static final double CHORD = Math.cos(Math.PI / (4 * QUADRANT));
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private SectorShape() {}

    static Geometry of(Sector sector, Plane plane) {
        Geometry bare = sector.bearing().width() >= 360 ? ring(sector, plane) : wedge(sector, plane);
        double wider = Math.max(LEAST_METRES, sector.post().errorMetres() + OFF_THE_SPHERE * sector.distance().maxMetres());
        return bare.buffer(wider / CHORD, QUADRANT);
    }

    private static Geometry wedge(Sector sector, Plane plane) {
        List<Coordinate> ring = new ArrayList<>(outer(sector, plane));
        if (sector.distance().minMetres() == 0) ring.add(at(sector.post(), 0, 0, plane));
        else ring.addAll(inner(sector, plane).reversed());
        ring.add(ring.getFirst().copy());
        Coordinate[] edge = ring.toArray(Coordinate[]::new);
        return edge.length < 4 ? FACTORY.createLineString(edge) : FACTORY.createPolygon(edge).buffer(0).union(FACTORY.createLineString(edge));
    }

    /** All round: a disc, less the inner one. */
    private static Geometry ring(Sector sector, Plane plane) {
        LinearRing shell = closed(outer(sector, plane));
        if (sector.distance().minMetres() == 0) return FACTORY.createPolygon(shell);
        return FACTORY.createPolygon(shell, new LinearRing[] {closed(inner(sector, plane))});
    }

    private static LinearRing closed(List<Coordinate> points) {
        List<Coordinate> ring = new ArrayList<>(points.subList(0, points.size() - 1));
        ring.add(ring.getFirst().copy());
        return FACTORY.createLinearRing(ring.toArray(Coordinate[]::new));
    }

    /** Farther by what the chords would cut off. */
    private static List<Coordinate> outer(Sector sector, Plane plane) {
        double half = Math.toRadians(sector.bearing().width() / steps(sector)) / 2;
        return arc(sector, Math.max(LEAST_METRES, sector.distance().maxMetres()) / Math.cos(half), plane);
    }

    private static List<Coordinate> inner(Sector sector, Plane plane) { return arc(sector, sector.distance().minMetres(), plane); }

    private static List<Coordinate> arc(Sector sector, double metres, Plane plane) {
        int steps = steps(sector);
        List<Coordinate> arc = new ArrayList<>(steps + 1);
        for (int i = 0; i <= steps; i++) arc.add(at(sector.post(), sector.bearing().from() + sector.bearing().width() * i / steps, metres, plane));
        return arc;
    }

    /** A degree each, or less. */
    private static int steps(Sector sector) { return Math.max(1, (int) Math.ceil(sector.bearing().width())); }

    private static Coordinate at(Position post, double bearing, double metres, Plane plane) {
        double[] point = plane.of(post.moved(bearing, metres));
        return new Coordinate(point[0], point[1]);
    }
}
