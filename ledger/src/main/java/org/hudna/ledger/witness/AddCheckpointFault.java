package org.hudna.ledger.witness;

/** Why bytes are no request for a cosignature. c2sp.org/tlog-witness, section add-checkpoint. */
public enum AddCheckpointFault {
    /** More than {@link AddCheckpoint#MOST_BYTES}. */
    TOO_LARGE,
    /** No blank line between proof and checkpoint. */
    NO_BLANK_LINE,
    /** The first line does not begin with {@code old} and one space. */
    NO_OLD_LINE,
    /** The old size is not the one way to write a decimal number up to 2<sup>63</sup>-1. */
    BAD_OLD_SIZE,
    /** More than {@link AddCheckpoint#MOST_PROOF_LINES} lines of proof. */
    PROOF_TOO_LONG,
    /** A line of the proof is not the one way to write 32 bytes in base64. */
    BAD_PROOF_LINE,
    /** What follows the blank line is no checkpoint. */
    BAD_CHECKPOINT,
    /** The old size is above that of the checkpoint. */
    OLD_ABOVE_SIZE
}
