package org.hudna.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import org.hudna.app.journal.Entry;
import org.hudna.app.journal.LedgerJournal;
import org.hudna.app.journal.Place;
import org.hudna.app.journal.Setting;
import org.hudna.app.journal.Watch;
import org.hudna.words.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a custodian types to copy the record and to bring it back. */
class RecordCommandsTest {
    @TempDir Path folder;

    private String run(int exit, String... arguments) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(bytes, true, StandardCharsets.UTF_8));
            assertEquals(exit, Hudna.commands().execute(arguments), () -> bytes.toString(StandardCharsets.UTF_8));
            return bytes.toString(StandardCharsets.UTF_8);
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    private LedgerJournal open(Path data) {
        var setting = new Setting(InstantSource.system(), new SecureRandom(), Duration.ofMillis(50), Set.of(), new Watch() {
            @Override public void noted(Message what) { throw new AssertionError(what); }

            @Override public void stopped(Message why) { throw new AssertionError(why); }
        });
        return assertInstanceOf(LedgerJournal.Opening.Opened.class, LedgerJournal.open(new Place.Folder(data), setting)).journal();
    }

    @Test void a_backup_is_made_while_the_service_holds_the_record_and_is_brought_back_in_each_language() {
        Path backup = folder.resolve("backup");
        try (LedgerJournal journal = open(folder.resolve("data"))) {
            journal.append(new Entry.Joined("duty-4"), "duty-3", "k-1");
            assertTrue(run(0, "backup", backup.toString(), "--data", folder.resolve("data").toString()).contains("1 entry"));
            assertTrue(run(1, "restore", backup.toString(), "--data", folder.resolve("data").toString()).contains("another process"));
        }
        for (String lang : new String[] {"en", "ar", "ru"}) {
            String data = folder.resolve("data-" + lang).toString();
            assertTrue(run(1, "restore", backup.toString(), "--data", data, "--lang", lang).contains("--new-lock"));
            run(0, "restore", backup.toString(), "--data", data, "--lang", lang, "--new-lock");
        }
        try (LedgerJournal journal = open(folder.resolve("data-ar"))) {
            assertEquals(1, journal.size());
        }
    }

    @Test void what_is_not_there_is_said_not_to_be_and_nothing_is_made() {
        String none = folder.resolve("none").toString();
        assertTrue(run(1, "backup", folder.resolve("backup").toString(), "--data", none).contains("no record in"));
        assertTrue(run(1, "restore", none, "--data", folder.resolve("data").toString()).contains("no whole backup"));
        assertTrue(run(2, "backup", none, "--database", "jdbc:postgresql://127.0.0.1:1/x").contains("both addresses"));
        assertTrue(Files.notExists(folder.resolve("none")) && Files.notExists(folder.resolve("data")));
    }
}
