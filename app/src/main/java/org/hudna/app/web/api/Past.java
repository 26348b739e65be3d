package org.hudna.app.web.api;

import java.time.Instant;
import java.util.Optional;
import org.hudna.app.room.Room;

/** How long a reader may keep what was asked for as it was known at an instant. */
final class Past {

    /** What was is seldom other than it was; an erasure is seen by everybody after this time at most. In seconds. */
    private static final String KEPT = "private, max-age=300";

    private Past() {}

    /**
     * To be kept for a while where the instant has passed, and tables and index know all that had been written by then; else to be asked for again
     * each time.
     */
    static Answer of(Answer answer, Optional<Instant> asOf, Room room) {
        boolean settled = asOf.filter(instant -> instant.isBefore(room.now())).isPresent() && room.lag() == 0;
        return settled ? answer.with("Cache-Control", KEPT) : answer;
    }
}
