package org.hudna.app.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.LockObtainFailedException;
import org.hudna.bulletin.Card.Sensitivity;
import org.hudna.bulletin.Depth;
import org.hudna.bulletin.Detail;
import org.hudna.bulletin.Viewer;
import org.hudna.claims.EventId;
import org.hudna.intake.ReportId;

/** The life of the index: opened, filled from the feed, committed, made anew beside the old one while that still answers. One thread at a time writes. */
final class Library implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Library.class.getName());

    private final Path folder;
    private final Feed feed;
    private final Words words;
    private final int processors;
    private final ExecutorService threads;
    private volatile Shelves shelves;
    /** Something broke off while the index was filled: it holds more than it says, and is not committed so. */
    private boolean halfDone;

    private Library(Path folder, Feed feed, Words words) throws IOException {
        this.folder = folder;
        this.feed = feed;
        this.words = words;
        this.processors = Runtime.getRuntime().availableProcessors();
        this.threads = Executors.newFixedThreadPool(processors, Thread.ofPlatform().daemon().name("search-", 0).factory());
        this.shelves = newest();
    }

    static Library open(Path folder, Feed feed, Words words) {
        try {
            Files.createDirectories(folder);
            return new Library(folder, feed, words);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The newest generation that was ever committed, or a new one; all others are taken away. */
    private Shelves newest() throws IOException {
        Shelves found = null;
        for (int generation : generations().descendingSet()) {
            Path here = folder.resolve(Integer.toString(generation));
            if (found == null) found = opened(here);
            if (found == null || !found.folder().equals(here)) delete(here);
        }
        return found == null ? Shelves.open(folder.resolve("0"), words, threads) : found;
    }

    /** Null where nothing can be made of it. */
    private Shelves opened(Path here) throws IOException {
        try {
            Shelves there = Shelves.open(here, words, threads);
            if (there.applied() > NOTHING) return there;
            there.close();
        } catch (LockObtainFailedException inUse) {
            throw inUse;
        } catch (IOException | IllegalArgumentException damaged) {
            LOG.log(System.Logger.Level.WARNING, "the search index is damaged and is made anew: " + damaged.getMessage());
        }
        return null;
    }

    private static final long NOTHING = Search.NOTHING;

    private TreeSet<Integer> generations() throws IOException {
        TreeSet<Integer> all = new TreeSet<>();
        try (DirectoryStream<Path> inside = Files.newDirectoryStream(folder)) {
            for (Path one : inside) if (one.getFileName().toString().matches("\\d{1,9}")) all.add(Integer.valueOf(one.getFileName().toString()));
        }
        return all;
    }

    private static void delete(Path here) throws IOException {
        try (Stream<Path> all = Files.walk(here)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(one);
        }
    }

    long applied() { return shelves.applied(); }

    long forgotten() { return shelves.forgotten(); }

    synchronized long catchUp() {
        long upTo = feed.applied();
        try {
            if (upTo < shelves.applied()) {
                LOG.log(System.Logger.Level.WARNING, "the search index is ahead of the tables and is made anew");
                rebuild();
            } else if (upTo > shelves.applied()) {
                boolean surely = !halfDone;
                halfDone = true;
                fill(shelves, upTo, surely);
                halfDone = false;
            }
        } catch (CorruptIndexException damaged) {
            mend(shelves, damaged);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return shelves.applied();
    }

    private void fill(Shelves into, long upTo, boolean surely) throws IOException {
        long after = into.applied();
        Filling filling = new Filling(into, after, surely, threads, processors);
        feed.versions(after, upTo, filling::add);
        filling.finish();
        feed.reports(after, upTo, report -> put(into, report));
        into.show(upTo);
    }

    private static void put(Shelves into, Feed.Text report) {
        try {
            into.reports().put(report);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    synchronized void commit() {
        try {
            if (shelves.applied() > NOTHING && !halfDone) shelves.commit();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Beside the one that answers, which is then taken away. */
    synchronized void rebuild() {
        try {
            Shelves old = shelves;
            Path here = folder.resolve(Integer.toString(generations().isEmpty() ? 0 : generations().last() + 1));
            Shelves fresh = Shelves.open(here, words, threads);
            fill(fresh, feed.applied(), true);
            fresh.forgot(old.forgotten());
            if (fresh.applied() > NOTHING) fresh.commit();
            shelves = fresh;
            halfDone = false;
            old.close();
            delete(old.folder());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private synchronized void mend(Shelves of, CorruptIndexException damaged) {
        if (of != shelves) return; // made anew meanwhile
        LOG.log(System.Logger.Level.WARNING, "the search index is damaged and is made anew: " + damaged.getMessage());
        rebuild();
    }

    /** Nobody waits for it while it reads. */
    boolean check() {
        Shelves checked = shelves;
        try {
            Dump.check(checked);
            return true;
        } catch (CorruptIndexException damaged) {
            mend(checked, damaged);
            return false;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Whatever it may still have of what others have forgotten. */
    synchronized void forgetAll(long erased) {
        shelves.forgot(erased);
        if (shelves.applied() > NOTHING) rebuild();
    }

    synchronized void forget(Collection<EventId> incidents, Collection<ReportId> reports, long erased) {
        if (halfDone) {
            forgetAll(erased);
            return;
        }
        try {
            for (EventId incident : incidents) again(incident);
            for (ReportId report : reports) shelves.reports().remove(report);
            shelves.purge();
            shelves.show(shelves.applied());
            shelves.forgot(erased);
            shelves.commit();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** As of where the index is: the tables may be ahead of it, and what they made since comes with the rest. */
    private void again(EventId incident) throws IOException {
        long at = shelves.applied();
        shelves.remove(incident);
        Filling filling = new Filling(shelves, NOTHING, true, threads, processors);
        feed.versions(incident, version -> {
            if (version.since() <= at) filling.add(version.until() <= at ? version : version.standing());
        });
        filling.finish();
    }

    /** Again, where the index was made anew meanwhile. */
    <T> T read(Viewer viewer, Layer.Reading<T> reading) throws IOException {
        Shelves read = shelves;
        try {
            return read.layer(viewer.edition()).read(reading);
        } catch (AlreadyClosedException closed) {
            if (read == shelves) throw closed;
            return shelves.layer(viewer.edition()).read(reading);
        }
    }

    /** Something that reads reports. */
    interface ReadingReports<T> {
        T read(ReportShelf reports) throws IOException;
    }

    <T> T readReports(Viewer viewer, ReadingReports<T> reading, T none) {
        if (Detail.REPORT.depth(viewer.edition(), Sensitivity.RESTRICTED, false) == Depth.HIDDEN) return none;
        try {
            return reading.read(shelves.reports());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    synchronized void dump(Appendable out) {
        try {
            Dump.of(shelves, out);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override public synchronized void close() {
        try (Shelves last = shelves) {
            if (last.applied() > NOTHING && !halfDone) last.commit();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } finally {
            List<Runnable> left = threads.shutdownNow();
            if (!left.isEmpty()) LOG.log(System.Logger.Level.DEBUG, "questions were left unanswered: " + left.size());
        }
    }
}
