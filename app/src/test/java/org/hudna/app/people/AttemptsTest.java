package org.hudna.app.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AttemptsTest {

    private static final Instant T = Instant.parse("2016-02-27T00:00:00Z");

    private final Attempts attempts = new Attempts(1_000);

    @Test void a_slip_costs_nothing_and_more_of_them_twice_as_much_each() {
        fail("owl", "192.0.2.1", 2);
        assertEquals(Duration.ZERO, attempts.wait("owl", "192.0.2.1", T));
        fail("owl", "192.0.2.1", 1);
        assertEquals(Duration.ofSeconds(1), attempts.wait("owl", "192.0.2.1", T));
        fail("owl", "192.0.2.1", 3);
        assertEquals(Duration.ofSeconds(8), attempts.wait("owl", "192.0.2.1", T));
        assertEquals(Duration.ofSeconds(3), attempts.wait("owl", "192.0.2.1", T.plusSeconds(5)));
        fail("owl", "192.0.2.1", 100);
        assertEquals(Duration.ofMinutes(15), attempts.wait("owl", "192.0.2.1", T));
    }

    @Test void strangers_never_lock_anybody_out() {
        for (int i = 0; i < 500; i++) fail("owl", "198.51.100." + i, 10);
        assertTrue(attempts.wait("owl", "192.0.2.1", T).compareTo(Duration.ofSeconds(10)) <= 0);
        assertEquals(Duration.ZERO, attempts.wait("owl", "192.0.2.1", T.plusSeconds(10)));
    }

    @Test void one_who_tries_many_names_is_slowed_down_for_all_of_them() {
        for (int i = 0; i < 40; i++) fail("name" + i, "198.51.100.7", 1);
        assertEquals(Duration.ofMinutes(15), attempts.wait("another", "198.51.100.7", T));
        assertEquals(Duration.ZERO, attempts.wait("another", "192.0.2.1", T));
    }

    @Test void an_account_of_ones_own_does_not_open_the_way_to_others() {
        for (int i = 0; i < 40; i++) {
            fail("name" + i, "198.51.100.7", 1);
            attempts.succeeded("own", "198.51.100.7");
        }
        assertEquals(Duration.ofMinutes(15), attempts.wait("another", "198.51.100.7", T));
    }

    @Test void whoever_came_in_begins_anew_from_there() {
        fail("owl", "192.0.2.1", 6);
        attempts.succeeded("owl", "192.0.2.1");
        assertEquals(Duration.ZERO, attempts.wait("owl", "192.0.2.1", T));
    }

    @Test void a_day_of_quiet_forgets() {
        fail("owl", "192.0.2.1", 30);
        Instant next = T.plus(Duration.ofDays(1)).plusSeconds(1);
        assertEquals(Duration.ZERO, attempts.wait("owl", "192.0.2.1", next));
        attempts.failed("owl", "192.0.2.1", next);
        assertEquals(Duration.ZERO, attempts.wait("owl", "192.0.2.1", next));
    }

    @Test void all_addresses_of_one_household_are_one() {
        for (int i = 1; i <= 6; i++) attempts.failed("owl", "2001:db8:1:2::" + i, T);
        assertEquals(Duration.ofSeconds(8), attempts.wait("owl", "2001:db8:1:2:ffff::9", T));
        assertEquals(Duration.ZERO, attempts.wait("owl", "2001:db8:1:3::9", T));
        assertEquals(Duration.ZERO, attempts.wait("owl", "not:an:address", T));
    }

    @Test void memory_is_bounded_whatever_is_sent() {
        for (int i = 0; i < 5_000; i++) attempts.failed("x".repeat(10_000) + i, "198.51.100.7", T);
        assertEquals(Duration.ofMinutes(15), attempts.wait("owl", "198.51.100.7", T));
    }

    private void fail(String name, String address, int times) {
        for (int i = 0; i < times; i++) attempts.failed(name, address, T);
    }
}
