package org.hudna.ledger.proof;

import java.util.List;
import org.hudna.ledger.tree.Hash;
import org.hudna.ledger.tree.Head;

/** What became of proving that a tree continues an older one. */
public sealed interface StepProof {
    /** A proof that holds, from the head that the tree had at the older size. */
    record Made(Head older, List<Hash> proof) implements StepProof {
        public Made {
            proof = List.copyOf(proof);
        }
    }

    /** None; {@code path} is the file that is missing, and empty where that is not the fault. */
    record NotMade(ProveFault fault, String path) implements StepProof {
    }
}
