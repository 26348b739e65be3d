package org.hudna.app.journal;

import java.time.Instant;

/**
 * Who did it, and when the record had it.
 *
 * @param at never before the stamp of the entry before it, whatever the clock says
 * @param by the name-code of a person, {@code token:} and the code of a program, or {@link #MACHINE}
 */
public record Stamp(Instant at, String by) {

    /** The program itself: what it derives, never what it asserts. */
    public static final String MACHINE = "hudna";

    public Stamp {
        if (by.isBlank()) throw new IllegalArgumentException("somebody did it");
    }
}
