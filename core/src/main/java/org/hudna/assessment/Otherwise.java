package org.hudna.assessment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.hudna.when.Period;

/** When two lists of periods do not say the same of what happens then. */
final class Otherwise {

    private Otherwise() {}

    /**
     * When only one of them has it; and each seam at which only one of them begins or ends where both have it, since an act that lasts over it is
     * said to be partly within.
     */
    static List<Period> between(List<Period> old, List<Period> now) {
        SortedSet<Instant> oldEdges = edges(old), newEdges = edges(now), all = new TreeSet<>(oldEdges);
        all.addAll(newEdges);
        List<Period> otherwise = new ArrayList<>();
        List<Instant> edges = List.copyOf(all);
        boolean differed = false;
        for (int i = 0; i < edges.size(); i++) {
            Instant edge = edges.get(i);
            boolean differs = has(old, edge) != has(now, edge);
            if (differs) otherwise.add(new Period(edge, edges.get(i + 1)));
            else if (!differed && oldEdges.contains(edge) != newEdges.contains(edge)) otherwise.add(new Period(edge, edge.plusNanos(1)));
            differed = differs;
        }
        return otherwise;
    }

    private static SortedSet<Instant> edges(List<Period> periods) {
        SortedSet<Instant> edges = new TreeSet<>();
        for (Period period : periods) {
            edges.add(period.from());
            edges.add(period.until());
        }
        return edges;
    }

    private static boolean has(List<Period> periods, Instant at) { return periods.stream().anyMatch(period -> period.has(at)); }
}
