package org.hudna.app.store;

import java.util.Optional;
import org.hudna.app.journal.Entry.Closing;

/**
 * What becomes of a report.
 *
 * @param takenBy who works on it; empty where nobody does
 * @param closed what it came to; empty where something is to be done with it
 * @param by who brought it to this state
 * @param since the number of the entry that did
 */
public record ReportState(Optional<String> takenBy, Optional<Closing> closed, String by, long since) {

    /** Whether it waits for somebody. */
    public boolean isWaiting() { return takenBy.isEmpty() && closed.isEmpty(); }

    /** The three, for filters. */
    public enum Stage { WAITING, TAKEN, CLOSED }

    /** Which of the three. */
    public Stage stage() {
        if (closed.isPresent()) return Stage.CLOSED;
        return takenBy.isPresent() ? Stage.TAKEN : Stage.WAITING;
    }
}
