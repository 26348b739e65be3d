package org.hudna.ledger.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.hudna.ledger.store.StoreFailure.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The sequence in PostgreSQL. */
@ExtendWith(PostgresForTests.Needed.class)
class PostgresSequenceTest extends JdbcSequenceContract {
    private String url;

    @Override Connections connections() {
        if (url == null) url = PostgresForTests.freshUrl();
        return Connections.to(url);
    }

    private Connections named(String application) {
        connections();
        return Connections.to(url + "&ApplicationName=" + application);
    }

    @Test void a_connection_that_is_cut_leaves_nothing_of_the_batch() throws SQLException {
        try (Sequence sequence = JdbcSequence.open(named("cut"))) {
            sequence.append(List.of(entry("a")));
            try (Connection connection = connections().open(); Statement statement = connection.createStatement()) {
                statement.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'cut'");
            }
            assertEquals(Reason.BROKEN, assertThrows(StoreFailure.class, () -> sequence.append(List.of(entry("b")))).reason());
            assertEquals(Reason.UNUSABLE, assertThrows(StoreFailure.class, () -> sequence.append(List.of(entry("b")))).reason());
        }
        try (Sequence sequence = open()) {
            assertEquals(List.of(entry("a")), all(sequence));
        }
    }
}
