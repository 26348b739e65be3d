package org.hudna.terms;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** A point in time as a clause names it: an instant, or so long before or after a named moment. */
public sealed interface Point {

    record Fixed(Instant at) implements Point {}

    /** {@code amount} may be negative: so long before the moment. */
    record Relative(String moment, long amount, ChronoUnit unit) implements Point {

        /** Days and longer are calendar days of the agreement's zone; hours and minutes are elapsed time. */
        public Instant after(Instant moment, ZoneId zone) {
            return unit.isDateBased() ? moment.atZone(zone).plus(amount, unit).toInstant() : moment.plus(amount, unit);
        }
    }
}
