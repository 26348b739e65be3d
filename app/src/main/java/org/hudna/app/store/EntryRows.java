package org.hudna.app.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.hudna.app.journal.Entry;
import org.hudna.app.journal.Recorded;
import org.hudna.claims.Claim;
import org.hudna.claims.ClaimId;
import org.hudna.intake.ReportId;
import org.hudna.intake.SenderNote;

/** What is asked of entries as they came. */
final class EntryRows {

    private EntryRows() {}

    /** Stamps never go backwards: halving finds it. */
    static OptionalLong indexAt(Session session, long nanos) throws SQLException {
        long below = -1, above = session.number("SELECT coalesce(max(idx), -1) FROM entry") + 1, found = -1;
        while (below + 1 < above) {
            long middle = below + (above - below) / 2;
            record At(long index, long at) {}
            Optional<At> at = session.first("SELECT idx, at FROM entry WHERE idx <= ? ORDER BY idx DESC LIMIT 1",
                row -> new At(row.getLong(1), row.getLong(2)), middle);
            boolean isIn = at.isEmpty() || at.get().at() <= nanos;
            if (isIn) {
                found = at.map(At::index).orElse(found);
                below = middle;
            } else above = middle;
        }
        return found < 0 ? OptionalLong.empty() : OptionalLong.of(found);
    }

    static Optional<KeptReport> report(Session session, ReportId id) throws SQLException {
        return session.first("SELECT r.since, e.body FROM report r JOIN entry e ON e.idx = r.since WHERE r.id = ? AND r.until = "
            + Version.STANDS, row ->
            report(id, Bodies.recorded(row.getLong(1), row.getBytes(2))), id.sha256());
    }

    static List<InboxReport> reports(Session session, List<ReportId> ids) throws SQLException {
        record Row(String id, long since, byte[] body, Optional<ReportState> state) {}
        List<Row> rows = session.among("SELECT r.id, r.since, e.body, " + Inbox.STATE
            + " FROM report r JOIN entry e ON e.idx = r.since LEFT JOIN handling h ON h.report = r.id AND h.until = "
            + Version.STANDS + " WHERE r.until = " + Version.STANDS + " AND r.id IN " + Session.MANY, ids.stream().map(ReportId::sha256).toList(),
            row -> new Row(row.getString(1), row.getLong(2), row.getBytes(3), row.getString(4) == null ? Optional.empty()
            : Optional.of(Inbox.state(row, 4))));
        return rows.parallelStream()
            .map(row -> new InboxReport(report(new ReportId(row.id), Bodies.recorded(row.since, row.body)), row.state)).toList();
    }

    private static KeptReport report(ReportId id, Recorded came) {
        var it = (Entry.ReportReceived) came.entry();
        return new KeptReport(id, it.channel(), came.stamp().at(), it.declared(), it.bytes(), came.stamp().by(), came.index());
    }

    static Optional<Instant> since(Session session, ReportId id) throws SQLException {
        return session.first("SELECT e.at FROM report r JOIN entry e ON e.idx = r.since WHERE r.id = ? AND r.until = " + Version.STANDS,
            row -> Traces.instant(row.getLong(1)), id.sha256());
    }

    static List<Entry.ReportsLinked> links(Session session, ReportId id) throws SQLException {
        return session.list("SELECT report, other, how FROM link WHERE report = ? OR other = ? ORDER BY since",
            row -> new Entry.ReportsLinked(new ReportId(row.getString(1)), new ReportId(row.getString(2)), Entry.Link.valueOf(row.getString(3))),
            id.sha256(), id.sha256());
    }

    /** The first that was noted for a part stays. */
    static Optional<SenderNote> sender(Session session, ReportId id, int part) throws SQLException {
        return session.first("SELECT since, body FROM sender WHERE report = ? AND part = ? ORDER BY since LIMIT 1",
            row -> ((Entry.SenderNoted) Bodies.recorded(row.getLong(1), row.getBytes(2)).entry()).note(), id.sha256(), (long) part);
    }

    static List<SenderNote> senders(Session session, ReportId id) throws SQLException {
        Map<Integer, SenderNote> first = new java.util.TreeMap<>();
        for (SenderNote note : session.list("SELECT since, body FROM sender WHERE report = ? ORDER BY since",
            row -> ((Entry.SenderNoted) Bodies.recorded(row.getLong(1), row.getBytes(2)).entry()).note(),
            id.sha256())) first.putIfAbsent(note.part(), note);
        return List.copyOf(first.values());
    }

    static List<ClaimId> claimsFrom(Session session, ReportId id) throws SQLException {
        return session.list("SELECT id FROM claim WHERE report = ? AND until <> since ORDER BY since", row -> new ClaimId(Session.text(row, 1)),
            id.sha256());
    }

    private record Raw(long index, byte[] body) {}

    /** Claims by the numbers of the entries that made them, in the same order. */
    static List<Claim> claims(Session session, List<Long> numbers) throws SQLException {
        Map<Long, byte[]> found = new HashMap<>();
        for (Raw raw : session.among("SELECT idx, body FROM entry WHERE idx IN " + Session.MANY, numbers,
            row -> new Raw(row.getLong(1), row.getBytes(2)))) found.put(raw.index, raw.body);
        List<Raw> rows = numbers.stream().filter(found::containsKey).map(number -> new Raw(number, found.get(number))).toList();
        return read(rows);
    }

    private static List<Claim> read(List<Raw> rows) {
        var parts = rows.size() < 64 ? rows.stream() : rows.parallelStream();
        return parts.map(raw -> ClaimRows.of(Bodies.recorded(raw.index, raw.body).entry())).toList();
    }

    static List<Claim> newest(Session session, int limit) throws SQLException {
        return read(session.list("SELECT c.since, e.body FROM claim c JOIN entry e ON e.idx = c.since WHERE c.until = " + Version.STANDS
            + " ORDER BY c.since DESC LIMIT ?",
            row -> new Raw(row.getLong(1), row.getBytes(2)), (long) limit));
    }

    static List<Recorded> looks(Session session, long before, int limit) throws SQLException {
        return session.list("SELECT l.since, e.body FROM look l JOIN entry e ON e.idx = l.since WHERE l.since < ? AND e.body IS NOT NULL ORDER BY l.since DESC LIMIT ?",
            row -> Bodies.recorded(row.getLong(1), row.getBytes(2)), before, (long) limit);
    }
}
