package org.hudna.app.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hudna.app.journal.Entry.Closing;
import org.hudna.app.journal.Recorded;
import org.hudna.app.journal.Stamp;
import org.hudna.app.store.ReportState.Stage;
import org.hudna.bulletin.Card;
import org.hudna.claims.EventId;
import org.hudna.intake.ReportId;

/**
 * What happened after an entry, the latest first. Every question is bounded, whatever was brought in meanwhile: where more happened than is looked
 * through, the answer has the latest of it.
 */
public final class Since {

    /** So many versions of cards are looked through: after a change of law there is one of every incident. */
    public static final int LOOKED_THROUGH = 2_000;

    private final AsOf.Source source;
    private final long after;

    Since(AsOf.Source source, long after) {
        this.source = source;
        this.after = after;
    }

    /** A report that somebody took or closed. */
    public record Handled(ReportId report, Stage stage, Optional<Closing> how, Stamp stamp) {}

    /** An incident that stood before, as it stood then and as it stands; empty where it is no more. */
    public record CardChange(Card before, Optional<Card> now) {}

    /** Something that the program goes by. @param kind {@code terms}, {@code places}, {@code mapping} or {@code form} */
    public record Adopted(long index, Stamp stamp, String kind, String name) {}

    /** How many reports came in; {@code most} where there are more. */
    public long received(int most) {
        return source.read(session -> session.number("SELECT count(*) FROM (SELECT since FROM report WHERE since > ? AND until = " + Version.STANDS
            + " LIMIT ?) AS r", after, (long) most));
    }

    /** Reports that were taken or closed. */
    public List<Handled> handled(int limit) {
        return source.read(session ->
            session.list("SELECT h.report, h.state, h.who, h.how, e.at FROM handling h JOIN entry e ON e.idx = h.since WHERE h.since > ? AND h.state <> 'WAITING'"
            + " AND h.until <> h.since ORDER BY h.since DESC LIMIT ?", Since::handled, after, (long) limit));
    }

    static Handled handled(ResultSet row) throws SQLException {
        Optional<Closing> how = Optional.of(Session.text(row, 4)).filter(it -> !it.isEmpty()).map(Closing::valueOf);
        return new Handled(new ReportId(row.getString(1)), Stage.valueOf(row.getString(2)), how,
            new Stamp(Traces.instant(row.getLong(5)), Session.text(row, 3)));
    }

    /** Incidents that had a card then and have another now, each once. */
    public List<CardChange> changed(int limit) {
        List<Card> before = source.read(session -> session.list("SELECT body FROM (SELECT since, until, body FROM card WHERE until > ? AND until <> "
            + Version.STANDS
            + " ORDER BY until DESC LIMIT " + LOOKED_THROUGH + ") AS c WHERE since <= ? AND body IS NOT NULL ORDER BY until DESC LIMIT ?",
            row -> row.getBytes(1), after, after, (long) limit))
            .parallelStream().map(Bodies::card).toList();
        List<Card> now = before.isEmpty() ? List.of()
            : source.read(session -> CardRows.some(session, before.stream().map(Card::id).toList(), Tables.NOW));
        return before.stream().map(one -> new CardChange(one, now.stream().filter(it -> it.id().equals(one.id())).findFirst())).toList();
    }

    /** Whether more versions of cards ended than {@link #changed} looks through: an incident that changed may then not be among them. */
    public boolean isChangedCut() { return isCut("until > ? AND until <> " + Version.STANDS); }

    /** Whether more cards that stand were made than {@link #fresh} looks through. */
    public boolean isFreshCut() { return isCut("since > ? AND until = " + Version.STANDS); }

    private boolean isCut(String which) {
        return source.read(session -> session.number("SELECT count(*) FROM (SELECT since FROM card WHERE " + which + " LIMIT " + (LOOKED_THROUGH + 1)
            + ") AS c", after)) > LOOKED_THROUGH;
    }

    /** Incidents that had no card then and have one now. */
    public List<Card> fresh(int limit) {
        return source.read(session -> session.list("SELECT body FROM (SELECT incident, since, body FROM card WHERE since > ? AND until = "
            + Version.STANDS + " AND body IS NOT NULL"
            + " ORDER BY since DESC LIMIT " + LOOKED_THROUGH
            + ") AS c WHERE NOT EXISTS (SELECT 1 FROM card b WHERE b.incident = c.incident AND b.since <= ?) ORDER BY since DESC LIMIT ?",
            row -> row.getBytes(1), after, after, (long) limit)).parallelStream().map(Bodies::card).toList();
    }

    /** People's decisions, corrections and withdrawals, and what they told of steps. */
    public List<Recorded> acts(int limit) {
        List<Recorded> all = new ArrayList<>();
        for (String from : List.of("decision t WHERE", "withdrawal t WHERE", "step_told t WHERE", "step_back t WHERE",
            "claim t WHERE t.instead IS NOT NULL AND t.until <> t.since AND"))
            all.addAll(source.read(session -> session.list("SELECT t.since, (SELECT body FROM entry WHERE idx = t.since) FROM " + from
            + " t.since > ? ORDER BY t.since DESC LIMIT ?",
                row -> Bodies.recorded(row.getLong(1), row.getBytes(2)), after, (long) limit)));
        all.sort(Comparator.comparingLong(Recorded::index).reversed());
        return all.stream().limit(limit).toList();
    }

    /** What the program goes by that was adopted. */
    public List<Adopted> law(int limit) {
        return source.read(session ->
            session.list("SELECT a.since, e.at, e.who, a.kind, a.name FROM adopted a JOIN entry e ON e.idx = a.since WHERE a.since > ? AND a.kind <> 'weights'"
            + " ORDER BY a.since DESC LIMIT ?", row -> new Adopted(row.getLong(1), new Stamp(Traces.instant(row.getLong(2)), Session.text(row, 3)),
            row.getString(4), Session.text(row, 5)),
            after, (long) limit));
    }

    /** Bulletins that went out. */
    public List<Recorded> bulletins(int limit) {
        return source.read(session -> session.list("SELECT idx, body FROM entry WHERE grp = ? AND idx > ? ORDER BY idx DESC LIMIT ?",
            row -> Bodies.recorded(row.getLong(1), row.getBytes(2)),
            Traces.BULLETINS, after, (long) limit));
    }
}
