package org.hudna.ledger.witness;

import java.util.Optional;
import org.hudna.ledger.store.StoreFailure;

/** What a witness must never forget: per log, the last checkpoint it cosigned. For any number of threads; one process at a time holds it. */
public interface WitnessState extends AutoCloseable {
    /** What was cosigned last of the log with this origin; nothing only where nothing ever was. */
    Optional<Kept> last(String origin);

    /**
     * Puts {@code next} in the place of {@code expected}, in one step and durable on return; says false, and changes nothing, where something
     * else is kept. Refuses with an {@link IllegalArgumentException} to go back in size or in time.
     *
     * @throws StoreFailure after which it is unknown which of the two is kept, and this object answers no more
     */
    boolean swap(Optional<Kept> expected, Kept next);

    /** Keeps what may one day prove that a log lied; the same checkpoint is kept once. */
    void suspect(Suspect suspect);

    @Override void close();
}
