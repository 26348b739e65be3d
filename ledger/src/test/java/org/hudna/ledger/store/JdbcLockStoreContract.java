package org.hudna.ledger.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.hudna.ledger.store.StoreFailure.Reason;
import org.junit.jupiter.api.Test;

/** What a lock store in a database does besides. */
abstract class JdbcLockStoreContract extends LockStoreContract {
    abstract Connections connections();

    @Override LockStore open() {
        return JdbcLockStore.open(connections());
    }

    @Test void of_two_that_swap_one_succeeds() {
        try (LockStore one = open(); LockStore other = open()) {
            assertTrue(one.swap(Optional.empty(), locked(1)));
            assertFalse(other.swap(Optional.empty(), locked(2)));
            assertTrue(other.swap(Optional.of(locked(1)), locked(2)));
            assertFalse(one.swap(Optional.of(locked(1)), locked(3)));
            assertEquals(Optional.of(locked(2)), one.read());
        }
    }

    @Test void a_row_that_we_did_not_write_is_damage() throws SQLException {
        try (LockStore store = open()) {
            store.swap(Optional.empty(), locked(1));
            for (String damage : List.of("size = '01'", "size = '+1'", "size = '9223372036854775808'", "size = '1', root = 'AAAA'",
                    "root = 'AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=', at = '2023-11-14T22:13:20.0Z'", "at = 'yesterday'")) {
                try (Connection connection = connections().open(); Statement statement = connection.createStatement()) {
                    statement.execute("UPDATE hudna_lock SET " + damage);
                }
                assertEquals(Reason.CORRUPT, assertThrows(StoreFailure.class, store::read, damage).reason());
                assertEquals(Reason.CORRUPT, assertThrows(StoreFailure.class, () -> store.swap(Optional.empty(), locked(2)), damage).reason());
            }
        }
    }
}
