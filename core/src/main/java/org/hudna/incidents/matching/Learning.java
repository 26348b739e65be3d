package org.hudna.incidents.matching;

import java.util.Arrays;

/**
 * Learns weights from pairs of which nobody said whether they are of one incident: expectation and maximisation, with pairs of other weeks as known
 * others.
 *
 * <p>Deterministic. Guards: what is expected of each level before any pair is seen counts as {@link #EXPECTED} pairs, so that few claims give sober
 * weights; pairs of other weeks hold the others in place, so that the two classes cannot swap; an ordered clue's weights never rise with the
 * distance; the prior stays within bounds.
 */
final class Learning {

    private static final double EXPECTED = 20;
    private static final int MOST_ROUNDS = 60;
    private static final double SETTLED = 1e-3;
    private static final double LEAST_PRIOR = 1e-5;
    private static final double MOST_PRIOR = 0.9;
    private static final double[] FIGURES_M = {0.25, 0.3, 0.2, 0.17, 0.08};
    private static final double[] FIGURES_U = {0.02, 0.15, 0.3, 0.2, 0.33};
    private static final double[] SOURCE_M = {0.08, 0.07, 0.1, 0.75};
    private static final double[] SOURCE_U = {0.01, 0.02, 0.1, 0.87};

    private final double[][] m = empty();
    private final double[][] u = empty();
    private final double[][] expectedM = empty();
    private final double[][] expectedU = empty();
    private double prior = 0.1;

    private Learning() {
        for (Clue clue : Clue.values()) {
            fill(expectedM[clue.ordinal()], clue, true);
            fill(expectedU[clue.ordinal()], clue, false);
        }
        for (int c = 0; c < m.length; c++) {
            m[c] = expectedM[c].clone();
            u[c] = expectedU[c].clone();
        }
    }

    static double[][] empty() {
        double[][] rows = new double[Clue.COUNT_OF_CLUES][];
        for (Clue clue : Clue.values()) rows[clue.ordinal()] = new double[clue.levels().size()];
        return rows;
    }

    private static void fill(double[] row, Clue clue, boolean one) {
        double[] shares = switch (clue) {
            case KILLED, INJURED, COUNT -> one ? FIGURES_M : FIGURES_U;
            case SOURCE -> one ? SOURCE_M : SOURCE_U;
            case CROWD -> even(row.length, 1);
            case DISTANCE, AREA, HOUR, DAY, ACT, WEAPON, TARGET, ACCUSED, TEXT -> even(row.length, one ? 0.6 : 1 / 0.75);
        };
        System.arraycopy(shares, 0, row, 0, row.length);
    }

    /** Shares of which each is {@code ratio} times the one before. */
    private static double[] even(int length, double ratio) {
        double[] shares = new double[length];
        double sum = 0;
        for (int i = 0; i < length; i++) sum += shares[i] = Math.pow(ratio, i);
        for (int i = 0; i < length; i++) shares[i] /= sum;
        return shares;
    }

    /** What is assumed before any pair is seen. */
    static Weights expected() { return new Learning().weights(); }

    /**
     * @param compared pairs that are compared
     * @param others   pairs that are not of one incident, compared in all clues or some
     */
    static Weights of(Patterns compared, Patterns... others) {
        var learning = new Learning();
        if (compared.pattern().length == 0) return learning.weights();
        double[][] known = learning.known(others);
        for (int c = 0; c < known.length; c++) learning.settle(learning.u[c], known[c], learning.expectedU[c]);
        for (int round = 0; round < MOST_ROUNDS; round++) if (learning.round(compared, known) < SETTLED) break;
        return learning.weights();
    }

    private double[][] known(Patterns... others) {
        double[][] known = empty();
        for (Patterns some : others)
            for (int p = 0; p < some.pattern().length; p++) add(known, some.pattern()[p], some.count()[p]);
        return known;
    }

    private static void add(double[][] sums, long pattern, double count) {
        int clue = 0;
        for (long rest = pattern; rest != 0; rest >>>= Compare.BITS, clue++) {
            int level = (int) (rest & 15) - 1;
            if (level >= 0) sums[clue][level] += count;
        }
    }

    /** One round; how far the prior and the shares moved. */
    private double round(Patterns compared, double[][] known) {
        Expectation expected = Expectation.of(compared, m, u, prior);
        double moved = Math.abs(prior - (prior = Math.clamp((expected.matched() + 1) / (expected.pairs() + EXPECTED), LEAST_PRIOR,
            MOST_PRIOR))) / prior;
        for (int c = 0; c < m.length; c++) {
            settle(u[c], expected.ofOthers(c, known[c]), expectedU[c]);
            double[] before = m[c].clone();
            settle(m[c], expected.ofOne(c, m[c].length), expectedM[c]);
            if (Clue.at(c).isOrdered()) order(m[c], u[c]);
            for (int l = 0; l < before.length; l++) moved = Math.max(moved, Math.abs(before[l] - m[c][l]));
        }
        return moved;
    }

    private void settle(double[] shares, double[] counts, double[] expected) {
        double all = Arrays.stream(counts).sum() + EXPECTED;
        for (int l = 0; l < shares.length; l++) shares[l] = (counts[l] + EXPECTED * expected[l]) / all;
    }

    /** Pools neighbouring levels until the ratio of {@code m} to {@code u} never rises; both still sum to one. */
    private static void order(double[] m, double[] u) {
        int[] end = new int[m.length];
        double[] mine = new double[m.length], others = new double[m.length];
        int blocks = 0;
        for (int l = 0; l < m.length; l++) {
            mine[blocks] = m[l];
            others[blocks] = u[l];
            end[blocks++] = l + 1;
            while (blocks > 1 && mine[blocks - 1] * others[blocks - 2] > mine[blocks - 2] * others[blocks - 1]) {
                blocks--;
                mine[blocks - 1] += mine[blocks];
                others[blocks - 1] += others[blocks];
                end[blocks - 1] = end[blocks];
            }
        }
        for (int b = 0, l = 0; b < blocks; b++) for (; l < end[b]; l++) m[l] = u[l] * mine[b] / others[b];
    }

    private Weights weights() { return new Weights(prior, m, u); }
}
