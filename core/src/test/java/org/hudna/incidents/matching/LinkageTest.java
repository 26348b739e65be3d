package org.hudna.incidents.matching;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LinkageTest {

    private static int[] of(int size, Map<Long, Long> scores, List<Long> same) {
        long[] pairs = scores.keySet().stream().mapToLong(pair -> pair).toArray();
        return Linkage.of(size, pairs, Arrays.stream(pairs).map(scores::get).toArray(), same);
    }

    @Test void nothing_links_nothing() { assertEquals(0, of(0, Map.of(), List.of()).length); }

    @Test void a_chain_of_likenesses_does_not_pull_its_ends_together() {
        Map<Long, Long> scores = new HashMap<>();
        for (int i = 0; i < 9; i++) scores.put(Verdicts.pair(i, i + 1), 300L);
        int[] groups = of(10, scores, List.of());
        assertEquals(groups[0], groups[1]);
        assertNotEquals(groups[0], groups[9]);
    }

    @Test void a_forbidden_pair_stays_apart_whatever_the_others_say() {
        Map<Long, Long> scores = new HashMap<>();
        for (int i = 0; i < 6; i++) for (int j = i + 1; j < 6; j++) scores.put(Verdicts.pair(i, j), (long) Scoring.CEILING);
        scores.put(Verdicts.pair(0, 5), Linkage.FORBIDDEN);
        int[] groups = of(6, scores, List.of());
        assertNotEquals(groups[0], groups[5]);
    }

    @Test void pairs_that_must_be_together_are_even_without_a_score() {
        int[] groups = of(3, Map.of(), List.of(Verdicts.pair(0, 2)));
        assertArrayEquals(new int[] {0, 1, 0}, groups);
    }

    @Test void it_joins_as_the_plainest_average_linkage_does() {
        for (int seed = 0; seed < 200; seed++) {
            var chance = new Random(seed);
            int size = 2 + chance.nextInt(14);
            Map<Long, Long> scores = new HashMap<>();
            for (int i = 0; i < size; i++)
                for (int j = i + 1; j < size; j++)
                    if (chance.nextInt(3) > 0) scores.put(Verdicts.pair(i, j), (long) Scoring.FLOOR + 1 + chance.nextInt(2 * Scoring.CEILING));
            assertArrayEquals(plain(size, scores), of(size, scores, List.of()), "seed " + seed);
        }
    }

    @Test void many_joins_at_a_time_lead_where_one_after_the_other_leads() {
        for (int seed = 0; seed < 60; seed++) {
            var chance = new Random(seed);
            int size = 2 + chance.nextInt(400), alike = 1 + chance.nextInt(12);
            Map<Long, Long> scores = new HashMap<>();
            for (int k = 0; k < size * 8; k++) {
                int i = chance.nextInt(size), j = Math.floorMod(i + chance.nextInt(41) - 20, size);
                if (i != j) scores.put(Verdicts.pair(i, j), Scoring.FLOOR + 1 + (long) chance.nextInt(alike) * 3_000 / alike);
            }
            List<Long> same = chance.nextBoolean() ? List.of() : List.of(Verdicts.pair(0, 1), Verdicts.pair(0, size - 1));
            List<Long> different = scores.keySet().stream().sorted().limit(chance.nextInt(4)).toList();
            var scored = new Edges.Pairs();
            scores.forEach((pair, steps) -> {
                scored.add(Verdicts.one(pair), Verdicts.other(pair), (int) (long) steps);
                if (chance.nextInt(5) == 0) scored.add(Verdicts.one(pair), Verdicts.other(pair), (int) (long) steps);
            });
            Ties ties = Ties.of(size, List.of(scored), different);
            different.forEach(pair -> scores.put(pair, Linkage.FORBIDDEN));
            assertArrayEquals(of(size, scores, same), MutualLinkage.of(ties, IntStream.range(0, size).toArray(), same).groups(), "seed " + seed);
        }
    }

    @Test void averages_are_compared_exactly_however_large_the_sums() {
        assertEquals(0, Join.byAverage(3, 9, 1L << 40, 3L << 40));
        assertTrue(Join.byAverage((1L << 40) + 1, 3L << 40, 3, 9) > 0);
        assertTrue(Join.byAverage(-1, 1, 0, 5) < 0);
        assertTrue(Join.byAverage(Long.MAX_VALUE, 1, 8 * 256L << 25, 1L << 25) > 0);
    }

    /** Every average of every two groups, again at each step. */
    private static int[] plain(int size, Map<Long, Long> scores) {
        List<List<Integer>> groups = new ArrayList<>();
        for (int i = 0; i < size; i++) groups.add(new ArrayList<>(List.of(i)));
        while (true) {
            double best = 0;
            int[] pair = {-1, -1};
            for (int a = 0; a < groups.size(); a++)
                for (int b = a + 1; b < groups.size(); b++) {
                    double sum = 0;
                    for (int i : groups.get(a)) for (int j : groups.get(b)) sum += scores.getOrDefault(Verdicts.pair(i, j), (long) Scoring.FLOOR);
                    double average = sum / groups.get(a).size() / groups.get(b).size();
                    if (average > best + 1e-9) {
                        best = average;
                        pair = new int[] {a, b};
                    }
                }
            if (pair[0] < 0) break;
            groups.get(pair[0]).addAll(groups.remove(pair[1]));
            groups.sort((one, other) -> Integer.compare(one.stream().min(Integer::compare).orElseThrow(), other.stream().min(Integer::compare)
                .orElseThrow()));
        }
        int[] out = new int[size];
        for (List<Integer> group : groups) for (int i : group) out[i] = group.stream().min(Integer::compare).orElseThrow();
        return out;
    }
}
