package org.hudna.app.web.api;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.hudna.app.journal.Entry;
import org.hudna.app.journal.Recorded;
import org.hudna.app.people.May;
import org.hudna.app.people.Verb;
import org.hudna.app.room.Room;
import org.hudna.app.store.Tables;
import org.hudna.app.web.api.shape.Written;
import org.hudna.bulletin.Card;
import org.hudna.bulletin.Depth;
import org.hudna.bulletin.Detail;
import org.hudna.bulletin.Sight;
import org.hudna.bulletin.Viewer;
import org.hudna.bulletin.issue.Readers;
import org.hudna.claims.ClaimId;
import org.hudna.claims.EventId;

/**
 * Live changes as server-sent events. Each has the number of its entry, so that a reader who comes again with the last one misses nothing and gets
 * nothing twice.
 *
 * <p>An event names what changed and says nothing of it: whoever wants to know asks for it, and is shown what they may see.
 */
final class Changes {

    /** How long a line may be silent. */
    private static final Duration SILENCE = Duration.ofSeconds(15);
    /** A session that has ended since, or a token that was revoked, hears no longer than that. Browsers come again by themselves, where they were. */
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Duration GLANCE = Duration.ofMillis(500);
    private static final int PORTION = 500;

    private final Room room;

    Changes(Room room) { this.room = room; }

    /** What changed: an {@code incident}, a {@code report}, a {@code claim}, {@code law}, {@code people}, a {@code bulletin} or the {@code watch}. */
    record ChangeSeen(long entry, Instant at, String what, Optional<String> id) {}

    /** After which entry; what comes from now on where neither this nor the header {@code Last-Event-ID} is given. */
    record ChangesAsked(Optional<String> after) {}

    Answer follow(Request request) {
        Mark mark = request.header("last-event-id").or(() -> request.asked(ChangesAsked.class).after()).map(Mark::read).orElseGet(() ->
            new Mark(room.next(), 0));
        return Answer.streamed("text/event-stream", out -> follow(request, mark, out)).with("Cache-Control", "no-store").with("X-Accel-Buffering",
            "no");
    }

    /**
     * How far a reader has come.
     *
     * @param entry what is looked at next
     * @param told the number of its change that was told last: one entry may change many incidents, and a line may break between two
     */
    private record Mark(long entry, int told) {

        /** {@code 17}: all of entry 17 was told; {@code 17.3}: its changes up to the third were. */
        static Mark read(String text) {
            String[] pieces = text.strip().split("\\.", 2);
            long entry = Marks.number(pieces[0]);
            return pieces.length == 1 ? new Mark(entry + 1, 0) : new Mark(entry, (int) Math.min(Integer.MAX_VALUE, Marks.number(pieces[1])));
        }
    }

    /**
     * Ends when the reader leaves, may no longer follow, or the service stops; or after a while, so that whoever comes again is asked again who it
     * is.
     */
    private void follow(Request request, Mark from, OutputStream out) throws IOException {
        write(out, "retry: 2000\n\n");
        out.flush();
        Mark next = from;
        Instant until = room.now().plus(LONGEST);
        while (room.isOpen() && room.now().isBefore(until)) {
            Optional<Viewer> viewer = room.viewer(request.by()).filter(it -> May.check(it, Verb.FOLLOW_CHANGES));
            if (viewer.isEmpty()) return;
            if (waited(next.entry())) next = send(viewer.get(), next, Math.min(room.next(), next.entry() + PORTION), out);
            else write(out, ": \n\n");
            out.flush();
        }
    }

    /** In glances, so that a room that closes lets go soon. */
    private boolean waited(long entry) {
        for (Duration silent = Duration.ZERO; silent.compareTo(SILENCE) < 0 && room.isOpen(); silent = silent.plus(GLANCE)) if (room.await(entry,
            GLANCE)) return true;
        return false;
    }

    /** Entries of which the reader sees nothing move the mark all the same, or they would be looked through anew when the reader comes again. */
    private Mark send(Viewer viewer, Mark from, long to, OutputStream out) throws IOException {
        List<Recorded> entries = new ArrayList<>();
        room.journal().read(from.entry(), to, entries::add);
        for (Recorded recorded : entries) {
            List<Numbered> changes = of(recorded, viewer);
            int told = recorded.index() == from.entry() ? from.told() : 0;
            for (int i = 0; i < changes.size(); i++) if (changes.get(i).number() > told) {
                ChangeSeen change = changes.get(i).change();
                write(out, "id: " + recorded.index() + (i == changes.size() - 1 ? "" : "." + changes.get(i)
                    .number()) + "\nevent: " + change.what() + "\ndata: ");
                out.write(Written.bytes(change));
                write(out, "\n\n");
            }
        }
        write(out, "id: " + (to - 1) + "\n\n");
        return new Mark(to, 0);
    }

    private static void write(OutputStream out, String text) throws IOException { out.write(text.getBytes(StandardCharsets.UTF_8)); }

    /** What of an entry this reader is told. */
    private List<Numbered> of(Recorded recorded, Viewer viewer) {
        return switch (recorded.entry()) {
            case Entry.ReportReceived(var _, var _, var bytes) -> one(recorded, viewer, Verb.READ_INBOX, "report", Optional.of(bytes.id().sha256()));
            case Entry.ReportTaken(var report) -> one(recorded, viewer, Verb.READ_INBOX, "report", Optional.of(report.sha256()));
            case Entry.ReportReleased(var report) -> one(recorded, viewer, Verb.READ_INBOX, "report", Optional.of(report.sha256()));
            case Entry.ReportClosed(var report, var _, var _) -> one(recorded, viewer, Verb.READ_INBOX, "report", Optional.of(report.sha256()));
            case Entry.ReportReopened(var report, var _) -> one(recorded, viewer, Verb.READ_INBOX, "report", Optional.of(report.sha256()));
            case Entry.ReportsLinked(var report, var _, var _) -> one(recorded, viewer, Verb.READ_INBOX, "report", Optional.of(report.sha256()));
            case Entry.ClaimMade(var claim, var _) -> one(recorded, viewer, Verb.READ_HISTORY, "claim", Optional.of(claim.id().code()));
            case Entry.ClaimCorrected(ClaimId instead, var _, var _) -> claim(recorded, viewer, instead);
            case Entry.ClaimWithdrawn(ClaimId claim, var _) -> claim(recorded, viewer, claim);
            case Entry.Gathered(var groups, var _) -> incidents(recorded, viewer, groups.stream().map(Entry.Group::incident).toList());
            case Entry.Reassessed(var _, List<EventId> all) -> incidents(recorded, viewer, all);
            case Entry.Decided(var decision) -> incidents(recorded, viewer, List.of(decision.event()));
            case Entry.TermsAdopted _, Entry.PlacesAdopted _, Entry.MappingAdopted _, Entry.FormAdopted _ -> one(recorded, viewer, Verb.READ_LAW,
                "law", Optional.empty());
            case Entry.BulletinPublished it -> bulletin(recorded, viewer, it);
            case Entry.OfWatch _ -> one(recorded, viewer, Verb.READ_WATCH, "watch", Optional.empty());
            case Entry.OfPeople _ -> one(recorded, viewer, Verb.READ_PEOPLE, "people", Optional.empty());
            case Entry.Judged _, Entry.WeightsLearned _, Entry.SenderNoted _, Entry.OfTrust _ -> List.of();
        };
    }

    /** A change and its number within its entry, the same for every reader and at all times. */
    private record Numbered(int number, ChangeSeen change) {}

    private static List<Numbered> one(Recorded recorded, Viewer viewer, Verb verb, String what, Optional<String> id) {
        return May.check(viewer, verb) ? List.of(new Numbered(1, new ChangeSeen(recorded.index(), recorded.stamp().at(), what, id))) : List.of();
    }

    private List<Numbered> bulletin(Recorded recorded, Viewer viewer, Entry.BulletinPublished it) {
        return Readers.mayRead(viewer.edition(), it.editions())
            ? one(recorded, viewer, Verb.READ_BULLETIN, "bulletin", Optional.of(Long.toString(it.number()))) : List.of();
    }

    private List<Numbered> claim(Recorded recorded, Viewer viewer, ClaimId claim) {
        List<Numbered> all = new ArrayList<>(one(recorded, viewer, Verb.READ_HISTORY, "claim", Optional.of(claim.code())));
        Optional<EventId> incident = room.tables().incidentOf(claim, recorded.index() - 1);
        incident.filter(it -> isOther(it, recorded.index(), Sight.of(viewer))).ifPresent(it -> all.add(new Numbered(2, incident(recorded, it))));
        return all;
    }

    private List<Numbered> incidents(Recorded recorded, Viewer viewer, List<EventId> all) {
        Sight sight = Sight.of(viewer);
        List<Numbered> changed = new ArrayList<>();
        int number = 0;
        for (EventId incident : new TreeSet<>(all)) {
            number++;
            if (isOther(incident, recorded.index(), sight)) changed.add(new Numbered(number, incident(recorded, incident)));
        }
        return changed;
    }

    private static ChangeSeen incident(Recorded recorded, EventId incident) {
        return new ChangeSeen(recorded.index(), recorded.stamp().at(), "incident", Optional.of(incident.code()));
    }

    /**
     * Whether the reader sees something else of it than before the entry: it has gone, come, or is other. Where claims are shown one by one, also
     * where the entry
     * touched it and left it alike in a list. What is kept from the reader today is not told of the past either.
     */
    private boolean isOther(EventId incident, long entry, Sight sight) {
        Optional<Card> today = room.tables().card(incident, Tables.NOW);
        if (today.filter(card -> !sight.isShown(card)).isPresent()) return false;
        Optional<Card> before = room.tables().card(incident, entry - 1);
        Optional<Card> after = room.tables().card(incident, entry);
        if (!before.flatMap(sight::show).equals(after.flatMap(sight::show))) return true;
        return after.filter(card -> sight.isShown(card) && sight.depth(Detail.CLAIMS, card) == Depth.WHOLE).isPresent();
    }
}
