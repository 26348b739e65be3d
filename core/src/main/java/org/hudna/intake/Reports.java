package org.hudna.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where reports are kept, exactly as they came. Any number of threads; what {@link #keep} has answered is durable. */
public interface Reports {

    /** Keeps it; false where its id is held already, and then nothing changes. Of threads that keep the same at once, exactly one gets true. */
    boolean keep(Report report);

    /** With the very bytes that were kept. */
    Optional<Report> find(ReportId id);

    /** When it was first received. */
    default Optional<Instant> since(ReportId id) { return find(id).map(Report::receivedAt); }

    /** All of them, in the order of when they were received, then of their ids. */
    List<ReportId> list();
}
