package org.hudna.incidents.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Values that recur, numbered, with a table of how any two of them agree. Equal values have one number; what is silent has none.
 *
 * @param <T> the values; compared by {@code equals}
 */
final class Sets<T> {

    /** Number of a value that is not there. */
    static final int NONE = -1;
    /** Up to so many values their agreements are kept in a table of a byte for each pair (16 MB). */
    private static final int MOST_IN_TABLE = 4_096;

    /** How two values agree, as a level of a clue. */
    interface Agreement<T> {
        /** @param share of all mentions that say anything here, how many say {@code a}, 0 to 1 */
        int level(T a, T b, double share);
    }

    private final Agreement<T> agreement;
    private final Map<T, Integer> numbers = new HashMap<>();
    private final List<T> values = new ArrayList<>();
    private int[] counts = new int[16];
    private int[] frozen = new int[0];
    private long total;
    private byte[] table = new byte[0];
    private int width;

    Sets(Agreement<T> agreement) { this.agreement = agreement; }

    int add(T value, boolean silent) {
        if (silent) return NONE;
        Integer known = numbers.putIfAbsent(value, values.size());
        int number = known == null ? values.size() : known;
        if (known == null) values.add(value);
        if (number >= counts.length) counts = Arrays.copyOf(counts, number * 2);
        counts[number]++;
        return number;
    }

    /** Fixes how common each value is, and makes room for the table. */
    void freeze() {
        frozen = Arrays.copyOf(counts, values.size());
        total = Arrays.stream(frozen).asLongStream().sum();
        widen();
    }

    private void widen() {
        width = Math.min(values.size() + values.size() / 4 + 16, MOST_IN_TABLE);
        table = new byte[width * width];
    }

    /** Called where one thread alone adds a value after {@link #freeze}. */
    void room() { if (values.size() > width && width < MOST_IN_TABLE) widen(); }

    /** The level of the clue; threads may race to fill a cell with the same byte. */
    int level(int a, int b) {
        if (a >= width || b >= width) return compare(a, b);
        int known = table[a * width + b];
        if (known != 0) return known - 1;
        int level = compare(a, b);
        table[a * width + b] = (byte) (level + 1);
        return level;
    }

    private int compare(int a, int b) { return agreement.level(values.get(a), values.get(b), share(a)); }

    private double share(int number) { return number < frozen.length && total > 0 ? (double) frozen[number] / total : 0; }

    int size() { return values.size(); }

    T value(int number) { return values.get(number); }

    int count(int number) { return counts[number]; }
}
