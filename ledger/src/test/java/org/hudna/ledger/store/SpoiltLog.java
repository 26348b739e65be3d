package org.hudna.ledger.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hudna.ledger.fuzz.Format;
import org.hudna.ledger.fuzz.Spec;
import org.hudna.ledger.store.FileSequence.Shape;
import org.hudna.ledger.store.StoreFailure.Reason;

/**
 * A sequence of which one file was replaced. The input's first byte says which file, and whether what is derived from the segments is there; the
 * rest is the file. Whatever it is: opening gives exactly the whole batches in their order, or refuses and alters nothing.
 */
final class SpoiltLog {
    private static final Shape SHAPE = new Shape(600, 64, 2, 3, 2);
    private static final String FIRST = "00000000.segment";
    private static final String LAST = "00000001.segment";
    private static final String OFFSETS = "offsets";
    private static final List<Spoil> SPOILS = List.of(new Spoil(LAST, false, false), new Spoil(FIRST, false, false), new Spoil(LAST, false, true),
        new Spoil(LAST, true, false),
        new Spoil(OFFSETS, true, false), new Spoil("keys/00.keys", true, false));
    private static final List<Entry> WRITTEN = List.of(entry("one", "k1"), Entry.of(new byte[0]),
        new Entry(new byte[300], Optional.empty(), Optional.of(new byte[] {1, 2, 3})),
        entry("four", "k4"), entry("five", "k5"), entry("six", "k6"), entry("seven", "k7"));
    private static final Entry MORE = entry("more", "a key of its own");
    private static final Map<String, byte[]> GOOD = good();

    private SpoiltLog() {
    }

    /** Which file, whether derived files are kept, whether the batches' checks are made right again. */
    private record Spoil(String file, boolean derived, boolean sealed) {
    }

    static List<byte[]> seeds() {
        return SPOILS.stream().map(spoil -> {
            byte[] file = GOOD.get(spoil.file);
            return ByteBuffer.allocate(1 + file.length).put((byte) SPOILS.indexOf(spoil)).put(file).array();
        }).toList();
    }

    static boolean opens(byte[] input) {
        if (input.length == 0) return false;
        Spoil spoil = SPOILS.get((input[0] & 0xff) % SPOILS.size());
        byte[] file = Arrays.copyOfRange(input, 1, input.length);
        var files = new TreeMap<>(GOOD);
        if (!spoil.derived) files.keySet().removeIf(name -> !name.endsWith(".segment"));
        files.put(spoil.file, spoil.sealed ? SegmentsByTheBook.sealed(file) : file);
        var book = SegmentsByTheBook.of(List.of(files.get(FIRST), files.get(LAST)));
        try {
            Path folder = Files.createTempDirectory(place(), "log");
            try {
                return opens(folder, files, spoil, book, input);
            } finally {
                delete(folder);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static boolean opens(Path folder, Map<String, byte[]> files, Spoil spoil, SegmentsByTheBook book, byte[] input) throws IOException {
        write(folder, files);
        var read = new ArrayList<Entry>();
        try (FileSequence sequence = open(folder)) {
            if (spoil.derived) return isGoodOrSaysSo(sequence, Spec.octets(files.get(spoil.file)), spoil, input);
            Format.require(!book.mustBeRefused(), () -> "opened, though what was acknowledged is gone", input);
            read.addAll(all(sequence));
            Format.require(read.equals(book.entries()), () -> "other entries: " + read.size() + ", not " + book.entries().size(), input);
            for (Entry entry : read)
                if (entry.key().isPresent()) {
                    long at = sequence.find(entry.key().get()).orElse(-1);
                    Format.require(at >= 0 && Arrays.equals(read.get((int) at).key().orElseThrow(), entry.key().get()), () -> "a key is not found",
                        input);
                }
            sequence.append(List.of(MORE));
        } catch (StoreFailure failure) {
            Format.require(failure.reason() == Reason.CORRUPT || spoil.file.equals(OFFSETS) && failure.reason() == Reason.BROKEN, () ->
                "another reason: " + failure, input);
            Format.require(spoil.derived || !book.isWhole(), () -> "refused though whole: " + failure, input);
            for (String segment : List.of(FIRST, LAST))
                Format.require(!book.mustBeRefused() || Arrays.equals(read(folder.resolve(segment)), files.get(segment)), () ->
                    "refused, and altered", input);
            return false;
        }
        try (FileSequence sequence = open(folder)) {
            read.add(MORE);
            Format.require(all(sequence).equals(read), () -> "opened again it is another", input);
        }
        return true;
    }

    /**
     * What was read and found good before is not read again at opening: then each entry is the one that was written, or the damage shows when it
     * is read.
     */
    private static boolean isGoodOrSaysSo(FileSequence sequence, String octets, Spoil spoil, byte[] input) {
        boolean all = true;
        Format.require(spoil.file.equals(OFFSETS) || sequence.size() >= WRITTEN.size(), () -> "opened, though what was acknowledged is gone", input);
        for (int i = 0; i < Math.min(WRITTEN.size(), sequence.size()); i++) {
            Optional<Entry> entry = entry(sequence, i, spoil, input);
            all &= entry.isPresent();
            int index = i;
            Format.require(entry.isEmpty() || entry.get().equals(WRITTEN.get(i))
                || octets.contains(Spec.octets(SegmentsByTheBook.record(index, entry.get()))),
                () -> "another entry " + index, input);
        }
        return all;
    }

    private static Optional<Entry> entry(FileSequence sequence, int index, Spoil spoil, byte[] input) {
        try {
            var found = new ArrayList<Entry>();
            sequence.read(index, index + 1, (_, entry) -> found.add(entry));
            return Optional.of(found.getFirst());
        } catch (StoreFailure failure) {
            Format.require(failure.reason() == Reason.CORRUPT || spoil.file.equals(OFFSETS), () -> "another reason: " + failure, input);
            return Optional.empty();
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Map<String, byte[]> good() {
        try {
            Path folder = Files.createTempDirectory(place(), "good");
            try (FileSequence sequence = open(folder)) {
                for (int from : List.of(0, 2, 3, 5, 6)) sequence.append(WRITTEN.subList(from, Map.of(0, 2, 2, 3, 3, 5, 5, 6, 6, 7).get(from)));
            }
            var files = new TreeMap<String, byte[]>();
            try (Stream<Path> all = Files.walk(folder)) {
                all.filter(Files::isRegularFile).filter(file -> !file.endsWith("lock"))
                    .forEach(file -> files.put(folder.relativize(file).toString().replace('\\', '/'), read(file)));
            }
            delete(folder);
            if (!files.containsKey(LAST) || files.containsKey("00000002.segment")) throw new AssertionError("not two segments: " + files.keySet());
            return files;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static FileSequence open(Path folder) {
        return FileSequence.open(folder, new Sevens(), new ForgetfulDisk(), SHAPE);
    }

    /** The same salt each time, so that what was found once can be found again. */
    private static final class Sevens extends SecureRandom {
        private static final long serialVersionUID = 1;

        @Override public void nextBytes(byte[] bytes) {
            Arrays.fill(bytes, (byte) 7);
        }
    }

    private static List<Entry> all(FileSequence sequence) {
        var all = new ArrayList<Entry>();
        sequence.read(0, sequence.size(), (_, entry) -> all.add(entry));
        return all;
    }

    private static Entry entry(String text, String key) {
        return new Entry(text.getBytes(StandardCharsets.US_ASCII), Optional.of(key.getBytes(StandardCharsets.US_ASCII)), Optional.empty());
    }

    /** In memory where the system has a place for that. */
    private static Path place() {
        Path memory = Path.of("/dev/shm");
        return Files.isWritable(memory) ? memory : Path.of(System.getProperty("java.io.tmpdir"));
    }

    private static void write(Path folder, Map<String, byte[]> files) throws IOException {
        for (var file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
        }
    }
}
