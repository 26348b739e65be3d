package org.hudna.where;

/**
 * The plane that touches the Earth at a position, in the azimuthal equidistant projection: distance and direction from the position are exact.
 *
 * <p>Three unit vectors in the Earth's own axes (x to 0 N 0 E, y to 0 N 90 E, z to the pole): to the zenith, to the east, to the north.
 */
final class Frame {
    /** Sine of 1.15 degrees (127 km): up to it the series below is exact to the last bits of a double. */
    private static final double SMALL = 0.02;

    final double lat;
    final double lon;
    final double cosLat;
    private final double upX;
    private final double upY;
    private final double upZ;
    private final double eastX;
    private final double eastY;
    private final double northX;
    private final double northY;

    /** Coordinates of the point projected last, in metres from the position. */
    double east;
    double north;

    Frame(Position at) {
        lat = Math.toRadians(at.lat());
        lon = Math.toRadians(at.lon());
        cosLat = Math.cos(lat);
        double sinLon = Math.sin(lon);
        double cosLon = Math.cos(lon);
        upZ = Math.sin(lat);
        upX = cosLat * cosLon;
        upY = cosLat * sinLon;
        eastX = -sinLon;
        eastY = cosLon;
        northX = -upZ * cosLon;
        northY = -upZ * sinLon;
    }

    /** Projects a point on the unit sphere; the answer is in {@link #east} and {@link #north}. */
    void project(double x, double y, double z) {
        double e = eastX * x + eastY * y;
        double n = northX * x + northY * y + cosLat * z;
        double up = upX * x + upY * y + upZ * z;
        double scale = Position.EARTH_RADIUS_METRES * arcPerSine(e * e + n * n, up);
        east = e * scale;
        north = n * scale;
    }

    /** An angle divided by its sine, from the sine's square and the cosine. */
    private static double arcPerSine(double square, double cosine) {
        if (cosine > 0 && square < SMALL * SMALL) return 1 + square * (1.0 / 6 + square * (3.0 / 40 + square * (15.0 / 336)));
        double sine = Math.sqrt(square);
        return sine == 0 ? 1 : Math.atan2(sine, cosine) / sine;
    }

    /** At least so many metres lie between the position and all that lies in a box of radians. */
    double metresToBox(double west, double south, double eastEdge, double northEdge) {
        double byLat = lat < south ? south - lat : Math.max(0, lat - northEdge);
        double turn = lon < west ? west - lon : Math.max(0, lon - eastEdge);
        if (turn > Math.PI / 2) turn = 0; // it may be nearer the other way round
        // A meridian so far off is asin(cos lat * sin turn) away; both steps below err towards nearer. Past 1.2 the cubic would bend down.
        double capped = Math.min(turn, 1.2);
        double byLon = cosLat * capped * (1 - capped * capped / 6);
        return Position.EARTH_RADIUS_METRES * Math.max(byLat, byLon);
    }
}
