package org.hudna.bench.ledger;

import java.util.Locale;

/**
 * How long things took, in classes of at most 1.6 % each: the memory does not grow with what is counted. For one thread; {@link #add} joins several.
 */
public final class Waits {
    private static final int PARTS = 64;

    private final long[] counts = new long[64 * PARTS];
    private long total;
    private long longest;

    /** Counts one, in nanoseconds. */
    public void note(long nanos) {
        counts[slot(nanos)]++;
        total++;
        longest = Math.max(longest, nanos);
    }

    /** Counts all that the other did. */
    public void add(Waits other) {
        for (int i = 0; i < counts.length; i++) counts[i] += other.counts[i];
        total += other.total;
        longest = Math.max(longest, other.longest);
    }

    /** How many were counted. */
    public long total() {
        return total;
    }

    /** In milliseconds: what so large a part of all did not exceed. */
    public double at(double part) {
        long below = (long) Math.ceil(total * part);
        long seen = 0;
        for (int i = 0; i < counts.length; i++) {
            seen += counts[i];
            if (seen >= below && seen > 0) return Math.min(end(i), longest) / 1e6;
        }
        return 0;
    }

    /** In milliseconds. */
    public double longest() {
        return longest / 1e6;
    }

    private static int slot(long nanos) {
        if (nanos < PARTS) return (int) Math.max(nanos, 0);
        int power = 63 - Long.numberOfLeadingZeros(nanos); // 6 or more
        return (power - 5) * PARTS + (int) (nanos >>> power - 6) - PARTS;
    }

    private static double end(int slot) {
        if (slot < PARTS) return slot;
        int power = slot / PARTS + 5;
        return Math.scalb((double) PARTS + slot % PARTS + 1, power - 6);
    }

    /** Median, 99th of a hundred, longest. */
    public String text() {
        return String.format(Locale.ROOT, "p50 %.3f p99 %.3f max %.1f ms", at(0.5), at(0.99), longest());
    }
}
