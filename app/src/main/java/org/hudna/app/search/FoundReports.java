package org.hudna.app.search;

import java.util.List;
import java.util.Optional;
import org.hudna.intake.ReportId;

/**
 * A page of reports, the latest first.
 *
 * @param next where the next page begins; empty where this was the last
 */
public record FoundReports(List<ReportId> reports, Optional<After> next) {

    /** Nothing was found, or nothing is shown. */
    public static final FoundReports NONE = new FoundReports(List.of(), Optional.empty());

    public FoundReports { reports = List.copyOf(reports); }

    /**
     * The last report of a page.
     *
     * @param received in milliseconds since 1970
     * @param tie orders those that came at once
     */
    public record After(long received, long tie) {}
}
