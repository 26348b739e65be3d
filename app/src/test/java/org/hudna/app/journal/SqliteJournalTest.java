package org.hudna.app.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The journal of one machine, in files. */
class SqliteJournalTest extends LedgerJournalContract {
    @Override Place place() { return new Place.Folder(folder.resolve("بيانات")); }

    @Test void a_record_is_held_by_one_process_at_a_time() { assertEquals("record.locked", refused()); }

    @Test void a_restored_old_record_is_refused() throws IOException {
        journal.append(joined("a"), "duty-3", "k-1");
        signed();
        close();
        Path saved = folder.resolve("saved");
        copy(place().data().resolve("record"), saved);
        journal = open();
        journal.append(joined("b"), "duty-3", "k-2");
        signed();
        close();
        Path newer = folder.resolve("newer");
        Files.move(place().data().resolve("record"), newer);
        Files.move(saved, place().data().resolve("record"));
        assertEquals("record.stops", refused());
        Files.move(place().data().resolve("record"), saved);
        Files.move(newer, place().data().resolve("record"));
        journal = open();
        assertEquals(List.of(joined("a"), joined("b")), all().stream().map(Recorded::entry).toList());
    }

    @Test void a_record_without_its_key_is_refused_and_no_new_key_is_made() throws IOException {
        journal.append(joined("a"), "duty-3", "k-1");
        close();
        Files.move(place().key(), folder.resolve("key"));
        assertEquals("record.no-key", refused());
        Files.move(folder.resolve("key"), place().key());
        journal = open();
    }

    @Test void a_lost_lock_folder_is_refused() throws IOException {
        journal.append(joined("a"), "duty-3", "k-1");
        close();
        Path lock = place().data().resolve("lock");
        Files.move(lock, folder.resolve("lock"));
        assertEquals("record.stops", refused());
        for (Path file : files(lock)) Files.delete(file);
        Files.delete(lock);
        Files.move(folder.resolve("lock"), lock);
        journal = open();
    }

    private void signed() {
        clock.go(Duration.ofSeconds(5));
        ledger().log().publish();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.toList()) Files.copy(each, to.resolve(from.relativize(each).toString()));
        }
    }
}
