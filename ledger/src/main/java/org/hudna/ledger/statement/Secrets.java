package org.hudna.ledger.statement;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Where secrets lie: each under the commitment it made, since a record's index is not known before it is appended.
 *
 * <p>The order in which a record is made is the port's reason: {@link #put} the secret, durable; then append the entry. A stop in between
 * leaves a secret without an entry ({@link Leftovers#orphans}), which harms nobody; the other order would leave an entry that nobody can
 * ever open. Erasing goes the other way: the erasure is appended, durable; then {@link #destroy}. A stop in between, or a backup that
 * brings a destroyed secret back, is mended at start-up ({@link Leftovers#toDestroy}).
 *
 * <p>Broken machinery is an {@link java.io.UncheckedIOException}; its message names the commitment at most, and never a secret. Safe for
 * use by several threads.
 */
public interface Secrets extends AutoCloseable {
    /**
     * Keeps the secret; durable on return. Putting the same one again does nothing.
     *
     * @throws IllegalStateException where another secret is held under this commitment: that one stays
     */
    void put(Commitment commitment, Secret secret);

    /**
     * Keeps all of them, as {@link #put} does each; durable on return, in one step where the store can.
     *
     * @throws IllegalStateException where another secret is held under one of the commitments: that one stays, others may be kept
     */
    default void putAll(Map<Commitment, Secret> secrets) {
        secrets.forEach(this::put);
    }

    /** Those of the secrets that are held; in few questions where the store can, above all for commitments in the order in which they were put. */
    default Map<Commitment, Secret> findAll(Collection<Commitment> commitments) {
        var found = new HashMap<Commitment, Secret>();
        for (Commitment commitment : commitments) find(commitment).ifPresent(secret -> found.put(commitment, secret));
        return found;
    }

    /** The secret, or nothing where there was none or it was destroyed: the two are the same here, and the log tells them apart. */
    Optional<Secret> find(Commitment commitment);

    /**
     * Destroys the secret: its bytes are overwritten where they lie, not only unlinked, and that is durable on return. Whether one was held;
     * where none was, nothing happens.
     *
     * <p>What a medium keeps of overwritten blocks (a copy-on-write file system, a flash drive, a database's log, a backup) is beyond any
     * implementation here: each says what it cannot promise.
     */
    boolean destroy(Commitment commitment);

    /** Each commitment under which a secret is held, once, in any order and in constant memory. {@code each} must not call back. */
    void forEach(Consumer<Commitment> each);

    @Override void close();
}
