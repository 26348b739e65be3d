package org.hudna.ledger.policy;

import java.util.List;
import org.hudna.ledger.note.VerifierKey;

/** What a policy makes of a checkpoint. */
public sealed interface Trust {
    /** Valid: signed by a listed log under its own origin, and by enough witnesses; {@code by} has the log's keys that signed. */
    record Accepted(List<VerifierKey> by, Standing standing) implements Trust {
        public Accepted {
            by = List.copyOf(by);
        }
    }

    /** Not valid, for every one of these reasons; at least one. {@code standing} counts good cosignatures, for display. */
    record Refused(List<Doubt> doubts, Standing standing) implements Trust {
        public Refused {
            doubts = List.copyOf(doubts);
            if (doubts.isEmpty()) throw new IllegalArgumentException("refused for no reason");
        }

        /** Whether nothing but the number of witnesses is amiss: the log itself did sign. */
        public boolean isOnlyQuorum() {
            return doubts.stream().allMatch(Doubt.QuorumNotMet.class::isInstance);
        }
    }
}
