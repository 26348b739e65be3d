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
    public record After(long received, long tie) {

        /** The form in addresses. */
        public String code() { return received + "." + Long.toHexString(tie); }

        /** Reads it; empty where it is none. */
        public static Optional<After> find(String code) {
            if (!code.matches("\\d{1,18}\\.[0-9a-f]{1,16}")) return Optional.empty();
            int dot = code.indexOf('.');
            return Optional.of(new After(Long.parseLong(code.substring(0, dot)), Long.parseUnsignedLong(code.substring(dot + 1), 16)));
        }
    }
}
