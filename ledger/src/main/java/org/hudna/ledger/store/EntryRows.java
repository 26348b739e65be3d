package org.hudna.ledger.store;

import java.nio.ByteBuffer;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.hudna.ledger.store.StoreFailure.Reason;

/** The table of entries. */
final class EntryRows {
    private final Database database;

    EntryRows(Database database) {
        this.database = database;
    }

    /** One more than the last index. */
    long count() throws SQLException {
        try (ResultSet row = database.prepare("SELECT coalesce(max(idx) + 1, 0) FROM hudna_entry").executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    void insert(long first, List<Entry> entries) throws SQLException {
        PreparedStatement insert = database.prepare(database.dialect().insertEntries);
        switch (database.dialect()) {
            case SQLITE -> {
                long index = first;
                for (Entry entry : entries) {
                    insert.setLong(1, index++);
                    insert.setBytes(2, entry.bytes());
                    insert.setBytes(3, entry.key().orElse(null));
                    insert.setBytes(4, entry.attached().orElse(null));
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            case POSTGRESQL -> {
                insert.setArray(1, array("bigint", LongStream.range(first, first + entries.size()).boxed().toArray()));
                insert.setArray(2, array("bytea", entries.stream().map(Entry::bytes).toArray(byte[][]::new)));
                insert.setArray(3, array("bytea", entries.stream().map(entry -> entry.key().orElse(null)).toArray(byte[][]::new)));
                insert.setArray(4, array("bytea", entries.stream().map(entry -> entry.attached().orElse(null)).toArray(byte[][]::new)));
                insert.executeUpdate();
            }
        }
    }

    private java.sql.Array array(String type, Object[] values) throws SQLException {
        return database.connection().createArrayOf(type, values);
    }

    /** Puts the indexes of those keys that are held into {@code held}. */
    void find(List<byte[]> keys, Map<ByteBuffer, Long> held) throws SQLException {
        if (keys.isEmpty()) return;
        switch (database.dialect()) {
            case SQLITE -> {
                PreparedStatement find = database.prepare("SELECT key, idx FROM hudna_entry WHERE key = ?");
                for (byte[] key : keys) {
                    find.setBytes(1, key);
                    collect(find, held);
                }
            }
            case POSTGRESQL -> {
                PreparedStatement find = database.prepare("SELECT key, idx FROM hudna_entry WHERE key = ANY (?)");
                find.setArray(1, array("bytea", keys.toArray(byte[][]::new)));
                collect(find, held);
            }
        }
    }

    private static void collect(PreparedStatement find, Map<ByteBuffer, Long> held) throws SQLException {
        try (ResultSet found = find.executeQuery()) {
            while (found.next()) held.put(ByteBuffer.wrap(found.getBytes(1)), found.getLong(2));
        }
    }

    /** Hands out rows in order, and stops after the one with which they weigh {@code most} or more together. */
    void read(long from, long to, long most, EntryConsumer each) throws SQLException {
        PreparedStatement read = database.prepare("SELECT idx, bytes, key, attached FROM hudna_entry WHERE idx >= ? AND idx < ? ORDER BY idx");
        read.setLong(1, from);
        read.setLong(2, to);
        try (ResultSet row = read.executeQuery()) {
            for (long weight = 0; weight < most && row.next(); ) {
                Entry entry = entry(row);
                weight += entry.weight();
                each.accept(row.getLong(1), entry);
            }
        }
    }

    private static Entry entry(ResultSet row) throws SQLException {
        try {
            return new Entry(part(row, 2).orElse(new byte[0]), part(row, 3), part(row, 4));
        } catch (IllegalArgumentException tooLong) {
            throw new StoreFailure(Reason.CORRUPT, "entry " + row.getLong(1) + ": " + tooLong.getMessage());
        }
    }

    private static Optional<byte[]> part(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getBytes(column));
    }
}
