package org.hudna.app.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TotpTest {

    /** RFC 6238, appendix B, SHA-1: the secret is "12345678901234567890"; the last six of its eight digits. */
    private static final String RFC = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    @Test void codes_are_those_of_the_standard() {
        assertEquals("287082", Totp.code(RFC, 59 / 30));
        assertEquals("081804", Totp.code(RFC, 1111111109 / 30));
        assertEquals("050471", Totp.code(RFC, 1111111111 / 30));
        assertEquals("005924", Totp.code(RFC, 1234567890 / 30));
        assertEquals("279037", Totp.code(RFC, 2000000000 / 30));
        assertEquals("353130", Totp.code(RFC, 20000000000L / 30));
    }

    @Test void a_clock_that_is_half_a_minute_off_is_forgiven_and_a_whole_one_is_not() {
        Instant at = Instant.ofEpochSecond(1234567890);
        long now = 1234567890 / 30;
        for (long off = -3; off <= 3; off++)
            assertEquals(Math.abs(off) <= 1 ? Optional.of(now + off) : Optional.empty(), Totp.step(RFC, Totp.code(RFC, now + off), 0, at),
                off + " steps");
    }

    @Test void a_code_is_not_good_again_even_where_the_clock_goes_back() {
        Instant at = Instant.ofEpochSecond(1234567890);
        long now = 1234567890 / 30;
        String code = Totp.code(RFC, now);
        assertEquals(Optional.of(now), Totp.step(RFC, code, now - 1, at));
        assertEquals(Optional.empty(), Totp.step(RFC, code, now, at));
        assertEquals(Optional.empty(), Totp.step(RFC, code, now, at.minusSeconds(30)));
        assertEquals(Optional.empty(), Totp.step(RFC, Totp.code(RFC, now - 1), now, at));
    }

    @Test void what_is_no_code_is_none() {
        for (String code : new String[] {"", "28708", "2870822", "28708a", "٢٨٧٠٨٢", "-87082"})
            assertEquals(Optional.empty(), Totp.step(RFC, code, 0, Instant.ofEpochSecond(59)), code);
        assertEquals(Optional.of(1L), Totp.step(RFC, "287 082", 0, Instant.ofEpochSecond(59)));
    }

    @Test void a_new_secret_has_160_bits_in_letters_that_apps_take() {
        String secret = Totp.secret(new SecureRandom());
        assertTrue(secret.matches("[A-Z2-7]{32}"), secret);
        assertEquals(Optional.of(secret), Totp.find(Totp.content(secret, 7)).map(Way::content));
        assertEquals(Optional.of(7L), Totp.find(Totp.content(secret, 7)).map(Way::step));
        assertEquals(Optional.empty(), Totp.find("short 7"));
    }
}
