package org.hudna.bench.search;

import java.util.Arrays;
import java.util.Locale;

/** How long questions took, in milliseconds. */
final class Times {
    private final double[] took;
    private int size;

    Times(int most) { took = new double[most]; }

    void add(long nanos) { took[size++] = nanos / 1e6; }

    double at(double part) {
        if (size == 0) return Double.NaN;
        double[] sorted = Arrays.copyOf(took, size);
        Arrays.sort(sorted);
        return sorted[Math.clamp((int) Math.ceil(part * size) - 1, 0, size - 1)];
    }

    /** Median and 95 %. */
    String told() { return size == 0 ? "" : String.format(Locale.ROOT, at(0.95) < 10 ? "%.1f / %.1f" : "%.0f / %.0f", at(0.5), at(0.95)); }
}
