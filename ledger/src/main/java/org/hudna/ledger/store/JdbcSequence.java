package org.hudna.ledger.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.hudna.ledger.store.StoreFailure.Reason;

/**
 * A sequence in SQLite (write-ahead log, fully synchronous) or PostgreSQL (synchronous commit).
 *
 * <p>One row holds the size and an epoch, and is locked while a batch is appended: indexes have no gaps. Whoever opens raises the epoch, so
 * that an older writer's next append fails as {@link Reason#FENCED}; reading it still can. Reading has a connection of its own, so that who
 * appends need not wait for it.
 */
public final class JdbcSequence implements Sequence {
    private static final int VERSION = 1;
    private static final int PAGE = 1024;
    private static final long PAGE_WEIGHT = 8 << 20;

    private final Connections connections;
    private final Database database;
    private final EntryRows rows;
    private final boolean onlyReads;
    private final Object reading = new Object();
    private Optional<Database> reader = Optional.empty();
    private long epoch;
    private volatile long size;
    private boolean unusable;
    private boolean closed;

    private record State(long size, long epoch) {}

    private JdbcSequence(Connections connections, boolean onlyReads) throws SQLException {
        this.connections = connections;
        this.onlyReads = onlyReads;
        this.database = database(connections);
        rows = new EntryRows(database);
    }

    public static JdbcSequence open(Connections connections) {
        return open(connections, false);
    }

    /** Opens it beside its writer, who is not disturbed; its size is asked for each time, and appending fails as {@link Reason#FENCED}. */
    public static JdbcSequence openToRead(Connections connections) {
        return open(connections, true);
    }

    private static JdbcSequence open(Connections connections, boolean onlyReads) {
        try {
            JdbcSequence sequence = new JdbcSequence(connections, onlyReads);
            boolean done = false;
            try {
                if (!onlyReads) sequence.takeOver();
                done = true;
                return sequence;
            } finally {
                if (!done) sequence.close();
            }
        } catch (SQLException broken) {
            throw Guard.broken(broken);
        }
    }

    private static Database database(Connections connections) throws SQLException {
        return Database.open(connections, "sequence", VERSION, JdbcSequence::schema);
    }

    private static List<String> schema(Dialect dialect) {
        String number = dialect.number;
        String blob = dialect.blob;
        return List.of(
            "CREATE TABLE hudna_entry (idx " + number + " PRIMARY KEY, bytes " + blob + " NOT NULL, key " + blob + " UNIQUE, attached " + blob + ")"
                + dialect.tableEnd,
            "CREATE TABLE hudna_state (id " + number + " PRIMARY KEY CHECK (id = 1), size " + number + " NOT NULL, epoch " + number + " NOT NULL)"
                + dialect.tableEnd,
            "INSERT INTO hudna_state (id, size, epoch) VALUES (1, 0, 0)");
    }

    private void takeOver() throws SQLException {
        database.transaction(() -> {
            State state = lockState();
            long counted = rows.count();
            if (counted != state.size) throw new StoreFailure(Reason.CORRUPT, "the state says " + state.size + " entries, the last one " + counted);
            epoch = state.epoch + 1;
            size = state.size;
            alter("UPDATE hudna_state SET epoch = ? WHERE id = 1", epoch);
        });
    }

    private State lockState() throws SQLException {
        try (ResultSet row = database.prepare("SELECT size, epoch FROM hudna_state WHERE id = 1" + database.dialect().forUpdate).executeQuery()) {
            if (!row.next()) throw new StoreFailure(Reason.CORRUPT, "the state is missing");
            return new State(row.getLong(1), row.getLong(2));
        }
    }

    private void alter(String sql, long value) throws SQLException {
        PreparedStatement statement = database.prepare(sql);
        statement.setLong(1, value);
        if (statement.executeUpdate() != 1) throw new StoreFailure(Reason.CORRUPT, "the state is missing");
    }

    @Override public long size() {
        if (onlyReads) ask();
        return size;
    }

    private synchronized void ask() {
        usable();
        try (ResultSet row = database.prepare("SELECT size FROM hudna_state WHERE id = 1").executeQuery()) {
            if (!row.next()) throw new StoreFailure(Reason.CORRUPT, "the state is missing");
            size = row.getLong(1);
        } catch (SQLException broken) {
            throw Guard.broken(broken);
        }
    }

    @Override public synchronized List<Placed> append(List<Entry> batch) {
        if (batch.stream().mapToLong(Entry::weight).sum() > MOST_BATCH_WEIGHT) throw new IllegalArgumentException("too heavy a batch");
        usable();
        if (onlyReads) throw new StoreFailure(Reason.FENCED, "opened to be read");
        boolean done = false;
        try {
            List<Placed> placed = new ArrayList<>();
            List<Entry> fresh = new ArrayList<>();
            database.transaction(() -> {
                State state = lockState();
                if (state.epoch != epoch) throw new StoreFailure(Reason.FENCED, "epoch " + epoch + ", now " + state.epoch);
                if (state.size != size) throw new StoreFailure(Reason.CORRUPT, "the state says " + state.size + " entries, not " + size);
                Placing placing = place(batch);
                placed.addAll(placing.placed());
                fresh.addAll(placing.fresh());
                if (fresh.isEmpty()) return;
                rows.insert(size, fresh);
                alter("UPDATE hudna_state SET size = ? WHERE id = 1", size + fresh.size());
            });
            size += fresh.size();
            done = true;
            return placed;
        } catch (SQLException broken) {
            throw Guard.broken(broken);
        } finally {
            unusable = !done;
        }
    }

    private Placing place(List<Entry> batch) throws SQLException {
        List<byte[]> keys = new ArrayList<>();
        for (Entry entry : batch) entry.key().ifPresent(keys::add);
        Map<ByteBuffer, Long> held = new HashMap<>();
        rows.find(keys, held);
        Map<Long, byte[]> bytes = new HashMap<>();
        for (long index : held.values()) rows.read(index, index + 1, 1, (_, entry) -> bytes.put(index, entry.bytes()));
        try {
            return Placing.of(batch, size, key -> {
                Long index = held.get(ByteBuffer.wrap(key));
                return index == null ? OptionalLong.empty() : OptionalLong.of(index);
            }, bytes::get);
        } catch (IOException broken) {
            throw Guard.broken(broken);
        }
    }

    @Override public void read(long from, long to, EntryConsumer each) {
        if (from < 0 || from > to || to > size()) throw new IndexOutOfBoundsException(from + " to " + to + " of " + size);
        for (long next = from; next < to; ) next = some(next, to, each);
    }

    @Override public long readSome(long from, long to, EntryConsumer each) {
        if (from < 0 || from > to || to > size()) throw new IndexOutOfBoundsException(from + " to " + to + " of " + size);
        return from == to ? to : some(from, to, each);
    }

    private long some(long from, long to, EntryConsumer each) {
        long next = from;
        for (Entry entry : page(from, to)) each.accept(next++, entry);
        return next;
    }

    private List<Entry> page(long from, long to) {
        synchronized (this) {
            usable();
        }
        synchronized (reading) {
            return readPage(from, to);
        }
    }

    private List<Entry> readPage(long from, long to) {
        try {
            if (reader.isEmpty()) reader = Optional.of(database(connections));
            List<Entry> page = new ArrayList<>();
            new EntryRows(reader.get()).read(from, Math.min(to, from + PAGE), PAGE_WEIGHT, (index, entry) -> {
                if (index != from + page.size()) throw new StoreFailure(Reason.CORRUPT, "entry " + (from + page.size()) + " is missing");
                page.add(entry);
            });
            if (page.isEmpty()) throw new StoreFailure(Reason.CORRUPT, "entry " + from + " is missing");
            return page;
        } catch (SQLException broken) {
            throw Guard.broken(broken);
        }
    }

    @Override public OptionalLong find(byte[] key) {
        return findAll(List.of(key)).getFirst();
    }

    @Override public synchronized List<OptionalLong> findAll(List<byte[]> keys) {
        usable();
        try {
            Map<ByteBuffer, Long> held = new HashMap<>();
            rows.find(keys, held);
            return keys.stream().map(key -> Optional.ofNullable(held.get(ByteBuffer.wrap(key))).map(OptionalLong::of)
                .orElse(OptionalLong.empty())).toList();
        } catch (SQLException broken) {
            throw Guard.broken(broken);
        }
    }

    private void usable() {
        if (unusable) throw new StoreFailure(Reason.UNUSABLE, "open it again");
    }

    @Override public synchronized void close() {
        if (closed) return;
        closed = true;
        unusable = true;
        try {
            synchronized (reading) {
                if (reader.isPresent()) reader.get().close();
            }
            database.close();
        } catch (SQLException broken) {
            throw Guard.broken(broken);
        }
    }
}
