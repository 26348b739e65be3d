package org.hudna.ledger.checkpoint;

/** Why a checkpoint is refused as a whole. */
public enum OpenFault {
    /** The bytes are no checkpoint; {@link SignedCheckpoint#read} tells why. */
    MALFORMED,
    /** A line says to be by a known key and is not. */
    BAD_SIGNATURE,
    /** No known key signed. */
    NO_KNOWN_SIGNATURE,
    /** Signed, but of a tree without leaves the root is another than RFC 6962, section 2.1 gives. */
    WRONG_EMPTY_ROOT
}
