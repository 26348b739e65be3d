package org.hudna.app.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hudna.app.journal.Stamp;

/** Which entries concerned a thing: every row that an entry made or ended for it says so. */
final class Histories {

    private Histories() {}

    static List<Touch> ofReport(Session session, String id) throws SQLException {
        return touches(session,
            numbers(session, List.of("SELECT since FROM report WHERE id = ?", "SELECT since FROM handling WHERE report = ?",
            "SELECT since FROM link WHERE report = ?",
            "SELECT since FROM link WHERE other = ?", "SELECT since FROM claim WHERE report = ?", "SELECT since FROM sender WHERE report = ?",
            "SELECT since FROM look WHERE subject = ?"), id));
    }

    static List<Touch> ofClaim(Session session, String id) throws SQLException {
        String members = " FROM membership m JOIN claim c ON c.since = m.claim WHERE c.id = ? AND c.until <> c.since";
        return touches(session,
            numbers(session, List.of("SELECT since FROM claim WHERE id = ?", "SELECT until FROM claim WHERE id = ?",
            "SELECT since FROM claim WHERE instead = ?",
            "SELECT since FROM withdrawal WHERE claim = ?", "SELECT m.since" + members, "SELECT m.until" + members,
            "SELECT since FROM judgement WHERE one = ?",
            "SELECT since FROM judgement WHERE other = ?", "SELECT since FROM look WHERE subject = ?"), id));
    }

    /** What was made of it, and what was done to claims that are or were in it. */
    static List<Touch> ofIncident(Session session, String id) throws SQLException {
        Set<Long> all = numbers(session,
            List.of("SELECT since FROM membership WHERE incident = ?", "SELECT until FROM membership WHERE incident = ?",
            "SELECT claim FROM membership WHERE incident = ?",
            "SELECT since FROM decision WHERE incident = ?", "SELECT since FROM step_told WHERE incident = ?",
            "SELECT b.since FROM step_told t JOIN step_back b ON b.told = t.since WHERE t.incident = ?", "SELECT since FROM card WHERE incident = ?",
                "SELECT since FROM look WHERE subject = ?"), id);
        Set<String> claims = Set.copyOf(session.list("SELECT c.id FROM membership m JOIN claim c ON c.since = m.claim WHERE m.incident = ?",
            row -> Session.text(row, 1), id));
        for (String side : List.of("one", "other"))
            all.addAll(session.among("SELECT since FROM judgement WHERE " + side + " IN " + Session.MANY, claims, row -> row.getLong(1)));
        return touches(session, all);
    }

    private static Set<Long> numbers(Session session, List<String> questions, String id) throws SQLException {
        Set<Long> all = new TreeSet<>();
        for (String question : questions) all.addAll(session.list(question, row -> row.getLong(1), id));
        all.remove(Version.STANDS);
        return all;
    }

    private static List<Touch> touches(Session session, Collection<Long> indexes) throws SQLException {
        List<Touch> all = new ArrayList<>(session.among("SELECT idx, at, who, kind FROM entry WHERE idx IN " + Session.MANY, indexes,
            row -> new Touch(row.getLong(1), new Stamp(Traces.instant(row.getLong(2)), Session.text(row, 3)), row.getString(4))));
        all.sort(java.util.Comparator.comparingLong(Touch::index));
        return all;
    }
}
