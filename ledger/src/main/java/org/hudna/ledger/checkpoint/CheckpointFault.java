package org.hudna.ledger.checkpoint;

/** Why something is not a checkpoint. c2sp.org/tlog-checkpoint, section Note text. */
public enum CheckpointFault {
    /** The bytes are no signed note at all; the note's own fault says why. */
    NOT_A_NOTE,
    /** The text cannot stand in a note: no final newline, a control character, half of a surrogate pair. */
    NOT_A_TEXT,
    /** A line of the text is empty: the origin, an extension. */
    EMPTY_LINE,
    /** Fewer lines than origin, size and root. */
    TOO_FEW_LINES,
    /** The size is not the one way to write a decimal number up to 2<sup>63</sup>-1. */
    BAD_SIZE,
    /** The root is not the one way to write 32 bytes in base64. */
    BAD_ROOT
}
