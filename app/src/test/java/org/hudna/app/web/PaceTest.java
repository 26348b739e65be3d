package org.hudna.app.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** How many requests somebody may make. */
class PaceTest {

    private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 5); // a clock that only runs on may begin anywhere
    private final Pace pace = new Pace(600, clock::get);

    private void later(Duration time) { clock.addAndGet(time.toNanos()); }

    private int allowed(int asked) {
        int allowed = 0;
        for (int i = 0; i < asked; i++) if (pace.wait("wren").isZero()) allowed++;
        return allowed;
    }

    @Test void a_burst_of_a_tenth_of_a_minute_is_let_in_at_once_and_then_one_at_a_time() {
        assertEquals(61, allowed(100));
        assertEquals(Duration.ofMillis(100), pace.wait("wren"));
        later(Duration.ofMillis(99));
        assertEquals(0, allowed(1));
        later(Duration.ofMillis(1));
        assertEquals(1, allowed(2));
        later(Duration.ofMinutes(1));
        assertEquals(61, allowed(100));
    }

    @Test void nobody_waits_for_somebody_else() {
        allowed(100);
        assertTrue(pace.wait("rook").isZero());
    }

    @Test void a_request_that_was_held_up_while_others_came_is_not_early() throws InterruptedException, ExecutionException, TimeoutException {
        var looked = new CountDownLatch(1);
        var slow = new Pace(600, () -> {
            looked.countDown();
            return clock.get();
        });
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Duration> held;
            synchronized (slow) {
                held = threads.submit(() -> slow.wait("wren"));
                Thread.sleep(50); // it has come to the door by now, and must not have looked at the clock
                assertEquals(1, looked.getCount());
                later(Duration.ofSeconds(7));
                assertTrue(slow.wait("wren").isZero());
            }
            assertTrue(held.get(10, TimeUnit.SECONDS).isZero());
        }
    }
}
