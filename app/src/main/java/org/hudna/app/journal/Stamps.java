package org.hudna.app.journal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.hudna.words.Message;

/** Gives stamps, to the millisecond, that never go backwards. A clock that does is noted, once each time, and not obeyed. One thread. */
final class Stamps {

    /** Clocks are corrected by less than this all the time; our own bound. */
    private static final Duration SLIGHT = Duration.ofSeconds(1);

    private final InstantSource clock;
    private final Watch watch;
    private Instant last;
    private boolean behind;

    Stamps(InstantSource clock, Instant last, Watch watch) {
        this.clock = clock;
        this.last = last;
        this.watch = watch;
    }

    Stamp next(String by) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        boolean far = now.isBefore(last.minus(SLIGHT));
        if (far && !behind) watch.noted(Message.of("record.clock-behind", "last", last.toString(), "now", now.toString()));
        behind = far;
        if (now.isAfter(last)) last = now;
        return new Stamp(last, by);
    }
}
