package org.hudna.ledger.store;

import java.util.List;
import java.util.OptionalLong;

/**
 * The entries of one log in their order, with one writer.
 *
 * <p>Safe for use by several threads; appends follow one another. A thread that is interrupted while it appends may break the sequence.
 */
public interface Sequence extends AutoCloseable {
    /** The most that the entries of one batch weigh together ({@link Entry#weight}), in bytes. */
    int MOST_BATCH_WEIGHT = 80 << 20;

    /** How many entries are held, all of them durable. */
    long size();

    /**
     * Appends all of the batch or nothing of it, durable on return; the answers stand in the order of the batch.
     *
     * @throws StoreFailure after which it is unknown whether the batch is held: close, open again, and look
     * @throws IllegalArgumentException for a batch that is too heavy; nothing happened
     */
    List<Placed> append(List<Entry> batch);

    /**
     * Hands out the entries from {@code from} (inclusive) to {@code to} (exclusive) in order, in constant memory.
     *
     * @throws IndexOutOfBoundsException where not {@code 0 <= from <= to <= size()}
     * @throws StoreFailure with {@link StoreFailure.Reason#CORRUPT} where one cannot be had as it was appended
     */
    void read(long from, long to, EntryConsumer each);

    /**
     * Hands out entries from {@code from} on, at least one where {@code from < to}, and no more than are well kept in memory together.
     *
     * @return the index after the last one that was handed out
     * @throws IndexOutOfBoundsException as {@link #read}
     */
    default long readSome(long from, long to, EntryConsumer each) {
        if (from < 0 || from > to || to > size()) throw new IndexOutOfBoundsException(from + " to " + to + " of " + size());
        long next = Math.min(to, from + 1);
        read(from, next, each);
        return next;
    }

    /** Where the entry with this key stands. */
    OptionalLong find(byte[] key);

    /** As {@link #find} for each, in the order of the keys; in one question where the store can. */
    default List<OptionalLong> findAll(List<byte[]> keys) {
        return keys.stream().map(this::find).toList();
    }

    @Override void close();
}
