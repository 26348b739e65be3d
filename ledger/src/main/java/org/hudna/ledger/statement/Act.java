package org.hudna.ledger.statement;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A statement by which the log's keepers act on its records: an erasure, a hold placed, a hold released. Acts are recorded like any other
 * statement, sealed and committed to, and are never erased.
 *
 * <p>An act's bytes are a text of lines with one spelling. They begin with {@code hudna/}; a writer accepts such a statement
 * ({@link #isReserved}) from the log's keepers only, and from no reporter, or a reporter could erase.
 */
public sealed interface Act permits Erasure, HoldPlaced, HoldReleased {
    /** No act has more bytes. */
    int MOST_BYTES = 16 * 1024;

    /** The statement. */
    byte[] bytes();

    /** What {@link Act#read} found. */
    sealed interface ActRead {
        /** An act, in its one spelling. Whether it may take effect is for {@link Register} to say. */
        record Read(Act act) implements ActRead {}

        /** Any other statement. */
        record NotAnAct() implements ActRead {}

        /** Begins as an act would, and is none. */
        record Malformed(TextFault why) implements ActRead {}
    }

    /** Whether only the log's keepers may make this statement. */
    static boolean isReserved(byte[] statement) {
        byte[] prefix = "hudna/".getBytes(StandardCharsets.US_ASCII);
        return statement.length >= prefix.length && Arrays.equals(prefix, 0, prefix.length, statement, 0, prefix.length);
    }

    /** Strict. */
    static ActRead read(byte[] statement) {
        if (!isReserved(statement)) return new ActRead.NotAnAct();
        if (statement.length > MOST_BYTES) return new ActRead.Malformed(TextFault.TOO_LARGE);
        try {
            Fields fields = Fields.read(statement);
            Act act = switch (fields.header()) {
                case ErasureRequest.HEADER -> ErasureRequest.read(fields).toErasure();
                case HoldPlaced.HEADER -> HoldPlaced.read(fields);
                case HoldReleased.HEADER -> HoldReleased.read(fields);
                default -> throw new Unreadable(TextFault.KIND); // not sealed: a line from outside
            };
            Fields.sameBytes(act.bytes(), statement);
            return new ActRead.Read(act);
        } catch (Unreadable unreadable) {
            return new ActRead.Malformed(unreadable.fault());
        }
    }
}
