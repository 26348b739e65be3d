package org.hudna.app.room;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.hudna.app.journal.Entry;
import org.hudna.app.journal.Journal;
import org.hudna.app.journal.Recorded;
import org.hudna.app.search.Search;
import org.hudna.app.store.Forgotten;
import org.hudna.app.store.Tables;

/** Has the record do what entries of trust ask, and takes what it has erased out of tables and index too. */
final class Forgetful implements Following.Follower {

    /** Incidents that are taken out of the index while tables and whoever writes wait for it, some seconds; of more it is made anew beside them. */
    private static final int MOST_AT_ONCE = 10_000;

    private final Journal journal;
    private final Tables tables;
    private final Search search;
    private final Indexing indexing;
    private volatile boolean begun;
    private int turns;

    Forgetful(Journal journal, Tables tables, Search search, Indexing indexing) {
        this.journal = journal;
        this.tables = tables;
        this.search = search;
        this.indexing = indexing;
    }

    @Override public void follow(List<Recorded> entries) { follow(entries, 0); }

    /** Whoever leads says by an act of the ledger that it has erased something: another node may have heard of what was agreed long before that. */
    @Override public void follow(List<Recorded> entries, int silent) {
        if (!begun) return;
        if (silent > 0 || entries.stream().anyMatch(one -> one.entry() instanceof Entry.OfTrust && !(one.entry() instanceof Entry.Looked))) settle();
    }

    /** Whoever led before may have ended between an agreement and its end. */
    @Override public void idle() {
        if (begun && journal.turns() > turns) settle();
    }

    /** Once the tables know what the record knows; what comes from now on is acted upon as it comes. */
    void begin() {
        begun = true;
        settle();
    }

    /**
     * A stop may have come between an agreement and its end, or between the tables and the index. What the tables have forgotten by another node, or
     * before a stop, they still know; where they do not, nobody can say any more which incidents that was about.
     */
    private synchronized void settle() {
        turns = journal.turns();
        SortedSet<Long> erased = journal.settle(tables.trust()).erased();
        SortedSet<Long> unheard = new TreeSet<>(erased);
        unheard.removeAll(search.forgotten());
        if (unheard.isEmpty()) {
            tables.heard();
            return;
        }
        long indexed = search.applied();
        tables.forget(erased);
        Forgotten forgotten = tables.forgotten(unheard);
        boolean few = forgotten.incidents().size() <= MOST_AT_ONCE;
        boolean known = unheard.stream().allMatch(entry -> entry > indexed || forgotten.entries().contains(entry));
        if (few && known) search.forget(forgotten.incidents(), forgotten.reports(), erased);
        else search.forgetAll(erased);
        indexing.look();
    }
}
