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

    private static final String TOLD = "SELECT t.since, e.body, t.incident FROM step_told t JOIN entry e ON e.idx = t.since";
    private static final String BACK = "SELECT b.told, b.since, e.body FROM step_back b JOIN entry e ON e.idx = b.since";

    private StepRows() {}

    private record Told(String incident, Recorded by) {}

    private record Back(long told, Recorded by) {}

    static Map<EventId, List<StepWord>> words(Session session, Collection<EventId> incidents, long asOf) throws SQLException {
        List<String> asked = incidents.stream().map(EventId::code).toList();
        return words(session, session.among(TOLD + " WHERE t.incident IN " + Session.MANY + " AND t.since <= ? ORDER BY t.since", asked,
            StepRows::told, asOf), asOf);
    }

    static Optional<StepWord> word(Session session, long index) throws SQLException {
        return words(session, session.list(TOLD + " WHERE t.since = ?", StepRows::told, index), Tables.NOW).values().stream().flatMap(List::stream)
            .findFirst();
    }

    static List<EventId> incidents(Session session, long after, int limit) throws SQLException {
        return session.list("SELECT incident, max(since) AS last FROM step_told WHERE since > ? GROUP BY incident ORDER BY last DESC LIMIT ?",
            row -> new EventId(Session.text(row, 1)), after, (long) limit);
    }

    private static Told told(ResultSet row) throws SQLException {
        return new Told(Session.text(row, 3), Bodies.recorded(row.getLong(1), row.getBytes(2)));
    }

    /** The first who takes something back has taken it back. */
    private static Map<EventId, List<StepWord>> words(Session session, List<Told> all, long asOf) throws SQLException {
        Map<Long, Recorded> backs = new HashMap<>();
        List<Long> asked = all.stream().map(one -> one.by.index()).toList();
        for (Back one : session.among(BACK + " WHERE b.told IN " + Session.MANY + " AND b.since <= ? ORDER BY b.since", asked,
            row -> new Back(row.getLong(1), Bodies.recorded(row.getLong(2), row.getBytes(3))), asOf)) backs.putIfAbsent(one.told, one.by);
        Map<EventId, List<StepWord>> words = new LinkedHashMap<>();
        for (Told one : all)
            words.computeIfAbsent(new EventId(one.incident), _ -> new ArrayList<>())
                .add(new StepWord(one.by, Optional.ofNullable(backs.get(one.by.index()))));
        return words;
    }
}
