package org.hudna.ledger.store;

/** What became of one entry of a batch. {@code index} counts from 0 and is final. */
public sealed interface Placed {
    long index();

    /** Appended now. */
    record New(long index) implements Placed {}
    /** The same key and the same bytes are held already, perhaps from earlier in this batch: nothing was appended. */
    record Held(long index) implements Placed {}
    /** The key is held with other bytes: nothing was appended. */
    record KeyTaken(long index) implements Placed {}
}
