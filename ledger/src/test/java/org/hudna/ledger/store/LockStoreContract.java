package org.hudna.ledger.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.hudna.ledger.store.StoreFailure.Reason;
import org.hudna.ledger.tree.Hash;
import org.hudna.ledger.tree.Head;
import org.junit.jupiter.api.Test;

/** What every lock store does, wherever it lies. */
abstract class LockStoreContract {
    /** Opens the one place of this test; again and again. */
    abstract LockStore open();

    static Locked locked(long size) {
        byte[] root = new byte[Hash.LENGTH];
        Arrays.fill(root, (byte) size);
        return new Locked(new Head(size, Hash.of(root)), Instant.ofEpochSecond(1_700_000_000 + size, size));
    }

    @Test void at_first_nothing_is_held() {
        try (LockStore store = open()) {
            assertEquals(Optional.empty(), store.read());
            assertFalse(store.swap(Optional.of(locked(1)), locked(2)));
            assertEquals(Optional.empty(), store.read());
        }
    }

    @Test void what_was_swapped_in_is_held_also_after_reopening() {
        try (LockStore store = open()) {
            assertTrue(store.swap(Optional.empty(), locked(0)));
            assertEquals(Optional.of(locked(0)), store.read());
            assertTrue(store.swap(Optional.of(locked(0)), locked(Long.MAX_VALUE >> 32)));
        }
        try (LockStore store = open()) {
            assertEquals(Optional.of(locked(Long.MAX_VALUE >> 32)), store.read());
        }
    }

    @Test void the_largest_size_and_the_finest_instant_come_back_as_they_were() {
        Locked odd = new Locked(new Head(Long.MAX_VALUE, Hash.of(new byte[32])), Instant.parse("2026-02-28T23:59:59.999999999Z"));
        try (LockStore store = open()) {
            assertTrue(store.swap(Optional.empty(), odd));
            assertTrue(store.swap(Optional.of(odd), odd));
        }
        try (LockStore store = open()) {
            assertEquals(Optional.of(odd), store.read());
        }
    }

    @Test void who_expects_something_else_swaps_nothing() {
        Locked held = locked(5);
        try (LockStore store = open()) {
            assertTrue(store.swap(Optional.empty(), held));
            assertFalse(store.swap(Optional.empty(), locked(6)));
            assertFalse(store.swap(Optional.of(locked(4)), locked(6)));
            assertFalse(store.swap(Optional.of(new Locked(held.head(), held.at().plusNanos(1))), locked(6)));
            assertFalse(store.swap(Optional.of(new Locked(new Head(5, locked(7).head().root()), held.at())), locked(6)));
            assertEquals(Optional.of(held), store.read());
        }
    }

    @Test void a_closed_one_is_of_no_more_use() {
        LockStore store = open();
        store.close();
        store.close();
        assertEquals(Reason.UNUSABLE, assertThrows(StoreFailure.class, store::read).reason());
        assertEquals(Reason.UNUSABLE, assertThrows(StoreFailure.class, () -> store.swap(Optional.empty(), locked(1))).reason());
    }
}
