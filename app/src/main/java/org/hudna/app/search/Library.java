package org.hudna.app.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.AlreadyClosedException;
import org.hudna.app.search.Remaking.ToForget;
import org.hudna.bulletin.Card.Sensitivity;
import org.hudna.bulletin.Depth;
import org.hudna.bulletin.Detail;
import org.hudna.bulletin.Viewer;
import org.hudna.claims.EventId;
import org.hudna.intake.ReportId;

/**
 * The life of the index: opened, filled from the feed, committed, made anew beside the old one while that still answers. One thread at a time writes.
 */
final class Library implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Library.class.getName());

    private static final long NOTHING = Search.NOTHING;

    private final Generations generations;
    private final Feed feed;
    private final int processors;
    private final ExecutorService threads;
    private volatile Shelves shelves;
    /** Where the index is made from nothing: nobody is answered by it. */
    private volatile Optional<Remaking> remaking = Optional.empty();
    /** Something broke off while the index was filled: it holds more than it says, and is not committed so. */
    private boolean halfDone;

    private Library(Path folder, Feed feed, Words words) throws IOException {
        this.feed = feed;
        this.processors = Runtime.getRuntime().availableProcessors();
        this.threads = Executors.newFixedThreadPool(processors, Thread.ofPlatform().daemon().name("search-", 0).factory());
        this.generations = new Generations(folder, words, threads);
        this.shelves = generations.newest();
        if (shelves.applied() == NOTHING && feed.applied() > NOTHING) remaking = Optional.of(new Remaking());
    }

    static Library open(Path folder, Feed feed, Words words) {
        try {
            return new Library(folder, feed, words);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    long applied() { return shelves.applied(); }

    SortedSet<Long> forgotten() { return shelves.forgotten(); }

    synchronized void forgot(Collection<Long> erased) { shelves.forgot(erased); }

    boolean isBeingMade() { return remaking.isPresent(); }

    void leave() { remaking.ifPresent(Remaking::leave); }

    synchronized long catchUp() {
        long upTo = feed.applied();
        try {
            if (remaking.isPresent()) {
                remake(remaking.get());
                return shelves.applied();
            }
            if (upTo < shelves.applied()) {
                LOG.log(System.Logger.Level.WARNING, "the search index is ahead of the tables and is made anew");
                rebuild();
            } else if (upTo > shelves.applied()) {
                boolean surely = !halfDone;
                halfDone = true;
                fill(shelves, upTo, surely, new Remaking());
                halfDone = false;
            }
        } catch (CorruptIndexException damaged) {
            mend(shelves, damaged);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return shelves.applied();
    }

    private void fill(Shelves into, long upTo, boolean surely, Remaking progress) throws IOException {
        long after = into.applied();
        Filling filling = new Filling(into, after, surely, threads, processors);
        feed.versions(after, upTo, version -> {
            progress.incidents(version.since(), upTo);
            filling.add(version);
        });
        filling.finish();
        feed.reports(after, upTo, report -> {
            progress.reports(report.entry(), upTo);
            put(into, report);
        });
        into.show(upTo);
    }

    /** From nothing to all there is, without what was to be forgotten meanwhile; safe from a crash before anybody is answered. */
    private void remake(Remaking how) throws IOException {
        boolean again = halfDone || shelves.applied() > NOTHING;
        halfDone = true;
        do {
            if (again) begin();
            how.again();
            fill(shelves, feed.applied(), true, how);
            again = forgetWaiting(how);
        } while (again);
        halfDone = false;
        if (shelves.applied() > NOTHING) shelves.commit();
        remaking = Optional.empty();
    }

    /** Whether it must be filled once more, since nobody knows what it was about. */
    private boolean forgetWaiting(Remaking how) throws IOException {
        for (List<ToForget> some = how.take(); !some.isEmpty(); some = how.take()) {
            Optional<ToForget> all = some.stream().filter(ToForget::isAll).findFirst();
            for (ToForget one : some) {
                if (all.isEmpty()) out(one);
                shelves.forgot(one.erased());
            }
            if (all.isPresent()) return true;
        }
        return false;
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
            Shelves fresh = generations.next();
            fill(fresh, feed.applied(), true, new Remaking());
            fresh.forgot(old.forgotten());
            if (fresh.applied() > NOTHING) fresh.commit();
            shelves = fresh;
            halfDone = false;
            generations.end(old);
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

    /** Whatever it may still have of what others have forgotten: nobody is answered by it any more, and it does not stay on the disk. */
    void forgetAll(Collection<Long> erased) {
        if (remaking.filter(how -> how.wait(ToForget.all(erased))).isEmpty()) thrownAway(erased);
    }

    private synchronized void thrownAway(Collection<Long> erased) {
        try {
            if (shelves.applied() > NOTHING) {
                LOG.log(System.Logger.Level.WARNING, "the search index may hold what was erased without its knowing, and is made anew");
                remaking = Optional.of(new Remaking());
                begin();
            }
            shelves.forgot(erased);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** An empty one in place of the one that is there. */
    private void begin() throws IOException {
        Shelves old = shelves;
        Shelves fresh = generations.next();
        fresh.forgot(old.forgotten());
        shelves = fresh;
        generations.end(old);
    }

    void forget(Collection<EventId> incidents, Collection<ReportId> reports, Collection<Long> erased) {
        ToForget some = ToForget.some(incidents, reports, erased);
        if (remaking.filter(how -> how.wait(some)).isEmpty()) forgetNow(some);
    }

    private synchronized void forgetNow(ToForget some) {
        if (halfDone) {
            thrownAway(some.erased());
            return;
        }
        try {
            out(some);
            shelves.forgot(some.erased());
            shelves.commit();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void out(ToForget some) throws IOException {
        for (EventId incident : some.incidents()) again(incident);
        for (ReportId report : some.reports()) shelves.reports().remove(report);
        shelves.purge();
        shelves.show(shelves.applied());
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
        Shelves read = whole();
        try {
            return read.layer(viewer.edition()).read(reading);
        } catch (AlreadyClosedException closed) {
            Shelves now = whole();
            if (read == now) throw closed;
            return now.layer(viewer.edition()).read(reading);
        }
    }

    /** Taken first: whoever finds that it is not being made has one that was whole. */
    private Shelves whole() {
        Shelves taken = shelves;
        remaking.ifPresent(how -> { throw new BeingMade(how.percent()); });
        return taken;
    }

    /** Something that reads reports. */
    interface ReadingReports<T> {
        T read(ReportShelf reports) throws IOException;
    }

    <T> T readReports(Viewer viewer, ReadingReports<T> reading, T none) {
        if (Detail.REPORT.depth(viewer.edition(), Sensitivity.RESTRICTED, false) == Depth.HIDDEN) return none;
        try {
            return reading.read(whole().reports());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    synchronized void dump(Appendable out) { Dump.of(shelves, out); }

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
