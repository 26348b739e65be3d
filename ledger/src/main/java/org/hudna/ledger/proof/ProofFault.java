package org.hudna.ledger.proof;

/** Why bytes are not a proof file. c2sp.org/tlog-proof, section Format. */
public enum ProofFault {
    /** More than {@link ProofFile#MOST_BYTES}. */
    TOO_LARGE,
    /** The first line is another. */
    WRONG_HEADER,
    /** Extra data that is empty, or not base64 in its one canonical form. */
    BAD_EXTRA,
    /** Where the index should stand there is something else. */
    NO_INDEX,
    /** The index is not the one way to write a decimal number up to 2<sup>63</sup>-1. */
    BAD_INDEX,
    /** Not the one way to write 32 bytes in base64. */
    BAD_HASH,
    /** More than {@link ProofFile#MOST_HASHES}. */
    TOO_MANY_HASHES,
    /** It ends before the blank line. */
    ENDS_EARLY,
    /** What follows the blank line is no signed checkpoint; its own fault says why. */
    BAD_CHECKPOINT
}
