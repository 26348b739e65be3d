package org.hudna.app.room;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hudna.app.journal.Entry;
import org.hudna.app.journal.Following;
import org.hudna.app.journal.Place;
import org.hudna.app.journal.Recorded;
import org.hudna.app.search.Search;
import org.hudna.app.store.Making;
import org.hudna.app.store.Tables;
import org.hudna.app.store.Where;
import org.hudna.intake.Bytes;
import org.hudna.ledger.store.Disk;
import org.hudna.ledger.store.FolderLock;
import org.hudna.where.Gazetteer;

/**
 * Makes tables and index anew from the record alone, and says whether those that were there are the same: each row, each word and number. Where they are not, the
 * new ones take their place, and the others are kept beside.
 */
public final class Replay {
    /** As many entries are taken in together as the tables take in quickly, and as their reports leave room for, in bytes. */
    private static final int PORTION = 10_000;
    private static final long HEAVY = 64L << 20;
    private static final String TABLES = Where.FILE;
    private static final String INDEX = "index";
    private static final String FRESH = "replay";
    private static final String FORMER = "before-replay";

    private final Path data;
    private final Path fresh;

    private Replay(Path data) {
        this.data = data;
        this.fresh = data.resolve(FRESH);
    }

    /** How what was there stands to what follows from the record. */
    public enum Sameness { SAME, DIFFERENT, NONE_THERE }

    /**
     * What came of it.
     *
     * @param entries read again: as many as the tables that were there knew of
     * @param nanos that this took, without comparing
     */
    public record Told(long entries, long nanos, Sameness tables, Sameness index) {}

    /**
     * Replays the record of a machine on which no service runs.
     *
     * @throws UncheckedIOException where a disk or database failed, or another process holds the record
     */
    public static Told run(Place.Folder place) {
        try (FolderLock _ = FolderLock.makeAndTake(Disk.REAL, place.data().resolve("record")); Following record = new Following(place)) {
            return new Replay(place.data()).run(record);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** What is compared: the hash over all that is there, as of the same entry. */
    private record Sums(long applied, Optional<String> tables, Optional<String> index) {
        Sameness tables(Sums other) { return same(tables, other.tables); }

        Sameness index(Sums other) { return same(index, other.index); }

        private static Sameness same(Optional<String> before, Optional<String> now) {
            if (before.isEmpty()) return Sameness.NONE_THERE;
            return before.equals(now) ? Sameness.SAME : Sameness.DIFFERENT;
        }
    }

    private Told run(Following record) throws IOException {
        delete(fresh);
        Files.createDirectories(fresh);
        Sums before = before(record.size() - 1);
        long size = before.applied() + 1;
        long start = System.nanoTime();
        make(record, size);
        long took = System.nanoTime() - start;
        Sums now = sums(fresh);
        Told told = new Told(size, took, before.tables(now), before.index(now));
        if (told.tables() != Sameness.SAME) replace(List.of(INDEX, TABLES, TABLES + "-wal", TABLES + "-shm"));
        else if (told.index() != Sameness.SAME) replace(List.of(INDEX));
        delete(fresh);
        return told;
    }

    private Sums before(long last) {
        return Files.exists(data.resolve(TABLES)) ? sums(data) : new Sums(last, Optional.empty(), Optional.empty());
    }

    private static Sums sums(Path folder) {
        try (Tables tables = tables(folder)) {
            Optional<String> index = Files.isDirectory(folder.resolve(INDEX)) ? Optional.of(index(folder, tables)) : Optional.empty();
            return new Sums(tables.applied(), Optional.of(sum(tables)), index);
        }
    }

    private static Tables tables(Path folder) { return Tables.open(Where.InFile.of(folder), new Derivation()); }

    private static Search search(Path folder, Tables tables) { return Search.open(folder.resolve(INDEX), new IndexFeed(tables), Gazetteer::own); }

    private void make(Following record, long size) {
        try (Making making = Making.into(fresh.resolve(TABLES), new Derivation())) {
            apply(record, size, making);
            making.finish();
        }
        try (Tables tables = tables(fresh); Search search = search(fresh, tables)) {
            search.catchUp();
            search.forgot(record.erased(tables.trust()));
            search.commit();
        }
    }

    private static void apply(Following record, long size, Making tables) {
        List<Recorded> portion = new ArrayList<>();
        long[] next = new long[1];
        long[] bytes = new long[1];
        record.read(0, size, each -> {
            portion.add(each);
            if (each.entry() instanceof Entry.ReportReceived report) bytes[0] += report.bytes().size();
            if (portion.size() < PORTION && bytes[0] < HEAVY) return;
            tables.apply(next[0], each.index() + 1, List.copyOf(portion));
            next[0] = each.index() + 1;
            bytes[0] = 0;
            portion.clear();
        });
        if (next[0] < size) tables.apply(next[0], size, portion);
    }

    private static String sum(Tables tables) {
        MessageDigest sum = Bytes.sha256();
        tables.dump(line -> {
            sum.update(line.getBytes(StandardCharsets.UTF_8));
            sum.update((byte) '\n');
        });
        return Arrays.toString(sum.digest());
    }

    private static String index(Path folder, Tables tables) {
        MessageDigest sum = Bytes.sha256();
        try (Search search = search(folder, tables)) {
            search.catchUp();
            search.commit();
            search.dump(new Hashed(sum));
        }
        return Arrays.toString(sum.digest());
    }

    /** Where an index is written down to be hashed. */
    private record Hashed(MessageDigest sum) implements Appendable {
        @Override public Appendable append(CharSequence text) {
            sum.update(text.toString().getBytes(StandardCharsets.UTF_8));
            return this;
        }

        @Override public Appendable append(CharSequence text, int from, int to) { return append(text.subSequence(from, to)); }

        @Override public Appendable append(char letter) { return append(String.valueOf(letter)); }
    }

    /**
     * The former ones are kept, so that somebody can look what was wrong with them. A stop at any moment leaves nothing beside another's: what is
     * missing is made from the record at the next start, while tables with an index or a log of changes of others would not be noticed. So the index
     * goes first and comes last.
     */
    private void replace(List<String> parts) throws IOException {
        Path former = data.resolve(FORMER);
        if (parts.stream().anyMatch(part -> Files.exists(data.resolve(part)))) Files.createDirectories(former);
        for (String part : parts) delete(former.resolve(part));
        for (String part : parts) move(data.resolve(part), former.resolve(part));
        for (String part : parts.reversed()) move(fresh.resolve(part), data.resolve(part));
    }

    private static void move(Path from, Path to) throws IOException {
        if (!Files.exists(from)) return;
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        Disk.REAL.forceFolder(from.getParent());
        Disk.REAL.forceFolder(to.getParent());
    }

    /** Where what a replay replaced lies on a machine, which erasures do not reach either; empty where nothing does. */
    public static Optional<Path> former(Path data) { return Optional.of(data.resolve(FORMER)).filter(Files::exists); }

    /** Takes away what a replay left that was ended before its time: nobody needs it, and what is erased later would stay in it. */
    public static void sweep(Path data) {
        try {
            delete(data.resolve(FRESH));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList().reversed()) Files.delete(file);
        }
    }
}
