package org.hudna.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hudna.app.room.Issue;
import org.hudna.app.settings.Setting;
import org.hudna.app.settings.Settings;
import org.hudna.app.web.InventedRoom;
import org.hudna.bulletin.Edition;
import org.hudna.words.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A bulletin from the command line of a room whose tables lie in PostgreSQL, as the file of settings says. */
@ExtendWith(Postgres.Needed.class)
class BulletinFromPostgresTest {

    @TempDir Path folder;

    private Path settings(String database, String lock) throws IOException {
        return Files.writeString(folder.resolve("room.conf"), "data = " + folder.resolve("data") + "\ndatabase = " + database + "\nlock-database = "
            + lock + "\n");
    }

    @Test void the_figures_are_those_that_went_out_while_the_service_runs_and_after_it_has_ended() throws IOException {
        String database = Postgres.freshUrl(), lock = Postgres.freshUrl();
        String file = settings(database, lock).toString();
        byte[] went;
        Issue issue;
        try (Serving serving = InventedRoom.open(Settings.USUAL.with(Setting.DATA, folder.resolve("data").toString()).with(Setting.DATABASE, database)
            .with(Setting.LOCK_DATABASE, lock))) {
            issue = serving.room().publishing().find(1).orElseThrow();
            went = BulletinCommandTest.went(serving, issue, Edition.TASK_FORCE, Lang.AR);
            assertArrayEquals(went, written(file, issue));
            assertEquals(1, serving.room().publishing().all().size(), "nothing is published by it");
        }
        assertArrayEquals(went, written(file, issue));
        String other = BulletinCommandTest.run(1, "bulletin", "--settings", file, "--data", folder.resolve("none").toString(), "--out",
            folder.resolve("o.csv").toString());
        assertTrue(other.contains("none"), other);
    }

    private byte[] written(String settings, Issue issue) throws IOException {
        Path out = folder.resolve("b.csv");
        BulletinCommandTest.run(0, "bulletin", "--settings", settings, "--from", issue.days().first().toString(), "--to", issue.days().last()
            .toString(), "--cut-off", Long.toString(issue.cutOff()),
            "--edition", "task-force", "--lang", "ar", "--out", out.toString());
        return Files.readAllBytes(out);
    }

    @Test void a_database_without_tables_and_a_file_of_settings_that_is_none_are_told_in_words_and_no_table_is_made() throws IOException {
        String empty = Postgres.freshUrl();
        Path out = folder.resolve("b.csv");
        for (int i = 0; i < 2; i++) {
            String said = BulletinCommandTest.run(1, "bulletin", "--settings", settings(empty, empty).toString(), "--lang", "ru", "--out",
                out.toString());
            assertTrue(said.matches("(?s).*[а-я]{3,}.*"), said);
        }
        assertTrue(BulletinCommandTest.run(2, "bulletin", "--settings", folder.resolve("no.conf").toString(), "--out", out.toString())
            .contains("no.conf"));
        Path wrong = Files.writeString(folder.resolve("wrong.conf"), "databse = x\n");
        assertTrue(BulletinCommandTest.run(2, "bulletin", "--settings", wrong.toString(), "--out", out.toString()).contains("databse"));
        assertFalse(Files.exists(out));
    }
}
