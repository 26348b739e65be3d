package org.hudna.incidents.ladder;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.hudna.claims.EventId;
import org.hudna.who.SourceId;
import org.hudna.words.Message;

/**
 * How far an incident is verified as of an instant, computed and decided side by side.
 *
 * @param computed the rung that its claims and the evidence examined come to; never {@link Rung#DETERMINED}
 * @param reasons why that rung, as sentences
 * @param decided the decision on where it stands that holds at that instant, where there is one
 * @param contestedBy independent sources that dispute it
 * @param embargo the decision that keeps it from publication at that instant, where there is one
 */
public record Verification(EventId event, Instant asOf, Rung computed, List<Message> reasons, Optional<Decision> decided,
                           SortedSet<SourceId> contestedBy, Optional<Decision> embargo) {

    public Verification {
        reasons = List.copyOf(reasons);
        contestedBy = Collections.unmodifiableSortedSet(new TreeSet<>(contestedBy));
    }

    /** Where it stands: as decided, else as computed. Where {@link #differs}, both are to be shown. */
    public Standing standing() {
        return decided.flatMap(Verification::placed).orElseGet(() -> new Standing.On(computed));
    }

    /** Whether people decided otherwise than is computed. */
    public boolean differs() { return decided.isPresent() && !standing().equals(new Standing.On(computed)); }

    /** Whether anybody disputes it. */
    public boolean isContested() { return !contestedBy.isEmpty(); }

    /** Whether nothing of it may be published. */
    public boolean isEmbargoed() { return embargo.isPresent(); }

    private static Optional<Standing> placed(Decision decision) {
        return decision.ruling() instanceof Ruling.Places(Standing standing) ? Optional.of(standing) : Optional.empty();
    }
}
