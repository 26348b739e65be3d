package org.hudna.incidents.matching;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.hudna.where.PCode;

/**
 * A claim's rarest words and its rarest area code, and who else has them: the way to those whose place is not known well, or whose day is heavy.
 *
 * <p>A key is a stem's number, or below zero an area code's.
 */
final class Keys {

    /** A word that more than one in ten texts has leads nowhere. */
    private static final int COMMON = 10;
    private static final long MID_HALF = 1L << 37;

    private final Columns columns;
    private final Reach reach;
    private final Map<PCode, Integer> codes = new HashMap<>();
    /** The code of each area that the batch names. */
    private final int[] codeOf;
    private final int stems;
    private final int[] starts;
    private final int[] members;

    /** @param base how many of the columns' mentions are listed */
    Keys(Columns columns, Reach reach, int base) {
        this.columns = columns;
        this.reach = reach;
        this.stems = columns.stems.size();
        codeOf = new int[columns.areas.size()];
        for (int area = 0; area < codeOf.length; area++) {
            codes.putIfAbsent(smallest(area), codes.size());
            codeOf[area] = codes.get(smallest(area));
        }
        int[][] keys = IntStream.range(0, base).parallel().mapToObj(this::of).toArray(int[][]::new);
        starts = new int[stems + codes.size() + 1];
        for (int[] some : keys) for (int key : some) starts[key + 1]++;
        for (int k = 0; k + 1 < starts.length; k++) starts[k + 1] += starts[k];
        members = new int[starts[starts.length - 1]];
        int[] next = Arrays.copyOf(starts, starts.length);
        for (int i : byTime()) for (int key : keys[i]) members[next[key]++] = i;
    }

    /** Centuries beyond what the bits hold are one moment. */
    private int[] byTime() {
        int[] rank = columns.ranks(), ranked = new int[rank.length];
        for (int i = 0; i < rank.length; i++) ranked[rank[i]] = i;
        long[] packed = IntStream.range(0, rank.length).parallel()
            .mapToLong(i -> Math.clamp(columns.mid[i] + MID_HALF, 0, MID_HALF * 2 - 1) << Columns.NUMBER_BITS | rank[i]).toArray();
        Arrays.parallelSort(packed);
        return Arrays.stream(packed).mapToInt(one -> ranked[(int) (one & (1 << Columns.NUMBER_BITS) - 1)]).toArray();
    }

    /** The keys of a mention: at most {@code reach.rareWords()} words that another has, and one area. */
    int[] of(int i) {
        int[] rarest = new int[reach.rareWords() + 1];
        int count = 0;
        int most = Math.max(32, columns.size / COMMON);
        for (int t = columns.textStart(i); t < columns.textEnd[i]; t++) {
            int stem = columns.text[t];
            int texts = columns.stems.texts(stem);
            if (texts < 2 || texts > most) continue;
            int at = count;
            while (at > 0 && texts < columns.stems.texts(rarest[at - 1])) at--;
            if (at >= reach.rareWords()) continue;
            int kept = Math.min(count, reach.rareWords() - 1);
            System.arraycopy(rarest, at, rarest, at + 1, kept - at);
            rarest[at] = stem;
            count = kept + 1;
        }
        int code = code(i);
        if (code >= 0) rarest[count++] = code;
        return Arrays.copyOf(rarest, count);
    }

    private int code(int i) {
        int area = columns.area[i];
        if (area == Sets.NONE) return -1;
        if (area < codeOf.length) return stems + codeOf[area];
        Integer code = codes.get(smallest(area));
        return code == null ? -1 : stems + code;
    }

    private PCode smallest(int area) { return columns.areas.value(area).stream().min(this::order).orElseThrow(); }

    private int order(PCode a, PCode b) {
        int byCount = Integer.compare(columns.count(a), columns.count(b));
        return byCount != 0 ? byCount : a.compareTo(b);
    }

    /** Those that share a key with {@code i} and are nearest to it in time; some more than once. */
    void sharing(int i, long shift, Found found) {
        long mid = columns.mid[i] + shift;
        long window = reach.seconds() + columns.half[i] + Reach.LONGEST_SPAN_SECONDS / 2;
        for (int key : of(i)) if (key + 1 < starts.length) nearest(starts[key], starts[key + 1], mid, window, found);
    }

    private void nearest(int from, int to, long mid, long window, Found found) {
        int above = atLeast(from, to, mid), below = above - 1;
        for (int taken = 0; taken < reach.perWord() * 2; taken++) {
            long up = above < to ? columns.mid[members[above]] - mid : Long.MAX_VALUE;
            long down = below >= from ? mid - columns.mid[members[below]] : Long.MAX_VALUE;
            if (Math.min(up, down) > window) return;
            found.add(up <= down ? members[above++] : members[below--]);
        }
    }

    private int atLeast(int from, int to, long mid) {
        int low = from, high = to;
        while (low < high) {
            int middle = low + high >>> 1;
            if (columns.mid[members[middle]] < mid) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /** Whether two mentions share a key of the first. */
    boolean share(int[] keys, int j) {
        for (int key : keys)
            if (key < stems && Arrays.binarySearch(columns.text, columns.textStart(j), columns.textEnd[j], key) >= 0) return true;
        int area = columns.area[j];
        return area != Sets.NONE && keys.length > 0 && keys[keys.length - 1] >= stems && code(j) == keys[keys.length - 1];
    }
}
