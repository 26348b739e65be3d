package org.hudna.app.search;

/**
 * A part of the map between two parallels and two meridians, edges included. An incident lies in it where the middle of the circle that is shown
 * does.
 *
 * @param south degrees, -90 to 90
 * @param west degrees, -180 to 180; more than {@code east} where the box crosses the antimeridian
 * @param north degrees, not less than {@code south}
 */
public record Box(double south, double west, double north, double east) {
    public Box {
        if (!(south >= -90 && north <= 90 && south <= north))
            throw new IllegalArgumentException("a box from " + south + " to " + north + " degrees north");
        if (!(west >= -180 && west <= 180 && east >= -180 && east <= 180))
            throw new IllegalArgumentException("a box from " + west + " to " + east + " degrees east");
    }
}
