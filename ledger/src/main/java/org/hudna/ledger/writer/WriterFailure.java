package org.hudna.ledger.writer;

/** The writer stops, for good: what it knows is no longer surely what is stored. Whoever runs it ends the process and starts anew. */
public final class WriterFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Why. */
    public enum Reason {
        /** A store failed; the cause tells which. */
        STORE_FAILED,
        /** What was read back from the log's files is not what was written, or does not continue what was signed. Nothing was signed. */
        READ_BACK_DIFFERS,
        /** The lock store holds another head than the one signed last: somebody else signs for this log. Nothing was signed. */
        LOCK_MOVED,
        /** The writer had stopped before, or was closed. */
        STOPPED
    }

    private final Reason reason;

    /** A failure that the writer found itself; {@code detail} is for the operator's log. */
    public WriterFailure(Reason reason, String detail) {
        super(reason + ": " + detail);
        this.reason = reason;
    }

    /** A failure of what lies below. */
    public WriterFailure(Reason reason, Throwable cause) {
        super(reason + ": " + cause.getMessage(), cause);
        this.reason = reason;
    }

    /** Why it stopped. */
    public Reason reason() {
        return reason;
    }
}
