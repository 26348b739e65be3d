package org.hudna.app.store;

import java.util.Optional;
import org.hudna.app.journal.Entry;
import org.hudna.app.journal.Recorded;

/** What somebody told of a step of a procedure. @param back the first entry that took it back; empty while it counts */
public record StepWord(Recorded told, Optional<Recorded> back) {

    /** What was told. */
    public Entry.StepTold said() {
        if (!(told.entry() instanceof Entry.StepTold said)) throw new IllegalStateException("nothing is told of a step");
        return said;
    }

    /** Whether it counts. */
    public boolean isStanding() { return back.isEmpty(); }
}
