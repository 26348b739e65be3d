package org.hudna.ledger.store;

import java.util.Optional;

/**
 * Remembers the last head that was signed, apart from the log: what it holds decides whether signing may go on.
 *
 * <p>It lies on another medium than the log where it can, and is <em>never</em> restored from a backup: an old one would let the log sign
 * two histories. A damaged one is a {@link StoreFailure} with {@link StoreFailure.Reason#CORRUPT}, never "nothing held".
 */
public interface LockStore extends AutoCloseable {
    /** What is held; nothing only where nothing was ever swapped in. */
    Optional<Locked> read();

    /**
     * Puts {@code next} in the place of {@code expected}, durable on return; says false, and changes nothing, where something else is held.
     *
     * @throws StoreFailure after which it is unknown which of the two is held: read again from a new one
     */
    boolean swap(Optional<Locked> expected, Locked next);

    @Override void close();
}
