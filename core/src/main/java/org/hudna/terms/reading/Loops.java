package org.hudna.terms.reading;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which things lead from one to the next; however long the way, without going down into the stack. */
final class Loops {

    private Loops() {}

    /** Those that lie on a way that leads back to itself (or between two such ways), in the order of {@code next}. */
    static <T> Set<T> in(Map<T, ? extends Collection<T>> next) {
        Map<T, Collection<T>> forward = new HashMap<>();
        Map<T, Collection<T>> backward = new HashMap<>();
        next.forEach((from, tos) -> tos.forEach(to -> {
            forward.computeIfAbsent(from, _ -> new HashSet<>()).add(to);
            backward.computeIfAbsent(to, _ -> new HashSet<>()).add(from);
        }));
        Set<T> left = new LinkedHashSet<>(next.keySet());
        peel(left, forward, backward);
        peel(left, backward, forward);
        return left;
    }

    /** Takes away what leads nowhere, until everything left leads on. */
    private static <T> void peel(Set<T> left, Map<T, Collection<T>> forward, Map<T, Collection<T>> backward) {
        Map<T, Integer> ways = new HashMap<>();
        Deque<T> ends = new ArrayDeque<>();
        for (T one : left) {
            int count = (int) forward.getOrDefault(one, List.of()).stream().filter(left::contains).count();
            ways.put(one, count);
            if (count == 0) ends.add(one);
        }
        while (!ends.isEmpty()) {
            T end = ends.remove();
            left.remove(end);
            for (T before : backward.getOrDefault(end, List.of()))
                if (left.contains(before) && ways.merge(before, -1, Integer::sum) == 0) ends.add(before);
        }
    }

    /** Everything that can be reached from {@code start}, with what it starts from. */
    static <T> Set<T> reached(Collection<T> start, Map<T, ? extends Collection<T>> next) {
        Set<T> seen = new LinkedHashSet<>(start);
        Deque<T> todo = new ArrayDeque<>(seen);
        while (!todo.isEmpty()) {
            Collection<T> tos = next.get(todo.remove());
            if (tos != null) for (T to : tos) if (seen.add(to)) todo.add(to);
        }
        return seen;
    }
}
