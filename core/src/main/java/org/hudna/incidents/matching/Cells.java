package org.hudna.incidents.matching;

import org.hudna.where.Position;

/**
 * Cells of the grid: square kilometres on rows of latitude, in nine layers by how large the circle and how long the span is.
 *
 * <p>A mention lies in the one cell that holds its centre; layers keep a large circle from widening the search of all others. Cells do not join
 * across the 180th meridian.
 */
final class Cells {

    /** Of the earth's mean radius. */
    static final double METRES_PER_DEGREE = Math.toRadians(Position.EARTH_RADIUS_METRES);
    /** Largest error, in metres, and half span, in seconds, of each class; both inclusive. */
    static final double[] ERRORS = {1_000, 5_000, Reach.LARGEST_ERROR_METRES};
    static final int[] HALVES = {3_600, 46_800, (int) (Reach.LONGEST_SPAN_SECONDS / 2)};
    static final int LAYERS = 9;
    /** Of mentions without a position; they sort last. */
    static final int NOWHERE = 15 << 25;
    private static final int X_BITS = 13;
    private static final int Y_BITS = 12;
    private static final int MID_BITS = 35;
    private static final double LEAST_COSINE = 0.02;

    private final double[] side = new double[ERRORS.length];

    /** @param metres between the edges of two circles at most; at least 5 km, else the rows do not fit the key */
    Cells(double metres) {
        for (int e = 0; e < side.length; e++) side[e] = Math.max(metres + 2 * ERRORS[e], 6_000);
    }

    static int layer(double errorMetres, int half) {
        int e = 0, h = 0;
        while (errorMetres > ERRORS[e]) e++;
        while (half > HALVES[h]) h++;
        return e * 3 + h;
    }

    static double error(int layer) { return ERRORS[layer / 3]; }

    static int half(int layer) { return HALVES[layer % 3]; }

    int row(int layer, double lat) {
        int last = (int) (180 * METRES_PER_DEGREE / side[layer / 3]);
        return Math.clamp((long) ((lat + 90) * METRES_PER_DEGREE / side[layer / 3]), 0, last);
    }

    int column(int layer, int row, double lon) {
        double metres = side[layer / 3];
        double middle = (row + 0.5) * metres / METRES_PER_DEGREE - 90;
        return (int) ((Math.clamp(lon, -180, 180) + 180) * METRES_PER_DEGREE * Math.max(LEAST_COSINE, Math.cos(Math.toRadians(middle))) / metres);
    }

    /** The least cosine of a latitude in a band, so that no longitude is missed. */
    static double cosine(double lat, double metres) {
        double farthest = Math.min(90, Math.abs(lat) + metres / METRES_PER_DEGREE);
        return Math.max(LEAST_COSINE, Math.cos(Math.toRadians(farthest)));
    }

    static int cell(int layer, int row, int column) { return layer << Y_BITS + X_BITS | row << X_BITS | column; }

    int cell(int layer, double lat, double lon) {
        int row = row(layer, lat);
        return cell(layer, row, column(layer, row, lon));
    }

    /** By cell, then by time; compared unsigned. */
    static long key(int cell, long mid) { return (long) cell << MID_BITS | Math.clamp(mid + (1L << MID_BITS - 1), 0, (1L << MID_BITS) - 1); }
}
