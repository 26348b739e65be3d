package org.hudna.app.exchange.chart;

import org.hudna.where.Position;

/**
 * Degrees to units of a drawing: equirectangular, true to scale along the middle parallel of the frame, which at the scale of a region is near
 * enough.
 */
record Projection(Bounds frame, double width, double height) {

    private static final double METRES_PER_DEGREE = Math.PI * Position.EARTH_RADIUS_METRES / 180;

    double x(double lon) { return (lon - frame.west()) / (frame.east() - frame.west()) * width; }

    double y(double lat) { return (frame.north() - lat) / (frame.north() - frame.south()) * height; }

    double unitsPerMetre() { return height / ((frame.north() - frame.south()) * METRES_PER_DEGREE); }
}
