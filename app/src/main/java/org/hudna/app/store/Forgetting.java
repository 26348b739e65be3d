package org.hudna.app.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.hudna.app.journal.Recorded;
import org.hudna.app.store.ClaimFold.Changed;
import org.hudna.claims.EventId;
import org.hudna.intake.ReportId;

/**
 * Takes entries out of the tables as if they could never be opened: what they concerned is folded anew from all other entries about it, and the cards
 * of the incidents that had to do with it are made anew from the first on.
 */
final class Forgetting {

    private static final int PORTION = 1_000;
    private static final List<Table> TRACES = List.of(Table.ENTRY, Table.SENDER, Table.LINK, Table.WITHDRAWAL, Table.JUDGEMENT,
        Table.DECISION, Table.LOOK,
        Table.TAKEOVER, Table.LINE_CHECK, Table.STEP_TOLD, Table.STEP_BACK);

    private final Sessions sessions;
    private final Deriving deriving;

    Forgetting(Sessions sessions, Deriving deriving) {
        this.sessions = sessions;
        this.deriving = deriving;
    }

    void forget(Collection<Long> entries) {
        Set<Long> gone = new TreeSet<>(entries);
        sessions.write(session -> {
            session.appliedByUsAlone(); // every node forgets what the record has erased, and hears of it at the same time
            Set<Long> there = there(session, gone);
            if (there.isEmpty()) return there;
            Set<String> reports = reports(session, "SELECT id FROM report WHERE since IN ", there);
            List<EventId> incidents = forget(session, gone);
            reports.removeAll(reports(session, "SELECT id FROM report WHERE id IN ", reports)); // the same bytes may have come twice
            new Forgotten(there, incidents, reports.stream().map(ReportId::new).toList()).write(session);
            return there;
        });
        sessions.scrub();
    }

    private static Set<Long> there(Session session, Set<Long> gone) throws SQLException {
        return new TreeSet<>(session.among("SELECT idx FROM entry WHERE idx IN " + Session.MANY, gone, row -> row.getLong(1)));
    }

    private static Set<String> reports(Session session, String question, Collection<?> keys) throws SQLException {
        return new TreeSet<>(session.among(question + Session.MANY, keys, row -> Session.text(row, 1)));
    }

    private List<EventId> forget(Session session, Set<Long> gone) throws SQLException {
        Concerned concerned = Concerned.by(session, read(session, gone), gone);
        Set<Long> again = concerned.entries(session, gone);
        Set<EventId> incidents = new TreeSet<>(concerned.incidents(session));
        for (Table table : TRACES)
            session.batch("DELETE FROM " + table.sql() + " WHERE " + table.keys.getFirst() + " = ?", gone.stream().map(List::of).toList());
        concerned.delete(session);
        fold(session, concerned.scope(), again);
        incidents.addAll(concerned.incidents(session));
        cards(session, incidents);
        return List.copyOf(incidents);
    }

    private List<Recorded> read(Session session, Collection<Long> indexes) throws SQLException {
        return session.among("SELECT idx, body FROM entry WHERE body IS NOT NULL AND idx IN " + Session.MANY + " ORDER BY idx", indexes,
            row -> Bodies.recorded(row.getLong(1), row.getBytes(2)));
    }

    /** In order, a portion at a time: bodies may be large. */
    private interface Each {
        void take(Recorded recorded) throws SQLException;
    }

    private void each(Session session, Collection<Long> indexes, Each each) throws SQLException {
        List<Long> all = indexes.stream().sorted().toList();
        for (int from = 0; from < all.size(); from += PORTION)
            for (Recorded one : read(session, all.subList(from, Math.min(all.size(), from + PORTION)))) each.take(one);
    }

    private void fold(Session session, Scope scope, Set<Long> indexes) throws SQLException {
        var changes = new Changes();
        Fold fold = Fold.anew(changes, scope);
        each(session, indexes, fold::take);
        changes.flush(session);
    }

    private void cards(Session session, Set<EventId> incidents) throws SQLException {
        SortedMap<Long, Changed> moments = new Moments(session).of(incidents);
        session.batch("DELETE FROM card WHERE incident = ?", incidents.stream().map(one -> List.of(one.code())).toList());
        var changes = new Changes();
        var cards = new CardFold(session, changes, deriving, Map.of());
        cards.load(incidents);
        each(session, moments.keySet(), recorded -> cards.follow(recorded, moments.get(recorded.index())));
        changes.flush(session);
    }
}
