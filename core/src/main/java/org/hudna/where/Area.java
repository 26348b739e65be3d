package org.hudna.where;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/**
 * Land within edges: polygons with holes, straight in degrees between their positions. The edge, a hole's too, belongs to the area.
 *
 * <p>Outer rings run counter-clockwise and holes clockwise, however they were drawn: the area is always on the edge's left. Immutable; equal where
 * the positions and the accuracy are.
 */
public final class Area implements Shape {
    private final double[][][] polygons;
    private final double accuracyMetres;
    private final Optional<Position> repairedNear;
    private final Slabs slabs;
    private final Line edge;

    private Area(Geometry sound, double accuracyMetres, Optional<Position> repairedNear) {
        List<double[][]> read = new ArrayList<>();
        for (int i = 0; i < sound.getNumGeometries(); i++)
            if (sound.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) read.add(rings(polygon));
        if (read.isEmpty()) throw new IllegalArgumentException("the area encloses nothing");
        polygons = read.toArray(double[][][]::new);
        this.accuracyMetres = Drawing.accuracy(accuracyMetres);
        this.repairedNear = repairedNear;
        double[][] all = Arrays.stream(polygons).flatMap(Arrays::stream).toArray(double[][]::new);
        slabs = new Slabs(all);
        edge = Line.ofRings(all, accuracyMetres);
    }

    /**
     * An area from its polygons, each a list of rings (the outer one, then holes) of [longitude, latitude] in degrees, further numbers being ignored.
     *
     * <p>A ring that does not close is closed; edges that cross, holes that stick out and polygons that overlap are repaired so that what is enclosed
     * stays enclosed: {@link #repairedNear} then says where the first fault was.
     *
     * @throws IllegalArgumentException where nothing is enclosed, a ring has fewer than three different positions, or a number is no coordinate
     */
    public static Area of(List<? extends List<? extends List<double[]>>> polygons, double accuracyMetres) {
        GeometryFactory factory = new GeometryFactory();
        Optional<Position> fault = Optional.empty();
        List<Polygon> read = new ArrayList<>();
        for (int p = 0; p < polygons.size(); p++) {
            List<? extends List<double[]>> drawn = polygons.get(p);
            List<LinearRing> rings = new ArrayList<>();
            for (int r = 0; r < drawn.size(); r++) {
                double[] flat = Drawing.flat(drawn.get(r), "polygon " + (p + 1) + ", ring " + (r + 1));
                double[] closed = closed(flat);
                if (closed.length < 8)
                    throw new IllegalArgumentException("polygon " + (p + 1) + ", ring " + (r + 1) + " needs three different positions");
                if (closed != flat && fault.isEmpty()) fault = Optional.of(Position.at(flat[flat.length - 1], flat[flat.length - 2]));
                rings.add(factory.createLinearRing(new PackedCoordinateSequence.Double(closed, 2, 0)));
            }
            if (rings.isEmpty()) throw new IllegalArgumentException("polygon " + (p + 1) + " has no ring");
            read.add(factory.createPolygon(rings.getFirst(), rings.subList(1, rings.size()).toArray(LinearRing[]::new)));
        }
        Geometry drawing = read.size() == 1 ? read.getFirst() : factory.createMultiPolygon(read.toArray(Polygon[]::new));
        TopologyValidationError error = new IsValidOp(drawing).getValidationError();
        if (error == null) return new Area(drawing, accuracyMetres, fault);
        Coordinate near = error.getCoordinate();
        return new Area(GeometryFixer.fix(drawing), accuracyMetres, fault.or(() -> Optional.of(Position.at(near.y, near.x))));
    }

    /**
     * All of them as one area, without the edges between them; as inaccurate as the least accurate.
     *
     * @throws IllegalArgumentException where there is none
     */
    public static Area union(List<Area> areas) {
        if (areas.size() == 1) return areas.getFirst();
        double accuracy = areas.stream().mapToDouble(Area::accuracyMetres).max().orElse(0);
        List<Geometry> parts = areas.stream().map(Area::geometry).toList();
        Geometry all = OverlayNGRobust.union(new GeometryFactory().createGeometryCollection(parts.toArray(Geometry[]::new)));
        return new Area(all, accuracy, areas.stream().flatMap(area -> area.repairedNear.stream()).findFirst());
    }

    private Geometry geometry() {
        GeometryFactory factory = new GeometryFactory();
        Polygon[] parts = new Polygon[polygons.length];
        for (int p = 0; p < parts.length; p++) {
            LinearRing[] rings = Arrays.stream(polygons[p])
                .map(ring -> factory.createLinearRing(new PackedCoordinateSequence.Double(ring.clone(), 2, 0))).toArray(LinearRing[]::new);
            parts[p] = factory.createPolygon(rings[0], Arrays.copyOfRange(rings, 1, rings.length));
        }
        return factory.createMultiPolygon(parts);
    }

    private static double[] closed(double[] flat) {
        int n = flat.length;
        if (n >= 2 && flat[0] == flat[n - 2] && flat[1] == flat[n - 1]) return flat;
        double[] closed = Arrays.copyOf(flat, n + 2);
        if (n > 0) System.arraycopy(flat, 0, closed, n, 2);
        return closed;
    }

    private static double[][] rings(Polygon polygon) {
        double[][] rings = new double[polygon.getNumInteriorRing() + 1][];
        rings[0] = ring(polygon.getExteriorRing(), true);
        for (int i = 1; i < rings.length; i++) rings[i] = ring(polygon.getInteriorRingN(i - 1), false);
        return rings;
    }

    private static double[] ring(LinearRing ring, boolean counterClockwise) {
        CoordinateSequence from = ring.getCoordinateSequence();
        int n = from.size();
        boolean turn = Orientation.isCCW(from) != counterClockwise;
        double[] flat = new double[2 * n];
        for (int i = 0; i < n; i++) {
            flat[2 * i] = from.getX(turn ? n - 1 - i : i);
            flat[2 * i + 1] = from.getY(turn ? n - 1 - i : i);
        }
        return flat;
    }

    @Override public double accuracyMetres() { return accuracyMetres; }

    /** Where the first fault of the drawing was that had to be repaired; empty where it was sound. */
    public Optional<Position> repairedNear() { return repairedNear; }

    /** The edge as a line, closed, with the area on its left. */
    public Line edge() { return edge; }

    /** Polygons, rings, positions as [longitude, latitude], closed; a copy. */
    public List<List<List<double[]>>> polygons() {
        return Arrays.stream(polygons).map(rings -> Arrays.stream(rings).map(Drawing::positions).toList()).toList();
    }

    /** Whether the point is inside or on the edge, exactly as drawn: neither accuracy nor error is taken into account. */
    public boolean covers(double lon, double lat) { return slabs.covers(lon, lat); }

    /** Where the circle lies, its error and the drawing's accuracy taken together; one that touches the edge from inside is inside. */
    public Side side(Position position) {
        double error = position.errorMetres() + accuracyMetres;
        if (error == 0) return covers(position.lon(), position.lat()) ? Side.INSIDE : Side.OUTSIDE;
        return side(position, new Frame(position));
    }

    /** As {@link #side(Position)}, with the position's own frame. */
    Side side(Position position, Frame frame) {
        double error = position.errorMetres() + accuracyMetres;
        if (edge.chains().isBeyond(frame, error)) return Side.OUTSIDE;
        boolean inside = covers(position.lon(), position.lat());
        if (error > 0 && edge.chains().comesWithin(frame, error, !inside)) return Side.STRADDLES;
        return inside ? Side.INSIDE : Side.OUTSIDE;
    }

    @Override public double metresFrom(Position position) { return Math.max(0, signedMetres(position, Double.MAX_VALUE)); }

    /** Metres from the edge, negative inside; infinite beyond {@code limit} metres. */
    double signedMetres(Position position, double limit) {
        double metres = edge.metresFrom(position, limit);
        return covers(position.lon(), position.lat()) ? -metres : metres;
    }

    /** The box around it. */
    double west() { return slabs.west(); }

    double south() { return slabs.south(); }

    double east() { return slabs.east(); }

    double north() { return slabs.north(); }

    int edges() { return slabs.edges(); }

    /** Rings of lon, lat, lon, lat …, to be read only. */
    double[][][] rings() { return polygons; }

    @Override public boolean equals(Object other) {
        return other instanceof Area area && accuracyMetres == area.accuracyMetres && Arrays.deepEquals(polygons, area.polygons);
    }

    @Override public int hashCode() { return Arrays.deepHashCode(polygons); }

    @Override public String toString() {
        return "Area[" + polygons.length + " polygons, ±" + accuracyMetres + " m]";
    }
}
