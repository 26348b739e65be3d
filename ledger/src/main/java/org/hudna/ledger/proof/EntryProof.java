package org.hudna.ledger.proof;

import org.hudna.ledger.tree.Hash;

/** What became of proving that an entry lies in a tree. */
public sealed interface EntryProof {
    /** A proof that holds; {@code leaf} is the hash of the entry, as the tiles have it. */
    record Made(ProofFile proof, Hash leaf) implements EntryProof {
    }

    /** None; {@code path} is the file that is missing, and empty where that is not the fault. */
    record NotMade(ProveFault fault, String path) implements EntryProof {
    }
}
