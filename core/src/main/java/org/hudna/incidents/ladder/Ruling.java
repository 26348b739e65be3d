package org.hudna.incidents.ladder;

import java.time.Instant;
import java.util.Optional;
import org.hudna.who.SourceId;

/** What a person decided about an incident. */
public sealed interface Ruling {

    /** It stands there. */
    record Places(Standing standing) implements Ruling {}

    /** Earlier decisions on where it stands no longer hold: what is computed stands alone. */
    record Reopens() implements Ruling {}

    /** Evidence was examined that bears it out: a crater, a fragment, a recording; {@code reference} is where it is kept, never empty. */
    record Corroborates(Evidence evidence, String reference) implements Ruling {
        public Corroborates {
            if (reference.isBlank()) throw new IllegalArgumentException("evidence is kept somewhere");
        }
    }

    /** This source disputes it, though none of its claims denies it: a party that says so at the table. */
    record Contested(SourceId by) implements Ruling {}

    /** This source no longer disputes it, whatever it claimed before. */
    record Settled(SourceId by) implements Ruling {}

    /** Nothing of it may be published until then; without an end where empty. */
    record Embargoed(Optional<Instant> until) implements Ruling {}

    /** It may be published. */
    record Released() implements Ruling {}

    /** What was examined. */
    enum Evidence { INSTRUMENT, PHYSICAL }
}
