package org.hudna.app.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.hudna.app.store.TablesFailure.Reason;

/** Where SQLite and PostgreSQL differ, all of it. */
enum Dialect {
    SQLITE(
        Map.of("number", "INTEGER", "real", "REAL", "text", "TEXT", "blob", "BLOB", "counter", "INTEGER PRIMARY KEY", "end", "STRICT", "clustered",
        "STRICT, WITHOUT ROWID"),
        List.of("PRAGMA journal_mode = WAL", "PRAGMA synchronous = NORMAL", "PRAGMA secure_delete = ON", "PRAGMA temp_store = MEMORY",
            "PRAGMA cache_size = -131072", "PRAGMA wal_autocheckpoint = 4000"),
        List.of("PRAGMA journal_mode = OFF", "PRAGMA synchronous = OFF", "PRAGMA temp_store = MEMORY", "PRAGMA cache_size = -262144",
        "PRAGMA locking_mode = EXCLUSIVE"),
        Map.of("busy_timeout", "10000", "temp_store", "MEMORY", "cache_size", "-16384", "mmap_size", "4294967296"),
        "BEGIN IMMEDIATE", ""),
    POSTGRESQL(
        Map.of("number", "bigint", "real", "double precision", "text", "text COLLATE \"C\"", "blob", "bytea", "counter",
        "bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY",
            "end", "", "clustered", ""),
        List.of("SET synchronous_commit = on", "SET client_min_messages = warning"),
        List.of("SET synchronous_commit = off", "SET client_min_messages = warning"),
        Map.of("options", "-c default_transaction_read_only=on", "ApplicationName", "hudna"),
        "BEGIN", " FOR UPDATE");

    /** What the migrations' placeholders stand for. */
    final Map<String, String> words;
    /**
     * Run on a new connection that writes; PostgreSQL may be killed and come back while we run, and must not have forgotten then what it answered.
     */
    final List<String> writing;
    /** The same, where all is lost with a stop and made anew. */
    final List<String> making;
    /** What the driver is told about connections that read. */
    final Map<String, String> reading;
    final String begin;
    /** After a select whose row will be altered. */
    final String forUpdate;

    Dialect(Map<String, String> words, List<String> writing, List<String> making, Map<String, String> reading, String begin, String forUpdate) {
        this.words = words;
        this.writing = writing;
        this.making = making;
        this.reading = reading;
        this.begin = begin;
        this.forUpdate = forUpdate;
    }

    /** How long another's lock is waited for. */
    String waiting(long millis) {
        return switch (this) {
            case SQLITE -> "PRAGMA busy_timeout = " + millis;
            case POSTGRESQL -> "SET lock_timeout = " + millis;
        };
    }

    /** The URL of a connection that writes: PostgreSQL takes many rows in one statement. */
    String batched(String url) {
        return switch (this) {
            case SQLITE -> url;
            case POSTGRESQL -> url + (url.contains("?") ? "&" : "?") + "reWriteBatchedInserts=true";
        };
    }

    /**
     * Takes what was deleted out of reach. SQLite overwrites it where it stood and empties its log; PostgreSQL frees the space, and overwrites it
     * when it is used again.
     */
    void scrub(Session session) throws SQLException {
        switch (this) {
            case SQLITE -> {
                if (session.number("PRAGMA wal_checkpoint(TRUNCATE)") != 0)
                    throw new TablesFailure(Reason.LOCKED, "somebody still reads what was forgotten; forget it again");
            }
            case POSTGRESQL -> {
                for (Table table : Table.values()) session.execute("VACUUM " + table.sql());
            }
        }
    }

    static Dialect of(Where where) {
        return switch (where) {
            case Where.InFile _ -> SQLITE;
            case Where.InPostgres _ -> POSTGRESQL;
        };
    }
}
