package org.hudna.app.room;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * A clock that can be led through days that are over, for a demonstration: what it tells of is recorded as if it had come in then. Until it is led,
 * and from when it is let go, it is the machine's. No service but a demonstration has one.
 */
public final class LedClock implements InstantSource {

    private final InstantSource machine;
    private volatile Duration behind = Duration.ZERO;

    /** @param machine the true time */
    public LedClock(InstantSource machine) { this.machine = machine; }

    /** It is {@code at} now, and runs on from there. */
    public void lead(Instant at) { behind = Duration.between(at, machine.instant()); }

    /** It is what the machine's is. */
    public void letGo() { behind = Duration.ZERO; }

    @Override public Instant instant() { return machine.instant().minus(behind); }
}
