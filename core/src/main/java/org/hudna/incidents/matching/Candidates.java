package org.hudna.incidents.matching;

import java.util.Arrays;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Which mentions are compared with which.
 *
 * <p>Two with a position: within the reach in place and time, acts compatible, and no farther apart in time than the narrower of their windows, which
 * is the whole reach except on heavy days. One without a position, or on a heavy day: those that share a rare word or the smallest area, the nearest
 * in time.
 */
final class Candidates {

    /** Times that a window is halved at most. */
    private static final int HALVINGS = 16;

    private final Columns columns;
    private final Reach reach;
    private final Grid grid;
    private final Keys keys;
    private final int base;
    /** Mentions added after the batch, by the day of the middle of their span. */
    private final TreeMap<Long, Found> tail = new TreeMap<>();
    /** Most seconds between the middle of this and of another that is near. */
    private long[] window;
    /** How many are near in place and time, roughly. */
    private int[] crowd;

    Candidates(Columns columns, Reach reach, Grid grid) {
        this.columns = columns;
        this.reach = reach;
        this.grid = grid;
        this.base = columns.size;
        this.keys = new Keys(columns, reach, base);
        this.window = new long[base];
        this.crowd = new int[base];
        IntStream.range(0, base).parallel().forEach(this::look);
    }

    /** Sets the window and the crowd of a mention. */
    private void look(int i) {
        window[i] = Long.MAX_VALUE;
        if (!columns.isLocated(i)) return;
        int[] count = {0};
        grid.near(i, 0, Long.MAX_VALUE, (from, to) -> count[0] += to - from);
        crowd[i] = (count[0] + 2) / 3; // cells hold about three times what is near
        long narrowed = reach.seconds() + columns.half[i];
        for (int halvings = 0; count[0] > reach.near() * 2 && halvings < HALVINGS; halvings++) {
            narrowed /= 2;
            window[i] = narrowed;
            count[0] = 0;
            grid.near(i, 0, narrowed, (from, to) -> count[0] += to - from);
        }
    }

    /** Takes notice of a mention added after the batch. */
    void added(int i) {
        if (i >= window.length) {
            window = Arrays.copyOf(window, i + i / 8 + 64);
            crowd = Arrays.copyOf(crowd, window.length);
        }
        look(i);
        tail.computeIfAbsent(day(columns.mid[i]), _ -> new Found()).add(i);
    }

    /** About how many others it is compared with. */
    int expected(int i) {
        int byKeys = columns.isLocated(i) && !isNarrowed(i) ? 0 : reach.rareWords() * reach.perWord() / 2;
        return 1 + Math.min(crowd[i], reach.near()) + byKeys;
    }

    Reach reach() { return reach; }

    int crowd(int i) { return crowd[i]; }

    boolean isNarrowed(int i) { return window[i] != Long.MAX_VALUE; }

    /** All that {@code i} is compared with, ascending and each once, if its time were {@code shift} seconds later. */
    void of(int i, long shift, Found found) {
        found.clear();
        byWords(i, shift, found);
        if (columns.isLocated(i)) grid.near(i, shift, window[i], (from, to) -> take(i, shift, from, to, 0, found));
        tail(i, shift, base, found);
        found.distinct(0);
    }

    /** A part of {@link #of}, so that every pair comes in one half at least; those found by words may come in both. */
    void half(int i, Found found) {
        found.clear();
        if (i >= base || !columns.isLocated(i) || isNarrowed(i)) {
            byWords(i, 0, found);
            found.distinct(0);
        }
        if (columns.isLocated(i)) grid.near(i, 0, window[i], (from, to) -> { if (to > i + 1) take(i, 0, from, to, i + 1, found); });
        tail(i, 0, Math.max(base, i + 1), found);
    }

    private void byWords(int i, long shift, Found found) {
        keys.sharing(i, shift, found);
        int kept = 0;
        for (int k = 0; k < found.size; k++) if (isFar(i, shift, found.numbers[k])) found.numbers[kept++] = found.numbers[k];
        found.size = kept;
    }

    /**
     * Of those added after the batch, from {@code from} on, all that are near; and, if {@code i} was added, too, those that share a word where one of
     * the two is not known well. Of one in the batch and one added, it is the latter that looks for words.
     */
    private void tail(int i, long shift, int from, Found found) {
        if (from >= columns.size) return;
        int[] own = i < base ? new int[0] : keys.of(i);
        long mid = columns.mid[i] + shift, apart = reach.seconds() + columns.half[i] + Reach.LONGEST_SPAN_SECONDS / 2;
        for (Found some : tail.subMap(day(mid - apart), true, day(mid + apart), true).values())
            for (int k = 0; k < some.size; k++) {
                int j = some.numbers[k];
                if (j < from) continue;
                if (isNear(i, shift, j) || i >= base && mayShare(i, j) && isFar(i, shift, j) && (keys.share(own, j) || keys.share(keys.of(j), i)))
                    found.add(j);
            }
    }

    private static long day(long second) { return Math.floorDiv(second, 86_400L); }

    private boolean mayShare(int i, int j) { return !columns.isLocated(i) || !columns.isLocated(j) || isNarrowed(i) || isNarrowed(j); }

    /** Of a run that could not be narrowed, as all have one time, only the nearest in order. */
    private void take(int i, long shift, int from, int to, int least, Found found) {
        int start = from, end = to;
        if (to - from > reach.near() * 2) {
            boolean within = i >= from && i < to;
            start = within ? Math.max(from, i - reach.near()) : from;
            end = within ? Math.min(to, i + reach.near()) : from + reach.near();
        }
        for (int j = Math.max(start, least); j < end; j++) if (isNear(i, shift, j)) found.add(j);
    }

    /** Whether both have positions and are near. */
    private boolean isNear(int i, long shift, int j) {
        if (i == j) return false;
        long apart = Math.abs(columns.mid[i] + shift - columns.mid[j]);
        return apart - columns.half[i] - columns.half[j] <= reach.seconds() && apart <= Math.min(window[i], window[j]) && areCompatible(i, j)
            && metres(i, j) - columns.error[i] - columns.error[j] <= reach.metres();
    }

    /** Whether both may be compared though they are not near by {@link #isNear}: one has no position or a heavy day. */
    private boolean isFar(int i, long shift, int j) {
        if (i == j) return false;
        long apart = Math.abs(columns.mid[i] + shift - columns.mid[j]);
        if (apart - columns.half[i] - columns.half[j] > reach.seconds() || !areCompatible(i, j)) return false;
        if (!columns.isLocated(i) || !columns.isLocated(j)) return true;
        return apart > Math.min(window[i], window[j]) && metres(i, j) - columns.error[i] - columns.error[j] <= reach.metres();
    }

    /** Whether two are surely too far apart in time or place. */
    boolean areApart(int i, int j) {
        if (Math.abs(columns.mid[i] - columns.mid[j]) - columns.half[i] - columns.half[j] > reach.seconds()) return true;
        return columns.isLocated(i) && columns.isLocated(j) && metres(i, j) - columns.error[i] - columns.error[j] > reach.metres();
    }

    private boolean areCompatible(int i, int j) {
        int a = columns.act[i], b = columns.act[j];
        return a == b || a == Sets.NONE || b == Sets.NONE || columns.kinds.level(a, b) == 1;
    }

    double metres(int i, int j) { return metres(columns, i, j); }

    /** Metres between the centres, on a plane through both: within one in a thousand at these distances. */
    static double metres(Columns columns, int i, int j) {
        double north = columns.lat[i] - columns.lat[j];
        double east = Math.abs(columns.lon[i] - columns.lon[j]);
        if (east > 180) east = 360 - east;
        east *= COSINES[(int) ((columns.lat[i] + columns.lat[j] + 180) * (COSINES_PER_DEGREE / 2))];
        return Math.sqrt(north * north + east * east) * Cells.METRES_PER_DEGREE;
    }

    private static final int COSINES_PER_DEGREE = 64;
    private static final float[] COSINES = cosines();

    private static float[] cosines() {
        float[] all = new float[180 * COSINES_PER_DEGREE + 1];
        for (int i = 0; i < all.length; i++) all[i] = (float) Math.cos(Math.toRadians((double) i / COSINES_PER_DEGREE - 90));
        return all;
    }
}
