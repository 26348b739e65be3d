package org.hudna.ledger.writer;

import org.hudna.ledger.checkpoint.SignedCheckpoint;
import org.hudna.ledger.policy.Standing;

/** How far an entry has come. Never a yes or a no: who has signed and who is missing is part of it. */
public sealed interface Level {
    /** Durable, and its index final; no signed head covers it yet. */
    record Sequenced() implements Level {
    }

    /** The log's own signature covers it, and no witness's yet. */
    record Published(SignedCheckpoint in) implements Level {
    }

    /**
     * Witnesses have cosigned a head that covers it; {@code standing} says how many of how many, who and when, who is missing, and whether that is a
     * quorum.
     */
    record Cosigned(SignedCheckpoint in, Standing standing) implements Level {
    }

    /** Every witness of the policy has cosigned one head that covers it. */
    record Unanimous(SignedCheckpoint in, Standing standing) implements Level {
    }
}
