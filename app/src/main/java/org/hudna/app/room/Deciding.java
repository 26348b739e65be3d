package org.hudna.app.room;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.hudna.app.journal.Entry;
import org.hudna.app.people.Verb;
import org.hudna.app.store.Tables;
import org.hudna.claims.EventId;
import org.hudna.incidents.ladder.Decision;
import org.hudna.incidents.ladder.Ruling;
import org.hudna.incidents.ladder.Standing;
import org.hudna.words.Message;

/** What named people decide of an incident; added, never changed. */
public final class Deciding {

    private final Desk desk;
    private final Tables tables;

    Deciding(Desk desk, Tables tables) {
        this.desk = desk;
        this.tables = tables;
    }

    /** Where it stands, what bears it out, who disputes it, whether it may be published. Refused without a reason. */
    public Done decide(EventId incident, Ruling ruling, String why, Acting who) {
        if (!desk.may(who, verb(ruling))) return new Done.Forbidden();
        if (tables.card(incident, Tables.NOW).isEmpty()) return new Done.Unknown();
        if (why.isBlank()) return new Done.Refused(Message.of("room.why"));
        if (ruling instanceof Ruling.Places(Standing.DuplicateOf(EventId other))) {
            if (other.equals(incident)) return new Done.Refused(Message.of("room.own-duplicate"));
            if (tables.card(other, Tables.NOW).isEmpty()) return new Done.Refused(Message.of("room.no-incident", "incident", other.code()));
            if (isToldBy(other, incident)) return new Done.Refused(Message.of("room.duplicates-in-circle", "incident", other.code()));
        }
        return desk.write(who, new Entry.Decided(new Decision(incident, ruling, who.by(), desk.now(), why.strip())));
    }

    /** Whether the one already counts under the other, by others in between too: in a circle all would be set aside, and none be left to count. */
    private boolean isToldBy(EventId one, EventId other) {
        Set<EventId> passed = new HashSet<>();
        Optional<EventId> at = Optional.of(one);
        while (at.isPresent() && passed.add(at.get())) {
            if (at.get().equals(other)) return true;
            at = tables.card(at.get(), Tables.NOW).flatMap(card -> card.standing() instanceof Standing.DuplicateOf(EventId next)
                ? Optional.of(next) : Optional.empty());
        }
        return false;
    }

    /** Only who verifies moves an incident on the ladder; only the mechanism determines. */
    private static Verb verb(Ruling ruling) {
        return switch (ruling) {
            case Ruling.Places(Standing standing) when standing instanceof Standing.Determined -> Verb.DETERMINE;
            case Ruling.Places _, Ruling.Reopens _, Ruling.Corroborates _, Ruling.Contested _, Ruling.Settled _ -> Verb.DECIDE;
            case Ruling.Embargoed _ -> Verb.EMBARGO;
            case Ruling.Released _ -> Verb.RELEASE;
        };
    }
}
