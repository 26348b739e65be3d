package org.hudna.where;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/**
 * All that lies within a distance of a line, on both sides or on one, as an area to be drawn: measured in the plane round the line's middle, which is
 * some thousandths off at the ends of a long one.
 */
final class Broadened {

    private static final GeometryFactory FACTORY = new GeometryFactory();
    /** Squares in a distance, and at most so many along the whole. */
    private static final int SQUARES = 16, MOST = 150;

    private Broadened() {}

    static Area of(Line line, double metres) {
        Plane plane = plane(line);
        return area(plane, FACTORY.createMultiLineString(flat(plane, line)).buffer(metres), line.accuracyMetres());
    }

    /**
     * The same on one side alone: cut along the line and its straight continuations; each piece lies on the side where a point inside it does.
     * Between the parts of a line in several the sides meet where no line is: there it is cut into squares as well.
     */
    static Area of(Zone.Beside beside) {
        Line line = beside.line();
        Plane plane = plane(line);
        LineString[] flat = flat(plane, line);
        Geometry broad = FACTORY.createMultiLineString(flat).buffer(beside.metres());
        var cut = new Polygonizer();
        LineString[] on = Arrays.stream(flat).map(part -> continued(part, 2 * beside.metres())).toArray(LineString[]::new);
        Geometry edges = broad.getBoundary().union(FACTORY.createMultiLineString(on).union());
        cut.add(on.length == 1 ? edges : edges.union(squares(broad.getEnvelopeInternal(), beside.metres() / SQUARES)));
        PreparedGeometry within = PreparedGeometryFactory.prepare(broad);
        List<Geometry> kept = new ArrayList<>();
        for (Object piece : cut.getPolygons()) {
            Point inside = ((Polygon) piece).getInteriorPoint();
            if (within.contains(inside) && beside.isOnFlank(plane.at(inside.getX(), inside.getY()))) kept.add((Polygon) piece);
        }
        return area(plane, FACTORY.buildGeometry(kept).union(), line.accuracyMetres());
    }

    /** So wide, or as many as are soon drawn. */
    private static Geometry squares(Envelope box, double wide) {
        double step = Math.max(wide, Math.max(box.getWidth(), box.getHeight()) / MOST);
        List<LineString> all = new ArrayList<>();
        for (double x = box.getMinX() + step; x < box.getMaxX(); x += step) all.add(straight(x, box.getMinY(), x, box.getMaxY()));
        for (double y = box.getMinY() + step; y < box.getMaxY(); y += step) all.add(straight(box.getMinX(), y, box.getMaxX(), y));
        return FACTORY.createMultiLineString(all.toArray(LineString[]::new)).union();
    }

    private static LineString straight(double x, double y, double toX, double toY) {
        return FACTORY.createLineString(new Coordinate[] {new Coordinate(x, y), new Coordinate(toX, toY)});
    }

    /** Straight on beyond its free ends. */
    private static LineString continued(LineString part, double metres) {
        if (part.isClosed()) return part;
        Coordinate[] all = part.getCoordinates();
        Coordinate[] longer = Arrays.copyOf(all, all.length + 2);
        System.arraycopy(all, 0, longer, 1, all.length);
        longer[0] = beyond(all[1], all[0], metres);
        longer[all.length + 1] = beyond(all[all.length - 2], all[all.length - 1], metres);
        return FACTORY.createLineString(longer);
    }

    private static Coordinate beyond(Coordinate before, Coordinate end, double metres) {
        double part = metres / before.distance(end);
        return new Coordinate(end.x + (end.x - before.x) * part, end.y + (end.y - before.y) * part);
    }

    /** The plane round its middle. */
    private static Plane plane(Line line) {
        List<List<double[]>> parts = line.polylines();
        var lons = parts.stream().flatMap(List::stream).mapToDouble(one -> one[0]).summaryStatistics();
        var lats = parts.stream().flatMap(List::stream).mapToDouble(one -> one[1]).summaryStatistics();
        return new Plane(Position.at((lats.getMin() + lats.getMax()) / 2, (lons.getMin() + lons.getMax()) / 2));
    }

    private static LineString[] flat(Plane plane, Line line) {
        return line.polylines().stream().map(part -> FACTORY.createLineString(part.stream().map(one -> flat(plane, one)).toArray(Coordinate[]::new)))
            .toArray(LineString[]::new);
    }

    private static Area area(Plane plane, Geometry broad, double accuracyMetres) {
        List<List<List<double[]>>> polygons = new ArrayList<>();
        for (int i = 0; i < broad.getNumGeometries(); i++) if (broad.getGeometryN(i) instanceof Polygon polygon) polygons.add(rings(plane, polygon));
        return Area.of(polygons, accuracyMetres);
    }

    private static Coordinate flat(Plane plane, double[] lonLat) {
        double[] at = plane.of(Position.at(lonLat[1], lonLat[0]));
        return new Coordinate(at[0], at[1]);
    }

    private static List<List<double[]>> rings(Plane plane, Polygon polygon) {
        List<List<double[]>> rings = new ArrayList<>();
        rings.add(ring(plane, polygon.getExteriorRing()));
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) rings.add(ring(plane, polygon.getInteriorRingN(i)));
        return rings;
    }

    private static List<double[]> ring(Plane plane, LineString ring) {
        return Arrays.stream(ring.getCoordinates()).map(one -> plane.at(one.x, one.y)).map(at -> new double[] {at.lon(), at.lat()}).toList();
    }
}
