package org.hudna.ledger.witness;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that tests move. */
final class MovingClock implements InstantSource {
    private volatile Instant now;

    MovingClock(Instant now) {
        this.now = now;
    }

    void move(Duration by) {
        now = now.plus(by);
    }

    @Override public Instant instant() {
        return now;
    }
}
