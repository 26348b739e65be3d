package org.hudna.where;

/**
 * An error ellipse on the ground.
 *
 * @param centre a point; its error is 0
 * @param semiMajorMetres half the longer axis, above 0
 * @param semiMinorMetres half the shorter one, above 0
 * @param orientation of the longer axis, degrees clockwise from true north, 0 inclusive to 180 exclusive
 * @param confidence the least likelihood that it holds what is sought, 0 to 1 inclusive
 */
public record Ellipse(Position centre, double semiMajorMetres, double semiMinorMetres, double orientation, double confidence) {

    public Ellipse {
        if (!(semiMinorMetres > 0 && semiMajorMetres >= semiMinorMetres))
            throw new IllegalArgumentException("half axes of " + semiMajorMetres + " and " + semiMinorMetres + " m");
        if (!(orientation >= 0 && orientation < 180)) throw new IllegalArgumentException("an axis points to 0 to 180 degrees: " + orientation);
        if (!(confidence >= 0 && confidence <= 1)) throw new IllegalArgumentException("a likelihood is 0 to 1: " + confidence);
    }

    /** Whether the point lies in it or on its edge; the position's error is left out. */
    public boolean covers(Position point) {
        double[] at = new Plane(centre).of(point);
        double turn = Math.toRadians(orientation);
        double along = at[0] * Math.sin(turn) + at[1] * Math.cos(turn);
        double across = at[0] * Math.cos(turn) - at[1] * Math.sin(turn);
        return square(along / semiMajorMetres) + square(across / semiMinorMetres) <= 1;
    }

    /** The smallest circle round the same centre that holds it. */
    public Position circle() { return centre.within(semiMajorMetres); }

    private static double square(double number) { return number * number; }
}
