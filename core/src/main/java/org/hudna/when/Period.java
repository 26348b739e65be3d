package org.hudna.when;

import java.time.Instant;

/** A stretch in which something holds: from {@code from}, inclusive, until {@code until}, exclusive. May be empty, may be without end. */
public record Period(Instant from, Instant until) {

    /** Without beginning or end. */
    public static final Period ALWAYS = new Period(Instant.MIN, Instant.MAX);

    public Period {
        if (until.isBefore(from)) until = from;
    }

    /** From {@code from} on, without end. */
    public static Period since(Instant from) { return new Period(from, Instant.MAX); }

    /** Whether {@code instant} lies in it. */
    public boolean has(Instant instant) { return !instant.isBefore(from) && instant.isBefore(until); }

    /** What both have in common; empty where they do not meet. */
    public Period and(Period other) {
        Instant begin = from.isAfter(other.from) ? from : other.from;
        Instant end = until.isBefore(other.until) ? until : other.until;
        return new Period(begin, end);
    }

    /** Whether nothing lies in it. */
    public boolean isEmpty() { return !from.isBefore(until); }
}
