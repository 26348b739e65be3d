package org.hudna.claims.reading;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Something that a text seems to say. It is nobody's claim until a person accepts it.
 *
 * @param within the sentence or part of one that it was found in
 * @param fields in the order of the text; several of one slot may stand
 * @param reasons why it is suggested; never empty
 */
public record Suggestion(Kind kind, Evidence within, List<Field> fields, Set<Reason> reasons) {

    public Suggestion {
        fields = List.copyOf(fields);
        if (fields.isEmpty() || reasons.isEmpty()) throw new IllegalArgumentException("a suggestion rests on something");
        reasons = Collections.unmodifiableSet(EnumSet.copyOf(reasons));
    }

    /** All fields of a slot. */
    public List<Field> all(Slot slot) { return fields.stream().filter(field -> field.slot() == slot).toList(); }

    public Optional<Field> first(Slot slot) { return fields.stream().filter(field -> field.slot() == slot).findFirst(); }

    /** The codes that a slot holds, such as a role or a stance. */
    public List<String> codes(Slot slot) {
        return all(slot).stream().map(Field::value).filter(Value.Code.class::isInstance).map(value -> ((Value.Code) value).code()).toList();
    }

    /** The words that a slot holds. */
    public List<String> words(Slot slot) {
        return all(slot).stream().map(Field::value).filter(Value.Words.class::isInstance).map(value -> ((Value.Words) value).words()).toList();
    }
}
