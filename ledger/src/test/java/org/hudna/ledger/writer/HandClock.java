package org.hudna.ledger.writer;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that moves when it is told to. */
public final class HandClock implements InstantSource {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2016-02-27T00:00:00Z"));

    @Override public Instant instant() {
        return now.get();
    }

    /** A second later, which is how far apart heads are. */
    public HandClock tick() {
        return move(Duration.ofSeconds(1));
    }

    public HandClock move(Duration by) {
        now.updateAndGet(before -> before.plus(by));
        return this;
    }
}
