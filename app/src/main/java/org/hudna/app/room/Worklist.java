package org.hudna.app.room;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.TreeSet;
import org.hudna.app.journal.Entry;
import org.hudna.app.journal.Recorded;
import org.hudna.app.store.Tables;
import org.hudna.assessment.Touched;
import org.hudna.claims.EventId;
import org.hudna.terms.Terms;

/** What is to be put anew to the law, as the tables have it. */
record Worklist(Tables tables, Derivation derivation) implements Machine.Incidents {

    @Override public OptionalLong terms(long index) {
        return tables.asOf(index).law().stream().filter(one -> one.entry() instanceof Entry.TermsAdopted).mapToLong(Recorded::index).max();
    }

    @Override public Machine.Portions all() { return tables::incidents; }

    @Override public Machine.Portions touched(long because) {
        Optional<Terms> before = derivation.laws(tables.asOf(because - 1)).terms(), after = derivation.laws(tables.asOf(because)).terms();
        if (before.isEmpty() || after.isEmpty()) return all();
        return switch (Touched.between(before.get(), after.get())) {
            case Touched.All() -> all();
            case Touched.Near near -> some(near.hull().map(span -> tables.incidentsNear(near.reaches().stream().map(Touched.Reach::circle).toList(), span, near::meets)).orElseGet(TreeSet::new));
        };
    }

    private static Machine.Portions some(SortedSet<EventId> incidents) {
        return (after, most) -> after.map(last -> incidents.tailSet(new EventId(last.code() + '\0'))).orElse(incidents).stream().limit(most).toList();
    }
}
