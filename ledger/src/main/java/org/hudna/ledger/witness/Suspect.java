package org.hudna.ledger.witness;

import java.util.Optional;
import org.hudna.ledger.checkpoint.SignedCheckpoint;
import org.hudna.ledger.proof.Evidence;
import org.hudna.ledger.tree.Checks;
import org.hudna.ledger.tree.Hash;
import org.hudna.ledger.tree.Head;

/**
 * A checkpoint that bears a log's own signature and that was not cosigned, for it does not continue what was, or was not shown to.
 *
 * @param last what had been cosigned
 * @param request as it was sent, every line of it
 */
public record Suspect(Optional<Kept> last, AddCheckpoint request) {
    /**
     * Whether it proves to anybody that the log lied: it has another root at the size that was cosigned, or its own proof shows that it had.
     * Else whoever sent it may have spoilt the proof: a suspicion, until the log shows how its tree grew.
     */
    public boolean isFork() {
        boolean rootsDiffer = head().size() == known().size() && !head().root().equals(known().root());
        return rootsDiffer || shown().isPresent();
    }

    /** Both checkpoints in one file for anybody to check; nothing where it is no fork, or nothing was cosigned before. */
    public Optional<Evidence> evidence() {
        return last.filter(_ -> isFork()).map(kept -> new Evidence(kept.checkpoint(), refused(), shown()));
    }

    /** The checkpoint that was refused. */
    public SignedCheckpoint refused() {
        return request.checkpoint();
    }

    /** Whether there is nothing to suspect: it is what we cosigned, and only the proof was not empty. */
    boolean isKnown() {
        return head().equals(known());
    }

    private Optional<Evidence.Shown> shown() {
        Optional<Hash> then = Checks.olderRoot(known().size(), head(), request.proof()).filter(root -> !root.equals(known().root()));
        return then.map(root -> new Evidence.Shown(root, request.proof()));
    }

    private Head known() {
        return last.map(Kept::head).orElse(Head.EMPTY);
    }

    private Head head() {
        return refused().checkpoint().head();
    }
}
