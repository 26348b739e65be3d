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
import org.hudna.app.journal.Nodes;
import org.hudna.app.journal.Place;
import org.hudna.app.journal.Recorded;
import org.hudna.app.search.Search;
import org.hudna.app.store.Beside;
import org.hudna.app.store.Making;
import org.hudna.app.store.PostgresNodes;
import org.hudna.app.store.Tables;
import org.hudna.app.store.TablesFailure;
import org.hudna.app.store.Where;
import org.hudna.intake.Bytes;
import org.hudna.ledger.store.Disk;
import org.hudna.ledger.store.FolderLock;
import org.hudna.ledger.store.StoreFailure;
import org.hudna.where.Gazetteer;

/**
 * Makes tables and index anew from the record alone, and says whether those that were there are the same: each row, each word and number. Where they
 * are not, the new ones take their place, and the others are kept beside; those of a PostgreSQL are not.
 */
public final class Replay {
    /** As many entries are taken in together as the tables take in quickly, and as their reports leave room for, in bytes. */
    private static final int PORTION = 10_000;
    private static final long HEAVY = 64L << 20;
    private static final String TABLES = Where.FILE;
    /** The index' folder in a data folder. */
    public static final String INDEX = "index";
    private static final String FRESH = "replay";
    private static final String FORMER = "before-replay";
    private static final String UNREADABLE = "unreadable";

    private final Path data;
    private final Path fresh;
    private final Where standing;
    private final Optional<Beside> beside;

    private Replay(Place place) {
        data = place.data();
        fresh = data.resolve(FRESH);
        standing = switch (place) {
            case Place.Folder _ -> Where.InFile.of(data);
            case Place.Server(String url, String _, Path _) -> new Where.InPostgres(url);
        };
        beside = standing instanceof Where.InPostgres shared ? Optional.of(new Beside(shared)) : Optional.empty();
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
     * Replays the record of a machine, or of a PostgreSQL, on which no service runs. Of a PostgreSQL the index is that of this machine alone.
     *
     * @throws UncheckedIOException where a disk or database failed, or another process holds the record
     */
    public static Told run(Place place) {
        try (Alone _ = alone(place); Following record = new Following(place)) {
            return new Replay(place).run(record);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Until it is closed nobody writes. */
    private static Alone alone(Place place) throws IOException {
        return switch (place) {
            case Place.Folder(Path data) -> FolderLock.makeAndTake(Disk.REAL, data.resolve("record"))::close;
            case Place.Server(String url, String _, Path _) -> leading(new PostgresNodes(url).open());
        };
    }

    /** What is held meanwhile. */
    private interface Alone extends AutoCloseable {
        @Override void close() throws IOException;
    }

    private static Alone leading(Nodes.Session session) {
        if (session.lead()) return session::close;
        session.close();
        throw new StoreFailure(StoreFailure.Reason.IN_USE, "a node leads");
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
        beside.ifPresent(Beside::begin);
        Sums before = before(record.size() - 1);
        long size = before.applied() + 1;
        long start = System.nanoTime();
        make(record, size);
        long took = System.nanoTime() - start;
        Sums now = sums(made(), fresh);
        Told told = new Told(size, took, before.tables(now), before.index(now));
        if (told.tables() != Sameness.SAME) replace(List.of(INDEX, TABLES, TABLES + "-wal", TABLES + "-shm"), beside);
        else if (told.index() != Sameness.SAME) replace(List.of(INDEX), Optional.empty());
        beside.ifPresent(Beside::end);
        delete(fresh);
        return told;
    }

    private Where made() { return beside.<Where>map(Beside::where).orElseGet(() -> Where.InFile.of(fresh)); }

    /** Tables that cannot be read any more are not the same either. */
    private Sums before(long last) {
        if (!beside.map(Beside::isSomethingThere).orElseGet(() -> Files.exists(data.resolve(TABLES))))
            return new Sums(last, Optional.empty(), Optional.empty());
        try {
            return sums(standing, data);
        } catch (TablesFailure failed) {
            return switch (failed.reason()) {
                case CORRUPT, GAP, BROKEN -> new Sums(last, Optional.of(UNREADABLE), Optional.of(UNREADABLE));
                case DISK_FULL, LOCKED, UNREACHABLE, OTHER_VERSION, EARLIER_VERSION -> throw failed;
            };
        }
    }

    private static Sums sums(Where where, Path folder) {
        try (Tables tables = Tables.open(where, new Derivation())) {
            Optional<String> index = Files.isDirectory(folder.resolve(INDEX)) ? Optional.of(index(folder, tables)) : Optional.empty();
            return new Sums(tables.applied(), Optional.of(sum(tables)), index);
        }
    }

    private static Search search(Path folder, Tables tables) { return Search.open(folder.resolve(INDEX), new IndexFeed(tables), Gazetteer::own); }

    private void make(Following record, long size) {
        try (Making making = Making.into(made(), new Derivation())) {
            apply(record, size, making);
            making.finish();
        }
        try (Tables tables = Tables.open(made(), new Derivation()); Search search = search(fresh, tables)) {
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
    private void replace(List<String> parts, Optional<Beside> shared) throws IOException {
        Path former = data.resolve(FORMER);
        if (parts.stream().anyMatch(part -> Files.exists(data.resolve(part)))) Files.createDirectories(former);
        for (String part : parts) delete(former.resolve(part));
        for (String part : parts) move(data.resolve(part), former.resolve(part));
        shared.ifPresent(Beside::takePlace);
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
