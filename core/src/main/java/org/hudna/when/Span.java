package org.hudna.when;

import java.time.Instant;

/**
 * When something happened, as well as it is known: at some time from {@code from} (inclusive) to {@code to} (exclusive).
 *
 * <p>Times are kept to the second; an exact instant is a span of one second.
 */
public record Span(Instant from, Instant to) {

    public Span {
        if (!from.isBefore(to)) throw new IllegalArgumentException("a span ends after it begins: " + from + " to " + to);
    }

    /** The second that begins at {@code instant}. */
    public static Span at(Instant instant) { return new Span(instant, instant.plusSeconds(1)); }

    /** Where this span lies against {@code period}, for something that happened once within it. */
    public Part in(Period period) {
        if (!to.isAfter(period.from()) || !from.isBefore(period.until())) return Part.NONE;
        return !from.isBefore(period.from()) && !to.isAfter(period.until()) ? Part.ALL : Part.SOME;
    }

    /** How much of a span lies in a period. */
    public enum Part { ALL, SOME, NONE }
}
