package org.hudna.ledger.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import org.hudna.ledger.store.StoreFailure.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sequence in SQLite. */
class SqliteSequenceTest extends JdbcSequenceContract {
    @TempDir Path temp;

    @Override Connections connections() {
        return Connections.to("jdbc:sqlite:" + temp.resolve("سجل.sqlite"));
    }

    @Test void a_database_that_loses_commits_is_refused() {
        assertEquals(Reason.NOT_DURABLE, assertThrows(StoreFailure.class, () -> JdbcSequence.open(Connections.to("jdbc:sqlite::memory:"))).reason());
    }

    @Test void a_place_where_there_is_no_database_is_a_failure() {
        assertEquals(Reason.BROKEN,
            assertThrows(StoreFailure.class, () -> JdbcSequence.open(Connections.to("jdbc:sqlite:" + temp.resolve("no/such/folder/x")))).reason());
    }
}
