package org.hudna.incidents.matching;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Different patterns with how often each was seen, ascending. */
record Patterns(long[] pattern, int[] count) {

    private static final int PAIRS = 200_000;
    private static final int WEEK = 7 * 86_400;
    /** Two hash bits choose one to four weeks. */
    private static final int WEEKS_SHIFT = 40;
    private static final int RANDOM_PARTNERS = 4;
    /** What chance pairs say nothing of: they were not met in one block. */
    private static final long NOT_OF_CHANCE = mask(Clue.DISTANCE, Clue.AREA, Clue.HOUR, Clue.DAY, Clue.CROWD);
    private static final long NOT_OF_OTHER_WEEKS = mask(Clue.CROWD);
    private static final double UNSIGNED = Math.pow(2, -64);

    private static long mask(Clue... clues) {
        long mask = -1;
        for (Clue clue : clues) mask &= ~(15L << clue.ordinal() * Compare.BITS);
        return mask;
    }

    /** Gathers patterns of pairs of {@code i}. */
    private interface Gather {
        void pairs(int i, Found found, Longs into);
    }

    /** Of mentions drawn by the hash of their ids, all pairs that are compared: some 200,000 in all. */
    static Patterns compared(Columns columns, Candidates candidates, Compare compare) {
        return gathered(drawn(columns, candidates), (i, found, into) -> {
            candidates.of(i, 0, found);
            for (int k = 0; k < found.size; k++) into.add(compare.pattern(i, found.numbers[k], 0));
        });
    }

    /**
     * Pairs that cannot be of one incident, in the same places, at the same hours of the same days of the week: each mention drawn is compared with
     * those near to where it would have been one to four weeks earlier and later.
     */
    static Patterns otherWeeks(Columns columns, Candidates candidates, Compare compare) {
        return gathered(drawn(columns, candidates), (i, found, into) -> {
            long weeks = 1 + (columns.hash[i] >>> WEEKS_SHIFT & 3) + 2 * candidates.reach().seconds() / WEEK;
            for (long shift = -weeks * WEEK; shift <= weeks * WEEK; shift += 2 * weeks * WEEK) {
                candidates.of(i, shift, found);
                for (int k = 0; k < found.size; k++) into.add(compare.pattern(i, found.numbers[k], shift) & NOT_OF_OTHER_WEEKS);
            }
        });
    }

    /** Pairs drawn by chance that are too far apart in time or place to be compared; their place and time are left out. */
    static Patterns byChance(Columns columns, Candidates candidates, Compare compare, int[] order) {
        int[] some = IntStream.range(0, Math.min(order.length, PAIRS / RANDOM_PARTNERS / 4)).map(k -> order[k]).toArray();
        return gathered(some, (i, _, into) -> {
            for (int r = 1; r <= RANDOM_PARTNERS; r++) {
                int j = order[(int) Long.remainderUnsigned(Mix.of(columns.hash[i] + r), order.length)];
                if (candidates.areApart(i, j)) into.add(compare.pattern(i, j, 0) & NOT_OF_CHANCE);
            }
        });
    }

    private static int[] drawn(Columns columns, Candidates candidates) {
        double expected = 0;
        for (int i = 0; i < columns.size; i++) expected += candidates.expected(i);
        double share = Math.min(1, PAIRS / Math.max(1, expected));
        return IntStream.range(0, columns.size).filter(i -> share >= 1 || (columns.hash[i] >>> 1) * UNSIGNED * 2 < share).toArray();
    }

    private static Patterns gathered(int[] mentions, Gather gather) {
        long[] all = IntStream.range(0, (mentions.length + 255) / 256).parallel().mapToObj(chunk -> {
            var into = new Longs();
            var found = new Found();
            for (int k = chunk * 256; k < Math.min(mentions.length, chunk * 256 + 256); k++) gather.pairs(mentions[k], found, into);
            return into;
        }).flatMapToLong(Longs::stream).toArray();
        Arrays.parallelSort(all);
        return counted(all);
    }

    private static Patterns counted(long[] sorted) {
        long[] pattern = new long[sorted.length];
        int[] count = new int[sorted.length];
        int size = 0;
        for (long one : sorted) {
            if (size == 0 || pattern[size - 1] != one) pattern[size++] = one;
            count[size - 1]++;
        }
        return new Patterns(Arrays.copyOf(pattern, size), Arrays.copyOf(count, size));
    }

    /** How many pairs there are. */
    long pairs() { return Arrays.stream(count).asLongStream().sum(); }
}
