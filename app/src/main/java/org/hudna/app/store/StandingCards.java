package org.hudna.app.store;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hudna.bulletin.Card;
import org.hudna.claims.EventId;

/**
 * Incidents whose cards stand since before an entry, one portion after another, in the order in which those cards were written. A card that takes
 * another's place meanwhile is written behind all others: it is met if it, too, is of before that entry, so that none is missed. For one thread.
 */
public final class StandingCards {

    private static final int PORTION = 2_000;
    private static final String STAND = " FROM card WHERE no > ? AND until = " + Version.STANDS
        + " AND since < ? AND body IS NOT NULL ORDER BY no LIMIT ?";

    private final Sessions sessions;
    private final long before;
    private final Optional<Predicate<Card>> which;
    private final Deque<EventId> found = new ArrayDeque<>();
    private long last = Long.MIN_VALUE;
    private boolean ended;

    /** @param which asked by several threads; all where it is empty */
    StandingCards(Sessions sessions, long before, Optional<Predicate<Card>> which) {
        this.sessions = sessions;
        this.before = before;
        this.which = which;
    }

    private record Row(long number, String incident, byte[] body) {}

    /** At most {@code most} more; none where there are no more. */
    public List<EventId> next(int most) {
        while (found.size() < most && !ended) read();
        List<EventId> some = new ArrayList<>(Math.min(most, found.size()));
        while (some.size() < most && !found.isEmpty()) some.add(found.remove());
        return some;
    }

    private void read() {
        List<Row> rows = sessions.read(session -> which.isEmpty()
            ? session.list("SELECT no, incident" + STAND, row -> new Row(row.getLong(1), Session.text(row, 2), new byte[0]), last, before,
            (long) PORTION)
            : session.list("SELECT no, incident, body" + STAND, row -> new Row(row.getLong(1), Session.text(row, 2), row.getBytes(3)), last, before,
            (long) PORTION));
        ended = rows.size() < PORTION;
        if (!rows.isEmpty()) last = rows.getLast().number();
        Stream<Row> kept = which.isEmpty() ? rows.stream() : rows.parallelStream().filter(row -> which.get().test(Bodies.card(row.body())));
        found.addAll(kept.map(row -> new EventId(row.incident())).toList());
    }
}
