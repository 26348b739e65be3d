package org.hudna.ledger.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hudna.ledger.store.StoreFailure.Reason;

/** One connection, set up so that a commit is durable, with its statements prepared once. Not safe for several threads. */
final class Database implements AutoCloseable {
    private final Connection connection;
    private final Dialect dialect;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    private Database(Connection connection, Dialect dialect) {
        this.connection = connection;
        this.dialect = dialect;
    }

    /** Opens a connection and makes what is missing of the tables of {@code part}, whose version must be {@code version}. */
    static Database open(Connections connections, String part, int version, Schema schema) throws SQLException {
        Connection connection = connections.open();
        boolean done = false;
        try {
            Database database = new Database(connection, Dialect.of(connection));
            connection.setAutoCommit(true);
            database.session();
            database.transaction(() -> database.make(part, version, schema));
            done = true;
            return database;
        } finally {
            if (!done) connection.close();
        }
    }

    /** The statements that make tables where there are none. */
    interface Schema {
        List<String> in(Dialect dialect);
    }

    /** Work inside a transaction. */
    interface Work {
        void run() throws SQLException;
    }

    private void session() throws SQLException {
        for (String statement : dialect.session) execute(statement);
        for (var needed : dialect.durable.entrySet())
            try (Statement statement = connection.createStatement(); ResultSet answer = statement.executeQuery(needed.getKey())) {
                answer.next();
                if (!answer.getString(1).equals(needed.getValue()))
                    throw new StoreFailure(Reason.NOT_DURABLE, needed.getKey() + " is " + answer.getString(1) + ", not " + needed.getValue());
            }
    }

    private void make(String part, int version, Schema schema) throws SQLException {
        execute(dialect.beforeSchema);
        execute("CREATE TABLE IF NOT EXISTS hudna_version (part TEXT PRIMARY KEY, version " + dialect.number + " NOT NULL)" + dialect.tableEnd);
        PreparedStatement find = prepare("SELECT version FROM hudna_version WHERE part = ?");
        find.setString(1, part);
        try (ResultSet found = find.executeQuery()) {
            if (found.next()) {
                if (found.getInt(1) != version) throw new StoreFailure(Reason.OTHER_VERSION, part + " has version " + found.getInt(1));
                return;
            }
        }
        for (String statement : schema.in(dialect)) execute(statement);
        PreparedStatement add = prepare("INSERT INTO hudna_version (part, version) VALUES (?, ?)");
        add.setString(1, part);
        add.setInt(2, version);
        add.executeUpdate();
    }

    Dialect dialect() {
        return dialect;
    }

    Connection connection() {
        return connection;
    }

    PreparedStatement prepare(String sql) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        return statement;
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** All of the work or none of it; where it throws, it is rolled back as far as the connection still can. */
    void transaction(Work work) throws SQLException {
        execute(dialect.begin);
        boolean done = false;
        try {
            work.run();
            execute("COMMIT");
            done = true;
        } finally {
            if (!done) rollback();
        }
    }

    /** The failure that led here is the one to tell; a connection that cannot roll back is gone, and its transaction with it. */
    private void rollback() {
        try {
            execute("ROLLBACK");
        } catch (SQLException gone) {
            prepared.clear();
        }
    }

    @Override public void close() throws SQLException {
        connection.close();
    }
}
