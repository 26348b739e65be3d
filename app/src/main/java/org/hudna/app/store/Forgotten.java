package org.hudna.app.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hudna.claims.EventId;
import org.hudna.intake.ReportId;

/**
 * What was taken out of the tables, for whoever keeps something beside them.
 *
 * @param entries of which it is known what they concerned
 * @param incidents whose cards may be others than before
 * @param reports that are no more
 */
public record Forgotten(Set<Long> entries, List<EventId> incidents, List<ReportId> reports) {

    private static final String ENTRY = "entry";
    private static final String INCIDENT = "incident";
    private static final String REPORT = "report";

    public Forgotten {
        entries = Set.copyOf(entries);
        incidents = List.copyOf(incidents);
        reports = List.copyOf(reports);
    }

    /** Kept in one transaction with the forgetting itself. */
    void write(Session session) throws SQLException {
        long batch = entries.stream().min(Long::compare).orElseThrow();
        List<List<Object>> rows = new ArrayList<>();
        for (long entry : entries) rows.add(List.of(batch, ENTRY, Long.toString(entry)));
        for (EventId incident : incidents) rows.add(List.of(batch, INCIDENT, incident.code()));
        for (ReportId report : reports) rows.add(List.of(batch, REPORT, report.sha256()));
        session.batch("INSERT INTO forgotten (batch, what, id) VALUES (?, ?, ?)", rows);
    }

    /** All that was forgotten together with any of these. */
    static Forgotten read(Session session, Collection<Long> entries) throws SQLException {
        Set<Long> batches = new TreeSet<>(session.among("SELECT batch FROM forgotten WHERE id IN " + Session.MANY + " AND what = ?",
            entries.stream().map(String::valueOf).toList(), row -> row.getLong(1), ENTRY));
        List<Long> known = ids(session, batches, ENTRY).stream().map(Long::valueOf).toList();
        List<EventId> incidents = ids(session, batches, INCIDENT).stream().map(EventId::new).toList();
        return new Forgotten(Set.copyOf(known), incidents, ids(session, batches, REPORT).stream().map(ReportId::new).toList());
    }

    private static Set<String> ids(Session session, Set<Long> batches, String what) throws SQLException {
        return new TreeSet<>(session.among("SELECT id FROM forgotten WHERE batch IN " + Session.MANY + " AND what = ?", batches,
            row -> Session.text(row, 1), what));
    }

    /** Nobody asks any more. */
    static void clear(Session session) throws SQLException {
        if (session.first("SELECT batch FROM forgotten", row -> row.getLong(1)).isPresent()) session.execute("DELETE FROM forgotten");
    }
}
