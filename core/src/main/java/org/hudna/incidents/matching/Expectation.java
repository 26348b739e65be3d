package org.hudna.incidents.matching;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How often each level is to be expected among pairs of one incident and among others, by the present shares.
 *
 * <p>Summed in chunks of one size, and the chunks in their order, so that the sums do not depend on how many threads there are.
 */
final class Expectation {

    private static final int CHUNK = 4_096;
    private static final int SLOTS = Clue.COUNT_OF_CLUES << Compare.BITS;

    /** By clue and level and one; under 0 what is silent. */
    private final double[] one = new double[SLOTS];
    private final double[] other = new double[SLOTS];
    private double matched;
    private double pairs;

    private Expectation() {}

    static Expectation of(Patterns compared, double[][] m, double[][] u, double prior) {
        double[] ratios = ratios(m, u);
        double start = prior / (1 - prior);
        int all = compared.pattern().length;
        List<Expectation> chunks = IntStream.range(0, (all + CHUNK - 1) / CHUNK).parallel().mapToObj(chunk -> {
            var sums = new Expectation();
            for (int p = chunk * CHUNK; p < Math.min(all, (chunk + 1) * CHUNK); p++)
                sums.add(compared.pattern()[p], compared.count()[p], ratios, start);
            return sums;
        }).toList();
        var sum = new Expectation();
        chunks.forEach(sum::add);
        return sum;
    }

    private static double[] ratios(double[][] m, double[][] u) {
        double[] ratios = new double[SLOTS];
        for (int c = 0; c < m.length; c++) {
            ratios[c << Compare.BITS] = 1;
            for (int l = 0; l < m[c].length; l++) ratios[(c << Compare.BITS) + l + 1] = m[c][l] / u[c][l];
        }
        return ratios;
    }

    private void add(long pattern, int count, double[] ratios, double start) {
        double odds = start;
        long rest = pattern;
        for (int at = 0; at < SLOTS; at += 1 << Compare.BITS, rest >>>= Compare.BITS) odds *= ratios[at + (int) (rest & 15)];
        double mine = count * (odds / (1 + odds)), others = count - mine;
        rest = pattern;
        for (int at = 0; at < SLOTS; at += 1 << Compare.BITS, rest >>>= Compare.BITS) {
            int slot = at + (int) (rest & 15);
            one[slot] += mine;
            other[slot] += others;
        }
        matched += mine;
        pairs += count;
    }

    private void add(Expectation that) {
        for (int slot = 0; slot < SLOTS; slot++) {
            one[slot] += that.one[slot];
            other[slot] += that.other[slot];
        }
        matched += that.matched;
        pairs += that.pairs;
    }

    /** How many pairs are to be expected of one incident. */
    double matched() { return matched; }

    double pairs() { return pairs; }

    double[] ofOne(int clue, int levels) {
        double[] counts = new double[levels];
        System.arraycopy(one, (clue << Compare.BITS) + 1, counts, 0, levels);
        return counts;
    }

    /** The same of others, and {@code known} ones with them. */
    double[] ofOthers(int clue, double[] known) {
        double[] counts = known.clone();
        for (int l = 0; l < counts.length; l++) counts[l] += other[(clue << Compare.BITS) + l + 1];
        return counts;
    }
}
