package org.hudna.ledger.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private static final String PUT = "INSERT INTO hudna_secret (commitment, secret) VALUES (?, ?) ON CONFLICT DO NOTHING";

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
            PreparedStatement put = database.prepare(PUT);
            put.setBytes(1, commitment.bytes());
            put.setBytes(2, secret.bytes());
            return put.executeUpdate() == 1;
        });
        if (!held && !find(commitment).equals(Optional.of(secret))) throw new IllegalStateException("another secret is held for " + commitment);
    }

    @Override public synchronized void putAll(Map<Commitment, Secret> secrets) {
        var before = new ArrayList<Commitment>();
        ask(() -> {
            database.transaction(() -> {
                PreparedStatement put = database.prepare(PUT);
                List<Commitment> order = List.copyOf(secrets.keySet());
                for (Commitment commitment : order) {
                    put.setBytes(1, commitment.bytes());
                    put.setBytes(2, secrets.get(commitment).bytes());
                    put.addBatch();
                }
                int[] counts = put.executeBatch();
                for (int i = 0; i < counts.length; i++) if (counts[i] == 0) before.add(order.get(i));
            });
            return before;
        });
        for (Commitment commitment : before)
            if (!find(commitment).equals(Optional.of(secrets.get(commitment))))
                throw new IllegalStateException("another secret is held for " + commitment);
    }

    @Override public Map<Commitment, Secret> findAll(Collection<Commitment> commitments) {
        var found = new HashMap<Commitment, Secret>();
        List<Commitment> order = List.copyOf(commitments);
        for (int from = 0; from < order.size(); from += PAGE) find(order.subList(from, Math.min(from + PAGE, order.size())), found);
        return found;
    }

    private synchronized void find(List<Commitment> page, Map<Commitment, Secret> found) {
        ask(() -> {
            switch (database.dialect()) {
                case SQLITE -> {
                    inOrder(page, found);
                    for (Commitment commitment : page)
                        if (!found.containsKey(commitment)) find(commitment).ifPresent(secret -> found.put(commitment, secret));
                }
                case POSTGRESQL -> {
                    PreparedStatement find = database.prepare("SELECT commitment, secret FROM hudna_secret WHERE commitment = ANY (?)");
                    find.setArray(1, database.connection().createArrayOf("bytea", page.stream().map(Commitment::bytes).toArray(byte[][]::new)));
                    collect(find, new HashSet<>(page), found);
                }
            }
            return found;
        });
    }

    /** SQLite keeps rows in the order in which they were put: for commitments in that order, one run over neighbours finds them all. */
    private void inOrder(List<Commitment> page, Map<Commitment, Secret> found) throws SQLException {
        PreparedStatement run = database.prepare("SELECT commitment, secret FROM hudna_secret WHERE rowid >= (SELECT rowid FROM hudna_secret "
            + "WHERE commitment = ?) ORDER BY rowid LIMIT ?");
        run.setBytes(1, page.getFirst().bytes());
        run.setInt(2, page.size());
        collect(run, new HashSet<>(page), found);
    }

    private static void collect(PreparedStatement rows, Set<Commitment> wanted, Map<Commitment, Secret> found) throws SQLException {
        try (ResultSet row = rows.executeQuery()) {
            while (row.next()) {
                Commitment commitment = new Commitment(row.getBytes(1));
                if (wanted.contains(commitment)) found.put(commitment, secret(row.getBytes(2), commitment));
            }
        }
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
