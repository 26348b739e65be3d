package org.hudna.app.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** SQLite does what the contract asks for. */
class SqliteTablesTest extends TablesContract {

    @TempDir private Path folder;
    private int files;

    @Override Where fresh() { return new Where.InFile(folder.resolve("tables-" + files++ + ".db")); }

    @Override int sequences() { return 12; }
}
