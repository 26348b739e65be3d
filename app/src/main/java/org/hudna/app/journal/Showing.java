package org.hudna.app.journal;

import java.util.Arrays;
import java.util.Optional;
import org.hudna.ledger.tiles.Resources;
import org.hudna.ledger.witness.Attendance;

/** Puts the heads that this node signs where the others find them, each once. One thread. */
final class Showing {

    private final LedgerJournal journal;
    private byte[] checkpoint = {};
    private byte[] cosigned = {};
    private Optional<Attendance> attendance = Optional.empty();

    Showing(LedgerJournal journal) { this.journal = journal; }

    void show(Nodes.Session session) {
        byte[] newest = journal.newest().bytes();
        Optional<byte[]> enough = journal.files().read(Resources.COSIGNED);
        Attendance now = journal.attendance();
        boolean isShown = Arrays.equals(newest, checkpoint) && Arrays.equals(enough.orElse(cosigned), cosigned)
            && attendance.filter(now::equals).isPresent();
        if (isShown) return;
        session.show(new Nodes.Heads(newest, enough, now.bytes()));
        attendance = Optional.of(now);
        checkpoint = newest;
        cosigned = enough.orElse(cosigned);
    }
}
