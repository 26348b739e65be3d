package org.hudna.app.web;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * How many requests somebody may make: so many a minute on average, with a burst of a tenth of that ahead (the generic cell rate algorithm, ITU-T
 * I.371). Any number of threads.
 *
 * <p>It goes by a clock that only runs on, and looks at it when it is a request's turn: one that was held up on its way here is not early because
 * others came meanwhile, and a clock of the day that is set back keeps nobody out.
 */
final class Pace {

    private static final int REMEMBERED = 50_000;

    private final long each;
    private final long ahead;
    private final LongSupplier nanos;
    /** When the next request of each would be due. */
    private final Map<String, Long> due = new LinkedHashMap<>(16, 0.75f, true) {
        @Override protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) { return size() > REMEMBERED; }
    };

    /** @param nanos as {@link System#nanoTime} */
    Pace(int perMinute, LongSupplier nanos) {
        this.each = Duration.ofMinutes(1).dividedBy(perMinute).toNanos();
        this.ahead = each * Math.max(10, perMinute / 10);
        this.nanos = nanos;
    }

    /** How long to wait before a request may be made; zero where it may now, and then it counts. */
    synchronized Duration wait(String who) {
        long now = nanos.getAsLong();
        long next = due.getOrDefault(who, now);
        if (next - now < 0) next = now;
        long early = next - now - ahead;
        if (early > 0) return Duration.ofNanos(early);
        due.put(who, next + each);
        return Duration.ZERO;
    }
}
