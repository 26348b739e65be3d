package org.hudna.ledger.proof;

import java.util.List;
import org.hudna.ledger.checkpoint.Checkpoint;
import org.hudna.ledger.policy.Doubt;
import org.hudna.ledger.policy.Standing;
import org.hudna.ledger.tree.ProofCheck;

/** Whether a proof shows that an entry stands in a log. */
public sealed interface ProofVerdict {
    /** It does: entry number {@code index} of that log, in a head that the policy accepts. */
    record Proven(Checkpoint checkpoint, long index, Standing standing) implements ProofVerdict {
    }

    /**
     * It does not, for every one of these reasons.
     *
     * @param doubts why the head is not accepted; empty where it is
     * @param inclusion whether the entry lies in that head, be it accepted or not
     * @param standing good cosignatures, for display
     */
    record Refused(List<Doubt> doubts, ProofCheck inclusion, Standing standing) implements ProofVerdict {
        public Refused {
            doubts = List.copyOf(doubts);
            if (doubts.isEmpty() && inclusion == ProofCheck.PROVEN) throw new IllegalArgumentException("refused for no reason");
        }
    }
}
