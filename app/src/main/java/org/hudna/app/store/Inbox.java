package org.hudna.app.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hudna.app.journal.Entry;
import org.hudna.app.store.ReportState.Stage;
import org.hudna.intake.Channel;
import org.hudna.intake.ReportId;

/** What is asked of reports and of who works on them. */
final class Inbox {

    static final String STATE = "h.state, h.who, h.how, h.since";

    private Inbox() {}

    static Optional<ReportState> state(Session session, ReportId report, long asOf) throws SQLException {
        return session.first("SELECT " + STATE + " FROM handling h WHERE h.report = ? AND h.since <= ? AND h.until > ?", row -> state(row, 1),
            report.sha256(), asOf, asOf);
    }

    static ReportState state(ResultSet row, int at) throws SQLException {
        String by = Session.text(row, at + 1);
        return switch (Stage.valueOf(row.getString(at))) {
            case WAITING -> new ReportState(Optional.empty(), Optional.empty(), by, row.getLong(at + 3));
            case TAKEN -> new ReportState(Optional.of(by), Optional.empty(), by, row.getLong(at + 3));
            case CLOSED -> new ReportState(Optional.empty(), Optional.of(Entry.Closing.valueOf(row.getString(at + 2))), by, row.getLong(at + 3));
        };
    }

    /** Those that are so now are found by an index; those that once were, by reading all that ever were. */
    static List<InboxRow> list(Session session, InboxFilter filter, long after, int limit, long asOf) throws SQLException {
        List<Object> values = new ArrayList<>(List.of(filter.stage().name(), after));
        var sql = new StringBuilder("SELECT r.id, r.channel, e.at, r.size, r.media, r.file, r.since, " + STATE
            + " FROM handling h JOIN report r ON r.since = h.received"
            + " JOIN entry e ON e.idx = r.since WHERE h.state = ? AND h.received > ?");
        if (asOf >= Tables.NOW) sql.append(" AND h.until = " + Version.STANDS);
        else {
            sql.append(" AND h.since <= ? AND h.until > ?");
            values.addAll(List.of(asOf, asOf));
        }
        filter.channel().ifPresent(channel -> {
            sql.append(" AND r.channel = ?");
            values.add(channel.name());
        });
        filter.takenBy().ifPresent(by -> {
            sql.append(" AND h.who = ?");
            values.add(by);
        });
        values.add((long) limit);
        return session.list(sql + " ORDER BY h.received LIMIT ?", Inbox::row, values.toArray());
    }

    private static InboxRow row(ResultSet row) throws SQLException {
        return new InboxRow(new ReportId(row.getString(1)), Channel.valueOf(row.getString(2)), Traces.instant(row.getLong(3)), row.getLong(4),
            given(Session.text(row, 5)),
            given(Session.text(row, 6)), state(row, 8), row.getLong(7));
    }

    private static Optional<String> given(String text) { return text.isEmpty() ? Optional.empty() : Optional.of(text); }

    static List<ReportId> handled(Session session, long after, long upTo) throws SQLException {
        return session.list("SELECT DISTINCT r.id, r.since FROM handling h JOIN report r ON r.since = h.received WHERE h.since > ? AND h.since <= ? ORDER BY r.since",
            row -> new ReportId(row.getString(1)), after, upTo);
    }

    static long waiting(Session session) throws SQLException {
        return session.number("SELECT count(*) FROM handling WHERE state = 'WAITING' AND received >= 0 AND until = " + Version.STANDS);
    }
}
