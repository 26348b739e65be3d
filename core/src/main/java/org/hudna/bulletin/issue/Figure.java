package org.hudna.bulletin.issue;

import java.util.List;
import java.util.Optional;
import org.hudna.claims.EventId;
import org.hudna.deeds.Count;

/**
 * A number of a bulletin with the rows that it counts.
 *
 * @param code the last part of its code, see {@link Codes}
 * @param sum what the rows say together, where the figure adds up: people, rounds; from the least to the most
 * @param rows the incidents counted, each as often as it counts, in the order of the bulletin
 */
public record Figure(What what, Part part, String code, Optional<Count> sum, List<EventId> rows) {

    public Figure { rows = List.copyOf(rows); }

    /** Of which days. */
    public enum Part {
        /** The period. */
        NOW,
        /** As many days before it. */
        BEFORE,
        /** The days that the chart shows, which may reach further back. */
        CHART
    }

    /** How many. */
    public int number() { return rows.size(); }
}
