package org.hudna.ledger.writer;

import java.time.Instant;
import org.hudna.ledger.checkpoint.SignedCheckpoint;

/** What became of an attempt to publish a head. */
public sealed interface Publication {
    /** Nothing was added since the last head, which stands. */
    record Unchanged(SignedCheckpoint checkpoint) implements Publication {
    }

    /** A new head is signed and stands where readers look for it. */
    record Published(SignedCheckpoint checkpoint) implements Publication {
    }

    /**
     * Nothing was signed: the clock says {@code now}, and the last head was signed at {@code last} or later by that same clock. It is tried again.
     */
    record ClockBehind(Instant last, Instant now) implements Publication {
    }
}
