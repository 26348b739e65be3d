package org.hudna.app.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.hudna.bulletin.Card;
import org.hudna.claims.Claim;
import org.hudna.claims.EventId;
import org.hudna.when.Span;

/** What is asked of cards. */
final class CardRows {

    private static final int PORTION = 1_000;
    /** Fewer are read sooner by one thread. */
    private static final int FEW = 64;
    private static final String VERSION = "SELECT incident, since, until, body FROM card WHERE ";

    private CardRows() {}

    static List<EventId> incidents(Session session, Optional<EventId> after, int limit) throws SQLException {
        return session.list("SELECT incident FROM card WHERE incident > ? AND until = " + Version.STANDS
            + " AND body IS NOT NULL ORDER BY incident LIMIT ?",
            row -> new EventId(Session.text(row, 1)), after.map(EventId::code).orElse(""), (long) limit);
    }

    /** Those of these that stood then, in this order. */
    static List<Card> some(Session session, List<EventId> incidents, long asOf) throws SQLException {
        Map<String, byte[]> bodies = new HashMap<>();
        session.among("SELECT incident, body FROM card WHERE incident IN " + Session.MANY + " AND since <= ? AND until > ? AND body IS NOT NULL",
            incidents.stream().map(EventId::code).toList(), row -> bodies.put(Session.text(row, 1), row.getBytes(2)), asOf, asOf);
        List<byte[]> found = incidents.stream().map(incident -> bodies.get(Plain.key(incident.code()))).filter(Objects::nonNull).toList();
        return (found.size() < FEW ? found.stream() : found.parallelStream()).map(Bodies::card).toList();
    }

    static void all(Sessions sessions, long asOf, Consumer<Card> each) {
        record Raw(String incident, byte[] body) {}
        String after = "";
        List<Raw> some;
        do {
            String from = after;
            some = sessions.read(session ->
                session.list("SELECT incident, body FROM card WHERE incident > ? AND since <= ? AND until > ? AND body IS NOT NULL ORDER BY incident LIMIT ?",
                row -> new Raw(Session.text(row, 1), row.getBytes(2)), from, asOf, asOf, (long) PORTION));
            if (!some.isEmpty()) after = some.getLast().incident();
            some.parallelStream().map(raw -> Bodies.card(raw.body())).toList().forEach(each);
        } while (some.size() == PORTION);
    }

    static List<Card> in(Session session, long asOf, Span span) throws SQLException {
        List<byte[]> bodies = session.list("SELECT body FROM card WHERE since <= ? AND until > ? AND began < ? AND ended > ? AND body IS NOT NULL",
            row -> row.getBytes(1), asOf,
            asOf, Cells.second(span.to()) + 1, Cells.second(span.from()) - 1);
        return bodies.parallelStream().map(Bodies::card).toList();
    }

    /** In portions. */
    static void after(Sessions sessions, long after, Consumer<List<CardVersion>> each) {
        long since = after + 1;
        String incident = "";
        List<Raw> some;
        do {
            long from = since;
            String last = incident;
            some = sessions.read(session ->
                session.list(VERSION + "(since > ? OR since = ? AND incident > ?) AND since >= ? ORDER BY since, incident LIMIT ?", CardRows::raw,
                from, from, last, from, (long) PORTION));
            if (!some.isEmpty()) {
                since = some.getLast().since();
                incident = some.getLast().incident();
            }
            if (!some.isEmpty()) each.accept(some.parallelStream().map(raw -> raw.read()).toList());
        } while (some.size() == PORTION);
    }

    private record Member(String incident, long since, long until, long claim, byte[] body) {}

    private record Place(long since, long until, Claim claim) {}

    /** The claims of each of these versions as it began, in the order in which they were made. */
    static List<List<Claim>> claims(Session session, List<CardVersion> versions) throws SQLException {
        Set<String> incidents = versions.stream().map(version -> version.incident().code()).collect(Collectors.toSet());
        List<Member> rows = session.among("SELECT m.incident, m.since, m.until, m.claim, e.body FROM membership m JOIN entry e ON e.idx = m.claim WHERE m.incident IN " + Session.MANY
            + " ORDER BY m.claim", incidents,
            row -> new Member(Session.text(row, 1), row.getLong(2), row.getLong(3), row.getLong(4), row.getBytes(5)));
        Map<String, List<Place>> places = (rows.size() < FEW ? rows.stream() : rows.parallelStream()).collect(Collectors.groupingBy(Member::incident,
            Collectors.mapping(row -> new Place(row.since, row.until, ClaimRows.of(Bodies.recorded(row.claim, row.body).entry())),
            Collectors.toList())));
        return versions.stream().map(version -> places.getOrDefault(version.incident().code(), List.of()).stream()
            .filter(place -> place.since <= version.since() && place.until > version.since()).map(Place::claim).toList()).toList();
    }

    static List<CardVersion> versions(Session session, EventId incident) throws SQLException {
        return session.list(VERSION + "incident = ? ORDER BY since", row -> raw(row).read(), incident.code());
    }

    private record Raw(String incident, long since, long until, Optional<byte[]> body) {
        CardVersion read() { return new CardVersion(new EventId(incident), since, until, body.map(Bodies::card)); }
    }

    private static Raw raw(ResultSet row) throws SQLException {
        return new Raw(Session.text(row, 1), row.getLong(2), row.getLong(3), Optional.ofNullable(row.getBytes(4)));
    }
}
