package org.hudna.app.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hudna.app.journal.Recorded;
import org.hudna.who.ActorId;

/** What is asked of the watch: who handed it over and took it, who works on what, and when a line was last tried. */
final class Shifts {

    private static final String CHECK = "SELECT l.since, e.body FROM line_check l JOIN entry e ON e.idx = l.since WHERE l.party = ?";

    private Shifts() {}

    static List<Handover> handovers(Session session, long before, int limit) throws SQLException {
        List<Recorded> given = session.list("SELECT idx, body FROM entry WHERE grp = ? AND idx < ? ORDER BY idx DESC LIMIT ?", Shifts::recorded,
            Traces.HANDOVERS, before, (long) limit);
        return handovers(session, given);
    }

    static Optional<Handover> handover(Session session, long index) throws SQLException {
        List<Recorded> given = session.list("SELECT idx, body FROM entry WHERE grp = ? AND idx = ?", Shifts::recorded, Traces.HANDOVERS, index);
        return handovers(session, given).stream().findFirst();
    }

    /** The first who took it has it. */
    private static List<Handover> handovers(Session session, List<Recorded> given) throws SQLException {
        record Taken(long handover, Recorded by) {}
        Map<Long, Recorded> taken = new HashMap<>();
        for (Taken one : session.among("SELECT t.handover, t.since, e.body FROM takeover t JOIN entry e ON e.idx = t.since WHERE t.handover IN "
            + Session.MANY + " ORDER BY t.since",
            given.stream().map(Recorded::index).toList(),
            row -> new Taken(row.getLong(1), Bodies.recorded(row.getLong(2), row.getBytes(3))))) taken.putIfAbsent(one.handover, one.by);
        return given.stream().map(one -> new Handover(one, Optional.ofNullable(taken.get(one.index())))).toList();
    }

    static Optional<Long> lastBy(Session session, String who) throws SQLException {
        return session.first("SELECT idx FROM entry WHERE grp = ? AND who = ? ORDER BY idx DESC LIMIT 1", row -> row.getLong(1),
            Traces.HANDOVERS, who);
    }

    static List<LineState> lines(Session session, Collection<ActorId> parties) throws SQLException {
        List<LineState> all = new ArrayList<>();
        for (ActorId party : parties)
            all.add(new LineState(party, session.first(CHECK + " ORDER BY l.since DESC LIMIT 1", Shifts::recorded, party.code()),
                session.first(CHECK + " AND l.answered IN ('ANSWERED', 'LATE') ORDER BY l.since DESC LIMIT 1", Shifts::recorded, party.code())));
        return all;
    }

    static List<Since.Handled> taken(Session session, int limit) throws SQLException {
        return session.list("SELECT h.report, h.state, h.who, h.how, e.at FROM handling h JOIN entry e ON e.idx = h.since WHERE h.state = 'TAKEN' AND h.received >= 0 AND h.until = "
            + Version.STANDS + " ORDER BY h.received LIMIT ?", Since::handled, (long) limit);
    }

    private static Recorded recorded(ResultSet row) throws SQLException { return Bodies.recorded(row.getLong(1), row.getBytes(2)); }
}
