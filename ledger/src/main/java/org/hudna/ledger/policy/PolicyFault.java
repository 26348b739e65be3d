package org.hudna.ledger.policy;

/** Why a policy file was refused. c2sp.org/tlog-policy, section Policy file syntax and structure. */
public enum PolicyFault {
    /** More than {@link Policy#MOST_BYTES}. */
    TOO_LARGE,
    /** A control character other than tab and newline; the token is its code in two hexadecimal digits. */
    CONTROL_CHARACTER,
    /** The last line does not end in a newline. */
    NO_FINAL_NEWLINE,
    /** The line begins with none of log, witness, group, quorum. */
    UNKNOWN_KEYWORD,
    /** The line ends too early. */
    MISSING_WORD,
    /** A word too many. */
    EXTRA_WORD,
    /** Not a key in vkey form; the key's own fault says why. */
    BAD_KEY,
    /** A key, but of a type that its owner does not sign with: a witness with a plain key, a log with a timed one. */
    WRONG_KEY_TYPE,
    /** Another log, or another witness, has the same public key, be it under another name or id. */
    DUPLICATE_KEY,
    /** A witness or group of this name stands above. */
    DUPLICATE_NAME,
    /** {@code none} has its meaning already, and is no member of a group either. */
    PREDEFINED_NAME,
    /** No witness or group of this name stands above. */
    UNKNOWN_NAME,
    /** It is a member of a group already, of this one or of another. */
    ALREADY_A_MEMBER,
    /** The threshold is neither all nor any nor a decimal number. */
    BAD_THRESHOLD,
    /** The threshold is 0, or more than the group has members. */
    THRESHOLD_OUT_OF_RANGE,
    /** More than {@link Quorum#MOST_DEPTH} groups within one another. */
    TOO_DEEP,
    /** A second quorum line. */
    SECOND_QUORUM,
    /** No quorum line. */
    NO_QUORUM
}
