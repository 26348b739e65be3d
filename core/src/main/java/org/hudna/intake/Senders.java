package org.hudna.intake;

import java.util.Optional;

/** Where it is kept who sent what, apart from the reports, under its own lock. Any number of threads. */
public interface Senders {

    /** Keeps it; the first that was kept for a part stays. */
    void keep(SenderNote note);

    /** @param part which message of the report, from 1; 0 for the report as a whole */
    Optional<SenderNote> find(ReportId report, int part);

    /** Forgets who sent a report and each message of it; the report stays. */
    void forget(ReportId report);
}
