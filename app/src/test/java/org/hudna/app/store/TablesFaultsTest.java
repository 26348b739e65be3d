package org.hudna.app.store;

import static org.hudna.app.store.Happenings.START;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.hudna.app.Postgres;
import org.hudna.app.journal.Entry;
import org.hudna.app.journal.Recorded;
import org.hudna.app.journal.Stamp;
import org.hudna.app.store.TablesFailure.Reason;
import org.hudna.intake.Bytes;
import org.hudna.intake.Channel;
import org.hudna.intake.Declared;
import org.hudna.words.Lang;
import org.hudna.words.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Broken machinery: told by its reason, and nothing of a batch is left. */
class TablesFaultsTest {

    @TempDir private Path folder;

    private static List<Recorded> large(long from) {
        return List.of(new Recorded(from, new Stamp(START, "duty-1"),
            new Entry.ReportReceived(Channel.FORM, Declared.NOTHING, Bytes.of(new byte[2 << 20]))));
    }

    private Where.InFile file() { return new Where.InFile(folder.resolve("tables.db")); }

    private static Statement statement(Where where) throws SQLException { return DriverManager.getConnection(where.url()).createStatement(); }

    @Test void a_full_disk_is_said_and_the_tables_go_on_when_there_is_room() throws SQLException {
        Tables.open(file(), new Drawn()).close();
        // the same answer that SQLite gets from a disk without room, given by a limit of its own
        try (Tables full = new Tables(new Sessions(file(), "?max_page_count=300", 1_000), new Drawn())) {
            assertEquals(Reason.DISK_FULL, assertThrows(TablesFailure.class, () -> full.apply(large(0))).reason());
            assertEquals(-1, full.applied());
        }
        try (Tables roomy = Tables.open(file(), new Drawn())) {
            roomy.apply(large(0));
            assertEquals(0, roomy.applied());
        }
    }

    @Test void tables_that_another_process_holds_are_said_to_be_held() throws SQLException {
        try (Tables tables = new Tables(new Sessions(file(), "", 1_000), new Drawn())) {
            Migrations.run(file());
            try (Connection other = DriverManager.getConnection(file().url()); Statement holds = other.createStatement()) {
                holds.execute("BEGIN IMMEDIATE");
                assertEquals(Reason.LOCKED, assertThrows(TablesFailure.class, () -> tables.apply(large(0))).reason());
                holds.execute("ROLLBACK");
            }
            tables.apply(large(0));
        }
    }

    @Test void tables_of_a_later_version_are_left_alone() throws SQLException {
        Tables.open(file(), new Drawn()).close();
        try (Statement later = statement(file())) {
            later.execute("INSERT INTO hudna_tables (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)"
                + " VALUES (99, '99', 'later', 'SQL', 'V99__later.sql', 1, '', 1, 1)");
            later.getConnection().close();
        }
        assertEquals(Reason.OTHER_VERSION, assertThrows(TablesFailure.class, () -> Tables.open(file(), new Drawn())).reason());
    }

    @Test void what_is_no_database_is_said_to_be_damaged() throws IOException {
        Files.writeString(file().file(), "this is not a database, and long enough that nobody could take it for an empty one ".repeat(99));
        assertEquals(Reason.CORRUPT, assertThrows(TablesFailure.class, () -> Tables.open(file(), new Drawn())).reason());
    }

    @Test void every_reason_has_its_sentence() {
        for (Reason reason : Reason.values())
            for (Lang lang : Lang.values()) assertTrue(Texts.of(lang).say(new TablesFailure(reason, "detail").said()).length() > 20);
    }

    /** A database takes a moment until it lets anybody in again. */
    private static long applied(Tables tables) {
        for (int tries = 0; tries < 20; tries++)
            try {
                return tables.applied();
            } catch (TablesFailure notYet) {
                assertEquals(Reason.UNREACHABLE, notYet.reason());
            }
        return tables.applied();
    }

    @ExtendWith(Postgres.Needed.class)
    @Test void a_database_that_is_killed_and_comes_back_is_used_again() {
        try (var postgres = new Postgres()) {
            var where = new Where.InPostgres(postgres.url());
            try (Tables tables = new Tables(new Sessions(where, "&connectTimeout=2", 1_000), new Drawn())) {
                Migrations.run(where);
                List<Recorded> all = new Happenings(6).some(60);
                tables.apply(all.subList(0, 30));
                postgres.kill();
                assertEquals(Reason.UNREACHABLE, assertThrows(TablesFailure.class, () -> tables.apply(0, 1, List.of())).reason());
                assertEquals(Reason.UNREACHABLE, assertThrows(TablesFailure.class, tables::applied).reason());
                postgres.start();
                // commits that were answered a moment before may be gone: whoever applies asks how far the tables are
                long applied = applied(tables);
                tables.apply(all.stream().filter(it -> it.index() > applied).toList());
                assertEquals(all.getLast().index(), tables.applied());
                try (Tables whole = Tables.open(new Where.InPostgres(postgres.url()), new Drawn())) {
                    whole.apply(all);
                    assertEquals(TablesContract.dump(whole), TablesContract.dump(tables));
                }
            }
        }
    }
}
