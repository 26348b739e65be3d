package org.hudna.app.room;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hudna.app.journal.Entry;
import org.hudna.app.journal.Journal;
import org.hudna.app.journal.Recorded;
import org.hudna.app.search.Search;
import org.hudna.app.store.Tables;
import org.hudna.claims.EventId;
import org.hudna.intake.ReportId;

/** Has the record do what entries of trust ask, and takes what it has erased out of tables and index too. */
final class Forgetful implements Following.Follower {

    private final Journal journal;
    private final Tables tables;
    private final Search search;
    /** Numbers of entries that this process has forgotten already. */
    private final Set<Long> forgotten = new TreeSet<>();

    Forgetful(Journal journal, Tables tables, Search search) {
        this.journal = journal;
        this.tables = tables;
        this.search = search;
    }

    @Override public void follow(List<Recorded> entries) {
        if (entries.stream().anyMatch(one -> one.entry() instanceof Entry.OfTrust && !(one.entry() instanceof Entry.Looked))) settle();
    }

    /** At the start too: a stop may have come between an agreement and its end. */
    void settle() {
        Set<Long> erased = new TreeSet<>(journal.settle(tables.trust()).erased());
        erased.removeAll(forgotten);
        if (erased.isEmpty()) return;
        forget(erased);
        forgotten.addAll(erased);
    }

    private void forget(Set<Long> entries) {
        List<ReportId> reports = new ArrayList<>();
        for (long index : entries)
            tables.entry(index).map(Recorded::entry).filter(Entry.ReportReceived.class::isInstance).map(Entry.ReportReceived.class::cast)
                .ifPresent(report -> reports.add(report.bytes().id()));
        List<EventId> incidents = tables.forget(entries);
        search.forget(incidents, reports);
    }
}
