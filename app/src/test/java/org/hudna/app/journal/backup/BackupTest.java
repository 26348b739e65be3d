package org.hudna.app.journal.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.hudna.app.Postgres;
import org.hudna.app.journal.Entry;
import org.hudna.app.journal.Journal;
import org.hudna.app.journal.LedgerJournal;
import org.hudna.app.journal.Place;
import org.hudna.app.journal.Recorded;
import org.hudna.app.journal.Setting;
import org.hudna.app.journal.Watch;
import org.hudna.ledger.statement.Secrets;
import org.hudna.ledger.store.JdbcSecrets;
import org.hudna.words.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Copies that are made while the record is written to, and brought back where nothing newer is. */
class BackupTest {
    @TempDir Path folder;

    private final List<String> told = new ArrayList<>();

    private Setting setting() {
        return new Setting(InstantSource.system(), new SecureRandom(), Duration.ofMillis(50), Set.of(), new Watch() {
            @Override public void noted(Message what) { told.add(what.id()); }

            @Override public void stopped(Message why) { told.add(why.id()); }
        });
    }

    private Place place(String name) { return new Place.Folder(folder.resolve(name)); }

    private Path backup() { return folder.resolve("backup"); }

    private LedgerJournal open(Place place) {
        return assertInstanceOf(LedgerJournal.Opening.Opened.class, LedgerJournal.open(place, setting())).journal();
    }

    private static void fill(Journal journal, int from, int to) {
        for (int i = from; i < to; i++) journal.submit(new Entry.Joined("p" + i), "duty-3", "k-" + i);
        journal.append(new Entry.Joined("p" + to), "duty-3", "k-" + to);
    }

    private static List<Recorded> all(Journal journal) {
        var all = new ArrayList<Recorded>();
        journal.read(0, journal.size(), all::add);
        return all;
    }

    private static Backup.Outcome.Made made(Backup.Outcome outcome) {
        return assertInstanceOf(Backup.Outcome.Made.class, outcome, outcome.toString());
    }

    private static String refused(Backup.Outcome outcome) { return assertInstanceOf(Backup.Outcome.Refused.class, outcome).why().id(); }

    private String restored(Place to, boolean newLock) {
        return switch (Restore.run(backup(), to, setting(), newLock)) {
            case Restore.Outcome.Restored(long entries) -> "restored " + entries;
            case Restore.Outcome.Refused(Message why) -> why.id();
        };
    }

    /** The record is lost, the last signed head is not. */
    private static void lose(Place place) throws IOException {
        for (String part : List.of("record", "secrets", "keys")) delete(place.data().resolve(part));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList().reversed()) Files.delete(file);
        }
    }

    @Test void what_was_backed_up_while_others_wrote_is_brought_back_as_it_was() throws Exception {
        List<Recorded> before;
        try (LedgerJournal journal = open(place("a"))) {
            fill(journal, 0, 1_500);
            AtomicBoolean writing = new AtomicBoolean(true);
            Thread writer = Thread.ofPlatform().start(() -> {
                for (int i = 2_000; writing.get(); i++) journal.append(new Entry.Joined("p" + i), "duty-3", "k-" + i);
            });
            assertTrue(made(Backup.make(place("a"), backup())).entries() >= 1_501);
            writing.set(false);
            writer.join();
            assertTrue(made(Backup.make(place("a"), backup())).added() >= 0);
            before = all(journal);
        }
        lose(place("a"));
        assertEquals("restored " + before.size(), restored(place("a"), false));
        try (LedgerJournal journal = open(place("a"))) {
            assertEquals(before, all(journal));
            fill(journal, 100_000, 100_001);
        }
        assertEquals(List.of(), told);
    }

    @Test void a_second_backup_adds_what_is_new_and_has_the_keys_of_nothing_that_was_erased() throws IOException {
        try (LedgerJournal journal = open(place("a"))) {
            fill(journal, 0, 9);
            assertEquals(new Backup.Outcome.Made(10, 10), made(Backup.make(place("a"), backup())));
            assertEquals(10, keys());
            journal.append(new Entry.ErasureAsked("x-1", List.of(3L), "law/17", "w"), "person-1", "t-1");
            journal.append(new Entry.ErasureApproved("x-1"), "person-2", "t-2");
            journal.append(new Entry.ErasureApproved("x-1"), "person-3", "t-3");
            assertEquals(Set.of(3L), journal.settle(all(journal)).erased());
            assertEquals(new Backup.Outcome.Made(14, 4), made(Backup.make(place("a"), backup())));
            assertEquals(13, keys(), "all but that of the erased one");
        }
        lose(place("a"));
        assertEquals("restored 14", restored(place("a"), false));
        try (LedgerJournal journal = open(place("a"))) {
            assertEquals(12, all(journal).size(), "without the erased one and the act");
            assertTrue(journal.at(3).isEmpty());
        }
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(backup().resolve("keys"))));
    }

    private int keys() {
        int[] count = new int[1];
        try (Secrets secrets = JdbcSecrets.open(BackupFolder.secrets(backup().resolve("keys")))) {
            secrets.forEach(_ -> count[0]++);
        }
        return count[0];
    }

    @Test void an_old_backup_is_refused_where_more_was_signed_and_where_more_is_there() throws Exception {
        try (LedgerJournal journal = open(place("a"))) {
            fill(journal, 0, 9);
            made(Backup.make(place("a"), backup()));
            fill(journal, 20, 29);
            journal.log().whenPublished(19).get();
        }
        assertEquals("record.restore-newer", restored(place("a"), false));
        lose(place("a"));
        assertEquals("record.restore-old", restored(place("a"), false));
        assertEquals("record.restore-old", restored(place("a"), true));
    }

    @Test void where_the_last_signed_head_is_lost_a_person_has_to_say_so() throws Exception {
        try (LedgerJournal journal = open(place("a"))) {
            fill(journal, 0, 9);
            journal.log().whenPublished(9).get();
            made(Backup.make(place("a"), backup()));
        }
        assertEquals("record.restore-no-lock", restored(place("b"), false));
        assertEquals("restored 10", restored(place("b"), true));
        try (LedgerJournal journal = open(place("b"))) {
            assertEquals(10, all(journal).size());
        }
    }

    @Test void a_backup_of_another_record_is_not_mixed_with_this_one() {
        try (LedgerJournal journal = open(place("a"))) {
            fill(journal, 0, 9);
            made(Backup.make(place("a"), backup()));
        }
        try (LedgerJournal journal = open(place("b"))) {
            fill(journal, 0, 3);
            assertEquals("record.backup-newer", refused(Backup.make(place("b"), backup())));
            fill(journal, 10, 30);
            assertEquals("record.backup-other", refused(Backup.make(place("b"), backup())));
        }
        assertEquals("record.restore-newer", restored(place("b"), false));
        assertEquals("restored 10", restored(place("a"), false), "which changes nothing there");
    }

    @Test void a_damaged_backup_is_found_out_before_anything_is_written() throws IOException {
        try (LedgerJournal journal = open(place("a"))) {
            fill(journal, 0, 99);
            made(Backup.make(place("a"), backup()));
        }
        Path keys = backup().resolve("keys").resolve("secrets.db");
        byte[] bytes = Files.readAllBytes(keys);
        for (int at = bytes.length - 200; at < bytes.length; at++) bytes[at] ^= 1;
        Files.write(keys, bytes);
        lose(place("a"));
        assertTrue(Set.of("record.corrupt", "record.broken").contains(restored(place("a"), false)));
        assertEquals("record.no-backup",
            assertInstanceOf(Restore.Outcome.Refused.class, Restore.run(folder.resolve("none"), place("c"), setting(), false)).why().id());
    }

    @Test void a_stop_between_two_steps_leaves_the_backup_before_or_the_new_one() throws IOException {
        try (LedgerJournal journal = open(place("a"))) {
            fill(journal, 0, 9);
            made(Backup.make(place("a"), backup()));
            fill(journal, 10, 19);
        }
        Files.move(backup().resolve("keys"), backup().resolve("keys.old"));
        assertEquals(20, made(Backup.make(place("a"), backup())).entries());
        assertFalse(Files.exists(backup().resolve("keys.old")));
        Files.move(backup().resolve("keys"), backup().resolve("keys.new"));
        lose(place("a"));
        assertEquals("restored 20", restored(place("a"), false));
    }

    @Test @ExtendWith(Postgres.Needed.class) void a_record_goes_from_postgresql_to_files() {
        Place server = new Place.Server(Postgres.freshUrl(), Postgres.freshUrl(), folder.resolve("node"));
        List<Recorded> before;
        try (LedgerJournal journal = open(server)) {
            fill(journal, 0, 99);
            journal.log().whenPublished(99).join();
            assertEquals(100, made(Backup.make(server, backup())).entries());
            before = all(journal);
        }
        assertEquals("restored 100", restored(place("files"), true));
        try (LedgerJournal journal = open(place("files"))) {
            assertEquals(before, all(journal));
        }
    }
}
