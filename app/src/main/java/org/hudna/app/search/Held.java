package org.hudna.app.search;

import java.io.IOException;
import java.util.concurrent.Executor;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ReferenceManager;

/**
 * An edition's index as it was after one entry of the journal; it does not change while somebody reads it.
 *
 * @param all of both shelves; it alone keeps them open
 * @param ofNow over what stands
 * @param ofAll over what stands and what ended
 */
record Held(DirectoryReader now, DirectoryReader past, MultiReader all, IndexSearcher ofNow, IndexSearcher ofAll, long applied) {

    private static Held of(DirectoryReader now, DirectoryReader past, long applied, Executor threads) throws IOException {
        MultiReader all = new MultiReader(new IndexReader[] {now, past}, false); // counts itself among the readers of both
        return new Held(now, past, all, new IndexSearcher(now, threads), new IndexSearcher(all, threads), applied);
    }

    /** Whether a question as of {@code asOf} is one about what stands. */
    private boolean isNow(long asOf) { return asOf >= applied; }

    IndexSearcher searcher(long asOf) { return isNow(asOf) ? ofNow : ofAll; }

    Query query(Query asked, long asOf) { return isNow(asOf) ? asked : Filters.asOf(asked, asOf); }

    /** Hands out the newest, and closes older ones when nobody reads them any more. */
    static final class Keeper extends ReferenceManager<Held> {
        private final Shelf now;
        private final Shelf past;
        private final Executor threads;
        private volatile long applied;

        Keeper(Shelf now, Shelf past, long applied, Executor threads) throws IOException {
            this.now = now;
            this.past = past;
            this.applied = applied;
            this.threads = threads;
            DirectoryReader first = DirectoryReader.open(now.writer);
            DirectoryReader second = DirectoryReader.open(past.writer);
            current = of(first, second, applied, threads);
            first.decRef();
            second.decRef();
        }

        /** Shows what was written, as of {@code index}; nothing may be written meanwhile. */
        void show(long index) throws IOException {
            applied = index;
            maybeRefreshBlocking();
        }

        @Override protected Held refreshIfNeeded(Held old) throws IOException {
            DirectoryReader newNow = DirectoryReader.openIfChanged(old.now, now.writer);
            DirectoryReader newPast = DirectoryReader.openIfChanged(old.past, past.writer);
            if (newNow == null && newPast == null && old.applied == applied) return null; // ReferenceManager's word for: nothing new
            Held fresh = of(newNow == null ? old.now : newNow, newPast == null ? old.past : newPast, applied, threads);
            if (newNow != null) newNow.decRef();
            if (newPast != null) newPast.decRef();
            return fresh;
        }

        @Override protected void decRef(Held held) throws IOException { held.all.decRef(); }

        @Override protected boolean tryIncRef(Held held) { return held.all.tryIncRef(); }

        @Override protected int getRefCount(Held held) { return held.all.getRefCount(); }
    }
}
