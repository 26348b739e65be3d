package org.hudna.app.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/** Connections to the tables: some that read, for any number of threads, and one that writes. */
final class Sessions implements AutoCloseable {

    /** More would only wait for the same cores and the same disk. */
    private static final int READERS = 8;
    private static final long PATIENCE_MILLIS = 10_000;

    private final String url;
    private final long patience;
    private final Dialect dialect;
    private final List<String> tuning;
    private final HikariDataSource readers;
    private final ReentrantLock writing = new ReentrantLock();
    private Session writer;

    Sessions(Where where) { this(where, "", PATIENCE_MILLIS); }

    /** For whoever makes tables from nothing, alone: nothing survives a stop. */
    static Sessions making(Where where) { return new Sessions(where, "", PATIENCE_MILLIS, Dialect.of(where).making); }

    /** @param options added to the URL; {@code patience} milliseconds until a connection or a lock is said not to be had */
    Sessions(Where where, String options, long patience) { this(where, options, patience, Dialect.of(where).writing); }

    private Sessions(Where where, String options, long patience, List<String> tuning) {
        this.url = where.url() + options;
        this.patience = patience;
        this.dialect = Dialect.of(where);
        this.tuning = tuning;
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setPoolName("tables");
        config.setMaximumPoolSize(READERS);
        config.setMinimumIdle(tuning.equals(dialect.making) ? 0 : 1); // whoever makes tables is alone with them
        config.setConnectionTimeout(patience);
        config.setInitializationFailTimeout(-1);
        dialect.reading.forEach(config::addDataSourceProperty);
        this.readers = new HikariDataSource(config);
    }

    /** What is asked of a session. */
    interface Ask<T> {
        T of(Session session) throws SQLException;
    }

    Dialect dialect() { return dialect; }

    <T> T read(Ask<T> ask) {
        try (Session session = new Session(readers.getConnection(), dialect)) {
            return ask.of(session);
        } catch (SQLException broken) {
            throw TablesFailure.of(broken);
        }
    }

    /** One at a time, in one transaction. After a failure the next begins on a new connection. */
    <T> T write(Ask<T> ask) {
        writing.lock();
        boolean done = false;
        try {
            Session session = writer();
            T answer = session.transaction(() -> ask.of(session));
            done = true;
            return answer;
        } catch (SQLException broken) {
            throw TablesFailure.of(broken);
        } finally {
            if (!done) drop();
            writing.unlock();
        }
    }

    /** Takes what was deleted out of the files, as far as the database can: see DECISIONS.md on what is left. */
    void scrub() {
        writing.lock();
        try {
            dialect.scrub(writer());
        } catch (SQLException broken) {
            throw TablesFailure.of(broken);
        } finally {
            writing.unlock();
        }
    }

    /** A database may have been started anew since it was asked last. */
    private Session writer() throws SQLException {
        if (writer != null && !writer.answers()) drop();
        if (writer == null) writer = open();
        return writer;
    }

    private Session open() throws SQLException {
        Connection connection = DriverManager.getConnection(dialect.batched(url));
        var session = new Session(connection, dialect);
        boolean done = false;
        try {
            session.execute(dialect.waiting(patience));
            for (String statement : tuning) session.execute(statement);
            done = true;
            return session;
        } finally {
            if (!done) session.close();
        }
    }

    private void drop() {
        Session broken = writer;
        writer = null;
        if (broken == null) return;
        try {
            broken.close();
        } catch (SQLException gone) {
            return; // what led here is told; a connection that cannot be closed is gone already
        }
    }

    @Override public void close() {
        writing.lock();
        try {
            drop();
            readers.close();
        } finally {
            writing.unlock();
        }
    }
}
