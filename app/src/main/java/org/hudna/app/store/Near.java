package org.hudna.app.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hudna.claims.EventId;
import org.hudna.when.Span;
import org.hudna.where.Position;

/** Finds claims that stand by where and when they are. */
final class Near {

    private static final String FIND = "SELECT since, cell, mid, half, lat, lon, error FROM claim WHERE until = " + Version.STANDS + " AND ";

    private Near() {}

    private record At(long claim, Cells.Found found) {}

    /** Numbers of claims, the nearest in time first. */
    static List<Long> find(Session session, Span span, Optional<Position> position, double metres, int limit) throws SQLException {
        long middle = (Cells.second(span.from()) + Cells.second(span.to())) / 2;
        List<At> found = new ArrayList<>();
        if (position.isPresent()) around(session, span, position.get(), metres, found);
        else anywhere(session, span, middle, limit, found);
        return found.stream().sorted(Comparator.comparingLong((At one) -> Math.abs(one.found.mid() - middle)).thenComparingLong(At::claim))
            .limit(limit).map(At::claim).toList();
    }

    private static void around(Session session, Span span, Position position, double metres, List<At> found) throws SQLException {
        for (int time = 0; time < Cells.HALVES.length; time++) {
            long from = Cells.second(span.from()) - Cells.HALVES[time], to = Cells.second(span.to()) + Cells.HALVES[time];
            for (At one : session.among(FIND + "cell IN " + Session.MANY + " AND mid BETWEEN ? AND ?", Cells.around(position, metres, time),
                Near::row, from, to))
                if (one.found.isIn(span) && one.found.isNear(position, metres)) found.add(one);
        }
    }

    /** So many before the middle and after it: a day on which more is said is not read to its end. */
    private static void anywhere(Session session, Span span, long middle, int limit, List<At> found) throws SQLException {
        long most = Cells.LONGEST / 2, many = limit;
        List<At> both = new ArrayList<>(session.list(FIND + "mid >= ? AND mid <= ? ORDER BY mid, since LIMIT ?", Near::row, middle,
            Cells.second(span.to()) + most, many));
        both.addAll(session.list(FIND + "mid < ? AND mid >= ? ORDER BY mid DESC, since LIMIT ?", Near::row, middle,
            Cells.second(span.from()) - most, many));
        for (At one : both) if (one.found.isIn(span)) found.add(one);
    }

    private record Member(String incident, long claim, Cells.Found found) {

        /** A time that was cut is not known; half a second of a time, and of its halves, is not kept. */
        boolean isAmong(Whom whom) {
            Optional<Position> circle = found.error() < 0 ? Optional.empty()
                : Optional.of(Position.at(found.lat(), found.lon()).within(found.error()));
            return whom.has(circle, found.half() >= Cells.LONGEST / 2 ? Optional.empty()
                : Optional.of(new Span(Instant.ofEpochSecond(found.mid() - found.half() - 2),
                Instant.ofEpochSecond(found.mid() + found.half() + 2))));
        }
    }

    /** In the order of the first of those claims. */
    static List<EventId> incidents(Session session, List<Position> circles, Span span, Whom whom) throws SQLException {
        Map<String, Long> found = new HashMap<>();
        for (int time = 0; time < Cells.HALVES.length; time++) {
            Set<Long> cells = new TreeSet<>();
            for (Position circle : circles) cells.addAll(Cells.around(circle, 0, time));
            boolean isCut = time == Cells.HALVES.length - 1;
            for (Long cell : cells) among(session, cell, isCut ? EVER : wider(span, Cells.HALVES[time] + 2), whom, found);
        }
        among(session, Cells.NOWHERE, EVER, whom, found);
        return found.entrySet().stream().sorted(Map.Entry.comparingByValue()).map(one -> new EventId(one.getKey())).toList();
    }

    private static final Span EVER = new Span(Instant.MIN, Instant.MAX);

    private static Span wider(Span span, long seconds) {
        return new Span(span.from().isBefore(Instant.MIN.plusSeconds(seconds)) ? Instant.MIN : span.from().minusSeconds(seconds),
            span.to().isAfter(Instant.MAX.minusSeconds(seconds)) ? Instant.MAX : span.to().plusSeconds(seconds));
    }

    private static void among(Session session, long cell, Span span, Whom whom, Map<String, Long> found) throws SQLException {
        session.list("SELECT m.incident, c.since, c.cell, c.mid, c.half, c.lat, c.lon, c.error FROM claim c JOIN membership m ON m.claim = c.since WHERE c.cell = ? AND c.mid BETWEEN ? AND ? AND c.until = "
            + Version.STANDS + " AND m.until = " + Version.STANDS,
            row -> new Member(Session.text(row, 1), row.getLong(2), new Cells.Found(row.getLong(3), row.getLong(4), row.getLong(5),
            row.getDouble(6), row.getDouble(7), row.getDouble(8))), cell, Cells.second(span.from()), Cells.second(span.to()))
            .parallelStream().filter(member -> member.isAmong(whom)).toList()
            .forEach(member -> found.merge(member.incident, member.claim, Math::min));
    }

    private static At row(ResultSet row) throws SQLException {
        return new At(row.getLong(1), new Cells.Found(row.getLong(2), row.getLong(3), row.getLong(4), row.getDouble(5), row.getDouble(6),
            row.getDouble(7)));
    }
}
