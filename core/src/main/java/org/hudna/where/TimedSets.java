package org.hudna.where;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Sets of zones, by number, cut by time: for a set and an era, those of its zones that are in force at some time of the era.
 *
 * <p>Eras are equally long; the first has no beginning and the last no end. Set 0 is empty. Immutable.
 */
final class TimedSets {
    private static final int MOST_ERAS = 64;
    /** So many lists at most, one for each set and era; more sets get fewer eras. */
    private static final int MOST_SLICES = 1 << 23;

    /** Lists of zones, each after its length; at 0 stands an empty one. */
    final int[] lists;
    /** For each set and era, where in {@link #lists} its list stands. */
    private final int[] slices;
    private final long begin;
    private final int shift;
    private final int eras;

    private TimedSets(List<BitSet> sets, List<ZoneIndex.Entry> zones) {
        long[] bounds = zones.stream().flatMapToLong(zone -> java.util.stream.LongStream.of(zone.fromEpochSecond(), zone.untilEpochSecond()))
            .filter(bound -> bound != Long.MIN_VALUE && bound != Long.MAX_VALUE).sorted().toArray();
        // A few far-off dates must not stretch the eras: they fall into the first and the last.
        begin = bounds.length == 0 ? 0 : bounds[bounds.length / 50];
        long end = bounds.length == 0 ? 0 : bounds[bounds.length - 1 - bounds.length / 50];
        int most = Math.clamp(MOST_SLICES / Math.max(1, sets.size()), 1, MOST_ERAS);
        int narrow = 0;
        while (narrow < Long.SIZE - 1 && Long.compareUnsigned(end - begin >>> narrow, most) >= 0) narrow++;
        shift = narrow;
        eras = (int) (end - begin >>> shift) + 1;
        slices = new int[sets.size() * eras];
        lists = cut(sets, zones);
    }

    private int[] cut(List<BitSet> sets, List<ZoneIndex.Entry> zones) {
        int[] firstEra = zones.stream().mapToInt(zone -> era(zone.fromEpochSecond())).toArray();
        int[] lastEra = zones.stream()
            .mapToInt(zone -> era(zone.untilEpochSecond() - (zone.untilEpochSecond() > zone.fromEpochSecond() ? 1 : 0))).toArray();
        Map<BitSet, Integer> known = new HashMap<>(Map.of(new BitSet(), 0));
        int[] out = new int[1 << 12];
        int length = 1;
        for (int s = 0; s < sets.size(); s++) {
            BitSet[] cut = new BitSet[eras];
            BitSet set = sets.get(s);
            for (int z = set.nextSetBit(0); z >= 0; z = set.nextSetBit(z + 1))
                for (int era = firstEra[z]; era <= lastEra[z]; era++) (cut[era] == null ? cut[era] = new BitSet() : cut[era]).set(z);
            for (int era = 0; era < eras; era++) {
                if (cut[era] == null) continue;
                Integer at = known.putIfAbsent(cut[era], length);
                slices[s * eras + era] = at == null ? length : at;
                if (at != null) continue;
                int count = cut[era].cardinality();
                if (length + count >= out.length) out = Arrays.copyOf(out, Math.max(2 * out.length, length + count + 1));
                out[length++] = count;
                for (int z = cut[era].nextSetBit(0); z >= 0; z = cut[era].nextSetBit(z + 1)) out[length++] = z;
            }
        }
        return Arrays.copyOf(out, length);
    }

    /** The era of a second, from 0. */
    int era(long second) {
        if (second <= begin) return 0;
        long era = second - begin >>> shift;
        return era < eras ? (int) era : eras - 1;
    }

    /** Where the list of a set in an era stands in {@link #lists}. */
    int list(int set, int era) { return slices[set * eras + era]; }

    void addAll(int set, int firstEra, int lastEra, BitSet into) {
        for (int era = firstEra; era <= lastEra; era++) {
            int list = list(set, era);
            for (int k = list + 1; k <= list + lists[list]; k++) into.set(lists[k]);
        }
    }

    long bytes() { return 4L * (lists.length + slices.length); }

    @Override public String toString() { return slices.length / eras + " sets, " + eras + " eras"; }

    /** Gathers sets and numbers them. */
    static final class Gathering {
        private final Map<BitSet, Integer> numbers = new HashMap<>();
        private final List<BitSet> sets = new ArrayList<>();

        Gathering() { number(new BitSet()); }

        /** The number of a set; equal sets have one. */
        int number(BitSet set) {
            Integer held = numbers.get(set);
            if (held != null) return held;
            BitSet kept = (BitSet) set.clone();
            numbers.put(kept, sets.size());
            sets.add(kept);
            return sets.size() - 1;
        }

        TimedSets cut(List<ZoneIndex.Entry> zones) { return new TimedSets(sets, zones); }
    }
}
