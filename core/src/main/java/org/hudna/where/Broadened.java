package org.hudna.where;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/**
 * All that lies within a distance of a line, as an area to be drawn: measured in the plane round the line's middle, which is some thousandths off at
 * the ends of a long one.
 */
final class Broadened {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private Broadened() {}

    static Area of(Line line, double metres) {
        List<List<double[]>> parts = line.polylines();
        var lons = parts.stream().flatMap(List::stream).mapToDouble(one -> one[0]).summaryStatistics();
        var lats = parts.stream().flatMap(List::stream).mapToDouble(one -> one[1]).summaryStatistics();
        Plane plane = new Plane(Position.at((lats.getMin() + lats.getMax()) / 2, (lons.getMin() + lons.getMax()) / 2));
        LineString[] flat = parts.stream()
            .map(part -> FACTORY.createLineString(part.stream().map(one -> flat(plane, one)).toArray(Coordinate[]::new))).toArray(LineString[]::new);
        Geometry broad = FACTORY.createMultiLineString(flat).buffer(metres);
        List<List<List<double[]>>> polygons = new ArrayList<>();
        for (int i = 0; i < broad.getNumGeometries(); i++) if (broad.getGeometryN(i) instanceof Polygon polygon) polygons.add(rings(plane, polygon));
        return Area.of(polygons, line.accuracyMetres());
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
