package org.hudna.app.store;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hudna.app.journal.Recorded;
import org.hudna.app.store.ClaimFold.Changed;
import org.hudna.app.store.Session.Absent;
import org.hudna.bulletin.Card;
import org.hudna.claims.EventId;

/** Cards as they follow from one entry after another, once the rows of all those entries are written. */
final class CardFold {

    private final Session session;
    private final Changes changes;
    private final Deriving deriving;
    private final Map<Long, Recorded> atHand;
    private final Map<EventId, Optional<Version>> open = new HashMap<>();

    /** @param atHand entries that need not be read again, by number */
    CardFold(Session session, Changes changes, Deriving deriving, Map<Long, Recorded> atHand) {
        this.session = session;
        this.changes = changes;
        this.deriving = deriving;
        this.atHand = atHand;
    }

    /** Reads the cards of these as they stand. */
    void load(Collection<EventId> incidents) throws SQLException {
        Set<String> ids = new HashSet<>();
        for (EventId incident : incidents) if (!open.containsKey(incident) && ids.add(incident.code())) open.put(incident, Optional.empty());
        for (Version row : session.among(Table.CARD.select() + " WHERE until = " + Version.STANDS + " AND incident IN " + Session.MANY, ids,
            row -> Version.read(Table.CARD, row)))
            open.put(new EventId(row.text("incident")), Optional.of(row));
    }

    /** Whether its card is followed here, and may not be in the database yet. */
    boolean holds(EventId incident) { return open.containsKey(incident); }

    /** The card before the entry that is being followed. */
    Optional<Card> card(EventId incident) {
        return open.get(incident).map(row -> row.bytes("body")).filter(body -> body.length > 0).map(Bodies::card);
    }

    void follow(Recorded recorded, Changed changed) throws SQLException {
        if (changed.all().isEmpty()) return;
        load(changed.all());
        var now = new AsOf(new Sight(this, session), recorded.index());
        Set<EventId> given = new HashSet<>();
        for (Card card : deriving.cards(recorded, changed.all(), now)) {
            if (!changed.all().contains(card.id()) || !given.add(card.id()))
                throw new IllegalStateException("a card of what entry " + recorded.index() + " does not touch");
            put(recorded.index(), card);
        }
        for (EventId incident : changed.all())
            if (changed.less().contains(incident) && !given.contains(incident) && isEmpty(incident, recorded.index()))
                close(recorded.index(), incident);
    }

    private void put(long at, Card card) {
        byte[] body = Bodies.of(card);
        Optional<Version> before = open.get(card.id());
        if (before.isPresent() && Arrays.equals(before.get().bytes("body"), body)) return;
        replace(at, card.id(), Cells.second(card.when().from()), Cells.second(card.when().to()), body);
    }

    private boolean isEmpty(EventId incident, long at) throws SQLException {
        return session.number("SELECT count(*) FROM membership WHERE incident = ? AND since <= ? AND until > ?", incident.code(), at, at) == 0;
    }

    private void close(long at, EventId incident) {
        if (open.get(incident).filter(row -> row.bytes("body").length > 0).isPresent())
            replace(at, incident, Absent.NOTHING, Absent.NOTHING, Absent.NOTHING);
    }

    private void replace(long at, EventId incident, Object began, Object ended, Object body) {
        open.get(incident).ifPresent(before -> changes.end(before, at));
        open.put(incident, Optional.of(changes.add(Table.CARD, incident.code(), at, Version.STANDS, began, ended, body)));
    }

    /** What whoever derives is shown: rows of the transaction that is under way. */
    record Sight(CardFold cards, Session session) implements AsOf.Source {
        @Override public <T> T read(Sessions.Ask<T> ask) {
            try {
                return ask.of(session);
            } catch (SQLException broken) {
                throw TablesFailure.of(broken);
            }
        }

        @Override public boolean holds(EventId incident) { return cards.holds(incident); }

        @Override public Optional<Card> card(EventId incident) { return cards.card(incident); }

        @Override public Optional<Recorded> atHand(long index) { return Optional.ofNullable(cards.atHand.get(index)); }
    }
}
