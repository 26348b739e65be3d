package org.hudna.assessment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final Groups groups;

    /** Of two versions that do not differ in their settings. */
    Rebinding(Terms before, Terms after) {
        this.before = before;
        this.after = after;
        this.groups = new Groups(before, after);
    }

    /** Of whom a row speaks, and what it says. */
    private record Says(ActorId who, Binding.Is is) {}

    List<Touched.Rebound> all() {
        Map<Says, List<Period>> old = periods(before), now = periods(after);
        List<Touched.Rebound> all = new ArrayList<>();
        for (Says says : Stream.concat(old.keySet().stream(), now.keySet().stream()).distinct().toList()) {
            List<Period> otherwise = Otherwise.between(old.getOrDefault(says, List.of()), now.getOrDefault(says, List.of()));
            Optional<ActorId> of = isAskedOfOthers(says.who()) ? Optional.empty() : Optional.of(says.who());
            if (!otherwise.isEmpty()) all.add(new Touched.Rebound(otherwise, of, groups));
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
                .anyMatch(one -> groups.mayBe(one, who));
    }
}
