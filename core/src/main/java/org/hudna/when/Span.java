package org.hudna.when;

import java.time.Instant;
import java.util.List;

/**
 * When something happened, as well as it is known: at some time from {@code from} (inclusive) to {@code to} (exclusive).
 *
 * <p>Times are kept to the second; an exact instant is a span of one second.
 */
public record Span(Instant from, Instant to) {

    private static final long MINUTE = 60;
    /** What people round clock times to, in seconds, the coarsest first. */
    private static final List<Long> ROUNDED_TO = List.of(60 * MINUTE, 15 * MINUTE, 5 * MINUTE);

    public Span {
        if (!from.isBefore(to)) throw new IllegalArgumentException("a span ends after it begins: " + from + " to " + to);
    }

    /** The second that begins at {@code instant}. */
    public static Span at(Instant instant) { return new Span(instant, instant.plusSeconds(1)); }

    /**
     * What may be meant by a time that was read off a clock and rounded: half of the coarsest of hour, quarter and five minutes that it is a whole
     * number of, to either side, both ends inclusive; five where it is none, since watches differ. A time with seconds came from an instrument, and
     * one given as longer than a minute says itself how far it is known: both stay as they are.
     *
     * <p>Minutes are those of UTC. Where a zone is half an hour off, a whole hour there counts as a quarter: less is then allowed, never more.
     */
    public Span asRounded() {
        if (from.getEpochSecond() % MINUTE != 0 || from.getNano() != 0 || to.isAfter(from.plusSeconds(MINUTE))) return this;
        long half = ROUNDED_TO.stream().filter(unit -> from.getEpochSecond() % unit == 0).findFirst().orElse(ROUNDED_TO.getLast()) / 2;
        return new Span(from.minusSeconds(half), from.plusSeconds(half + 1));
    }

    /** Whether both have a second in common. */
    public boolean meets(Span other) { return from.isBefore(other.to) && other.from.isBefore(to); }

    /** Where this span lies against {@code period}, for something that happened once within it. */
    public Part in(Period period) {
        if (!to.isAfter(period.from()) || !from.isBefore(period.until())) return Part.NONE;
        return !from.isBefore(period.from()) && !to.isAfter(period.until()) ? Part.ALL : Part.SOME;
    }

    /** How much of a span lies in a period. */
    public enum Part { ALL, SOME, NONE }
}
