package org.hudna.terms;

import java.time.LocalTime;
import java.util.Optional;

/** When a clause speaks, within the life of its instrument. */
public sealed interface During {

    /** As long as its instrument. */
    record Always() implements During {}

    /** From one point (inclusive) until another (exclusive); either may be left open. */
    record Between(Optional<Point> from, Optional<Point> until) implements During {}

    /** A duty that is due at a point: before it, not yet doing it is no breach. */
    record DueBy(Point due) implements During {}

    /** Every day between two times in the agreement's zone, over midnight where the second is the earlier. */
    record Daily(LocalTime from, LocalTime until) implements During {}
}
