package org.hudna.app.store;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hudna.app.journal.Entry;
import org.hudna.app.journal.Recorded;
import org.hudna.claims.ClaimId;
import org.hudna.claims.EventId;

/** What some entries had to do with: reports, claims, names, incidents whose rows would be others without them. */
final class Concerned {

    private final Set<String> reports = new HashSet<>();
    private final Set<String> claims = new HashSet<>();
    private final Set<String> names = new HashSet<>();
    private final Set<EventId> incidents = new TreeSet<>();
    private final long first;
    /** Whether what was found of claims since could be otherwise; where claims only cease to be, nothing else can. */
    private boolean isOtherwise;
    private boolean isLaw;

    private Concerned(long first) { this.first = first; }

    static Concerned by(Session session, List<Recorded> entries, Set<Long> gone) throws SQLException {
        var concerned = new Concerned(gone.stream().min(Long::compare).orElse(0L));
        for (Recorded one : entries) concerned.add(one.entry());
        concerned.follow(session);
        return concerned;
    }

    private void add(Entry entry) {
        switch (entry) {
            case Entry.OfIntake it -> ReportFold.report(it).ifPresent(reports::add);
            case Entry.Decided(var decision) -> incidents.add(Plain.key(decision.event()));
            case Entry.OfClaims it -> {
                for (ClaimId id : ClaimFold.named(it)) claims.add(Plain.key(id.code()));
                isOtherwise |= it instanceof Entry.ClaimCorrected || it instanceof Entry.ClaimWithdrawn || it instanceof Entry.Gathered;
            }
            case Entry.Reassessed(var _, var some) -> some.forEach(one -> incidents.add(Plain.key(one)));
            case Entry.TermsAdopted _, Entry.PlacesAdopted _ -> isLaw = true;
            case Entry.OfLaw _, Entry.OfPeople _, Entry.OfBulletins _, Entry.OfWatch _, Entry.OfTrust _ -> { }
        }
        Fold.name(entry).ifPresent(name -> names.add(name.getFirst() + " " + Plain.key(name.getLast())));
    }

    /** Claims that took the place of one of these, and those whose place they took, and so on: where one is in an incident, the next is put. */
    private void follow(Session session) throws SQLException {
        Collection<String> fresh = Set.copyOf(claims);
        while (!fresh.isEmpty()) {
            Set<String> found = new HashSet<>(session.among("SELECT id FROM claim WHERE instead IN " + Session.MANY, fresh,
                row -> Session.text(row, 1)));
            found.addAll(session.among("SELECT instead FROM claim WHERE instead IS NOT NULL AND id IN " + Session.MANY, fresh,
                row -> Session.text(row, 1)));
            found.removeAll(claims);
            claims.addAll(found);
            isOtherwise |= !found.isEmpty();
            fresh = found;
        }
        isOtherwise |= session.among("SELECT since FROM claim WHERE until = since AND id IN " + Session.MANY, claims, row -> row.getLong(1))
            .size() > 0;
    }

    Scope scope() { return new Scope(false, reports, claims, names); }

    /** Entries that have to be folded anew. */
    Set<Long> entries(Session session, Set<Long> gone) throws SQLException {
        Set<Long> again = new TreeSet<>();
        again.addAll(numbers(session, "SELECT since FROM report WHERE id IN ", reports));
        again.addAll(numbers(session, "SELECT since FROM handling WHERE report IN ", reports));
        if (isOtherwise) {
            again.addAll(numbers(session, "SELECT since FROM claim WHERE id IN ", claims));
            again.addAll(numbers(session, "SELECT since FROM claim WHERE instead IN ", claims));
            again.addAll(numbers(session, "SELECT since FROM withdrawal WHERE claim IN ", claims));
            again.addAll(gathered(session));
        }
        if (!names.isEmpty()) again.addAll(session.list("SELECT since FROM adopted", row -> row.getLong(1)));
        again.removeAll(gone);
        return again;
    }

    private static List<Long> numbers(Session session, String question, Set<String> ids) throws SQLException {
        return session.among(question + Session.MANY, ids, row -> row.getLong(1));
    }

    /** Where a claim stood already, gathering it left no row: each such entry has to be read to know whom it named. */
    private Set<Long> gathered(Session session) throws SQLException {
        Set<Long> all = new TreeSet<>(), found = new HashSet<>();
        all.addAll(session.list("SELECT idx FROM entry WHERE grp = ?", row -> row.getLong(1), Traces.GATHERED));
        for (long index : all) {
            var entry = (Entry.Gathered) session.first("SELECT body FROM entry WHERE idx = ?", row -> Bodies.recorded(index, row.getBytes(1)), index)
                .orElseThrow().entry();
            if (ClaimFold.named(entry).stream().anyMatch(id -> claims.contains(Plain.key(id.code())))) found.add(index);
        }
        return found;
    }

    /** Incidents that these claims are or were in, and all of them where the law was another. */
    Set<EventId> incidents(Session session) throws SQLException {
        Set<EventId> all = new TreeSet<>(incidents);
        if (isLaw) all.addAll(session.list("SELECT DISTINCT incident FROM membership", row -> new EventId(Session.text(row, 1))));
        else all.addAll(session.among("SELECT m.incident FROM claim c JOIN membership m ON m.claim = c.since WHERE c.id IN " + Session.MANY, claims,
            row -> new EventId(Session.text(row, 1))));
        return all;
    }

    void delete(Session session) throws SQLException {
        List<List<Object>> numbers = session.among("SELECT since FROM claim WHERE id IN " + Session.MANY, claims,
            row -> List.<Object>of(row.getLong(1)));
        session.batch("DELETE FROM membership WHERE claim = ?", numbers);
        session.batch("DELETE FROM free WHERE claim = ?", numbers);
        session.batch("DELETE FROM claim WHERE since = ?", numbers);
        for (String id : reports) {
            session.batch("DELETE FROM report WHERE id = ?", List.of(List.of(id)));
            session.batch("DELETE FROM handling WHERE report = ?", List.of(List.of(id)));
        }
        if (!names.isEmpty())
            for (List<Object> row : session.list("SELECT kind, name FROM adopted", row -> List.<Object>of(row.getString(1), Session.text(row, 2))))
                if (names.contains(row.getFirst() + " " + row.getLast()))
                    session.batch("DELETE FROM adopted WHERE kind = ? AND name = ?", List.of(row));
    }
}
