package org.hudna.incidents.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What was learned: for each level of each clue how often it is seen among pairs of one incident ({@code m}) and among others ({@code u}), and how
 * many compared pairs are of one incident.
 *
 * <p>Fellegi and Sunter, A Theory for Record Linkage (1969). Written as a text file of one line for each level, so that weights can be read, kept and
 * handed on with what they led to.
 */
public final class Weights {

    /** Bits beyond which more evidence does not count: dependent clues would else shout. */
    static final double MOST_BITS = 8;
    /**
     * Bits below which more evidence against does not count, and what a pair that was not compared counts: on the invented set as good as 8 below,
     * and half the pairs to keep.
     */
    static final double LEAST_BITS = -4;
    /** Steps to a bit: scores are whole numbers of steps, so that their sums do not depend on any order. */
    static final int STEPS = 256;
    private static final double LEAST = 1e-6;

    private final double prior;
    private final double[][] m;
    private final double[][] u;
    private final int[] table = new int[Clue.COUNT_OF_CLUES << Compare.BITS];
    private final int base;
    private final int mostText;

    /** @param prior of compared pairs, how many are of one incident: above 0, below 1 */
    Weights(double prior, double[][] m, double[][] u) {
        if (!(prior > 0 && prior < 1)) throw new IllegalArgumentException("a prior lies between 0 and 1: " + prior);
        this.prior = prior;
        this.m = copied(m);
        this.u = copied(u);
        for (Clue clue : Clue.values())
            for (int level = 0; level < clue.levels().size(); level++) table[slot(clue, level)] = steps(bits(clue, level));
        base = steps(Math.log(prior / (1 - prior)) / Math.log(2));
        int most = 0;
        for (int level = 0; level < Clue.TEXT.levels().size(); level++) most = Math.max(most, table[slot(Clue.TEXT, level)]);
        mostText = most;
    }

    private static double[][] copied(double[][] rows) { return Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new); }

    private static int slot(Clue clue, int level) { return clue.ordinal() << Compare.BITS | level + 1; }

    private static int steps(double bits) { return (int) Math.round(bits * STEPS); }

    /** Of compared pairs, how many are of one incident, above 0 and below 1. */
    public double prior() { return prior; }

    /** How often a level is seen among pairs of one incident that speak of the clue, 0 to 1. */
    public double m(Clue clue, int level) { return m[clue.ordinal()][level]; }

    /** The same among pairs of different incidents. */
    public double u(Clue clue, int level) { return u[clue.ordinal()][level]; }

    /** What a level weighs, in bits: above zero for one incident, below zero against. */
    public double bits(Clue clue, int level) {
        return Math.log(Math.max(LEAST, m(clue, level)) / Math.max(LEAST, u(clue, level))) / Math.log(2);
    }

    /** The score of a pattern, in steps, uncut. */
    int raw(long pattern) {
        int sum = base;
        int at = 0;
        for (long rest = pattern; rest != 0; rest >>>= Compare.BITS, at += 1 << Compare.BITS) sum += table[at | (int) (rest & 15)];
        return sum;
    }

    /** The most that a text can add, in steps. */
    int mostText() { return mostText; }

    /** The score of a pattern with its clues. */
    Score score(long pattern) {
        List<Score.Part> parts = new ArrayList<>();
        for (Clue clue : Clue.values()) {
            int level = Compare.level(pattern, clue);
            if (level >= 0) parts.add(new Score.Part(clue, level, bits(clue, level)));
        }
        return new Score(Math.log(prior / (1 - prior)) / Math.log(2), parts);
    }

    /** The written form: {@code prior P}, then {@code clue level m u bits} for each level; bits are for the reader. */
    public String text() {
        StringBuilder out = new StringBuilder("hudna-weights 1\nprior ").append(prior).append('\n');
        for (Clue clue : Clue.values())
            for (int level = 0; level < clue.levels().size(); level++)
                out.append(clue.code()).append(' ').append(clue.levels().get(level)).append(' ').append(m(clue, level)).append(' ')
                    .append(u(clue, level))
                    .append(String.format(Locale.ROOT, " %.2f", bits(clue, level))).append('\n');
        return out.toString();
    }

    /** Reads the written form; empty where a line cannot be read or a level is missing. */
    public static Optional<Weights> find(String text) {
        List<String> lines = text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        if (lines.size() < 2 || !lines.get(0).equals("hudna-weights 1") || !lines.get(1).startsWith("prior ")) return Optional.empty();
        double[][] m = Learning.empty(), u = Learning.empty();
        for (double[] row : m) Arrays.fill(row, Double.NaN);
        for (String line : lines.subList(2, lines.size())) if (!put(line.split(" "), m, u)) return Optional.empty();
        for (double[] row : m) for (double value : row) if (Double.isNaN(value)) return Optional.empty();
        Optional<Double> prior = share(lines.get(1).substring("prior ".length()));
        return prior.filter(p -> p > 0 && p < 1).map(p -> new Weights(p, m, u));
    }

    private static boolean put(String[] words, double[][] m, double[][] u) {
        if (words.length < 4) return false;
        Optional<Clue> clue = Clue.find(words[0]);
        Optional<Double> mine = share(words[2]), others = share(words[3]);
        if (clue.isEmpty() || mine.isEmpty() || others.isEmpty()) return false;
        int level = clue.get().levels().indexOf(words[1]);
        if (level < 0) return false;
        m[clue.get().ordinal()][level] = mine.get();
        u[clue.get().ordinal()][level] = others.get();
        return true;
    }

    private static Optional<Double> share(String word) {
        try {
            double value = Double.parseDouble(word);
            return value >= 0 && value <= 1 ? Optional.of(value) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    @Override public boolean equals(Object other) {
        return other instanceof Weights that && prior == that.prior && Arrays.deepEquals(m, that.m) && Arrays.deepEquals(u, that.u);
    }

    @Override public int hashCode() { return Double.hashCode(prior); }
}
