package org.hudna.incidents.matching;

import java.util.List;
import java.util.stream.IntStream;

/** Scored pairs by mention: with whom, and how far above the floor, in rows; each pair once in the row of either. */
final class Ties {

    private static final int CHUNK = 512;

    /** The row of {@code i} goes from {@code start[i]}, inclusive, to {@code end[i]}, exclusive. */
    final int[] start;
    final int[] end;
    final int[] other;
    /** Steps above the floor; of two that a person called different its complement, below zero. */
    private final int[] above;

    private Ties(int[] start) {
        int size = start.length - 1;
        this.start = start;
        this.end = new int[size];
        System.arraycopy(start, 0, end, 0, size);
        this.other = new int[start[size]];
        this.above = new int[start[size]];
    }

    /**
     * @param scored    some pairs may come twice
     * @param different pairs that a person called different
     */
    static Ties of(int size, List<Edges.Pairs> scored, List<Long> different) {
        int[] start = new int[size + 1];
        for (Edges.Pairs pairs : scored) for (int p = 0; p < pairs.size(); p++) count(pairs.pair(p), start);
        for (long pair : different) count(pair, start);
        for (int i = 0; i < size; i++) start[i + 1] += start[i];
        var ties = new Ties(start);
        for (Edges.Pairs pairs : scored)
            for (int p = 0; p < pairs.size(); p++) {
                ties.put(Verdicts.one(pairs.pair(p)), Verdicts.other(pairs.pair(p)), pairs.steps(p) - Scoring.FLOOR);
                ties.put(Verdicts.other(pairs.pair(p)), Verdicts.one(pairs.pair(p)), pairs.steps(p) - Scoring.FLOOR);
            }
        ties.settle();
        for (long pair : different) {
            ties.forbid(Verdicts.one(pair), Verdicts.other(pair));
            ties.forbid(Verdicts.other(pair), Verdicts.one(pair));
        }
        return ties;
    }

    private static void count(long pair, int[] start) {
        start[Verdicts.one(pair) + 1]++;
        start[Verdicts.other(pair) + 1]++;
    }

    private void put(int row, int number, int steps) {
        int at = end[row]++;
        other[at] = number;
        above[at] = steps;
    }

    /** Leaves each pair once in a row. */
    private void settle() {
        IntStream.range(0, (end.length + CHUNK - 1) / CHUNK).parallel().forEach(chunk -> {
            var once = new Sums();
            for (int row = chunk * CHUNK; row < Math.min(end.length, (chunk + 1) * CHUNK); row++) settle(row, once);
        });
    }

    private void settle(int row, Sums once) {
        once.clear();
        for (int k = start[row]; k < end[row]; k++) once.put(other[k], above[k]);
        if (once.size() == end[row] - start[row]) return;
        end[row] = start[row];
        for (int k = 0; k < once.size(); k++) put(row, once.key(k), (int) once.sum(k));
    }

    private void forbid(int row, int number) {
        int at = start[row];
        while (at < end[row] && other[at] != number) at++;
        if (at == end[row]) put(row, number, 0);
        above[at] = ~above[at];
    }

    int size() { return end.length; }

    /** What the entry counts in linking, from the floor. */
    long weight(int at) { return above[at] < 0 ? Linkage.FORBIDDEN : above[at]; }

    /** What it was scored, from the floor, whatever people said. */
    int scored(int at) { return above[at] < 0 ? ~above[at] : above[at]; }
}
