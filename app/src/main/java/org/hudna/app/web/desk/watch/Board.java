package org.hudna.app.web.desk.watch;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hudna.app.journal.Entry;
import org.hudna.app.journal.Recorded;
import org.hudna.app.people.Verb;
import org.hudna.app.room.Room;
import org.hudna.app.room.Watchkeeping;
import org.hudna.app.store.InboxFilter;
import org.hudna.app.store.InboxRow;
import org.hudna.app.store.Since;
import org.hudna.app.store.Tables;
import org.hudna.app.web.desk.Visit;
import org.hudna.app.web.desk.inbox.Line;
import org.hudna.app.web.desk.inbox.Listing;
import org.hudna.app.web.desk.telling.Names;
import org.hudna.words.Message;

/** Reads what stands on the page. Each part is bounded, so that it takes as long in a large room as in a small one. */
final class Board {

    private static final int IN_HAND = 30;

    private final Visit visit;
    private final Room room;
    private final Instant now;
    private final Names names;

    Board(Visit visit) {
        this.visit = visit;
        this.room = visit.room();
        this.now = room.now();
        this.names = Names.of(room, Tables.NOW, visit.lang());
    }

    WatchSheet sheet(WatchSheet.Filled filled, Optional<Message> told, Optional<Message> wrong) {
        Moment since = Moment.of(visit);
        return new WatchSheet(minute(now), room.tables().handovers(Tables.NOW, 1).stream().findFirst().map(one -> HandoverRow.of(one, visit)),
            waits(), presence(),
            new RunningClocks(visit, names, now).all(), lines(), room.watchkeeping().interval(), since.choices(),
            new Changes(visit, names, since).all(),
            new WatchSheet.May(visit.may(Verb.HAND_OVER), visit.may(Verb.CHECK_LINE), visit.may(Verb.TELL_STEP)), filled, told, wrong);
    }

    /** Nobody on a watch counts seconds; the record has them. */
    static Instant minute(Instant at) { return at.truncatedTo(ChronoUnit.MINUTES); }

    /** In whole minutes. */
    static Duration between(Instant from, Instant to) {
        Duration all = Duration.between(from, to);
        return all.isNegative() ? Duration.ZERO : all.truncatedTo(ChronoUnit.MINUTES);
    }

    private WatchSheet.Waits waits() {
        Optional<InboxRow> oldest = room.tables().inbox(InboxFilter.WAITING, -1, 1, Tables.NOW).stream().findFirst();
        return new WatchSheet.Waits(room.tables().waiting(), oldest.map(new Listing(visit)::line), oldest.map(row -> between(row.receivedAt(), now)));
    }

    /** The viewer first. */
    private List<WatchSheet.Hands> presence() {
        Map<String, List<WatchSheet.InHand>> hands = new LinkedHashMap<>();
        var listing = new Listing(visit);
        for (Since.Handled one : room.tables().taken(IN_HAND)) {
            Optional<Line> line = listing.line(one.report());
            hands.computeIfAbsent(one.stamp().by(), _ -> new ArrayList<>())
                .add(new WatchSheet.InHand(one.report().sha256(), line, minute(one.stamp().at()), between(one.stamp().at(), now)));
        }
        String me = visit.request().by();
        return hands.entrySet().stream().map(one -> new WatchSheet.Hands(one.getKey(), one.getKey().equals(me), one.getValue()))
            .sorted(Comparator.comparing(WatchSheet.Hands::mine).reversed().thenComparing(WatchSheet.Hands::by)).toList();
    }

    /** Those due first, and of these those that were not tried for longest. */
    private List<WatchSheet.LineRow> lines() {
        return room.watchkeeping().lines().stream().map(this::line)
            .sorted(Comparator.comparing((WatchSheet.LineRow row) -> row.due().orElse(Instant.MIN))).toList();
    }

    private WatchSheet.LineRow line(Watchkeeping.PartyLine line) {
        return new WatchSheet.LineRow(line.state().party().code(), names.actor(line.state().party()), line.state().last().map(Board::check),
            line.state().heard().map(one -> minute(one.stamp().at())),
            line.due().map(Board::minute), line.isDue(now));
    }

    private static WatchSheet.Check check(Recorded one) {
        if (!(one.entry() instanceof Entry.LineChecked(var _, Entry.Line line, Entry.Answered answered, String note)))
            throw new IllegalStateException("no check");
        return new WatchSheet.Check(minute(one.stamp().at()), one.stamp().by(), line, answered, note);
    }
}
