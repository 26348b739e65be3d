package org.hudna.incidents.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hudna.claims.ClaimId;

/** Judgements by the numbers of mentions; those on claims that are not here are left out. A pair is two numbers in a long, the lesser first. */
final class Verdicts {

    private final Map<Integer, List<Long>> same = new HashMap<>();
    private final Map<Integer, List<Long>> different = new HashMap<>();

    Verdicts(Judgements judgements, Map<ClaimId, Integer> numbers) {
        for (Judgement one : judgements.same()) pair(one, numbers).ifPresent(pair -> put(same, pair));
        for (Judgement one : judgements.different()) pair(one, numbers).ifPresent(pair -> put(different, pair));
    }

    private static Optional<Long> pair(Judgement one, Map<ClaimId, Integer> numbers) {
        Integer a = numbers.get(one.one()), b = numbers.get(one.other());
        return a == null || b == null ? Optional.empty() : Optional.of(pair(a, b));
    }

    static long pair(int a, int b) { return (long) Math.min(a, b) << 32 | Math.max(a, b); }

    static int one(long pair) { return (int) (pair >>> 32); }

    static int other(long pair) { return (int) pair; }

    private static void put(Map<Integer, List<Long>> pairs, long pair) {
        pairs.computeIfAbsent(one(pair), _ -> new ArrayList<>()).add(pair);
        pairs.computeIfAbsent(other(pair), _ -> new ArrayList<>()).add(pair);
    }

    boolean isEmpty() { return same.isEmpty() && different.isEmpty(); }

    /** Pairs that must lie together and of which {@code i} is one. */
    List<Long> same(int i) { return same.getOrDefault(i, List.of()); }

    /** Pairs that must lie apart and of which {@code i} is one. */
    List<Long> different(int i) { return different.getOrDefault(i, List.of()); }

    /** All pairs that must lie together, each once. */
    List<Long> same() { return all(same); }

    /** All pairs that must lie apart, each once. */
    List<Long> different() { return all(different); }

    private static List<Long> all(Map<Integer, List<Long>> pairs) {
        return pairs.values().stream().flatMap(List::stream).distinct().sorted().toList();
    }
}
