package org.hudna.app.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Executor;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.hudna.app.search.Feed.Version;
import org.hudna.bulletin.Edition;
import org.hudna.bulletin.Sight;
import org.hudna.claims.EventId;

/** What one edition may find: incidents as they stand on one shelf, versions that ended on another. */
final class Layer implements AutoCloseable {

    private final Sight sight;
    private final Shelf now;
    private final Shelf past;
    private final Held.Keeper keeper;

    private Layer(Sight sight, Shelf now, Shelf past, Held.Keeper keeper) {
        this.sight = sight;
        this.now = now;
        this.past = past;
        this.keeper = keeper;
    }

    static Layer open(Path folder, Edition edition, Words words, Executor threads) throws IOException {
        Shelf now = Shelf.open(folder.resolve("now"), words, Optional.of(Documents.LATEST_FIRST));
        try {
            Shelf past = Shelf.open(folder.resolve("past"), words, Optional.of(Documents.LATEST_FIRST));
            long applied = Math.min(now.committed(), past.committed());
            return new Layer(Sight.of(edition), now, past, new Held.Keeper(now, past, applied, threads));
        } catch (IOException broken) {
            now.close();
            throw broken;
        }
    }

    long committed() { return Math.min(now.committed(), past.committed()); }

    /** Of which both shelves have nothing. */
    SortedSet<Long> forgotten() {
        SortedSet<Long> both = new TreeSet<>(now.forgotten());
        both.retainAll(past.forgotten());
        return both;
    }

    /**
     * @param after the entry as of which the layer is: what is older is there already
     * @param surely whether that is known; where something broke off, it is looked for everywhere
     */
    void put(Version version, Stems stems, long after, boolean surely) throws IOException {
        Term key = Documents.key(version.card().id(), version.since());
        if (!surely || version.since() <= after) now.writer.deleteDocuments(key);
        if (!surely) past.writer.deleteDocuments(key);
        var document = Documents.of(version, sight, stems);
        if (document.isPresent()) (version.stands() ? now : past).writer.addDocument(document.get());
    }

    /** Takes all versions of an incident away. */
    void remove(EventId incident) throws IOException {
        Query all = new PrefixQuery(new Term(Documents.KEY, incident.code() + '\0'));
        now.writer.deleteDocuments(all);
        past.writer.deleteDocuments(all);
    }

    void show(long applied) throws IOException { keeper.show(applied); }

    /** What ended first: after a crash in between, the other is behind, and what is read again changes nothing here. */
    void commit(long applied, SortedSet<Long> forgotten) throws IOException {
        past.commit(applied, forgotten);
        now.commit(applied, forgotten);
    }

    void purge() throws IOException {
        past.purge();
        now.purge();
    }

    /** Something that reads one state of the index. */
    interface Reading<T> {
        T read(Held held) throws IOException;
    }

    <T> T read(Reading<T> reading) throws IOException {
        Held held = keeper.acquire();
        try {
            return reading.read(held);
        } finally {
            keeper.release(held);
        }
    }

    @Override public void close() throws IOException {
        keeper.close();
        past.close();
        now.close();
    }
}
