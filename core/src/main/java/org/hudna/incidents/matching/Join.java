package org.hudna.incidents.matching;

/**
 * Two groups that were joined, or could be: each called after its first member.
 *
 * @param sum   of all scores between them, in steps
 * @param pairs how many pairs of members there are between them
 */
record Join(int one, int other, long sum, long pairs) {

    /** Of two that a person called the same: before all others. */
    static Join said(int one, int other) { return new Join(one, other, Long.MAX_VALUE, 1); }

    boolean isSaid() { return sum == Long.MAX_VALUE; }

    /** Below zero where the first average, {@code sum / pairs}, is the lesser; exact. */
    static int byAverage(long sum, long pairs, long otherSum, long otherPairs) {
        if (isSmall(sum | pairs | otherSum | otherPairs)) return Long.compare(sum * otherPairs, otherSum * pairs);
        long high = Math.multiplyHigh(sum, otherPairs), otherHigh = Math.multiplyHigh(otherSum, pairs);
        return high != otherHigh ? Long.compare(high, otherHigh) : Long.compareUnsigned(sum * otherPairs, otherSum * pairs);
    }

    private static boolean isSmall(long bits) { return bits >>> 31 == 0; }

    int byAverage(Join that) { return byAverage(sum, pairs, that.sum, that.pairs); }
}
