package org.hudna.app.room;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.hudna.app.store.TablesFailure;

/**
 * Does work again that the tables could not do just now, until they can: their database was started anew, another held them, the disk was full. Of one thread;
 * any may ask what it waits for.
 */
final class Patience {

    private static final System.Logger LOG = System.getLogger(Patience.class.getName());
    private static final Duration FIRST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofSeconds(1);

    private final BooleanSupplier isClosing;
    private volatile Optional<RuntimeException> trouble = Optional.empty();

    /** @param isClosing whether what fails is not to be tried again */
    Patience(BooleanSupplier isClosing) { this.isClosing = isClosing; }

    /** @param work that may be done again after it failed half-way @throws TablesFailure where trying again is of no use, or it is closing */
    void until(Runnable work) throws InterruptedException {
        for (Duration pause = FIRST; ; pause = pause.compareTo(LONGEST) < 0 ? pause.multipliedBy(2) : LONGEST)
            try {
                work.run();
                trouble = Optional.empty();
                return;
            } catch (TablesFailure failed) {
                if (!failed.reason().passes() || isClosing.getAsBoolean()) throw failed;
                if (trouble.isEmpty()) LOG.log(System.Logger.Level.WARNING, "the tables cannot be used just now (" + failed.reason() + "); it is tried again");
                trouble = Optional.of(failed);
                Thread.sleep(pause);
            }
    }

    /** What it waits for; empty while it does not. */
    Optional<RuntimeException> trouble() { return trouble; }
}
