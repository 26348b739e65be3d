package org.hudna.ledger.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.hudna.ledger.store.StoreFailure.Reason;

/** A lock store in a row of SQLite or PostgreSQL, altered on condition: of two that swap, one succeeds. */
public final class JdbcLockStore implements LockStore {
    private static final int VERSION = 1;

    private final Database database;
    private boolean unusable;
    private boolean closed;

    private JdbcLockStore(Database database) {
        this.database = database;
    }

    public static JdbcLockStore open(Connections connections) {
        try {
            return new JdbcLockStore(Database.open(connections, "lock", VERSION, dialect -> List.of("CREATE TABLE hudna_lock (id " + dialect.number
                + " PRIMARY KEY CHECK (id = 1), size TEXT NOT NULL, root TEXT NOT NULL, at TEXT NOT NULL)" + dialect.tableEnd)));
        } catch (SQLException broken) {
            throw Guard.broken(broken);
        }
    }

    @Override public synchronized Optional<Locked> read() {
        usable();
        try (ResultSet row = database.prepare("SELECT size, root, at FROM hudna_lock").executeQuery()) {
            if (!row.next()) return Optional.empty();
            Optional<Locked> held = LockedText.read(row.getString(1), row.getString(2), row.getString(3));
            if (held.isEmpty()) throw new StoreFailure(Reason.CORRUPT, "the locked head cannot be read");
            return held;
        } catch (SQLException broken) {
            throw Guard.broken(broken);
        }
    }

    @Override public synchronized boolean swap(Optional<Locked> expected, Locked next) {
        read();
        boolean done = false;
        try {
            PreparedStatement swap = database.prepare(expected.isEmpty()
                ? "INSERT INTO hudna_lock (id, size, root, at) VALUES (1, ?, ?, ?) ON CONFLICT DO NOTHING"
                : "UPDATE hudna_lock SET size = ?, root = ?, at = ? WHERE id = 1 AND size = ? AND root = ? AND at = ?");
            set(swap, 1, next);
            if (expected.isPresent()) set(swap, 4, expected.get());
            boolean swapped = swap.executeUpdate() == 1;
            done = true;
            return swapped;
        } catch (SQLException broken) {
            throw Guard.broken(broken);
        } finally {
            unusable = !done;
        }
    }

    private static void set(PreparedStatement statement, int from, Locked locked) throws SQLException {
        statement.setString(from, Long.toString(locked.head().size()));
        statement.setString(from + 1, locked.head().root().base64());
        statement.setString(from + 2, locked.at().toString());
    }

    private void usable() {
        if (unusable) throw new StoreFailure(Reason.UNUSABLE, "open it again");
    }

    @Override public synchronized void close() {
        if (closed) return;
        closed = true;
        unusable = true;
        try {
            database.close();
        } catch (SQLException broken) {
            throw Guard.broken(broken);
        }
    }
}
