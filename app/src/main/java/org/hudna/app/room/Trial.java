package org.hudna.app.room;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hudna.assessment.Outcome;
import org.hudna.claims.EventId;

/**
 * What a draft of the agreement would change in what is found of the past, as far as whoever asks is told of incidents.
 *
 * @param incidents how many were put to both versions
 * @param coarse how many of them by a wider place than is known, because whoever asks is not shown the exact one and the draft draws the ground anew
 * @param turns how many incidents come to something else: from what, to what
 * @param findings how many come to the same, under other clauses or by other findings
 * @param first the first of all that change, by id
 */
public record Trial(long incidents, long coarse, Map<Turn, Long> turns, long findings, List<Changed> first) {

    public Trial {
        turns = new TreeMap<>(turns);
        first = List.copyOf(first);
    }

    /** From what to what. @param before empty where no agreement was in force */
    public record Turn(Optional<Outcome> before, Outcome after) implements Comparable<Turn> {
        @Override public int compareTo(Turn other) {
            return Comparator.comparing((Turn turn) -> turn.before.map(Outcome::ordinal).orElse(-1)).thenComparing(Turn::after).compare(this, other);
        }
    }

    /** An incident of which something else would be found. @param clauses ids of those under which it would */
    public record Changed(EventId incident, Turn turn, List<String> clauses) {
        public Changed { clauses = List.copyOf(clauses); }
    }

    /** How many change, in what they come to or in a finding. */
    public long changed() { return turns.values().stream().mapToLong(Long::longValue).sum() + findings; }
}
