package org.hudna.app.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hudna.app.journal.Nodes;
import org.hudna.ledger.store.StoreFailure;
import org.postgresql.PGConnection;

/**
 * How nodes agree through PostgreSQL: who holds a session's advisory lock leads, and a table holds what waits for it. What waits stands there in the
 * clear, in the database that has the secrets as well, until it was answered.
 */
public final class PostgresNodes implements Nodes {
    private static final int LEADER = 7_526_481;
    private static final String TABLE =
        "CREATE TABLE IF NOT EXISTS hudna_waiting (came bigserial PRIMARY KEY, node text NOT NULL, number bigint NOT NULL, "
        + "key text NOT NULL, bytes bytea NOT NULL, outcome text, idx bigint, at bigint, answered timestamptz, UNIQUE (node, number))";

    private static final String SHOWN =
        "CREATE TABLE IF NOT EXISTS hudna_shown (id integer PRIMARY KEY CHECK (id = 1), checkpoint bytea NOT NULL, cosigned bytea, "
        + "attendance bytea NOT NULL)";
    private static final String AGREED = "CREATE TABLE IF NOT EXISTS hudna_agreed (name text PRIMARY KEY, value text NOT NULL)";

    private final String url;

    /** {@code url} as that of the record. */
    public PostgresNodes(String url) { this.url = url; }

    @Override public Session open() {
        try {
            Connection connection = DriverManager.getConnection(url);
            boolean done = false;
            try {
                Session session = new Connected(connection);
                done = true;
                return session;
            } finally {
                if (!done) connection.close();
            }
        } catch (SQLException failed) {
            throw broken(failed);
        }
    }

    private static StoreFailure broken(SQLException failed) { return new StoreFailure(StoreFailure.Reason.BROKEN, new IOException(failed)); }

    /** One connection, each of whose statements is a transaction. */
    private static final class Connected implements Session {
        private final Connection connection;
        private final String channel;

        Connected(Connection connection) throws SQLException {
            this.connection = connection;
            for (String setting : List.of("SET synchronous_commit = on", "SET client_min_messages = warning", "SET tcp_keepalives_idle = 5",
                "SET tcp_keepalives_interval = 5", "SET tcp_keepalives_count = 3")) execute(setting);
            connection.setAutoCommit(false); // tables are made one after the other
            execute("SELECT pg_advisory_xact_lock(" + LEADER + ")");
            for (String table : List.of(TABLE, SHOWN, AGREED)) execute(table);
            connection.commit();
            connection.setAutoCommit(true);
            try (Statement asks = connection.createStatement();
            ResultSet schema = asks.executeQuery("SELECT quote_ident('hudna_' || current_schema())")) {
                schema.next();
                channel = schema.getString(1);
            }
            execute("LISTEN " + channel);
        }

        private void execute(String sql) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }

        /** Something asked of the database. */
        private interface Question<T> {
            T ask() throws SQLException;
        }

        private static <T> T ask(Question<T> question) {
            try {
                return question.ask();
            } catch (SQLException failed) {
                throw broken(failed);
            }
        }

        @Override public boolean lead() {
            return ask(() -> {
                try (Statement asks = connection.createStatement();
                     ResultSet got = asks.executeQuery("SELECT pg_try_advisory_lock(" + LEADER + ", hashtext(current_schema()))")) {
                    got.next();
                    return got.getBoolean(1);
                }
            });
        }

        @Override public void put(List<Waiting> entries) {
            if (entries.isEmpty()) return;
            ask(() -> {
                connection.setAutoCommit(false);
                try (PreparedStatement put = connection.prepareStatement(
                    "INSERT INTO hudna_waiting (node, number, key, bytes) VALUES (?, ?, ?, ?) ON CONFLICT (node, number) DO NOTHING")) {
                    for (Waiting entry : entries) {
                        put.setString(1, entry.ticket().node());
                        put.setLong(2, entry.ticket().number());
                        put.setString(3, entry.key());
                        put.setBytes(4, entry.bytes());
                        put.addBatch();
                    }
                    put.executeBatch();
                }
                execute("NOTIFY " + channel);
                connection.commit();
                connection.setAutoCommit(true);
                return entries;
            });
        }

        @Override public List<Waiting> waiting(int most, Set<Ticket> except) {
            return ask(() -> {
                List<Waiting> found = new ArrayList<>();
                List<Ticket> known = List.copyOf(except);
                try (PreparedStatement asks =
                    connection.prepareStatement("SELECT node, number, key, bytes FROM hudna_waiting WHERE outcome IS NULL AND "
                    + "(node, number) NOT IN (SELECT * FROM unnest(?::text[], ?::bigint[])) ORDER BY came LIMIT ?")) {
                    asks.setArray(1, connection.createArrayOf("text", known.stream().map(Ticket::node).toArray()));
                    asks.setArray(2, connection.createArrayOf("bigint", known.stream().map(Ticket::number).toArray()));
                    asks.setInt(3, most);
                    try (ResultSet row = asks.executeQuery()) {
                        while (row.next())
                            found.add(new Waiting(new Ticket(row.getString(1), row.getLong(2)), row.getString(3), row.getBytes(4)));
                    }
                }
                return found;
            });
        }

        @Override public void answer(List<Answered> answers) {
            if (answers.isEmpty()) return;
            ask(() -> {
                connection.setAutoCommit(false);
                try (PreparedStatement answer = connection.prepareStatement(
                    "UPDATE hudna_waiting SET outcome = ?, idx = ?, at = ?, bytes = '', answered = now() WHERE node = ? AND number = ?")) {
                    for (Answered one : answers) {
                        answer.setString(1, one.outcome().name());
                        answer.setLong(2, one.index());
                        answer.setLong(3, one.at().toEpochMilli());
                        answer.setString(4, one.ticket().node());
                        answer.setLong(5, one.ticket().number());
                        answer.addBatch();
                    }
                    answer.executeBatch();
                }
                execute("DELETE FROM hudna_waiting WHERE answered < now() - interval '1 hour'");
                execute("NOTIFY " + channel);
                connection.commit();
                connection.setAutoCommit(true);
                return answers;
            });
        }

        @Override public List<Answered> take(String node) {
            return ask(() -> {
                List<Answered> found = new ArrayList<>();
                try (PreparedStatement take = connection.prepareStatement(
                    "DELETE FROM hudna_waiting WHERE node = ? AND outcome IS NOT NULL RETURNING number, outcome, idx, at")) {
                    take.setString(1, node);
                    try (ResultSet row = take.executeQuery()) {
                        while (row.next()) found.add(new Answered(new Ticket(node, row.getLong(1)), Outcome.valueOf(row.getString(2)), row.getLong(3),
                            Instant.ofEpochMilli(row.getLong(4))));
                    }
                }
                return found;
            });
        }

        @Override public void show(Heads heads) {
            ask(() -> {
                try (PreparedStatement show =
                    connection.prepareStatement("INSERT INTO hudna_shown (id, checkpoint, cosigned, attendance) VALUES (1, ?, ?, ?) "
                    + "ON CONFLICT (id) DO UPDATE SET checkpoint = excluded.checkpoint, cosigned = coalesce(excluded.cosigned, hudna_shown.cosigned), "
                    + "attendance = excluded.attendance")) {
                    show.setBytes(1, heads.checkpoint());
                    show.setBytes(2, heads.cosigned().orElse(null)); // JDBC's word for nothing
                    show.setBytes(3, heads.attendance());
                    return show.executeUpdate();
                }
            });
        }

        @Override public Optional<Heads> shown() {
            return ask(() -> {
                try (Statement asks = connection.createStatement();
                ResultSet row = asks.executeQuery("SELECT checkpoint, cosigned, attendance FROM hudna_shown")) {
                    if (!row.next()) return Optional.empty();
                    return Optional.of(new Heads(row.getBytes(1), Optional.ofNullable(row.getBytes(2)), row.getBytes(3)));
                }
            });
        }

        @Override public String agree(String name, String value) {
            return ask(() -> {
                try (PreparedStatement put =
                    connection.prepareStatement("INSERT INTO hudna_agreed (name, value) VALUES (?, ?) ON CONFLICT DO NOTHING");
                     PreparedStatement asks = connection.prepareStatement("SELECT value FROM hudna_agreed WHERE name = ?")) {
                    put.setString(1, name);
                    put.setString(2, value);
                    put.executeUpdate();
                    asks.setString(1, name);
                    try (ResultSet row = asks.executeQuery()) {
                        row.next();
                        return row.getString(1);
                    }
                }
            });
        }

        @Override public void await(Duration most) {
            ask(() -> connection.unwrap(PGConnection.class).getNotifications(Math.toIntExact(most.toMillis())));
        }

        @Override public void close() {
            ask(() -> {
                connection.close();
                return connection;
            });
        }
    }
}
