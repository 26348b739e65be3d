package org.hudna.app.journal;

import java.nio.file.Files;
import java.nio.file.Path;
import org.hudna.ledger.store.Connections;
import org.hudna.ledger.store.FileLockStore;
import org.hudna.ledger.store.JdbcLockStore;
import org.hudna.ledger.store.LockStore;

/** Where the record lies. Passwords that stand in an address are shown in no text. */
public sealed interface Place {

    /**
     * In the files of one machine: SQLite in {@code record/} and {@code secrets/}, the last signed head in {@code lock/}, the key in {@code keys/}.
     */
    record Folder(Path data) implements Place {}

    /**
     * In PostgreSQL, for several nodes.
     *
     * @param record address (JDBC) of the entries and their secrets; the schema in it must exist
     * @param lock address of the last signed head: another database, or at least another schema, which no backup brings back
     * @param data this node's folder, with the files that readers of the log see, and the same {@code keys/} on every node
     */
    record Server(String record, String lock, Path data) implements Place {
        @Override public String toString() { return "PostgreSQL, and " + data; }
    }

    /** The folder of this machine. */
    Path data();

    /** The files that readers of the log see, and nothing else. */
    default Path shown() { return data().resolve("record").resolve("log"); }

    /** The log's secret key. */
    default Path key() { return data().resolve("keys").resolve("log.key"); }

    /** Whom the log asks to cosign; where there is none, nobody. */
    default Path policy() { return data().resolve("keys").resolve("policy"); }

    /** Whether there is certainly no record here. */
    default boolean isMissing() { return this instanceof Folder(Path data) && !Files.exists(journal(data)); }

    /** The database of the entries. */
    default Connections entries() {
        return switch (this) {
            case Folder(Path data) -> sqlite(journal(data));
            case Server(String record, String _, Path _) -> Connections.to(record);
        };
    }

    /** The database of their secrets. */
    default Connections secrets() {
        return switch (this) {
            case Folder(Path data) -> sqlite(data.resolve("secrets").resolve("secrets.db"));
            case Server(String record, String _, Path _) -> Connections.to(record);
        };
    }

    /** Opens the last signed head, which only one process may hold. */
    default LockStore openLock() {
        return switch (this) {
            case Folder(Path data) -> FileLockStore.open(data.resolve("lock"));
            case Server(String _, String lock, Path _) -> JdbcLockStore.open(Connections.to(lock));
        };
    }

    private static Path journal(Path data) { return data.resolve("record").resolve("journal.db"); }

    private static Connections sqlite(Path file) { return Connections.to("jdbc:sqlite:" + file); }
}
