package org.hudna.app.store;

import org.hudna.app.Postgres;
import org.junit.jupiter.api.extension.ExtendWith;

/** PostgreSQL does what the contract asks for. */
@ExtendWith(Postgres.Needed.class)
class PostgresTablesTest extends TablesContract {

    @Override Where fresh() { return new Where.InPostgres(Postgres.freshUrl()); }

    @Override int sequences() { return 3; }
}
