package org.hudna.app.web.api.shape;

import java.lang.reflect.Method;
import java.util.List;

/** The form of a value in JSON. */
public sealed interface Shape {

    /** Any text. */
    record Text() implements Shape {}

    /** A whole number, of 32 bits or of 64. */
    record Whole(boolean isShort) implements Shape {}

    /** A number. */
    record Figure() implements Shape {}

    /** Yes or no. */
    record Flag() implements Shape {}

    /** An instant, written in UTC and read with any offset (RFC 3339). */
    record Time() implements Shape {}

    /** One word of a closed list. */
    record Word(Class<?> of, List<String> codes) implements Shape {}

    /** A list. */
    record Many(Shape of) implements Shape {}

    /** An object whose names are free. */
    record ByName(Shape of) implements Shape {}

    /** An object of such a record; looked up by the type, so that a type may hold itself. */
    record Thing(Class<? extends Record> of) implements Shape {}

    /**
     * A component of a record.
     *
     * @param isNeeded false where it may be left out
     */
    record Member(String name, Shape shape, boolean isNeeded, Method accessor) {}
}
