package org.hudna.ledger.proof;

import java.util.List;
import org.hudna.ledger.checkpoint.Checkpoint;
import org.hudna.ledger.policy.Policy;
import org.hudna.ledger.policy.Standing;
import org.hudna.ledger.policy.Trust;
import org.hudna.ledger.tree.Checks;
import org.hudna.ledger.tree.Hash;
import org.hudna.ledger.tree.ProofCheck;
import org.hudna.ledger.tree.Rfc6962;

/** Checks one entry's proof with nothing but the policy: c2sp.org/tlog-proof, section Verifying a tlog proof. */
public final class VerifyProof {
    private VerifyProof() {
    }

    /** Whether {@code proof} shows that the entry with these bytes stands in a log that {@code policy} accepts. */
    public static ProofVerdict entry(Policy policy, ProofFile proof, byte[] entry) {
        return leaf(policy, proof, Rfc6962.leaf(entry));
    }

    /** Whether {@code proof} shows that the entry with this leaf hash stands in a log that {@code policy} accepts. */
    public static ProofVerdict leaf(Policy policy, ProofFile proof, Hash leaf) {
        Checkpoint checkpoint = proof.checkpoint().checkpoint();
        ProofCheck inclusion = Checks.inclusion(proof.index(), leaf, proof.path(), checkpoint.head());
        return switch (policy.judge(proof.checkpoint())) {
            case Trust.Refused(var doubts, Standing standing) -> new ProofVerdict.Refused(doubts, inclusion, standing);
            case Trust.Accepted(var _, Standing standing) -> inclusion == ProofCheck.PROVEN
                ? new ProofVerdict.Proven(checkpoint, proof.index(), standing)
                : new ProofVerdict.Refused(List.of(), inclusion, standing);
        };
    }
}
