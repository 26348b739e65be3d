package org.hudna.app.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A connection, with its statements prepared once. Not for several threads. */
final class Session implements AutoCloseable {

    /** Stands in a statement where a list of values goes. */
    static final String MANY = "(*)";
    private static final int MOST = 256;
    private static final int SECONDS = 5;

    private final Connection connection;
    private final Dialect dialect;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    Session(Connection connection, Dialect dialect) {
        this.connection = connection;
        this.dialect = dialect;
    }

    /** What is done with a row. */
    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** What is done within a transaction. */
    interface Work<T> {
        T run() throws SQLException;
    }

    /** Whether there is still a database at the other end. */
    boolean answers() throws SQLException { return connection.isValid(SECONDS); }

    Dialect dialect() { return dialect; }

    /** Every row that answers. */
    <T> List<T> list(String sql, Row<T> row, Object... values) throws SQLException {
        PreparedStatement statement = prepare(sql);
        bind(statement, List.of(values));
        List<T> all = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) all.add(row.of(rows));
        }
        return all;
    }

    /** The first row that answers. */
    <T> Optional<T> first(String sql, Row<T> row, Object... values) throws SQLException {
        PreparedStatement statement = prepare(sql);
        bind(statement, List.of(values));
        try (ResultSet rows = statement.executeQuery()) {
            return rows.next() ? Optional.of(row.of(rows)) : Optional.empty();
        }
    }

    /** A number that there always is. */
    long number(String sql, Object... values) throws SQLException { return first(sql, row -> row.getLong(1), values).orElseThrow(); }

    /** The last entry that the tables know. Until the end of the transaction no other node changes them: what is read from here on is what stands. */
    long appliedByUsAlone() throws SQLException { return number("SELECT entry FROM applied WHERE id = 1" + dialect.forUpdate); }

    /**
     * Every row that answers for one of {@code keys}, in runs of some hundreds.
     *
     * @param sql with {@link #MANY} once, and {@code ?} only behind it
     */
    <T> List<T> among(String sql, Collection<?> keys, Row<T> row, Object... values) throws SQLException {
        List<T> all = new ArrayList<>();
        Iterator<?> rest = keys.iterator();
        for (int left = keys.size(); left > 0; left -= MOST) {
            int most = 1;
            while (most < Math.min(left, MOST)) most *= 4;
            List<Object> some = new ArrayList<>(most + values.length);
            while (some.size() < most && rest.hasNext()) some.add(rest.next());
            while (some.size() < most) some.add(some.getLast());
            some.addAll(List.of(values));
            all.addAll(list(sql.replace(MANY, "(" + "?, ".repeat(most - 1) + "?)"), row, some.toArray()));
        }
        return all;
    }

    /** Runs a statement for each list of values. */
    void batch(String sql, Collection<? extends List<?>> all) throws SQLException {
        if (all.isEmpty()) return;
        PreparedStatement statement = prepare(sql);
        for (List<?> values : all) {
            bind(statement, values);
            statement.addBatch();
        }
        statement.executeBatch();
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** All of it or nothing. */
    <T> T transaction(Work<T> work) throws SQLException {
        execute(dialect.begin);
        boolean done = false;
        try {
            T answer = work.run();
            execute("COMMIT");
            done = true;
            return answer;
        } finally {
            if (!done) rollback();
        }
    }

    /** What led here is what is to be told; a connection that cannot roll back is gone, and its transaction with it. */
    private void rollback() {
        try {
            execute("ROLLBACK");
        } catch (SQLException gone) {
            prepared.clear();
        }
    }

    private PreparedStatement prepare(String sql) throws SQLException {
        PreparedStatement known = prepared.get(sql);
        if (known != null) return known;
        PreparedStatement statement = connection.prepareStatement(sql);
        prepared.put(sql, statement);
        return statement;
    }

    private static void bind(PreparedStatement statement, List<?> values) throws SQLException {
        int at = 1;
        for (Object value : values)
            switch (value) {
                case Absent _ -> statement.setNull(at++, Types.NULL);
                case Long number -> statement.setLong(at++, number);
                case Double number -> statement.setDouble(at++, number);
                case byte[] bytes -> statement.setBytes(at++, bytes);
                default -> statement.setString(at++, Plain.in((String) value)); // nothing else goes into a table
            }
    }

    /** Stands for a column that holds nothing. */
    enum Absent { NOTHING }

    /** A text column; empty where it holds nothing. */
    static String text(ResultSet row, int at) throws SQLException {
        String plain = row.getString(at);
        return plain == null ? "" : Plain.out(plain);
    }

    @Override public void close() throws SQLException {
        for (PreparedStatement statement : prepared.values()) statement.close();
        connection.close();
    }
}
