package org.hudna.ledger.proof;

import java.util.List;
import org.hudna.ledger.checkpoint.CheckpointRead;
import org.hudna.ledger.checkpoint.SignedCheckpoint;
import org.hudna.ledger.policy.Doubt;
import org.hudna.ledger.policy.Standing;

/** What a whole log turned out to be. */
public sealed interface LogVerdict {
    /** Every entry and every tile agrees with a head that the policy accepts. */
    record Holds(SignedCheckpoint checkpoint, Standing standing) implements LogVerdict {
    }

    /**
     * The head is not accepted.
     *
     * @param doubts every reason
     * @param filesHold whether all files agree with that head; they are read only where the log did sign it and nothing but cosignatures is lacking
     */
    record NotAccepted(SignedCheckpoint checkpoint, List<Doubt> doubts, Standing standing, boolean filesHold) implements LogVerdict {
        public NotAccepted {
            doubts = List.copyOf(doubts);
        }
    }

    /** The log signed that head, but its files are not what it says; {@code standing} may or may not meet the quorum. */
    record Differs(SignedCheckpoint checkpoint, Standing standing, Difference first) implements LogVerdict {
    }

    /** There is no head to go by. */
    record NoHead() implements LogVerdict {
    }

    /** What stands in the head's place is none. */
    record MalformedHead(CheckpointRead.Malformed why) implements LogVerdict {
    }
}
