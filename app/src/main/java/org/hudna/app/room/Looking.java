package org.hudna.app.room;

import java.util.List;
import java.util.Optional;
import org.hudna.app.journal.Entry;
import org.hudna.app.people.Verb;
import org.hudna.app.store.Tables;
import org.hudna.bulletin.Card;
import org.hudna.bulletin.Sight;
import org.hudna.claims.EventId;
import org.hudna.intake.ReportId;
import org.hudna.intake.SenderNote;
import org.hudna.where.Position;
import org.hudna.words.Message;

/** What is kept from view, shown to whoever says why: that somebody looked is durable before anything is shown. */
public final class Looking {

    private final Desk desk;
    private final Tables tables;

    Looking(Desk desk, Tables tables) {
        this.desk = desk;
        this.tables = tables;
    }

    /** What became of wanting to look. */
    public sealed interface Look<T> {

        /**
         * It is shown.
         *
         * @param entry the number of the entry that says who looked, and why
         */
        record Shown<T>(T what, long entry) implements Look<T> {}

        /** It is not, and why. */
        record Not<T>(Done why) implements Look<T> {}
    }

    /** The exact place of an incident; empty where none is known. */
    public Look<Optional<Position>> position(EventId incident, String why, Acting who) {
        Optional<Card> card = tables.card(incident, Tables.NOW).filter(Sight.of(who.viewer())::isShown);
        return look(Verb.LOOK_AT_POSITION, card.map(Card::at), new Entry.Looked(Entry.Kept.POSITION, incident.code(), why.strip()), who);
    }

    /** Who sent a report, by its parts; none where nobody is known. */
    public Look<List<SenderNote>> senders(ReportId report, String why, Acting who) {
        return look(Verb.LOOK_AT_SENDER, tables.report(report).map(_ -> tables.senders(report)),
            new Entry.Looked(Entry.Kept.SENDER, report.sha256(), why.strip()), who);
    }

    private <T> Look<T> look(Verb verb, Optional<T> what, Entry.Looked looked, Acting who) {
        if (!desk.may(who, verb)) return new Look.Not<>(new Done.Forbidden());
        if (what.isEmpty()) return new Look.Not<>(new Done.Unknown());
        if (looked.why().isEmpty()) return new Look.Not<>(new Done.Refused(Message.of("room.why")));
        return switch (desk.write(who, looked)) {
            case Done.Yes(List<Long> indexes) -> new Look.Shown<>(what.get(), indexes.getFirst());
            case Done otherwise -> new Look.Not<>(otherwise);
        };
    }
}
