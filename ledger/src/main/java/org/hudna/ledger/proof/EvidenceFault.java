package org.hudna.ledger.proof;

/** Why bytes are not an evidence file. */
public enum EvidenceFault {
    /** More than {@link Evidence#MOST_BYTES}. */
    TOO_LARGE,
    /** The first line is another. */
    WRONG_HEADER,
    /** The second line is neither blank nor a root. */
    BAD_ROOT,
    /** Not the one way to write 32 bytes in base64. */
    BAD_HASH,
    /** More than {@link Evidence#MOST_HASHES}. */
    TOO_MANY_HASHES,
    /** It ends before the second head. */
    ENDS_EARLY,
    /** The first head is no signed checkpoint; its own fault says why. */
    BAD_OLDER,
    /** The second head is no signed checkpoint; its own fault says why. */
    BAD_NEWER,
    /** The first head is of the larger tree. */
    WRONG_ORDER,
    /** The sizes differ and no root is shown, or they do not and one is. */
    SHOWN_OR_NOT
}
