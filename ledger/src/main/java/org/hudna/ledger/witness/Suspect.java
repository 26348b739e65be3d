package org.hudna.ledger.witness;

import org.hudna.ledger.checkpoint.SignedCheckpoint;
import org.hudna.ledger.tree.Head;

/**
 * A checkpoint that bears a log's own signature and that we did not cosign.
 *
 * <p>Where it has the size of what we cosigned and another root, the two together prove to anybody that the log lied. Where only its proof
 * failed, whoever sent it may have spoilt the proof: a suspicion, until the log shows how its tree grew.
 *
 * @param known what we had cosigned, {@link Head#EMPTY} where nothing
 * @param refused with every line that was sent
 */
public record Suspect(Head known, SignedCheckpoint refused) {
    /** Whether the checkpoint itself is the lie, whatever proof came with it. */
    public boolean isFork() {
        return head().size() == known.size() && !head().root().equals(known.root());
    }

    /** Whether there is nothing to suspect: it is what we cosigned, and only the proof was not empty. */
    boolean isKnown() {
        return head().equals(known);
    }

    private Head head() {
        return refused.checkpoint().head();
    }
}
