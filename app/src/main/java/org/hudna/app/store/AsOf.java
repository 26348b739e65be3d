package org.hudna.app.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.hudna.app.journal.Entry;
import org.hudna.app.journal.Recorded;
import org.hudna.bulletin.Card;
import org.hudna.claims.Claim;
import org.hudna.claims.ClaimId;
import org.hudna.claims.EventId;
import org.hudna.incidents.ladder.Decision;
import org.hudna.incidents.matching.Judgement;

/**
 * What was known after the entry of one number, that entry included: the same question has the same answer for ever, unless something was forgotten.
 */
public final class AsOf {

    private static final String CLAIM = "SELECT c.since, c.id, c.report, c.instead, c.how, c.until, e.body";

    private final Source source;
    private final long index;

    AsOf(Source source, long index) {
        this.source = source;
        this.index = index;
    }

    /** Whom is asked: connections of one's own, or a transaction that is under way. */
    interface Source {
        <T> T read(Sessions.Ask<T> ask);

        /** Whether this transaction has a newer card of it than the database. */
        default boolean holds(EventId incident) { return false; }

        default Optional<Card> card(EventId incident) { return Optional.empty(); }

        /** An entry that was read already. */
        default Optional<Recorded> atHand(long index) { return Optional.empty(); }
    }

    /** The number of the entry, inclusive. */
    public long index() { return index; }

    /** A claim, whether or not it still counts. */
    public Optional<KeptClaim> claim(ClaimId id) {
        return source.read(session ->
            session.first(CLAIM + " FROM claim c JOIN entry e ON e.idx = c.since WHERE c.id = ? AND c.until <> c.since AND c.since <= ?",
            row -> claim(row, 1), id.code(), index));
    }

    /** Claims that count in an incident, in the order in which they were made. */
    public List<KeptClaim> claims(EventId incident) {
        List<KeptClaim> claims = claims(List.of(incident)).get(incident);
        return claims == null ? List.of() : claims;
    }

    /** The same for many; those without claims are left out. */
    public Map<EventId, List<KeptClaim>> claims(Collection<EventId> incidents) {
        record Raw(String incident, long since, String id, String report, String instead, String how, long until, byte[] body) {}
        Map<String, EventId> asked = new HashMap<>();
        for (EventId incident : incidents) asked.put(Plain.key(incident.code()), incident);
        List<Raw> rows = source.read(session ->
            session.among(CLAIM + ", m.incident FROM membership m JOIN claim c ON c.since = m.claim JOIN entry e ON e.idx = m.claim WHERE m.incident IN "
            + Session.MANY + " AND m.since <= ? AND m.until > ? ORDER BY m.claim", asked.keySet(),
            row -> new Raw(Session.text(row, 8), row.getLong(1), Session.text(row, 2),
            Session.text(row, 3), Session.text(row, 4), Session.text(row, 5), row.getLong(6), row.getBytes(7)), index, index));
        var parts = rows.size() < 64 ? rows.stream() : rows.parallelStream();
        return parts.collect(Collectors.groupingBy(raw -> asked.get(raw.incident),
            Collectors.mapping(raw -> ClaimRows.kept(index, source.atHand(raw.since).orElseGet(() -> Bodies.recorded(raw.since, raw.body)),
            raw.report, raw.instead, raw.how, raw.until),
            Collectors.toList())));
    }

    /** What is told of many incidents, as {@link #claims} has it: for whoever does not ask how a claim came to count. */
    public Map<EventId, List<Claim>> told(Collection<EventId> incidents) {
        record Raw(String incident, long since, byte[] body) {}
        Map<String, EventId> asked = new HashMap<>();
        for (EventId incident : incidents) asked.put(Plain.key(incident.code()), incident);
        List<Raw> rows = source.read(session ->
            session.among("SELECT m.incident, m.claim, e.body FROM membership m JOIN entry e ON e.idx = m.claim WHERE m.incident IN "
            + Session.MANY + " AND m.since <= ? AND m.until > ? ORDER BY m.claim", asked.keySet(),
            row -> new Raw(Session.text(row, 1), row.getLong(2), row.getBytes(3)), index, index));
        var parts = rows.size() < 64 ? rows.stream() : rows.parallelStream();
        return parts.collect(Collectors.groupingBy(raw -> asked.get(raw.incident),
            Collectors.mapping(raw -> ClaimRows.of(source.atHand(raw.since).orElseGet(() -> Bodies.recorded(raw.since, raw.body)).entry()),
            Collectors.toList())));
    }

    private KeptClaim claim(ResultSet row, int at) throws SQLException {
        return ClaimRows.kept(index, Bodies.recorded(row.getLong(at), row.getBytes(at + 6)), Session.text(row, at + 2), Session.text(row, at + 3),
            Session.text(row, at + 4), row.getLong(at + 5));
    }

    /** The incident that a claim is in; empty where it was not gathered, or does not count. */
    public Optional<EventId> incidentOf(ClaimId claim) {
        return source.read(session ->
            session.first("SELECT m.incident FROM claim c JOIN membership m ON m.claim = c.since WHERE c.id = ? AND c.until <> c.since"
            + " AND m.since <= ? AND m.until > ?", row -> new EventId(Session.text(row, 1)), claim.code(), index, index));
    }

    /** The claim that took the place of this one. */
    public Optional<ClaimId> correctionOf(ClaimId claim) {
        return source.read(session -> session.first("SELECT id FROM claim WHERE instead = ? AND until <> since AND since <= ? ORDER BY since LIMIT 1",
            row -> new ClaimId(Session.text(row, 1)), claim.code(), index));
    }

    /** An incident in one row; empty where it is not, or is no more. */
    public Optional<Card> card(EventId incident) {
        if (source.holds(incident)) return source.card(incident);
        return source.read(session -> session.first("SELECT body FROM card WHERE incident = ? AND since <= ? AND until > ? AND body IS NOT NULL",
            row -> Bodies.card(row.getBytes(1)), incident.code(), index, index));
    }

    /** People's decisions on an incident, in order. */
    public List<Decision> decisions(EventId incident) { return decisions(List.of(incident)).getOrDefault(Plain.key(incident), List.of()); }

    /** The same for many, by the incident as the tables know it; those on which nobody decided are left out. */
    public Map<EventId, List<Decision>> decisions(Collection<EventId> incidents) {
        record Row(String incident, Recorded made) {}
        List<String> asked = incidents.stream().map(EventId::code).toList();
        return source.read(session ->
            session.among("SELECT d.since, e.body, d.incident FROM decision d JOIN entry e ON e.idx = d.since WHERE d.incident IN " + Session.MANY
            + " AND d.since <= ? ORDER BY d.since", asked, row -> new Row(Session.text(row, 3), recorded(row)), index)).stream()
            .collect(Collectors.groupingBy(row -> new EventId(row.incident),
            Collectors.mapping(row -> ((Entry.Decided) row.made.entry()).decision(), Collectors.toList())));
    }

    /** What people told of the steps that procedures want after an incident, in order. */
    public List<StepWord> steps(EventId incident) { return steps(List.of(incident)).getOrDefault(Plain.key(incident), List.of()); }

    /**
     * What people told of steps after these, by the incident as the tables know it, in order. What was taken back later than this was not yet taken
     * back.
     */
    public Map<EventId, List<StepWord>> steps(Collection<EventId> incidents) { return source.read(session -> StepRows.words(session, incidents,
        index)); }

    /** People's words on pairs of which one at least is among these, in order. */
    public List<Judgement> judgements(Collection<ClaimId> claims) {
        Set<String> ids = claims.stream().map(ClaimId::code).collect(Collectors.toSet());
        Set<Long> found = new HashSet<>();
        source.read(session -> {
            for (String side : List.of("one", "other"))
                found.addAll(session.among("SELECT since FROM judgement WHERE " + side + " IN " + Session.MANY, ids, row -> row.getLong(1)));
            return found;
        });
        return entries(found.stream().filter(it -> it <= index).sorted().toList()).stream()
            .map(it -> ((Entry.Judged) it.entry()).judgement()).toList();
    }

    /** All that people ever said of pairs, in order. */
    public List<Judgement> judgements() {
        return source.read(session ->
            session.list("SELECT j.since, e.body FROM judgement j JOIN entry e ON e.idx = j.since WHERE j.since <= ? ORDER BY j.since",
            this::recorded, index)).stream().map(it -> ((Entry.Judged) it.entry()).judgement()).toList();
    }

    /** What is in force: of each agreement, list of places, mapping and form the entry that adopted it last, in order. */
    public List<Recorded> law() { return adopted("a.kind <> 'weights'"); }

    /** The number of the entry that changed the law last; empty where there is none. */
    public OptionalLong newestLaw() {
        Optional<Long> newest =
            source.read(session -> session.first("SELECT since FROM adopted WHERE kind <> 'weights' AND since <= ? ORDER BY since DESC LIMIT 1",
            row -> row.getLong(1), index));
        return newest.map(OptionalLong::of).orElse(OptionalLong.empty());
    }

    /** What matching learned last. */
    public Optional<Entry.WeightsLearned> weights() {
        return adopted("a.kind = 'weights'").stream().findFirst().map(it -> (Entry.WeightsLearned) it.entry());
    }

    private List<Recorded> adopted(String which) {
        return source.read(session -> session.list("SELECT a.since, e.body FROM adopted a JOIN entry e ON e.idx = a.since WHERE " + which
            + " AND a.since <= ? AND a.until > ? ORDER BY a.since", this::recorded, index, index));
    }

    /** All entries about who may come in, in order. */
    public List<Recorded> people() { return group(Traces.PEOPLE); }

    /** All entries about erasures and holds, in order; looks are not among them. */
    public List<Recorded> trust() { return group(Traces.TRUST); }

    /** Bulletins that went out, in order. */
    public List<Recorded> bulletins() { return group(Traces.BULLETINS); }

    private List<Recorded> group(String group) {
        return source.read(session -> session.list("SELECT idx, body FROM entry WHERE grp = ? AND idx <= ? ORDER BY idx", this::recorded,
            group, index));
    }

    private List<Recorded> entries(List<Long> indexes) {
        return source.read(session -> session.among("SELECT idx, body FROM entry WHERE idx IN " + Session.MANY + " ORDER BY idx", indexes,
            this::recorded));
    }

    private Recorded recorded(ResultSet row) throws SQLException { return Bodies.recorded(row.getLong(1), row.getBytes(2)); }

}
