package org.hudna.arms;

import org.hudna.truth.Truth;

/** A range of bores in whole millimetres, both ends inclusive; 0 to 0 where calibre does not apply. */
public record Calibre(int minMm, int maxMm) {

    public Calibre {
        if (minMm < 0 || maxMm < minMm) throw new IllegalArgumentException("calibre from " + minMm + " to " + maxMm + " mm");
    }

    public static Calibre exactly(int mm) { return new Calibre(mm, mm); }

    /** Whether a bore that is only known to lie in this range lies in {@code wanted}. */
    public Truth in(Calibre wanted) {
        if (minMm >= wanted.minMm && maxMm <= wanted.maxMm) return Truth.TRUE;
        return maxMm < wanted.minMm || minMm > wanted.maxMm ? Truth.FALSE : Truth.UNKNOWN;
    }
}
