package org.hudna.app.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.hudna.app.journal.Entry;
import org.hudna.app.journal.Recorded;
import org.hudna.bulletin.Card;
import org.hudna.claims.Claim;
import org.hudna.claims.ClaimId;
import org.hudna.claims.EventId;
import org.hudna.incidents.ladder.Decision;
import org.hudna.incidents.matching.Judgement;
import org.hudna.intake.ReportId;
import org.hudna.intake.SenderNote;
import org.hudna.when.Span;
import org.hudna.where.Position;
import org.hudna.who.ActorId;

/**
 * What follows from the record, to be asked. Any number of threads read while one applies; no reader sees a half of a batch.
 *
 * <p>{@code asOf} is everywhere the number of an entry, inclusive, or {@link #NOW}. Whoever asks several things that have to fit takes {@link #asOf}
 * of {@link #applied} once. Throws {@link TablesFailure} where the tables cannot be read or written.
 */
public final class Tables implements AutoCloseable {

    /** As of the last entry that was applied. */
    public static final long NOW = Version.STANDS - 1;

    private final Sessions sessions;
    private final Applier applier;
    private final Deriving deriving;

    Tables(Sessions sessions, Deriving deriving) {
        this.sessions = sessions;
        this.deriving = deriving;
        this.applier = new Applier(sessions, deriving);
    }

    /** Opens them, and makes them where there are none. Entries after {@link #applied} are to be handed in before anything is asked. */
    public static Tables open(Where where, Deriving deriving) {
        Migrations.run(where);
        return new Tables(new Sessions(where), deriving);
    }

    /** Opens those that are there, only to be asked, while a service may be writing them; nothing is made or brought to another form. */
    public static Tables toRead(Where where, Deriving deriving) {
        Migrations.check(where);
        return new Tables(new Sessions(where), deriving);
    }

    /** The number of the last entry that was taken in; -1 before any. */
    public long applied() { return sessions.read(session -> session.number("SELECT entry FROM applied WHERE id = 1")); }

    /**
     * Takes in what {@code Journal.read(from, to, …)} hands out: all of it or nothing. What was taken in before is passed over.
     *
     * @throws TablesFailure with reason {@code GAP} where {@code from} is beyond what comes next, or the entries are not in order
     */
    public void apply(long from, long to, List<Recorded> entries) { applier.apply(from, to, entries); }

    /** The same, for entries between which and since {@link #applied} the caller knows of no other. */
    public void apply(List<Recorded> entries) {
        if (!entries.isEmpty()) apply(Math.min(applied() + 1, entries.getFirst().index()), entries.getLast().index() + 1, entries);
    }

    /** All that was known after an entry. */
    public AsOf asOf(long index) { return new AsOf(sessions::read, index); }

    /** The number of the last entry that was stamped at or before an instant; empty where there is none. */
    public OptionalLong indexAt(Instant instant) { return sessions.read(session -> EntryRows.indexAt(session, Traces.nanos(instant))); }

    /** When an entry was stamped; empty where there is no entry of that number that can be opened. */
    public Optional<Instant> stampedAt(long index) {
        return sessions.read(session -> session.first("SELECT at FROM entry WHERE idx <= ? ORDER BY idx DESC LIMIT 1",
            row -> Traces.instant(row.getLong(1)), index));
    }

    /**
     * When entries were stamped that lie evenly through the record, the first and the last among them, in order. Numbers of which nothing was taken
     * in are passed over. @param most how many at most, 2 or more
     */
    public List<Instant> stamped(int most) {
        long last = applied();
        if (last < 0) return List.of();
        List<Long> indices = java.util.stream.LongStream.range(0, most).map(i -> i * last / (most - 1)).distinct().boxed().toList();
        return sessions.read(session -> session.among("SELECT at FROM entry WHERE idx IN " + Session.MANY, indices,
            row -> Traces.instant(row.getLong(1)))).stream().sorted().toList();
    }

    /** An entry as it was handed in; empty where it cannot be opened, or says who sent something. */
    public Optional<Recorded> entry(long index) {
        return sessions.read(session -> session.first("SELECT body FROM entry WHERE idx = ? AND body IS NOT NULL",
            row -> Bodies.recorded(index, row.getBytes(1)), index));
    }

    // Reports

    /** A report with its bytes. */
    public Optional<KeptReport> report(ReportId id) { return sessions.read(session -> EntryRows.report(session, id)); }

    /** When a report was received; empty where it was not. Its bytes are not read. */
    public Optional<Instant> since(ReportId id) { return sessions.read(session -> EntryRows.since(session, id)); }

    /** What becomes of a report; empty where there is none. */
    public Optional<ReportState> state(ReportId id, long asOf) { return sessions.read(session -> Inbox.state(session, id, asOf)); }

    /** Reports in the order in which they came. @param after the {@code index} of the last that was listed before; -1 to begin */
    public List<InboxRow> inbox(InboxFilter filter, long after, int limit, long asOf) {
        return sessions.read(session -> Inbox.list(session, filter, after, limit, asOf));
    }

    /** Reports that came or changed their state after {@code after} and not after {@code upTo}, each once, in the order in which they came. */
    public List<ReportId> handled(long after, long upTo) { return sessions.read(session -> Inbox.handled(session, after, upTo)); }

    /** Of these, those that were received, each with how it stands now; in one question. */
    public List<InboxReport> reports(List<ReportId> ids) { return sessions.read(session -> EntryRows.reports(session, ids)); }

    /** How many reports wait for somebody. */
    public long waiting() { return sessions.read(Inbox::waiting); }

    /** Reports that belong to one, and those to which it belongs. */
    public List<Entry.ReportsLinked> links(ReportId id) { return sessions.read(session -> EntryRows.links(session, id)); }

    /** Who sent a report. @param part which message of it, from 1; 0 for the report as a whole */
    public Optional<SenderNote> sender(ReportId id, int part) { return sessions.read(session -> EntryRows.sender(session, id, part)); }

    /** All that is known of who sent a report, by part. */
    public List<SenderNote> senders(ReportId id) { return sessions.read(session -> EntryRows.senders(session, id)); }

    // Claims

    public Optional<KeptClaim> claim(ClaimId id, long asOf) { return asOf(asOf).claim(id); }

    public List<KeptClaim> claims(EventId incident, long asOf) { return asOf(asOf).claims(incident); }

    public Optional<EventId> incidentOf(ClaimId claim, long asOf) { return asOf(asOf).incidentOf(claim); }

    /** Claims that were made from a report, whether or not they count, in order. */
    public List<ClaimId> claimsFrom(ReportId id) { return sessions.read(session -> EntryRows.claimsFrom(session, id)); }

    /**
     * Claims that count and are near in time and place, the nearest in time first.
     *
     * @param span of which the claim's own shares a second; of a claim's time that is longer than seven days only the middle counts
     * @param position where given, only claims whose circle comes within {@code metres} of its circle; claims without a position, or with one that is
     *     more than 25 km uncertain, are then not found. Where it is not given, at most {@code limit} on either side of the middle of the span are
     *     looked at
     */
    public List<Claim> near(Span span, Optional<Position> position, double metres, int limit) {
        return sessions.read(session -> EntryRows.claims(session, Near.find(session, span, position, metres, limit)));
    }

    /** Claims that count, those made last first. */
    public List<Claim> newest(int limit) { return sessions.read(session -> EntryRows.newest(session, limit)); }

    /** Claims that count and are in no incident, in the order in which they were made. */
    public List<Claim> ungathered() {
        return sessions.read(session -> EntryRows.claims(session, session.list("SELECT claim FROM free ORDER BY claim", row -> row.getLong(1))));
    }

    public List<Judgement> judgements(Collection<ClaimId> claims) { return asOf(NOW).judgements(claims); }

    public List<Judgement> judgements() { return asOf(NOW).judgements(); }

    public Optional<Entry.WeightsLearned> weights() { return asOf(NOW).weights(); }

    // Incidents

    public Optional<Card> card(EventId incident, long asOf) { return asOf(asOf).card(incident); }

    /** The cards of these as of an entry, in this order; those that were none then are left out. */
    public List<Card> cards(List<EventId> incidents, long asOf) {
        return incidents.isEmpty() ? List.of() : sessions.read(session -> CardRows.some(session, incidents, asOf));
    }

    public List<Decision> decisions(EventId incident, long asOf) { return asOf(asOf).decisions(incident); }

    /** Incidents that have a card, by id. @param after the last that was listed before; empty to begin */
    public List<EventId> incidents(Optional<EventId> after, int limit) { return sessions.read(session -> CardRows.incidents(session, after, limit)); }

    /** Incidents whose cards stand since before an entry; of these those that {@code which}, asked by several threads, has; all where it is empty. */
    public StandingCards standing(long before, Optional<Predicate<Card>> which) { return new StandingCards(sessions, before, which); }

    /**
     * Incidents with a claim that counts and that {@code whom} has, in the order in which those claims were made. Only those are asked about that are
     * said to be in one of these circles, or of which it is not known where they are, or not within 25 km; and, where that is known, whose time comes
     * near {@code span}, or is longer than a day.
     */
    public List<EventId> incidentsNear(List<Position> circles, Span span, Whom whom) {
        return sessions.read(session -> Near.incidents(session, circles, span, whom));
    }

    /** Every card as of an entry, by incident; read in portions, so that nobody waits for the reader. */
    public void cards(long asOf, Consumer<Card> each) { CardRows.all(sessions, asOf, each); }

    /** Cards as of an entry that may have to do with a span of time, in no order. */
    public List<Card> cards(long asOf, Span span) { return sessions.read(session -> CardRows.in(session, asOf, span)); }

    /** Bulletins that went out, in order. */
    public List<Recorded> bulletins() { return asOf(NOW).bulletins(); }

    /**
     * Every version of a card that an entry after {@code after} made, in portions, in the order of entries: whoever follows cards goes on from here.
     */
    public void cardsAfter(long after, Consumer<List<CardVersion>> each) { CardRows.after(sessions, after, each); }

    /** The claims of each of these versions as it began, in the order in which they were made; none where it had none. */
    public List<List<Claim>> claims(List<CardVersion> versions) { return sessions.read(session -> CardRows.claims(session, versions)); }

    /** Every version of an incident's card, in order. */
    public List<CardVersion> versions(EventId incident) { return sessions.read(session -> CardRows.versions(session, incident)); }

    // The watch

    /** What happened after an entry. */
    public Since since(long after) { return new Since(sessions::read, after); }

    /** Watches that were handed over, the latest first. @param before the number of the last that was listed before; {@link #NOW} to begin */
    public List<Handover> handovers(long before, int limit) { return sessions.read(session -> Shifts.handovers(session, before, limit)); }

    /** The one of this number; empty where no watch was handed over by that entry. */
    public Optional<Handover> handover(long index) { return sessions.read(session -> Shifts.handover(session, index)); }

    /** The number of the entry by which somebody last handed the watch over. */
    public Optional<Long> lastHandover(String by) { return sessions.read(session -> Shifts.lastBy(session, by)); }

    /** How the lines of these parties stand, in this order. */
    public List<LineState> lines(Collection<ActorId> parties) { return sessions.read(session -> Shifts.lines(session, parties)); }

    public List<StepWord> steps(EventId incident, long asOf) { return asOf(asOf).steps(incident); }

    public Map<EventId, List<StepWord>> steps(Collection<EventId> incidents, long asOf) { return asOf(asOf).steps(incidents); }

    /** What an entry told of a step; empty where it told of none. */
    public Optional<StepWord> step(long told) { return sessions.read(session -> StepRows.word(session, told)); }

    /** Incidents of whose steps somebody told something after an entry, the last told first. */
    public List<EventId> stepped(long after, int limit) { return sessions.read(session -> StepRows.incidents(session, after, limit)); }

    /** Reports that somebody works on, in the order in which they came. */
    public List<Since.Handled> taken(int limit) { return sessions.read(session -> Shifts.taken(session, limit)); }

    // Everything

    /** Entries that concerned a report, in order. */
    public List<Touch> history(ReportId report) { return sessions.read(session -> Histories.ofReport(session, report.sha256())); }

    /** Entries that concerned a claim, in order. */
    public List<Touch> history(ClaimId claim) { return sessions.read(session -> Histories.ofClaim(session, claim.code())); }

    /** Entries that concerned an incident or a claim that is or was in it, in order. */
    public List<Touch> history(EventId incident) { return sessions.read(session -> Histories.ofIncident(session, incident.code())); }

    public List<Recorded> law() { return asOf(NOW).law(); }

    public List<Recorded> people() { return asOf(NOW).people(); }

    public List<Recorded> trust() { return asOf(NOW).trust(); }

    /** Who looked at what is kept from view, the latest first. @param before the index of the last that was listed before; {@link #NOW} to begin */
    public List<Recorded> looks(long before, int limit) { return sessions.read(session -> EntryRows.looks(session, before, limit)); }

    /**
     * Forgets what these entries said, in every row, old versions too: afterwards the tables are as if they could never be opened. May be called
     * again.
     */
    public void forget(Collection<Long> entries) { new Forgetting(sessions, deriving).forget(entries); }

    /**
     * What was forgotten with these entries, by whichever node and before whichever stop; those that it does not name were never here, or it is not
     * known.
     */
    public Forgotten forgotten(Collection<Long> entries) { return sessions.read(session -> Forgotten.read(session, entries)); }

    /**
     * Everybody who keeps something beside the tables has heard of all that was forgotten; does nothing where several nodes share them, as one may be
     * away.
     */
    public void heard() {
        if (sessions.dialect() == Dialect.SQLITE)
            sessions.write(session -> {
                Forgotten.clear(session);
                return NOW;
            });
    }

    /** Every row of every table, in a fixed order, one a line: equal tables are equal dumps. Bodies stand there as their hashes. */
    public void dump(Consumer<String> line) { Dump.of(sessions, line); }

    @Override public void close() { sessions.close(); }

}
