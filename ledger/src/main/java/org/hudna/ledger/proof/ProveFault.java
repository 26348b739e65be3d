package org.hudna.ledger.proof;

/** Why no proof could be made. */
public enum ProveFault {
    /** The entry, or the older tree, does not lie in the tree. */
    OUT_OF_RANGE,
    /** A tile is not there, or not as long as it should be. */
    MISSING,
    /** The tiles do not lead to the root that was signed. */
    WRONG_TILES
}
