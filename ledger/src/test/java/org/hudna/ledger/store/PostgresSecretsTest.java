package org.hudna.ledger.store;

import org.hudna.ledger.statement.Secrets;
import org.hudna.ledger.statement.SecretsContract;
import org.junit.jupiter.api.extension.ExtendWith;

/** Secrets in PostgreSQL. */
@ExtendWith(PostgresForTests.Needed.class)
class PostgresSecretsTest extends SecretsContract {
    @Override protected Secrets open() {
        return JdbcSecrets.open(Connections.to(PostgresForTests.freshUrl()));
    }
}
