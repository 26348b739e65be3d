package org.hudna.ledger.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.hudna.ledger.store.FileSequence.Shape;
import org.hudna.ledger.store.StoreFailure.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sequence in files, with segments so small that batches turn them often; then all that can befall files. */
class FileSequenceTest extends SequenceContract {
    static final Shape SMALL = new Shape(2000, 300, 100, 3, 2);

    @TempDir Path temp;

    @Override Sequence open() {
        return open(temp.resolve("سجل"), Disk.REAL);
    }

    static FileSequence open(Path folder, Disk disk) {
        return FileSequence.open(folder, new SecureRandom(), disk, SMALL);
    }

    private FileSequence usual(Path folder) {
        return FileSequence.open(folder, new SecureRandom());
    }

    @Test void a_second_writer_is_refused_and_the_first_goes_on() {
        try (Sequence first = open()) {
            assertEquals(Reason.IN_USE, assertThrows(StoreFailure.class, this::open).reason());
            assertEquals(Reason.IN_USE, assertThrows(StoreFailure.class, this::open).reason());
            assertEquals(List.of(new Placed.New(0)), first.append(List.of(entry("a"))));
        }
        open().close();
    }

    @Test void a_second_writer_in_another_process_is_refused() throws Exception {
        Path folder = temp.resolve("log");
        try (FileSequence first = usual(folder)) {
            first.append(List.of(entry("a")));
            assertThrows(StoreFailure.class, () -> usual(folder));
            String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
            Process other = new ProcessBuilder(java, "-cp", System.getProperty("java.class.path"),
                Opener.class.getName(), folder.toString()).redirectErrorStream(true).start();
            assertEquals("IN_USE", new String(other.getInputStream().readAllBytes()).strip());
            assertEquals(0, other.waitFor());
        }
    }

    /** Says in one word what becomes of opening. */
    static final class Opener {
        public static void main(String[] folder) {
            try (FileSequence opened = FileSequence.open(Path.of(folder[0]), new SecureRandom())) {
                System.out.println(opened.size());
            } catch (StoreFailure failure) {
                System.out.println(failure.reason());
            }
        }
    }

    @Test void a_last_batch_that_was_torn_at_any_byte_is_dropped_whole_and_appending_goes_on() throws IOException {
        Path folder = temp.resolve("log");
        List<Entry> kept = List.of(entry("one", "k1"), entry("two"));
        long before;
        long after;
        try (FileSequence sequence = FileSequence.open(folder, new SecureRandom(), Disk.REAL, new Shape(1 << 20, 0, 100, 3, 2))) {
            sequence.append(kept);
        }
        Path segment = folder.resolve("00000000.segment");
        Path marked = temp.resolve("marked");
        copy(folder, marked);
        before = Files.size(segment);
        try (FileSequence sequence = FileSequence.open(folder, new SecureRandom(), Disk.REAL, new Shape(1 << 20, 0, 100, 3, 2))) {
            sequence.append(List.of(entry("three", "k3"), entry("four", "k4")));
        }
        byte[] whole = Files.readAllBytes(segment);
        after = whole.length;
        for (int zeros : new int[] {0, 1, 700})
            for (int length = (int) before; length < after; length++) {
                Path torn = temp.resolve("torn" + zeros + "-" + length);
                copy(marked, torn);
                Files.write(torn.resolve("00000000.segment"), Arrays.copyOf(Arrays.copyOf(whole, length), length + zeros));
                try (FileSequence sequence = open(torn, Disk.REAL)) {
                    assertEquals(length == before ? 0 : length + zeros - before, sequence.dropped());
                    assertEquals(kept, all(sequence));
                    assertEquals(OptionalLong.empty(), sequence.find("k3".getBytes()));
                    assertEquals(List.of(new Placed.Held(0), new Placed.New(2)), sequence.append(List.of(entry("one", "k1"), entry("five", "k3"))));
                }
                try (FileSequence sequence = open(torn, Disk.REAL)) {
                    assertEquals(3, sequence.size());
                    assertEquals(OptionalLong.of(2), sequence.find("k3".getBytes()));
                }
            }
    }

    @Test void a_flipped_byte_is_refused_wherever_a_batch_follows_it() throws IOException {
        Path log = temp.resolve("log");
        try (FileSequence sequence = usual(log)) {
            for (int i = 0; i < 3; i++) sequence.append(List.of(entry("entry " + i, "key " + i)));
        }
        Files.delete(log.resolve("offsets"));
        Path segment = log.resolve("00000000.segment");
        byte[] whole = Files.readAllBytes(segment);
        int batch = Frames.length(List.of(entry("entry 0", "key 0")));
        for (int at = 0; at < Frames.SEGMENT_HEADER + 2 * batch; at++) {
            byte[] flipped = whole.clone();
            flipped[at] ^= 4;
            Files.write(segment, flipped);
            assertEquals(Reason.CORRUPT, assertThrows(StoreFailure.class, () -> usual(log), "byte " + at).reason());
            assertEquals(0, Arrays.compare(flipped, Files.readAllBytes(segment)), "nothing was altered");
        }
        Files.write(segment, whole);
        try (FileSequence sequence = usual(log)) {
            assertEquals(3, sequence.size());
        }
    }

    @Test void what_was_marked_and_then_lost_or_damaged_is_refused() throws IOException {
        Path log = temp.resolve("log");
        try (FileSequence sequence = usual(log)) {
            sequence.append(List.of(entry("a"), entry("b")));
        }
        Path segment = log.resolve("00000000.segment");
        byte[] whole = Files.readAllBytes(segment);
        Files.write(segment, Arrays.copyOf(whole, Frames.SEGMENT_HEADER + 40));
        assertEquals(Reason.CORRUPT, assertThrows(StoreFailure.class, () -> usual(log)).reason());
        byte[] flipped = whole.clone();
        flipped[Frames.SEGMENT_HEADER + Frames.BATCH_HEADER + Frames.RECORD_HEADER] ^= 1;
        Files.write(segment, flipped);
        try (FileSequence sequence = usual(log)) {
            assertEquals(Reason.CORRUPT, assertThrows(StoreFailure.class, () -> all(sequence)).reason());
        }
        Files.delete(segment);
        Files.createFile(log.resolve("00000001.segment"));
        assertEquals(Reason.CORRUPT, assertThrows(StoreFailure.class, () -> usual(log)).reason());
    }

    @Test void a_segment_that_lost_even_its_header_is_refused_where_a_mark_knows_of_its_entries() throws IOException {
        Path log = temp.resolve("log");
        try (Sequence sequence = open(log, Disk.REAL)) {
            for (int i = 0; i < 100; i++) sequence.append(List.of(entry("entry " + i)));
        }
        Path last = files(log).stream().filter(file -> file.toString().endsWith(".segment")).max(Comparator.naturalOrder()).orElseThrow();
        for (int length : new int[] {0, Frames.SEGMENT_HEADER - 1}) {
            Files.write(last, Arrays.copyOf(Files.readAllBytes(last), length));
            assertEquals(Reason.CORRUPT, assertThrows(StoreFailure.class, () -> open(log, Disk.REAL)).reason());
            assertEquals(length, Files.size(last), "nothing was altered");
        }
    }

    @Test void a_log_whose_only_segment_is_gone_or_has_lost_its_header_is_not_begun_anew() throws IOException {
        Path log = temp.resolve("log");
        try (FileSequence sequence = usual(log)) {
            sequence.append(List.of(entry("a")));
        }
        Path segment = log.resolve("00000000.segment");
        Files.write(segment, new byte[Frames.SEGMENT_HEADER - 1]);
        assertEquals(Reason.CORRUPT, assertThrows(StoreFailure.class, () -> usual(log)).reason());
        Files.delete(segment);
        assertEquals(Reason.CORRUPT, assertThrows(StoreFailure.class, () -> usual(log)).reason());
        assertEquals(List.of(), files(log).stream().filter(file -> file.toString().endsWith(".segment")).toList());
        Files.delete(log.resolve("offsets"));
        usual(log).close();
    }

    @Test void a_missing_segment_in_the_middle_is_refused() throws IOException {
        Path log = temp.resolve("log");
        try (Sequence sequence = open(log, Disk.REAL)) {
            for (int i = 0; i < 100; i++) sequence.append(List.of(entry("entry " + i)));
        }
        Files.delete(log.resolve("00000001.segment"));
        assertEquals(Reason.CORRUPT, assertThrows(StoreFailure.class, () -> open(log, Disk.REAL)).reason());
    }

    @Test void bytes_that_look_like_a_batch_do_not_turn_a_torn_batch_into_damage() throws IOException {
        Path log = temp.resolve("log");
        ByteBuffer crafted = ByteBuffer.allocate(500);
        Frames.encode(crafted, 0, List.of(entry("looks whole")), 12345);
        byte[] bytes = new byte[crafted.remaining()];
        crafted.get(bytes);
        Path empty = temp.resolve("empty");
        usual(log).close();
        copy(log, empty);
        try (FileSequence sequence = usual(log)) {
            sequence.append(List.of(Entry.of(bytes), entry("more")));
        }
        byte[] torn = Files.readAllBytes(log.resolve("00000000.segment"));
        torn[Frames.SEGMENT_HEADER] = 0;
        Files.write(empty.resolve("00000000.segment"), torn);
        try (FileSequence sequence = usual(empty)) {
            assertEquals(0, sequence.size());
            assertNotEquals(0, sequence.dropped());
        }
    }

    @Test void what_is_derived_is_made_again_when_it_is_missing_or_spoilt() throws IOException {
        Path log = temp.resolve("log");
        List<Entry> model = new ArrayList<>();
        try (Sequence sequence = open(log, Disk.REAL)) {
            for (int i = 0; i < 300; i++) model.add(entry("entry " + i, "key " + i));
            for (int i = 0; i < 300; i += 10) sequence.append(model.subList(i, i + 10));
        }
        for (int round = 0; round < 3; round++) {
            if (round == 0) Files.delete(log.resolve("offsets"));
            if (round == 1) deleteAll(log.resolve("keys"));
            if (round == 2) for (Path file : files(log.resolve("keys"))) Files.write(file, new byte[5000]);
            if (round == 2) Files.write(log.resolve("offsets"), new byte[3000]);
            try (Sequence sequence = open(log, Disk.REAL)) {
                assertEquals(model, all(sequence));
                for (int i = 0; i < 300; i++) assertEquals(OptionalLong.of(i), sequence.find(("key " + i).getBytes()));
                assertEquals(List.of(new Placed.KeyTaken(299)), sequence.append(List.of(entry("other", "key 299"))));
            }
        }
    }

    @Test void tables_grow_and_keep_every_key() {
        Path log = temp.resolve("log");
        try (FileSequence sequence = usual(log)) {
            for (int batch = 0; batch < 60; batch++) {
                List<Entry> fresh = new ArrayList<>();
                for (int i = 0; i < 1000; i++) fresh.add(entry("", "key " + (batch * 1000 + i)));
                sequence.append(fresh);
            }
        }
        try (FileSequence sequence = usual(log)) {
            for (int i = 0; i < 60_000; i += 7) assertEquals(OptionalLong.of(i), sequence.find(("key " + i).getBytes()));
            assertEquals(OptionalLong.empty(), sequence.find("key 60000".getBytes()));
        }
    }

    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) Files.createDirectories(target);
                else Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static void deleteAll(Path folder) throws IOException {
        for (Path file : files(folder)) Files.delete(file);
    }
}
