package org.hudna.ledger.disclosure;

/** What came of issuing a token. */
public sealed interface Issue {
    /** With all disclosures: for the holder, who shows fewer. */
    record Issued(SdJwt token) implements Issue {}

    /** Nothing was signed. */
    record Refused(IssueFault why, Path at) implements Issue {}

    /** Why not. */
    enum IssueFault {
        /** No such field in the claims; the whole is none. */
        NO_SUCH_FIELD,
        /** A claim that decides on validity: hidden, it could be left out. */
        PROTECTED,
        /** A member is named {@code _sd}, {@code _sd_alg} or {@code ...}. */
        RESERVED_NAME,
        /** Deeper than a token can be once fields are hidden in it. */
        TOO_DEEP,
        /** More fields apart than a token may have disclosures. */
        TOO_MANY
    }
}
