package org.hudna.claims;

import java.time.Instant;
import java.util.Optional;
import org.hudna.who.Grade;
import org.hudna.who.SourceId;

/**
 * Who said it, through whom, how, and when we learned it.
 *
 * @param via the relay; a relay is not a second source
 * @param learnedAt when it came to us, which may be long after it happened
 */
public record Said(SourceId source, Optional<SourceId> via, Stance stance, Optional<Grade> grade, Instant learnedAt) {

    /** How the source stands to the act that it speaks of. A response is an answer to another's allegation: it alleges nothing by itself. */
    public enum Stance { ALLEGES, CONFIRMS, DENIES, RESPONDS }
}
