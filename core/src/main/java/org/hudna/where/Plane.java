package org.hudna.where;

/** Points to and from the plane of a {@link Frame}: metres east and north of a centre. */
final class Plane {

    private final Position centre;
    private final Frame frame;

    Plane(Position centre) {
        this.centre = centre.within(0);
        this.frame = new Frame(centre);
    }

    double[] of(Position point) {
        double lat = Math.toRadians(point.lat());
        double lon = Math.toRadians(point.lon());
        frame.project(Math.cos(lat) * Math.cos(lon), Math.cos(lat) * Math.sin(lon), Math.sin(lat));
        return new double[] {frame.east, frame.north};
    }

    Position at(double east, double north) { return centre.moved(Math.toDegrees(Math.atan2(east, north)), Math.hypot(east, north)); }
}
