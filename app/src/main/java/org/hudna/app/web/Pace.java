package org.hudna.app.web;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How many requests somebody may make: so many a minute on average, with a burst of a tenth of that ahead (the generic cell rate algorithm, ITU-T I.371).
 * Any number of threads.
 */
final class Pace {

    private static final int REMEMBERED = 50_000;

    private final Duration each;
    private final Duration ahead;
    /** When the next request of each would be due. */
    private final Map<String, Instant> due = new LinkedHashMap<>(16, 0.75f, true) {
        @Override protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) { return size() > REMEMBERED; }
    };

    Pace(int perMinute) {
        this.each = Duration.ofMinutes(1).dividedBy(perMinute);
        this.ahead = each.multipliedBy(Math.max(10, perMinute / 10));
    }

    /** How long to wait before a request at {@code now} may be made; zero where it may, and then it counts. */
    synchronized Duration wait(String who, Instant now) {
        Instant next = due.getOrDefault(who, now);
        if (next.isBefore(now)) next = now;
        Duration early = Duration.between(now.plus(ahead), next);
        if (early.isPositive()) return early;
        due.put(who, next.plus(each));
        return Duration.ZERO;
    }
}
