package org.hudna.bulletin;

import java.time.Instant;
import java.util.Optional;
import org.hudna.claims.EventId;
import org.hudna.incidents.ladder.Ruling;

/**
 * What of a decision an edition sees; made by {@link Sight} alone.
 *
 * @param at the beginning of the day, in UTC, where it is coarse
 * @param ruling absent where it is coarse: where the incident stands says enough
 */
public record ShownDecision(EventId event, Instant at, Optional<Ruling> ruling, Optional<String> by, Optional<String> why) {}
