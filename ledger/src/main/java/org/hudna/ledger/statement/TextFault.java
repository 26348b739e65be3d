package org.hudna.ledger.statement;

/** Why a text of ours cannot be read. */
public enum TextFault {
    /** More bytes than any such text has. */
    TOO_LARGE,
    /** Not UTF-8, with control characters, or not ended by a newline. */
    NOT_TEXT,
    /** The first line names another kind, or another version. */
    KIND,
    /** A line is missing, too many, or out of its place. */
    FIELDS,
    /** A line's value cannot be such a value, or is not spelled in the one way it can be. */
    VALUE,
    /** An erasure with fewer approvers than it needs. */
    APPROVERS
}
