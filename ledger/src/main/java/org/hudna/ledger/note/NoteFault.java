package org.hudna.ledger.note;

/** Why bytes are not a signed note, or not its signature lines. c2sp.org/signed-note, section Format. */
public enum NoteFault {
    /** More than {@link SignedNote#MOST_BYTES}. */
    TOO_LARGE,
    /** Not UTF-8 in its one canonical form. */
    NOT_UTF_8,
    /** A character below U+0020 that is not a newline: a carriage return, for one. */
    CONTROL_CHARACTER,
    /** No blank line between text and signatures. */
    NO_BLANK_LINE,
    /** The blank line is the last: nobody signed. */
    NO_SIGNATURE,
    /** The last line does not end in a newline. */
    NO_FINAL_NEWLINE,
    /** Below the last blank line, a line that does not begin with an em dash and a space. */
    NOT_A_SIGNATURE_LINE,
    /** The name is empty, holds a character that no name holds, or no space follows it. */
    BAD_KEY_NAME,
    /** The signature is not base64 in its one canonical form. */
    BAD_BASE64,
    /** No byte of signature after the four of the key id. */
    SHORT_SIGNATURE,
    /** More than {@link SignedNote#MOST_SIGNATURES}. */
    TOO_MANY_SIGNATURES
}
