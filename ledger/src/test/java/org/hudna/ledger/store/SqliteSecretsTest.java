package org.hudna.ledger.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hudna.ledger.statement.Secrets;
import org.hudna.ledger.statement.SecretsContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Secrets in SQLite. */
class SqliteSecretsTest extends SecretsContract {
    @TempDir Path temp;

    @Override protected Secrets open() {
        return JdbcSecrets.open(Connections.to("jdbc:sqlite:" + temp.resolve("secrets.sqlite")));
    }

    @Test void in_no_file_is_a_destroyed_secret_to_be_seen() throws IOException {
        try (Secrets secrets = open()) {
            for (int number = 1; number < 50; number++) secrets.put(commitment(number), secret(number));
            secrets.destroy(commitment(7));
            for (Path file : FileSequenceTest.files(temp))
                assertEquals(0, FileSecretsTest.occurrences(Files.readAllBytes(file), secret(7).bytes()), file.toString());
        }
        assertEquals(1, FileSecretsTest.occurrences(Files.readAllBytes(temp.resolve("secrets.sqlite")), secret(8).bytes()));
    }
}
