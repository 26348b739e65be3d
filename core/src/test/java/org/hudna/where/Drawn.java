package org.hudna.where;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Shapes for tests. */
final class Drawn {
    private Drawn() {}

    /** A box of degrees, drawn counter-clockwise. */
    static List<double[]> box(double west, double south, double east, double north) {
        return positions(west, south, east, south, east, north, west, north, west, south);
    }

    static Area area(List<double[]> ring, double accuracyMetres) { return Area.of(List.of(List.of(ring)), accuracyMetres); }

    static Line line(double accuracyMetres, double... lonLat) { return Line.of(List.of(positions(lonLat)), accuracyMetres); }

    static List<double[]> positions(double... lonLat) { return Drawing.positions(lonLat); }

    /** A rough blob round a centre, radius in degrees, sometimes with a hole. */
    static Area blob(SplittableRandom chance, double lon, double lat, double radius, int vertices) {
        List<List<double[]>> rings = new ArrayList<>();
        rings.add(ring(chance, lon, lat, radius, vertices));
        if (chance.nextInt(3) == 0) rings.add(ring(chance, lon, lat, radius * 0.3, vertices / 4 + 3));
        return Area.of(List.of(rings), 0);
    }

    private static List<double[]> ring(SplittableRandom chance, double lon, double lat, double radius, int vertices) {
        List<double[]> ring = new ArrayList<>();
        double far = 1;
        for (int i = 0; i < vertices; i++) {
            far = Math.clamp(far + chance.nextDouble(-0.06, 0.06), 0.6, 1.4);
            double angle = 2 * Math.PI * i / vertices;
            ring.add(new double[] {round(lon + radius * far * Math.cos(angle)), round(lat + radius * far * Math.sin(angle))});
        }
        ring.add(ring.getFirst().clone());
        return ring;
    }

    /** To a step in which points and vertices often coincide. */
    static double round(double degrees) { return Math.round(degrees * 4_096) / 4_096.0; }
}
