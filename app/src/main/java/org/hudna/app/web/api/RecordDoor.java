package org.hudna.app.web.api;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hudna.app.journal.Entry;
import org.hudna.app.journal.Recorded;
import org.hudna.app.room.Keeping;
import org.hudna.app.room.Room;
import org.hudna.app.store.Tables;
import org.hudna.app.web.api.ReportDoor.WhyTold;

/** The record itself: how far it has come, what is to be forgotten, what must not be, and who looked at what. */
final class RecordDoor {

    private final Room room;

    RecordDoor(Room room) { this.room = room; }

    /**
     * An erasure or a hold.
     *
     * @param kind {@code erasure} or {@code hold}
     * @param others who approved the erasure, or lifted the hold
     * @param isDone whether nobody more is needed: it is erased, as far as no hold stands before it, or lifted
     */
    record MatterSeen(String id, String kind, List<Long> entries, Optional<String> basis, String why, String askedBy, Instant askedAt,
        List<HandSeen> others, boolean isDone) {
        static MatterSeen of(Keeping.Matter matter) {
            Recorded asked = matter.asked();
            boolean erasure = asked.entry() instanceof Entry.ErasureAsked;
            List<Long> entries = asked.entry() instanceof Entry.ErasureAsked(var _, List<Long> some, var _, var _) ? some
                : asked.entry() instanceof Entry.HoldAsked(var _, List<Long> others, var _) ? others : List.of();
            Optional<String> basis = asked.entry() instanceof Entry.ErasureAsked(var _, var _, String said, var _) ? Optional.of(said)
                : Optional.empty();
            String why = asked.entry() instanceof Entry.ErasureAsked(var _, var _, var _, String said) ? said
                : asked.entry() instanceof Entry.HoldAsked(var _, var _, String said) ? said : "";
            return new MatterSeen(matter.id(), erasure ? "erasure" : "hold", entries, basis, why, asked.stamp().by(), asked.stamp().at(),
                matter.others().stream().map(other -> new HandSeen(other.index(), other.stamp().at(), other.stamp().by())).toList(), matter.second()
                    .isPresent());
        }
    }

    /** Who had a hand in it. */
    record HandSeen(long entry, Instant at, String by) {}

    /** All of them, in order. */
    record MattersSeen(List<MatterSeen> matters) {}

    Answer matters(Request request) { return Became.json(new MattersSeen(room.keeping().all().stream().map(MatterSeen::of).toList())); }

    /**
     * Entries to be erased, by their numbers. @param erasure a code, made where left out; with {@code basis}, a code too, it stands in the record
     * for ever: no names
     */
    record ErasureTold(Optional<String> erasure, List<Long> entries, String basis, String why) {}

    Answer askErasure(Request request) throws IOException {
        ErasureTold told = request.told(ErasureTold.class);
        return Became.of(room.keeping().askErasure(told.erasure().orElseGet(() -> "e-" + room.code()), told.entries(), told.basis(), told.why(),
            Became.acting(request)));
    }

    Answer approveErasure(Request request) { return Became.of(room.keeping().approveErasure(request.at("id"), Became.acting(request))); }

    /** Entries that must not be erased; all where none is named. */
    record HoldTold(Optional<String> hold, List<Long> entries, String why) {}

    Answer placeHold(Request request) throws IOException {
        HoldTold told = request.told(HoldTold.class);
        return Became.of(room.keeping().placeHold(told.hold().orElseGet(() -> "h-" + room.code()), told.entries(), told.why(),
            Became.acting(request)));
    }

    Answer liftHold(Request request) throws IOException {
        return Became.of(room.keeping().liftHold(request.at("id"), request.told(WhyTold.class).why(), Became.acting(request)));
    }

    /** Who looked at what, and why. @param what {@code position} or {@code sender} */
    record LookSeen(long entry, Instant at, String by, String what, String id, String why) {}

    /** A page of looks, the latest first. */
    record LooksAsked(Optional<String> after, Optional<Integer> limit) {}

    Answer looks(Request request) {
        LooksAsked asked = request.asked(LooksAsked.class);
        return Rows.answer(request, asked.after(), asked.limit(), (after, limit) -> {
            List<Recorded> looks = room.tables().looks(after.map(Marks::number).orElse(Tables.NOW), limit);
            Optional<String> next = looks.size() < limit ? Optional.empty() : Optional.of(Long.toString(looks.getLast().index()));
            return new Rows.Page(looks.stream().map(RecordDoor::seen).toList(), next);
        });
    }

    private static LookSeen seen(Recorded recorded) {
        if (!(recorded.entry() instanceof Entry.Looked(Entry.Kept what, String id, String why))) throw new IllegalStateException("no look");
        return new LookSeen(recorded.index(), recorded.stamp().at(), recorded.stamp().by(), org.hudna.app.web.api.shape.Shapes.code(what), id, why);
    }
}
