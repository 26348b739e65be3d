package org.hudna.app.store;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hudna.app.journal.Entry;
import org.hudna.app.store.ClaimFold.Changed;
import org.hudna.claims.EventId;

/** Which entries changed incidents, from the rows that they left: the same as {@link Fold} told of each of them when it came. */
final class Moments {

    private final Session session;
    private final SortedMap<Long, Changed> moments = new TreeMap<>();

    Moments(Session session) {
        this.session = session;
    }

    private record At(String incident, long index) {}

    SortedMap<Long, Changed> of(Set<EventId> incidents) throws SQLException {
        Set<String> ids = new HashSet<>();
        incidents.forEach(one -> ids.add(one.code()));
        for (At at : rows("SELECT incident, since FROM membership", ids)) changed(at.index).all().add(new EventId(at.incident));
        for (At at : rows("SELECT incident, until FROM membership", ids))
            if (at.index != Version.STANDS) {
                changed(at.index).all().add(new EventId(at.incident));
                changed(at.index).less().add(new EventId(at.incident));
            }
        for (At at : rows("SELECT incident, since FROM decision", ids)) changed(at.index).all().add(new EventId(at.incident));
        reassessed(incidents);
        return moments;
    }

    private Changed changed(long index) { return moments.computeIfAbsent(index, _ -> Changed.none()); }

    private Collection<At> rows(String question, Set<String> ids) throws SQLException {
        return session.among(question + " WHERE incident IN " + Session.MANY, ids, row -> new At(Session.text(row, 1), row.getLong(2)));
    }

    private void reassessed(Set<EventId> incidents) throws SQLException {
        List<Long> all = session.list("SELECT idx FROM entry WHERE grp = ? ORDER BY idx", row -> row.getLong(1), Traces.REASSESSED);
        for (long index : all) {
            var entry = (Entry.Reassessed) session.first("SELECT body FROM entry WHERE idx = ?", row -> Bodies.recorded(index, row.getBytes(1)),
                index).orElseThrow().entry();
            for (EventId one : entry.incidents()) if (incidents.contains(Plain.key(one))) changed(index).all().add(Plain.key(one));
        }
    }
}
