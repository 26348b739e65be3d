package org.hudna.incidents.ladder;

import java.time.Instant;
import org.hudna.claims.EventId;

/**
 * A named person's decision about an incident. Decisions are added and never changed; a later one may say otherwise.
 *
 * @param by who decided, by name or name-code; never empty
 * @param at when, inclusive: it counts from that instant on
 * @param why the reason, in the person's own words; never empty
 */
public record Decision(EventId event, Ruling ruling, String by, Instant at, String why) {

    public Decision {
        if (by.isBlank()) throw new IllegalArgumentException("a decision is somebody's");
        if (why.isBlank()) throw new IllegalArgumentException("a decision has a reason");
        boolean itself = ruling instanceof Ruling.Places(Standing.DuplicateOf(EventId other)) && other.equals(event);
        if (itself) throw new IllegalArgumentException("an incident is not its own duplicate: " + event);
    }
}
