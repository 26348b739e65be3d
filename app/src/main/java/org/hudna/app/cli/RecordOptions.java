package org.hudna.app.cli;

import java.nio.file.Path;
import org.hudna.app.journal.Place;
import picocli.CommandLine.Option;

/** Where the record lies. */
final class RecordOptions {

    @Option(names = "--data", paramLabel = "FOLDER", defaultValue = "data", description = "the data folder of this machine; default: data")
    private Path data;

    @Option(names = "--database", paramLabel = "URL", description = "where the record lies in PostgreSQL: its address (JDBC), as in hudna.conf")
    private String database;

    @Option(names = "--lock-database", paramLabel = "URL", description = "where the last signed head lies then: another database or schema")
    private String lock;

    /** Whether only one of two addresses is given that go together. */
    boolean isHalf() { return (database == null) != (lock == null); }

    Place place() { return database == null ? new Place.Folder(data) : new Place.Server(database, lock, data); }
}
