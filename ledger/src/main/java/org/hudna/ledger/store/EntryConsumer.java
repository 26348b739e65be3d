package org.hudna.ledger.store;

/** Takes entries one by one, in order. */
@FunctionalInterface
public interface EntryConsumer {
    void accept(long index, Entry entry);
}
