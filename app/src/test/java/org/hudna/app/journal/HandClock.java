package org.hudna.app.journal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that goes when it is moved. */
final class HandClock implements InstantSource {
    static final Instant START = Instant.parse("2016-02-27T00:00:00Z");

    private volatile Instant now = START;

    @Override public Instant instant() { return now; }

    void go(Duration by) { now = now.plus(by); }
}
