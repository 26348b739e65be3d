package org.hudna.app.journal;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.hudna.ledger.tree.Head;

/** The record as the rest of the program sees it. Any number of threads. */
public interface Journal {

    /** What became of an entry that was handed in. */
    sealed interface Answer {

        /** It is durable, under this number. */
        record New(Recorded recorded) implements Answer {}

        /** The same entry came under this key before: nothing was added. */
        record Held(long index) implements Answer {}

        /** Another entry came under this key: nothing was added. */
        record KeyTaken(long index) implements Answer {}
    }

    /**
     * Hands in an entry; answered when it is durable. Completes with a {@code WriterFailure} where the record has stopped.
     *
     * @param by as in {@link Stamp#by}
     * @param key 1 to 64 characters of ASCII, by which the same submission is known again; the same under any concurrency
     */
    CompletableFuture<Answer> submit(Entry entry, String by, String key);

    /** Hands in an entry and waits until it is durable. */
    default Answer append(Entry entry, String by, String key) { return submit(entry, by, key).join(); }

    /** The number of the entry that came under this key; empty where none did. */
    OptionalLong find(String key);

    /**
     * Does what the entries of trust ask: places and lifts holds, erases what enough people agree on. Doing it again does nothing twice; to be called
     * at the start, and after each such entry.
     *
     * @param trust all entries of trust, in their order; others are not looked at
     */
    Settled settle(List<Recorded> trust);

    /**
     * How often this node has begun to write the record. Where it is more than before, what its predecessor left undone is to be {@link #settle}d.
     */
    default int turns() { return 0; }

    /** The head of the record when it had {@code size} entries; empty where this node does not have it, or it is not published yet. */
    default Optional<Head> head(long size) { return Optional.empty(); }

    /** How many entries are durable, those of the ledger itself included. */
    long size();

    /**
     * Hands out what happened from {@code from}, inclusive, to {@code to}, exclusive, in order. Erased entries and the ledger's own are passed over.
     */
    void read(long from, long to, Consumer<Recorded> each);
}
