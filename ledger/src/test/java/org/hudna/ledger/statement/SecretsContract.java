package org.hudna.ledger.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What every keeper of secrets must do. Each implementation's test extends this one. */
public abstract class SecretsContract {
    protected SecretsContract() {
        // nothing of its own
    }

    /** Empty, and its own for each test. */
    protected abstract Secrets open();

    protected static Commitment commitment(int number) {
        byte[] bytes = new byte[Commitment.LENGTH];
        Arrays.fill(bytes, (byte) number);
        return new Commitment(bytes);
    }

    protected static Secret secret(int number) {
        byte[] bytes = new byte[Secret.LENGTH];
        Arrays.fill(bytes, (byte) (0xA0 + number));
        return Secret.of(bytes);
    }

    @Test void what_is_put_is_found_and_nothing_else() {
        try (Secrets secrets = open()) {
            secrets.put(commitment(1), secret(1));
            assertEquals(Optional.of(secret(1)), secrets.find(commitment(1)));
            assertEquals(Optional.empty(), secrets.find(commitment(2)));
        }
    }

    @Test void the_same_secret_put_twice_is_held_once() {
        try (Secrets secrets = open()) {
            secrets.put(commitment(1), secret(1));
            secrets.put(commitment(1), secret(1));
            assertEquals(List.of(commitment(1)), listed(secrets));
        }
    }

    @Test void another_secret_under_the_same_commitment_is_refused_and_the_first_stays() {
        try (Secrets secrets = open()) {
            secrets.put(commitment(1), secret(1));
            var thrown = assertThrows(IllegalStateException.class, () -> secrets.put(commitment(1), secret(2)));
            assertEquals(Optional.of(secret(1)), secrets.find(commitment(1)));
            for (int number : List.of(1, 2)) SecretTest.assertNotShown(secret(number).bytes(), String.valueOf(thrown.getMessage()));
        }
    }

    @Test void what_is_destroyed_is_not_found_and_its_neighbours_are() {
        try (Secrets secrets = open()) {
            for (int number = 0; number < 3; number++) secrets.put(commitment(number), secret(number));
            assertTrue(secrets.destroy(commitment(1)));
            assertEquals(Optional.empty(), secrets.find(commitment(1)));
            assertEquals(Optional.of(secret(0)), secrets.find(commitment(0)));
            assertEquals(Optional.of(secret(2)), secrets.find(commitment(2)));
            assertEquals(List.of(commitment(0), commitment(2)), listed(secrets));
        }
    }

    @Test void destroying_what_is_not_held_does_nothing() {
        try (Secrets secrets = open()) {
            assertFalse(secrets.destroy(commitment(1)));
            secrets.put(commitment(1), secret(1));
            assertTrue(secrets.destroy(commitment(1)));
            assertFalse(secrets.destroy(commitment(1)));
        }
    }

    @Test void every_commitment_is_listed_once() {
        try (Secrets secrets = open()) {
            var expected = new TreeSet<Commitment>();
            for (int number = 0; number < 256; number++) {
                secrets.put(commitment(number), secret(number));
                expected.add(commitment(number));
            }
            assertEquals(List.copyOf(expected), listed(secrets));
        }
    }

    @Test void many_that_are_put_together_are_all_found_in_any_order_and_none_besides() {
        try (Secrets secrets = open()) {
            var all = new LinkedHashMap<Commitment, Secret>();
            for (int number = 255; number >= 0; number--) if (number % 3 != 0) all.put(commitment(number), secret(number));
            secrets.putAll(all);
            secrets.putAll(all);
            secrets.destroy(commitment(100));
            var asked = new ArrayList<Commitment>();
            for (int number = 0; number < 256; number++) asked.add(commitment(number));
            all.remove(commitment(100));
            assertEquals(all, secrets.findAll(asked));
            assertEquals(all, secrets.findAll(asked.reversed()));
            assertEquals(Map.of(), secrets.findAll(List.of(commitment(0), commitment(100))));
            assertEquals(Map.of(), secrets.findAll(List.of()));
        }
    }

    @Test void among_many_another_secret_under_the_same_commitment_is_refused_and_the_first_stays() {
        try (Secrets secrets = open()) {
            secrets.put(commitment(2), secret(2));
            assertThrows(IllegalStateException.class, () -> secrets.putAll(Map.of(commitment(2), secret(3))));
            assertEquals(Optional.of(secret(2)), secrets.find(commitment(2)));
        }
    }

    private static List<Commitment> listed(Secrets secrets) {
        var all = new ArrayList<Commitment>();
        secrets.forEach(all::add);
        Collections.sort(all);
        return all;
    }
}
