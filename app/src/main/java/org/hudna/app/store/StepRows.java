package org.hudna.app.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hudna.app.journal.Recorded;
import org.hudna.claims.EventId;

/** What people told of the steps of procedures, and what they took back. */
final class StepRows {

    private StepRows() {}

    private record Told(String incident, Recorded by) {}

    private record Back(long told, Recorded by) {}

    static Map<EventId, List<StepWord>> words(Session session, Collection<EventId> incidents, long asOf) throws SQLException {
        return words(session,
            session.among("SELECT t.since, e.body, t.incident FROM step_told t JOIN entry e ON e.idx = t.since WHERE t.incident IN " + Session.MANY
            + " AND t.since <= ? ORDER BY t.since", incidents.stream().map(EventId::code).toList(), StepRows::told, asOf), asOf);
    }

    static Optional<StepWord> word(Session session, long index) throws SQLException {
        List<Told> one = session.list("SELECT t.since, e.body, t.incident FROM step_told t JOIN entry e ON e.idx = t.since WHERE t.since = ?",
            StepRows::told, index);
        return words(session, one, Tables.NOW).values().stream().flatMap(List::stream).findFirst();
    }

    static List<EventId> incidents(Session session, int limit) throws SQLException {
        return session.list("SELECT incident FROM step_told ORDER BY since DESC LIMIT ?", row -> new EventId(Session.text(row, 1)), (long) limit)
            .stream().distinct().toList();
    }

    private static Told told(ResultSet row) throws SQLException { return new Told(Session.text(row, 3), Bodies.recorded(row.getLong(1),
        row.getBytes(2))); }

    /** The first who takes something back has taken it back. */
    private static Map<EventId, List<StepWord>> words(Session session, List<Told> all, long asOf) throws SQLException {
        Map<Long, Recorded> backs = new HashMap<>();
        for (Back one : session.among("SELECT b.told, b.since, e.body FROM step_back b JOIN entry e ON e.idx = b.since WHERE b.told IN "
            + Session.MANY + " AND b.since <= ? ORDER BY b.since",
            all.stream().map(one -> one.by.index()).toList(), row -> new Back(row.getLong(1), Bodies.recorded(row.getLong(2), row.getBytes(3))),
                asOf)) backs.putIfAbsent(one.told, one.by);
        Map<EventId, List<StepWord>> words = new LinkedHashMap<>();
        for (Told one : all) words.computeIfAbsent(new EventId(one.incident), _ -> new ArrayList<>()).add(new StepWord(one.by,
            Optional.ofNullable(backs.get(one.by.index()))));
        return words;
    }
}
