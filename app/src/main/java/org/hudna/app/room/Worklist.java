package org.hudna.app.room;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.hudna.app.journal.Entry;
import org.hudna.app.journal.Recorded;
import org.hudna.app.store.Tables;
import org.hudna.claims.EventId;

/** What is to be put anew to the law, as the tables have it. */
record Worklist(Tables tables) implements Machine.Incidents {

    @Override public List<EventId> after(Optional<EventId> after, int most) { return tables.incidents(after, most); }

    @Override public OptionalLong newestTerms() {
        return tables.law().stream().filter(one -> one.entry() instanceof Entry.TermsAdopted).mapToLong(Recorded::index).max();
    }
}
