package org.hudna.app.web.desk.watch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hudna.app.journal.Entry;
import org.hudna.app.journal.Recorded;
import org.hudna.app.store.Handover;
import org.hudna.app.web.desk.Visit;

/**
 * A watch that was handed over.
 *
 * @param to for whom it was meant
 * @param takenBy who took it; empty while nobody did
 * @param mine whether the viewer gave it
 */
public record HandoverRow(long entry, Instant at, String by, Optional<String> to, String note, Optional<String> takenBy, Optional<Instant> takenAt,
    boolean mine) {

    static HandoverRow of(Handover one, Visit visit) {
        Recorded given = one.given();
        if (!(given.entry() instanceof Entry.WatchHandedOver(var to, String note))) throw new IllegalStateException("no handover");
        return new HandoverRow(given.index(), Board.minute(given.stamp().at()), given.stamp().by(), to, note, one.taken().map(it -> it.stamp().by()),
            one.taken().map(it -> Board.minute(it.stamp().at())),
            given.stamp().by().equals(visit.request().by()));
    }
}
