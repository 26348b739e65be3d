package org.hudna.assessment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hudna.terms.Binding;
import org.hudna.terms.Clause;
import org.hudna.terms.Settings;
import org.hudna.terms.Terms;
import org.hudna.when.Period;
import org.hudna.who.ActorId;

/**
 * Who is bound otherwise in two versions of an agreement, and when: by rows that only one of them has, each for the time for which no row of
 * the other says the same. Whoever does not belong to the one of whom such a row speaks, or acts at another time, stands as before.
 */
final class Rebinding {

    private final Terms before;
    private final Terms after;
    private final Memberships memberships;

    /** Of two versions that differ neither in their actors and sets nor in their settings. */
    Rebinding(Terms before, Terms after) {
        this.before = before;
        this.after = after;
        this.memberships = new Memberships(after, Instant.MAX);
    }

    /** Of whom a row speaks, and what it says. */
    private record Says(ActorId who, Binding.Is is) {}

    List<Touched.Rebound> all() {
        Map<Says, List<Period>> old = periods(before), now = periods(after);
        List<Touched.Rebound> all = new ArrayList<>();
        for (Says says : Stream.concat(old.keySet().stream(), now.keySet().stream()).distinct().toList()) {
            List<Period> otherwise = otherwise(old.getOrDefault(says, List.of()), now.getOrDefault(says, List.of()));
            Optional<ActorId> of = isAskedOfOthers(says.who()) ? Optional.empty() : Optional.of(says.who());
            if (!otherwise.isEmpty()) all.add(new Touched.Rebound(otherwise, of, memberships));
        }
        return all;
    }

    private static Map<Says, List<Period>> periods(Terms terms) {
        Map<Says, List<Period>> all = new LinkedHashMap<>();
        for (Binding row : terms.bindings())
            if (!row.period().isEmpty()) all.computeIfAbsent(new Says(row.who(), row.is()), _ -> new ArrayList<>()).add(row.period());
        return all;
    }

    /** Also asked of the one who held a place, where that is taken for who did it, and of those who answer for what others do. */
    private boolean isAskedOfOthers(ActorId who) {
        return after.settings().attribution().compareTo(Settings.Attribution.CONTROL) >= 0
            || Stream.of(before, after).flatMap(terms -> terms.rules().clauses().stream()).map(Clause::answerable).flatMap(List::stream)
                .anyMatch(one -> !memberships.of(one, who).isNever());
    }

    /**
     * When only one of them says it; and each seam at which only one of them begins or ends where both say it, since an act that lasts over it is
     * said to be partly within.
     */
    private static List<Period> otherwise(List<Period> old, List<Period> now) {
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
