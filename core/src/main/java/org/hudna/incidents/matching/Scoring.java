package org.hudna.incidents.matching;

/** Scores of pairs in whole steps, cut at {@link #FLOOR} and {@link #CEILING}. */
final class Scoring {

    static final int CEILING = (int) (Weights.MOST_BITS * Weights.STEPS);
    static final int FLOOR = (int) (Weights.LEAST_BITS * Weights.STEPS);

    private final Compare compare;
    private final Weights weights;

    Scoring(Compare compare, Weights weights) {
        this.compare = compare;
        this.weights = weights;
    }

    /** The text is not looked at where it could not lift the pair above the floor: the answer is the same. */
    int steps(int i, int j) {
        long pattern = compare.structured(i, j, 0);
        if (weights.raw(pattern) + weights.mostText() <= FLOOR) return FLOOR;
        return Math.clamp(weights.raw(pattern | compare.text(i, j)), FLOOR, CEILING);
    }

    Score score(int i, int j) { return weights.score(compare.pattern(i, j, 0)); }
}
