package org.hudna.where;

/** A distance as well as it is known: {@code minMetres} to {@code maxMetres}, both inclusive, 0 or more, at most {@link #FARTHEST_METRES}. */
public record Band(double minMetres, double maxMetres) {

    /** Farther than anything that a post hears or sees: twice the horizon of a mast, our own bound, so that a slip in a unit is refused. */
    public static final double FARTHEST_METRES = 100_000;
    /** A single distance is an estimate: a fifth less and more, as "about" is read for counts. */
    private static final double ABOUT = 0.2;

    public Band {
        if (!(minMetres >= 0 && minMetres <= maxMetres && maxMetres <= FARTHEST_METRES))
            throw new IllegalArgumentException("a distance from " + minMetres + " to " + maxMetres + " m");
    }

    /** A single distance, as an estimate. */
    public static Band about(double metres) {
        return new Band(metres * (1 - ABOUT), Math.max(metres, Math.min(FARTHEST_METRES, metres * (1 + ABOUT))));
    }
}
