package org.hudna.app.web.api;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hudna.app.journal.Entry;
import org.hudna.app.journal.Recorded;
import org.hudna.app.room.Done;
import org.hudna.app.room.Room;
import org.hudna.app.room.Watchkeeping;
import org.hudna.app.store.Handover;
import org.hudna.app.store.Tables;
import org.hudna.who.ActorId;
import org.hudna.words.Message;

/** The watch: who handed it to whom, and whether the parties' lines answer. */
final class WatchDoor {

    private final Room room;

    WatchDoor(Room room) { this.room = room; }

    /** A watch that was handed over. @param to for whom it was meant; {@code takenBy} who took it, left out while nobody did */
    record HandoverSeen(long entry, Instant at, String by, Optional<String> to, String note, Optional<String> takenBy, Optional<Instant> takenAt) {

        static HandoverSeen of(Handover one) {
            if (!(one.given().entry() instanceof Entry.WatchHandedOver(var to, String note))) throw new IllegalStateException("no handover");
            return new HandoverSeen(one.given().index(), one.given().stamp().at(), one.given().stamp().by(), to, note, one.taken()
                .map(it -> it.stamp().by()),
                one.taken().map(it -> it.stamp().at()));
        }
    }

    /** A page of handovers, the latest first. */
    record HandoversAsked(Optional<String> after, Optional<Integer> limit) {}

    Answer handovers(Request request) {
        HandoversAsked asked = request.asked(HandoversAsked.class);
        return Rows.answer(request, asked.after(), asked.limit(), (after, limit) -> {
            List<Handover> some = room.tables().handovers(after.map(Marks::number).orElse(Tables.NOW), limit);
            Optional<String> next = some.size() < limit ? Optional.empty() : Optional.of(Long.toString(some.getLast().given().index()));
            return new Rows.Page(some.stream().map(HandoverSeen::of).toList(), next);
        });
    }

    /** What the next has to know. @param to the name-code of whoever is to take it; left out for whoever comes */
    record HandoverTold(Optional<String> to, String note) {}

    Answer handOver(Request request) throws IOException {
        HandoverTold told = request.told(HandoverTold.class);
        return Became.of(room.watchkeeping().handOver(told.to(), told.note(), Became.acting(request)));
    }

    Answer take(Request request) { return Became.of(room.watchkeeping().take(Marks.number(request.at("index")), Became.acting(request))); }

    /** A line that was tried. */
    record CheckSeen(long entry, Instant at, String by, Entry.Line line, Entry.Answered answered, String note) {

        static CheckSeen of(Recorded one) {
            if (!(one.entry() instanceof Entry.LineChecked(var _, Entry.Line line, Entry.Answered answered, String note)))
                throw new IllegalStateException("no check");
            return new CheckSeen(one.index(), one.stamp().at(), one.stamp().by(), line, answered, note);
        }
    }

    /** A party and its lines. @param due when the next check is due; left out where none was ever made, so that it is due now */
    record LineSeen(String party, Optional<CheckSeen> last, Optional<Instant> heard, Optional<Instant> due, boolean isDue) {}

    /** All parties that are bound now. */
    record LinesSeen(List<LineSeen> lines) {}

    Answer lines(Request request) {
        Instant now = room.now();
        return Became.json(new LinesSeen(room.watchkeeping().lines().stream().map(line -> seen(line, now)).toList()));
    }

    private static LineSeen seen(Watchkeeping.PartyLine line, Instant now) {
        return new LineSeen(line.state().party().code(), line.state().last().map(CheckSeen::of), line.state().heard().map(one -> one.stamp().at()),
            line.due(), line.isDue(now));
    }

    /** What came of trying a line. */
    record CheckTold(String party, Entry.Line line, Entry.Answered answered, Optional<String> note) {}

    Answer check(Request request) throws IOException {
        CheckTold told = request.told(CheckTold.class);
        if (!ActorId.isCode(told.party())) return Became.of(new Done.Refused(Message.of("room.no-line", "party", told.party())));
        return Became.of(room.watchkeeping()
            .checkLine(new Entry.LineChecked(new ActorId(told.party()), told.line(), told.answered(), told.note().orElse("")),
            Became.acting(request)));
    }
}
