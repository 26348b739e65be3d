package org.hudna.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.hudna.app.settings.Setting;
import org.hudna.app.settings.Settings;
import org.hudna.app.web.InventedRoom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** {@code hudna replay} of a record that lies in PostgreSQL: the same promise as in a folder. */
@ExtendWith(Postgres.Needed.class)
class ReplayInPostgresTest {

    @TempDir Path folder;
    private final String database = Postgres.freshUrl();
    private final String lock = Postgres.freshUrl();

    private Serving serve() throws IOException {
        return InventedRoom.open(Settings.USUAL.with(Setting.DATA, folder.resolve("data").toString()).with(Setting.DATABASE, database)
            .with(Setting.LOCK_DATABASE, lock));
    }

    private String replay(int exit) {
        return BulletinCommandTest.run(exit, "replay", "--data", folder.resolve("data").toString(), "--database", database, "--lock-database", lock);
    }

    private void spoil(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private int schemas() throws SQLException {
        try (Connection connection = DriverManager.getConnection(database); Statement statement = connection.createStatement();
             ResultSet row = statement.executeQuery("SELECT count(*) FROM pg_namespace WHERE nspname = current_schema() || '_replay'")) {
            row.next();
            return row.getInt(1);
        }
    }

    @Test void tables_that_somebody_spoilt_or_took_away_are_made_anew_and_the_service_goes_on_with_them() throws IOException, SQLException {
        long incidents;
        try (Serving serving = serve()) {
            incidents = serving.room().tables().incidents(Optional.empty(), 1_000).size();
            assertTrue(replay(1).contains("another"), "a node runs");
        }
        assertTrue(incidents > 10);
        for (String harm : List.of("DELETE FROM card WHERE no = (SELECT max(no) FROM card)", "DROP TABLE card")) {
            spoil(harm);
            String said = replay(1);
            assertTrue(said.contains("On every other machine"), said);
        }
        assertSame();
        assertEquals(0, schemas(), "nothing of it is left beside");
        try (Serving serving = serve()) {
            assertEquals(incidents, serving.room().tables().incidents(Optional.empty(), 1_000).size());
        }
        spoil("DROP TABLE applied");
        assertTrue(replay(0).contains("there now"));
    }

    private void assertSame() {
        String said = replay(0);
        assertTrue(said.contains("row by row") && said.contains("word by word"), said);
    }
}
