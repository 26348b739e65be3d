package org.hudna.ledger.writer;

import org.hudna.ledger.statement.Commitment;

/** What became of a statement that was handed in. Each is an ordinary day's answer; in each but the last the record stands. */
public sealed interface Recorded {
    /** It is durable and its place is final. */
    record New(long index, Commitment commitment) implements Recorded {
    }

    /** The same statement came before under the same key; nothing was written. */
    record Held(long index, Commitment commitment) implements Recorded {
    }

    /** Under this key stands another statement, or one that was erased and cannot be compared; nothing was written. */
    record KeyTaken(long index) implements Recorded {
    }

    /** It begins like an act of the log's keepers, and only they may make those; nothing was written. */
    record Reserved() implements Recorded {
    }
}
