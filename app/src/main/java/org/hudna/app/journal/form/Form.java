package org.hudna.app.journal.form;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/** How values of one type are written and read again: one way only, so that equal values are equal bytes. Immutable. */
public interface Form<T> {

    /** Writes one value. */
    void write(T value, JsonGenerator json, Raw raw);

    /**
     * Reads the value at whose first token the parser stands, and leaves it at the last. @throws Unreadable for what {@link #write} would not have
     * written
     */
    T read(JsonParser json, Raw raw);

    /** Whether a component that holds this is left out; what is left out is read as {@link #nothing}. */
    default boolean isNothing(T value) { return false; }

    /** What stands where nothing was written; only for forms that can be left out. */
    default T nothing() { throw new Unreadable("something is missing"); }
}
