package org.hudna.ledger.store;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The machinery is broken, or not ours to use; the message is for the operator's log, the reason for the program. */
public final class StoreFailure extends UncheckedIOException {
    /** Why. */
    public enum Reason {
        /** A disk or a database answered with an error. What was being written may or may not be held. */
        BROKEN,
        /** An earlier failure, or {@code close}, left this object unusable: open it again. */
        UNUSABLE,
        /** Another writer holds it. */
        IN_USE,
        /** A later opener took over; this one may append no more. */
        FENCED,
        /** What is held is not what was written; nothing was altered. */
        CORRUPT,
        /** Under this name stand other bytes. */
        OTHER_BYTES,
        /** Made by a version of this program that writes otherwise, or for another purpose. */
        OTHER_VERSION,
        /** The database is run in a way that loses acknowledged commits. */
        NOT_DURABLE
    }

    private static final long serialVersionUID = 1;

    private final Reason reason;

    public StoreFailure(Reason reason, String detail) {
        this(reason, new IOException(detail));
    }

    public StoreFailure(Reason reason, IOException cause) {
        super(reason + ": " + cause.getMessage(), cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
