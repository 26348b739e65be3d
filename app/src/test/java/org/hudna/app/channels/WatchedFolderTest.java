package org.hudna.app.channels;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import org.hudna.app.Serving;
import org.hudna.app.settings.Setting;
import org.hudna.app.settings.Settings;
import org.hudna.app.store.InboxFilter;
import org.hudna.app.store.ReportState.Stage;
import org.hudna.app.store.Tables;
import org.hudna.intake.Channel;
import org.hudna.words.Lang;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder that people drop files into. */
class WatchedFolderTest {

    private static final byte[] MESSAGE = "قصف على أطراف كفريا at 14:30 ثلاث قذائف".getBytes(StandardCharsets.UTF_8);

    @TempDir Path data;
    @TempDir Path folder;
    private Serving serving;
    private WatchedFolder watched;

    @BeforeEach void open() {
        Settings settings = Settings.USUAL.with(Setting.DATA, data.toString()).with(Setting.PORT, "0");
        serving = ((Serving.Opening.Opened) Serving.open(settings, Clock.systemUTC(), new SecureRandom(), _ -> { })).serving();
        watched = new WatchedFolder(folder, serving.room(), Lang.AR);
    }

    @AfterEach void close() {
        watched.close();
        serving.close();
    }

    private void drop(String name, byte[] bytes) throws IOException { Files.write(folder.resolve(name), bytes); }

    @Test void a_file_is_taken_to_the_byte_once_it_no_longer_grows() throws IOException {
        drop("note.txt", "half of".getBytes(StandardCharsets.UTF_8));
        assertEquals(0, watched.look());
        drop("note.txt", MESSAGE);
        Files.setLastModifiedTime(folder.resolve("note.txt"), FileTime.fromMillis(1_000));
        assertEquals(0, watched.look(), "it has just changed");
        assertEquals(1, watched.look());
        assertFalse(Files.exists(folder.resolve("note.txt")));
        assertTrue(Files.readString(folder.resolve("taken").resolve("note.txt.note.txt")).startsWith("أُخذ"));
        serving.room().settle(java.time.Duration.ofSeconds(20));
        var row = serving.room().tables().inbox(new InboxFilter(Stage.WAITING, Optional.empty(), Optional.empty()), -1, 10, Tables.NOW).getFirst();
        assertArrayEquals(MESSAGE, serving.room().tables().report(row.id()).orElseThrow().bytes().toArray());
    }

    @Test void the_same_file_again_is_held_and_an_empty_one_refused_with_the_reason() throws IOException {
        for (String name : new String[] {"one.txt", "same.txt"}) drop(name, MESSAGE);
        drop("empty.txt", new byte[0]);
        watched.look();
        assertEquals(3, watched.look());
        serving.room().settle(java.time.Duration.ofSeconds(20));
        assertEquals(1, serving.room().tables().waiting());
        assertTrue(Files.exists(folder.resolve("refused").resolve("empty.txt.note.txt")));
        assertTrue(Files.readString(folder.resolve("taken").resolve("same.txt.note.txt")).startsWith("محفوظ"));
    }

    @Test void a_mail_comes_by_mail() throws IOException {
        drop("letter.eml", "From: somebody@example.org\r\nSubject: x\r\n\r\nshelling at dusk\r\n".getBytes(StandardCharsets.UTF_8));
        watched.look();
        watched.look();
        serving.room().settle(java.time.Duration.ofSeconds(20));
        assertEquals(Channel.EMAIL, serving.room().tables().inbox(new InboxFilter(Stage.WAITING, Optional.empty(), Optional.empty()), -1, 10, Tables.NOW).getFirst().channel());
    }
}
