package org.hudna.ledger.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.hudna.ledger.statement.Commitment;
import org.hudna.ledger.statement.Secret;
import org.hudna.ledger.statement.Secrets;
import org.hudna.ledger.store.StoreFailure.Reason;

/**
 * Secrets in a table of SQLite or PostgreSQL.
 *
 * <p>What destroying cannot promise. SQLite overwrites the deleted row in its file ({@code secure_delete}) and cuts its write-ahead log, but
 * that log's old blocks stay on the medium until something else is written there. PostgreSQL never overwrites: the row is gone for every
 * question and vacuumed, and its bytes stay in the page until they are reused, in the write-ahead log until that is recycled, in archives
 * and on replicas until those are deleted. Where erasure must be an overwriting, use {@link FileSecrets}; in all cases keep secrets out of
 * backups that are kept for long.
 */
public final class JdbcSecrets implements Secrets {
    private static final int VERSION = 1;
    private static final int PAGE = 1000;

    private final Database database;
    private boolean unusable;
    private boolean closed;

    private JdbcSecrets(Database database) {
        this.database = database;
    }

    public static JdbcSecrets open(Connections connections) {
        try {
            return new JdbcSecrets(Database.open(connections, "secrets", VERSION, dialect -> List.of("CREATE TABLE hudna_secret (commitment "
                + dialect.blob + " PRIMARY KEY, secret " + dialect.blob + " NOT NULL)" + dialect.tableEnd)));
        } catch (SQLException broken) {
            throw Guard.broken(broken);
        }
    }

    /** Something asked of the database. */
    private interface Question<T> {
        T ask() throws SQLException;
    }

    private <T> T ask(Question<T> question) {
        if (unusable) throw new StoreFailure(Reason.UNUSABLE, "open it again");
        try {
            return question.ask();
        } catch (SQLException broken) {
            unusable = true;
            throw Guard.broken(broken);
        }
    }

    @Override public synchronized void put(Commitment commitment, Secret secret) {
        boolean held = ask(() -> {
            PreparedStatement put = database.prepare("INSERT INTO hudna_secret (commitment, secret) VALUES (?, ?) ON CONFLICT DO NOTHING");
            put.setBytes(1, commitment.bytes());
            put.setBytes(2, secret.bytes());
            return put.executeUpdate() == 1;
        });
        if (!held && !find(commitment).equals(Optional.of(secret))) throw new IllegalStateException("another secret is held for " + commitment);
    }

    @Override public synchronized Optional<Secret> find(Commitment commitment) {
        return ask(() -> {
            PreparedStatement find = database.prepare("SELECT secret FROM hudna_secret WHERE commitment = ?");
            find.setBytes(1, commitment.bytes());
            try (ResultSet found = find.executeQuery()) {
                return found.next() ? Optional.of(secret(found.getBytes(1), commitment)) : Optional.empty();
            }
        });
    }

    private static Secret secret(byte[] bytes, Commitment commitment) {
        if (bytes.length != Secret.LENGTH) throw new StoreFailure(Reason.CORRUPT, "the secret of " + commitment);
        return Secret.of(bytes);
    }

    @Override public synchronized boolean destroy(Commitment commitment) {
        return ask(() -> {
            boolean[] destroyed = new boolean[1];
            database.transaction(() -> {
                PreparedStatement overwrite = database.prepare("UPDATE hudna_secret SET secret = ? WHERE commitment = ?");
                overwrite.setBytes(1, new byte[Secret.LENGTH]);
                overwrite.setBytes(2, commitment.bytes());
                overwrite.executeUpdate();
                PreparedStatement delete = database.prepare("DELETE FROM hudna_secret WHERE commitment = ?");
                delete.setBytes(1, commitment.bytes());
                destroyed[0] = delete.executeUpdate() == 1;
            });
            if (destroyed[0]) database.execute(database.dialect().afterDestroying);
            return destroyed[0];
        });
    }

    @Override public void forEach(Consumer<Commitment> each) {
        byte[] last = new byte[0];
        while (true) {
            List<byte[]> page = page(last);
            if (page.isEmpty()) return;
            for (byte[] commitment : page) each.accept(new Commitment(commitment));
            last = page.getLast();
        }
    }

    private synchronized List<byte[]> page(byte[] after) {
        return ask(() -> {
            PreparedStatement list = database.prepare("SELECT commitment FROM hudna_secret WHERE commitment > ? ORDER BY commitment LIMIT " + PAGE);
            list.setBytes(1, after);
            List<byte[]> page = new ArrayList<>();
            try (ResultSet row = list.executeQuery()) {
                while (row.next()) page.add(row.getBytes(1));
            }
            return page;
        });
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
