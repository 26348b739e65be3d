package org.hudna.incidents.matching;

import java.util.Arrays;

/** Joins, gathered in columns. */
final class Joins {

    private int[] one = new int[64];
    private int[] other = new int[64];
    private long[] sum = new long[64];
    private long[] pairs = new long[64];
    private int size;

    void add(int a, int b, long scores, long count) {
        if (size == one.length) room(size * 2);
        one[size] = a;
        other[size] = b;
        sum[size] = scores;
        pairs[size++] = count;
    }

    private void room(int length) {
        one = Arrays.copyOf(one, length);
        other = Arrays.copyOf(other, length);
        sum = Arrays.copyOf(sum, length);
        pairs = Arrays.copyOf(pairs, length);
    }

    int size() { return size; }

    int one(int k) { return one[k]; }

    Join get(int k) { return new Join(one[k], other[k], sum[k], pairs[k]); }
}
