package org.hudna.claims.reading;

import java.util.Optional;

/**
 * One thing that a suggestion says.
 *
 * @param evidence the words that say it
 * @param through the earlier words by which they are understood: for "the minister", the last one named; empty where they speak for themselves
 */
public record Field(Slot slot, Value value, Evidence evidence, Optional<Evidence> through) {

    static Field of(Slot slot, Value value, Evidence evidence) { return new Field(slot, value, evidence, Optional.empty()); }

    static Field words(Slot slot, String text, Evidence evidence) { return of(slot, new Value.Words(evidence.in(text)), evidence); }

    static Field code(Slot slot, String code, Evidence evidence) { return of(slot, new Value.Code(code), evidence); }
}
