package org.hudna.ledger.tree;

/** What became of checking a proof. Anything but {@link #PROVEN} proves nothing. */
public enum ProofCheck {
    /** The hashes lead to the root. */
    PROVEN,
    /** The entry does not lie below the size, or the older tree is larger than the newer. */
    OUT_OF_RANGE,
    /** More or fewer hashes than a proof for these sizes has. */
    WRONG_LENGTH,
    /** The hashes lead to another root. */
    WRONG_ROOT;

    static ProofCheck rootsMeet(boolean meet) {
        return meet ? PROVEN : WRONG_ROOT;
    }
}
