package org.hudna.incidents.ladder;

import java.time.Instant;
import java.util.Optional;
import org.hudna.claims.EventId;
import org.hudna.who.SourceId;
import org.hudna.words.Message;

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

    /** The word in files. */
    default String code() { return DecisionWord.of(this).code(); }

    /** What it is called, in any of the three languages. */
    default Message said() { return Message.of("ladder." + code()); }

    /** What it is about: the mechanism, the other incident, the source, where evidence is kept; empty where it is about the incident alone. */
    default Optional<String> about() {
        return switch (this) {
            case Places(Standing.Determined(String mechanism)) -> Optional.of(mechanism);
            case Places(Standing.DuplicateOf(EventId other)) -> Optional.of(other.code());
            case Corroborates(Evidence _, String reference) -> Optional.of(reference);
            case Contested(SourceId by) -> Optional.of(by.name());
            case Settled(SourceId by) -> Optional.of(by.name());
            case Places _, Reopens _, Embargoed _, Released _ -> Optional.empty();
        };
    }

    /** What was examined. */
    enum Evidence { INSTRUMENT, PHYSICAL }
}
