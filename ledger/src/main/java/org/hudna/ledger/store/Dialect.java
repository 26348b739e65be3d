package org.hudna.ledger.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.hudna.ledger.store.StoreFailure.Reason;

/** Where SQLite and PostgreSQL differ, all of it. */
enum Dialect {
    SQLITE("BLOB", "INTEGER", " STRICT", "BEGIN IMMEDIATE", "",
        List.of("PRAGMA busy_timeout = 10000", "PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL", "PRAGMA fullfsync = ON",
            "PRAGMA checkpoint_fullfsync = ON", "PRAGMA secure_delete = ON", "PRAGMA cache_size = -65536", "PRAGMA wal_autocheckpoint = 4000"),
        Map.of("PRAGMA journal_mode", "wal", "PRAGMA synchronous", "2", "PRAGMA secure_delete", "1"),
        "SELECT 1",
        "PRAGMA wal_checkpoint(TRUNCATE)",
        "INSERT INTO hudna_entry (idx, bytes, key, attached) VALUES (?, ?, ?, ?)"),
    POSTGRESQL("bytea", "bigint", "", "BEGIN", " FOR UPDATE",
        List.of("SET synchronous_commit = on", "SET default_transaction_isolation = 'read committed'", "SET client_min_messages = warning"),
        Map.of("SHOW fsync", "on", "SHOW synchronous_commit", "on"),
        "SELECT pg_advisory_xact_lock(7526479)",
        "VACUUM hudna_secret",
        "INSERT INTO hudna_entry (idx, bytes, key, attached) SELECT * FROM unnest(?::bigint[], ?::bytea[], ?::bytea[], ?::bytea[])");

    /** Types of columns. */
    final String blob;
    final String number;
    /** After a table's closing bracket. */
    final String tableEnd;
    /** Begins a transaction that will write. */
    final String begin;
    /** After a select whose row will be altered. */
    final String forUpdate;
    /** Run on every new connection. */
    final List<String> session;
    /** Asked after that, and what must be answered lest commits be lost. */
    final Map<String, String> durable;
    /** Keeps others from making the same tables at once, until the transaction ends. */
    final String beforeSchema;
    /** After a secret was overwritten and deleted: takes old copies of its page out of reach, as far as that goes. */
    final String afterDestroying;
    final String insertEntries;

    Dialect(String blob, String number, String tableEnd, String begin, String forUpdate, List<String> session, Map<String, String> durable,
            String beforeSchema, String afterDestroying, String insertEntries) {
        this.blob = blob;
        this.number = number;
        this.tableEnd = tableEnd;
        this.begin = begin;
        this.forUpdate = forUpdate;
        this.session = session;
        this.durable = durable;
        this.beforeSchema = beforeSchema;
        this.afterDestroying = afterDestroying;
        this.insertEntries = insertEntries;
    }

    static Dialect of(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName();
        if (product.equals("SQLite")) return SQLITE;
        if (product.equals("PostgreSQL")) return POSTGRESQL;
        throw new StoreFailure(Reason.OTHER_VERSION, "not a database we know: " + product);
    }
}
