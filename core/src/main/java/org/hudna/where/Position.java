package org.hudna.where;

/**
 * A place on Earth as well as it is known: the circle that surely holds it.
 *
 * @param lat degrees north of the equator, -90 to 90, inclusive
 * @param lon degrees east of Greenwich, -180 to 180, inclusive
 * @param errorMetres the circle's radius, 0 or more; 0 is a point
 */
public record Position(double lat, double lon, double errorMetres) {

    /** IUGG mean earth radius R1, in metres (Moritz 2000, Geodetic Reference System 1980). */
    public static final double EARTH_RADIUS_METRES = 6_371_008.8;

    public Position {
        if (!(lat >= -90 && lat <= 90)) throw new IllegalArgumentException("a latitude is -90 to 90 degrees: " + lat);
        if (!(lon >= -180 && lon <= 180)) throw new IllegalArgumentException("a longitude is -180 to 180 degrees: " + lon);
        if (!(errorMetres >= 0 && errorMetres < Double.POSITIVE_INFINITY))
            throw new IllegalArgumentException("an error is 0 metres or more: " + errorMetres);
    }

    /** A point: nothing is in doubt. */
    public static Position at(double lat, double lon) { return new Position(lat, lon, 0); }

    /** The same centre with another error, in metres. */
    public Position within(double metres) { return new Position(lat, lon, metres); }

    /** Metres from centre to centre along the great circle, on a sphere of {@link #EARTH_RADIUS_METRES}; errors are left out. */
    public double metresTo(Position other) {
        double fromLat = Math.toRadians(lat);
        double toLat = Math.toRadians(other.lat);
        double east = Math.toRadians(other.lon - lon);
        double across = Math.cos(toLat) * Math.sin(east);
        double along = Math.cos(fromLat) * Math.sin(toLat) - Math.sin(fromLat) * Math.cos(toLat) * Math.cos(east);
        double up = Math.sin(fromLat) * Math.sin(toLat) + Math.cos(fromLat) * Math.cos(toLat) * Math.cos(east);
        return EARTH_RADIUS_METRES * Math.atan2(Math.hypot(across, along), up);
    }

    /** The circle moved along a great circle: {@code bearingDegrees} clockwise from north at the start, {@code metres} may be negative. */
    public Position moved(double bearingDegrees, double metres) {
        double way = metres / EARTH_RADIUS_METRES;
        double bearing = Math.toRadians(bearingDegrees);
        double fromLat = Math.toRadians(lat);
        double sine = Math.sin(fromLat) * Math.cos(way) + Math.cos(fromLat) * Math.sin(way) * Math.cos(bearing);
        double across = Math.sin(bearing) * Math.sin(way);
        double along = Math.cos(way) * Math.cos(fromLat) - Math.sin(fromLat) * Math.sin(way) * Math.cos(bearing);
        double toLat = Math.toDegrees(Math.atan2(sine, Math.hypot(across, along)));
        return new Position(toLat, turned(lon + Math.toDegrees(Math.atan2(across, along))), errorMetres);
    }

    /** Brings a longitude back into -180 to 180. */
    private static double turned(double degrees) {
        if (degrees > 180) return degrees - 360;
        return degrees < -180 ? degrees + 360 : degrees;
    }
}
