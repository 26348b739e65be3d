package org.hudna.ledger.store;

import org.junit.jupiter.api.extension.ExtendWith;

/** The lock store in PostgreSQL. */
@ExtendWith(PostgresForTests.Needed.class)
class PostgresLockStoreTest extends JdbcLockStoreContract {
    private String url;

    @Override Connections connections() {
        if (url == null) url = PostgresForTests.freshUrl();
        return Connections.to(url);
    }
}
