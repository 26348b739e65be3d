package org.hudna.where;

/**
 * A sector of directions: clockwise from one bearing to another, both inclusive; it may run over north, and from a bearing to itself is that bearing
 * alone. All round is 0 to 360.
 *
 * @param from degrees clockwise from true north, 0 to 360; 360 is brought to 0
 * @param to likewise; 360 stays where {@code from} is 0
 */
public record Arc(double from, double to) {

    private static final double CIRCLE = 360;

    /** Every direction. */
    public static final Arc ALL_ROUND = new Arc(0, CIRCLE);

    public Arc {
        if (!(from >= 0 && from <= CIRCLE)) throw new IllegalArgumentException("a bearing is 0 to 360 degrees: " + from);
        if (!(to >= 0 && to <= CIRCLE)) throw new IllegalArgumentException("a bearing is 0 to 360 degrees: " + to);
        boolean whole = from == 0 && to == CIRCLE;
        if (from == CIRCLE) from = 0;
        if (to == CIRCLE && !whole) to = 0;
    }

    /** {@code degrees} to either side of a bearing; 180 and more is all round. */
    public static Arc about(double bearing, double degrees) {
        return degrees >= CIRCLE / 2 ? ALL_ROUND : new Arc(turned(bearing - degrees), turned(bearing + degrees));
    }

    /** Its width in degrees, 0 to 360. */
    public double width() {
        double width = to - from;
        return width < 0 ? width + CIRCLE : width;
    }

    /** The bearing in its middle, 0 inclusive to 360 exclusive. */
    public double middle() { return turned(from + width() / 2); }

    /** Whether the direction lies in it. */
    public boolean has(double bearing) { return width() == CIRCLE || turned(bearing - from) <= width(); }

    static double turned(double degrees) {
        double rest = degrees % CIRCLE;
        return rest < 0 ? rest + CIRCLE : rest;
    }
}
