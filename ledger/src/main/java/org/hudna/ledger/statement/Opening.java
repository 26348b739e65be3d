package org.hudna.ledger.statement;

/** What came of opening a sealed statement. */
public sealed interface Opening {
    /** The bytes as they were made. */
    record Opened(byte[] statement) implements Opening {
        public Opened {
            statement = statement.clone();
        }

        /** A copy. */
        @Override public byte[] statement() {
            return statement.clone();
        }

        @Override public String toString() {
            return "Opened[" + statement.length + " bytes]";
        }
    }

    /** The secret is gone, and with it the statement. */
    record Erased() implements Opening {}

    /** What is kept is not what the log holds. */
    record DoesNotMatch(Mismatch why) implements Opening {}

    /** Why not. */
    enum Mismatch {
        /** Not a form of ours, or of a length that none has. */
        UNKNOWN_FORM,
        /** Altered, or sealed under another secret or for another commitment. */
        NOT_AUTHENTIC,
        /** Sealed as it stands, but the commitment is to something else: the writer was broken, or lied. */
        OTHER_COMMITMENT
    }
}
