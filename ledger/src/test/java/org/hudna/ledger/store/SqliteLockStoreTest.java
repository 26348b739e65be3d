package org.hudna.ledger.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** The lock store in SQLite. */
class SqliteLockStoreTest extends JdbcLockStoreContract {
    @TempDir Path temp;

    @Override Connections connections() {
        return Connections.to("jdbc:sqlite:" + temp.resolve("lock.sqlite"));
    }
}
