package org.hudna.where;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A name that a place bore for a time, as its source dates it.
 *
 * @param from the first day, inclusive; empty where the source does not say
 * @param to the last day, inclusive; empty where it does not say or the name is still borne
 */
public record DatedName(String name, Optional<LocalDate> from, Optional<LocalDate> to) {

    public DatedName {
        if (name.isBlank()) throw new IllegalArgumentException("a name is not blank");
    }

    /** Whether it was borne on that day, as far as the source says. */
    public boolean isBorneOn(LocalDate day) {
        return from.map(first -> !day.isBefore(first)).orElse(true) && to.map(last -> !day.isAfter(last)).orElse(true);
    }
}
