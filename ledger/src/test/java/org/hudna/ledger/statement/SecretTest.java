package org.hudna.ledger.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SecretTest {
    /** None of the ways in which Java would write these bytes stands in the text, nor the first half of one. */
    static void assertNotShown(byte[] hidden, String text) {
        String array = Arrays.toString(hidden);
        for (String form : new String[] {HexFormat.of().formatHex(hidden), Base64.getEncoder().encodeToString(hidden),
            Base64.getUrlEncoder().encodeToString(hidden), array.substring(1, array.length() - 1)})
            assertFalse(text.toLowerCase(Locale.ROOT).contains(form.substring(0, form.length() / 2).toLowerCase(Locale.ROOT)), "shown: " + form);
    }

    @Test void a_secret_is_not_shown_by_its_text_its_hash_or_a_refusal() {
        Secret secret = Secret.fresh(new SecureRandom());
        assertEquals("Secret[not shown]", secret.toString());
        assertEquals(Secret.fresh(new SecureRandom()).hashCode(), secret.hashCode());
        byte[] tooLong = Arrays.copyOf(secret.bytes(), 33);
        assertNotShown(secret.bytes(), assertThrows(IllegalArgumentException.class, () -> Secret.of(tooLong)).getMessage());
    }

    @Test void a_secret_has_thirty_two_bytes() {
        assertThrows(IllegalArgumentException.class, () -> Secret.of(new byte[31]));
        assertThrows(IllegalArgumentException.class, () -> Secret.of(new byte[33]));
        assertEquals(32, Secret.of(new byte[32]).bytes().length);
    }

    @Test void a_secret_does_not_change_with_the_array_it_came_from_or_gave() {
        byte[] bytes = new byte[32];
        Secret secret = Secret.of(bytes);
        bytes[0] = 1;
        secret.bytes()[1] = 1;
        assertEquals(Secret.of(new byte[32]), secret);
    }

    @Test void two_fresh_secrets_differ() {
        var random = new SecureRandom();
        assertNotEquals(Secret.fresh(random), Secret.fresh(random));
    }
}
