package org.hudna.app.channels;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.hudna.app.channels.folder.WatchedFolder;
import org.hudna.app.room.RoomForTests;
import org.hudna.app.store.InboxFilter;
import org.hudna.app.store.InboxRow;
import org.hudna.app.store.ReportState.Stage;
import org.hudna.app.store.Tables;
import org.hudna.intake.Channel;
import org.hudna.words.Lang;
import org.hudna.words.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder that people drop files into: never half of one, none twice, and each moved aside with what there is to say. */
class WatchedFolderTest {
    private static final byte[] MESSAGE = "قصف على أطراف كفريا at 14:30 ثلاث قذائف".getBytes(StandardCharsets.UTF_8);
    private static final Duration STILL = Duration.ofSeconds(5);

    @TempDir Path data;
    @TempDir Path folder;
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2016-02-28T10:00:00Z"));
    private final List<Message> told = new ArrayList<>();
    private RoomForTests rooms;
    private WatchedFolder watched;

    @BeforeEach void open() {
        rooms = RoomForTests.open(data, now::get);
        watched = new WatchedFolder(folder, rooms.room().intaking(), new WatchedFolder.Setting(now::get, STILL, Lang.EN, told::add));
    }

    @AfterEach void close() {
        watched.close();
        rooms.close();
    }

    private int lookAfter(Duration time) throws IOException {
        now.updateAndGet(at -> at.plus(time));
        return watched.look();
    }

    /** One look sees it, another sees that it has not changed. */
    private int looked() throws IOException { return watched.look() + lookAfter(STILL); }

    private Path drop(String name, byte[] bytes) throws IOException { return Files.write(folder.resolve(name), bytes); }

    private List<InboxRow> inbox() {
        assertTrue(rooms.room().settle(Duration.ofSeconds(30)));
        return rooms.tables().inbox(new InboxFilter(Stage.WAITING, Optional.empty(), Optional.empty()), -1, 1_000, Tables.NOW);
    }

    private List<String> in(String where) throws IOException {
        try (Stream<Path> all = Files.list(folder.resolve(where))) {
            return all.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    private static String note(Path folder, String name) throws IOException {
        return Files.readString(folder.resolve(name)).replaceAll("[\u2066-\u2069]", "").strip();
    }

    @Test void a_file_that_is_still_written_is_left_alone_and_taken_whole_to_the_byte() throws IOException {
        Path file = folder.resolve("note.txt");
        for (int i = 0; i < MESSAGE.length; i++) {
            Files.write(file, new byte[] {MESSAGE[i]}, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            assertEquals(0, lookAfter(STILL.minusMillis(1)));
        }
        assertEquals(0, lookAfter(STILL.minusMillis(1)), "it has stood still for less than it must");
        assertEquals(1, lookAfter(Duration.ofMillis(1)));
        InboxRow row = inbox().getFirst();
        assertArrayEquals(MESSAGE, rooms.tables().report(row.id()).orElseThrow().bytes().toArray());
        assertEquals(List.of(row.id().sha256().substring(0, 12) + "-note.txt"), in("taken"));
    }

    @Test void unfinished_and_hidden_files_folders_and_links_are_not_looked_at() throws IOException {
        Path elsewhere = Files.write(data.resolve("elsewhere.txt"), MESSAGE);
        Files.createSymbolicLink(folder.resolve("link.txt"), elsewhere);
        Files.createDirectory(folder.resolve("a folder"));
        for (String name : List.of("x.part", "x.tmp", ".hidden", "x.crdownload", "x.txt~")) drop(name, MESSAGE);
        assertEquals(0, looked());
        Files.move(folder.resolve("x.part"), folder.resolve("x.eml"), StandardCopyOption.ATOMIC_MOVE);
        assertEquals(1, looked());
    }

    @Test void a_file_that_was_taken_before_is_moved_and_the_note_says_since_when_it_is_held() throws IOException {
        drop("one.txt", MESSAGE);
        assertEquals(1, looked());
        assertEquals(1, inbox().size());
        drop("again.txt", MESSAGE);
        drop("one.txt", MESSAGE);
        assertEquals(2, looked());
        assertEquals(1, inbox().size());
        List<String> taken = in("taken");
        assertEquals(5, taken.size(), taken.toString());
        String hash = inbox().getFirst().id().sha256().substring(0, 12);
        assertTrue(note(folder.resolve("taken"), hash + "-again.txt.note.txt").startsWith("the same bytes are held already, since"),
            taken.toString());
        assertTrue(taken.contains("2-" + hash + "-one.txt"), taken.toString());
    }

    @Test void after_a_stop_between_taking_and_moving_the_file_is_moved_and_is_one_report() throws IOException {
        rooms.room().intaking().take(new org.hudna.app.room.Incoming(org.hudna.intake.Bytes.of(MESSAGE), Channel.FILE,
            org.hudna.intake.Declared.file("one.txt"), Optional.empty()),
            new org.hudna.app.room.Acting(new org.hudna.bulletin.Viewer("token:watched-folder", java.util.Set.of(), Optional.empty()),
            "token:watched-folder", Optional.empty()));
        drop("one.txt", MESSAGE);
        close();
        open();
        assertEquals(1, looked());
        assertEquals(1, inbox().size());
        assertEquals(2, in("taken").size());
    }

    @Test void what_cannot_be_held_is_refused_and_what_nobody_understands_is_taken_with_a_note() throws IOException {
        drop("empty.txt", new byte[0]);
        drop("noise.bin", new byte[] {0, 1, 2, 3, (byte) 0xFE, 0, 0, 7});
        assertEquals(2, looked());
        assertEquals(List.of("empty.txt", "empty.txt.note.txt"), in("refused"));
        assertEquals("nothing came: there is not one byte", note(folder.resolve("refused"), "empty.txt.note.txt"));
        InboxRow row = inbox().getFirst();
        assertTrue(note(folder.resolve("taken"), row.id().sha256().substring(0, 12) + "-noise.bin.note.txt")
            .startsWith("it is kept; no reader understands it"));
    }

    @Test void a_mail_comes_by_mail_and_long_names_are_moved_too() throws IOException {
        String name = "رسالة".repeat(22) + ".eml";
        drop(name, "From: somebody@example.org\r\nSubject: x\r\n\r\nshelling at dusk\r\n".getBytes(StandardCharsets.UTF_8));
        assertEquals(1, looked());
        assertEquals(Channel.EMAIL, inbox().getFirst().channel());
        assertTrue(in("taken").getFirst().endsWith(".eml"));
    }

    @Test void it_looks_by_itself_as_soon_as_something_is_dropped() throws IOException {
        watched.close();
        watched = new WatchedFolder(folder, rooms.room().intaking(),
            new WatchedFolder.Setting(() -> Instant.now(java.time.Clock.systemUTC()), Duration.ofMillis(100), Lang.EN, told::add));
        watched.start();
        for (int i = 0; i < 40; i++) drop("file-" + i + ".txt", ("message " + i).getBytes(StandardCharsets.UTF_8));
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (in("taken").size() < 40 && System.nanoTime() < end) LockSupport.parkNanos(20_000_000);
        assertEquals(40, in("taken").size());
        assertEquals(40, inbox().size());
        assertEquals(List.of(), told);
    }
}
