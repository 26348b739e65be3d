package org.hudna.app.room;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.hudna.app.store.TablesFailure;

/**
 * Does work again that the tables could not do just now, until they can: their database was started anew, another held them, the disk was full. Of
 * one thread; any may ask what it waits for.
 */
final class Patience {

    private static final System.Logger LOG = System.getLogger(Patience.class.getName());
    private static final Duration FIRST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofSeconds(1);

    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile Optional<RuntimeException> trouble = Optional.empty();

    /** @param work that may be done again after it failed half-way @throws TablesFailure where trying again is of no use, or it has ended */
    void until(Runnable work) throws InterruptedException {
        for (Duration pause = FIRST; ; pause = pause.compareTo(LONGEST) < 0 ? pause.multipliedBy(2) : LONGEST)
            try {
                work.run();
                trouble = Optional.empty();
                return;
            } catch (TablesFailure failed) {
                if (!failed.reason().passes()) throw failed;
                if (trouble.isEmpty())
                    LOG.log(System.Logger.Level.WARNING, "the tables cannot be used just now (" + failed.reason() + "); it is tried again");
                trouble = Optional.of(failed);
                if (ended.await(pause.toMillis(), TimeUnit.MILLISECONDS)) throw failed;
            }
    }

    /** What fails from now on is not tried again. */
    void end() { ended.countDown(); }

    /** What it waits for; empty while it does not. */
    Optional<RuntimeException> trouble() { return trouble; }
}
