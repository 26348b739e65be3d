package org.hudna.app.room;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hudna.app.journal.Entry;
import org.hudna.app.journal.Journal;
import org.hudna.app.journal.Recorded;
import org.hudna.app.search.Search;
import org.hudna.app.store.Tables;
import org.hudna.intake.ReportId;

/** Has the record do what entries of trust ask, and takes what it has erased out of tables and index too. */
final class Forgetful implements Following.Follower {

    private final Journal journal;
    private final Tables tables;
    private final Search search;
    private int turns;

    Forgetful(Journal journal, Tables tables, Search search) {
        this.journal = journal;
        this.tables = tables;
        this.search = search;
    }

    @Override public void follow(List<Recorded> entries) { follow(entries, 0); }

    /** Whoever leads says by an act of the ledger that it has erased something: another node may have heard of what was agreed long before that. */
    @Override public void follow(List<Recorded> entries, int silent) {
        if (silent > 0 || entries.stream().anyMatch(one -> one.entry() instanceof Entry.OfTrust && !(one.entry() instanceof Entry.Looked))) settle();
    }

    /** Whoever led before may have ended between an agreement and its end. */
    @Override public void idle() {
        if (journal.turns() > turns) settle();
    }

    /**
     * At the start too: a stop may have come between an agreement and its end, or between the tables and the index. Where the tables have forgotten more than the index
     * knows of, by another node or before a stop, nobody can say any more which incidents that was about.
     */
    void settle() {
        turns = journal.turns();
        Set<Long> erased = journal.settle(tables.trust()).erased();
        long known = search.forgotten();
        if (erased.size() == known) return;
        List<ReportId> reports = reports(erased);
        Tables.Forgotten forgotten = tables.forget(erased);
        if (forgotten.entries() == erased.size() - known) search.forget(forgotten.incidents(), reports, erased.size());
        else search.forgetAll(erased.size());
    }

    private List<ReportId> reports(Set<Long> entries) {
        List<ReportId> reports = new ArrayList<>();
        for (long index : entries)
            tables.entry(index).map(Recorded::entry).filter(Entry.ReportReceived.class::isInstance).map(Entry.ReportReceived.class::cast)
                .ifPresent(report -> reports.add(report.bytes().id()));
        return reports;
    }
}
