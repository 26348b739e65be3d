package org.hudna.app.exchange.chart;

import org.hudna.where.Position;

/** A box of degrees. */
record Bounds(double west, double south, double east, double north) {

    private static final double METRES_PER_DEGREE = Math.PI * Position.EARTH_RADIUS_METRES / 180;

    static final Bounds NOTHING = new Bounds(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY);

    boolean isEmpty() { return west > east; }

    Bounds with(double lon, double lat) { return new Bounds(Math.min(west, lon), Math.min(south, lat), Math.max(east, lon), Math.max(north, lat)); }

    /** With the circle round a position, but no more of it than {@code most} metres. */
    Bounds with(Position position, double most) {
        double up = Math.min(position.errorMetres(), most) / METRES_PER_DEGREE;
        double across = up / Math.cos(Math.toRadians(Math.min(80, Math.abs(position.lat()))));
        return with(position.lon() - across, position.lat() - up).with(position.lon() + across, position.lat() + up);
    }

    /** Widened to at least {@code least} degrees of latitude, by a share on every side, and to the form {@code width} by {@code height}. */
    Bounds framed(double least, double share, double width, double height) {
        double lat = (south + north) / 2;
        double lon = (west + east) / 2;
        double shrink = Math.cos(Math.toRadians(lat));
        double high = Math.max(north - south, least) * (1 + 2 * share);
        double wide = Math.max((east - west) * shrink, least) * (1 + 2 * share);
        double tall = Math.max(high, wide * height / width);
        double broad = tall * width / height / shrink;
        return new Bounds(lon - broad / 2, lat - tall / 2, lon + broad / 2, lat + tall / 2);
    }

    boolean has(double lon, double lat) { return lon >= west && lon <= east && lat >= south && lat <= north; }

    boolean meets(Bounds other) { return west <= other.east && other.west <= east && south <= other.north && other.south <= north; }
}
