package org.hudna.app.web.desk.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hudna.app.journal.Entry;
import org.hudna.app.journal.Recorded;
import org.hudna.app.people.Verb;
import org.hudna.app.room.Room;
import org.hudna.app.room.Texts;
import org.hudna.app.store.InboxFilter;
import org.hudna.app.store.KeptClaim;
import org.hudna.app.store.KeptReport;
import org.hudna.app.store.Tables;
import org.hudna.app.store.Touch;
import org.hudna.app.web.api.shape.Shapes;
import org.hudna.app.web.desk.Frame;
import org.hudna.app.web.desk.Visit;
import org.hudna.claims.Claim;
import org.hudna.claims.reading.Suggestion;
import org.hudna.intake.ReportId;
import org.hudna.intake.reading.Content;
import org.hudna.intake.reading.Contents;
import org.hudna.intake.text.CharacterSets;
import org.hudna.intake.text.Decoded;
import org.hudna.intake.text.Scripts;
import org.hudna.words.Message;

/** Puts the page of one report together. */
final class ReportPage {

    /** Of a text that nobody could take apart so much is shown; all of it is in the file. */
    private static final int RAW = 20_000;
    /** Entries that have words of their own in the history. */
    private static final Map<String, String> KINDS = Map.of("ReportReceived", "received", "ReportTaken", "taken", "ReportReleased", "released",
        "ReportClosed", "closed",
        "ReportReopened", "reopened", "ReportsLinked", "linked", "ClaimMade", "claim-made", "ClaimCorrected", "claim-corrected", "SenderNoted",
        "sender-noted", "Looked", "looked");

    private final Visit visit;
    private final Room room;
    private final KeptReport kept;

    ReportPage(Visit visit, KeptReport kept) {
        this.visit = visit;
        this.room = visit.room();
        this.kept = kept;
    }

    ReportSheet sheet(ReportSheet.Sent sent) {
        Content content = Contents.read(Listing.report(kept));
        List<KeptClaim> made = room.tables().claimsFrom(kept.id()).stream().flatMap(id -> room.tables().claim(id, Tables.NOW).stream()).toList();
        String publisher = publisher(made, content);
        Optional<String> raw = content instanceof Content.Unreadable ? raw() : Optional.empty();
        Optional<String> happened = content instanceof Content.Call call ? Optional.ofNullable(call.entries().get("happened")) : Optional.empty();
        return new ReportSheet(kept, room.tables().state(kept.id(), Tables.NOW).orElseThrow(), texts(publisher, made), PartShown.of(content), raw,
            raw.flatMap(Scripts::lang), publisher,
            happened, new ClaimsShown(room, visit.viewer()).of(kept.id(), visit.may(Verb.JUDGE)), Math.max(0, made.size() - ClaimsShown.CLAIMS),
            history(), links(), next(), sent,
            ReportSheet.May.of(visit));
    }

    private List<TextShown> texts(String publisher, List<KeptClaim> made) {
        var row = new RowFilled(Frame.zone(room), visit.lang(), publisher);
        List<TextShown> all = new ArrayList<>();
        for (Texts.OfReport text : room.claiming().read(kept.id())) {
            List<Suggested> suggestions = new ArrayList<>();
            for (Suggestion one : text.read().suggestions())
                suggestions.add(Suggested.of(text.number(), suggestions.size(), one, text.read().text(), row, made.stream()
                    .anyMatch(it -> it.stands() && isOf(it.claim(), one, text))));
            all.add(TextShown.of(text, suggestions));
        }
        return all;
    }

    /** A claim rests on the characters of what was accepted. */
    private static boolean isOf(Claim claim, Suggestion one, Texts.OfReport text) {
        return claim.origin().filter(it -> it.from() == one.within().from() && it.to() == one.within().to()
            && it.words().equals(one.within().in(text.read().text()))).isPresent();
    }

    private static String publisher(List<KeptClaim> made, Content content) {
        if (content instanceof Content.Bulletin bulletin) return bulletin.publisher();
        return made.isEmpty() ? "" : made.getLast().claim().said().via().orElse(made.getLast().claim().said().source()).name();
    }

    private Optional<String> raw() {
        return CharacterSets.decode(kept.bytes().first(RAW), kept.declared()) instanceof Decoded.Text text ? Optional.of(text.text())
            : Optional.empty();
    }

    private Optional<String> next() {
        if (!visit.may(Verb.READ_INBOX)) return Optional.empty();
        return room.tables().inbox(InboxFilter.WAITING, kept.index(), 1, Tables.NOW).stream().findFirst()
            .or(() -> room.tables().inbox(InboxFilter.WAITING, -1, 1, Tables.NOW).stream().findFirst().filter(row -> !row.id().equals(kept.id())))
            .map(row -> row.id().sha256());
    }

    private List<ReportSheet.Linked> links() {
        return room.tables().links(kept.id()).stream()
            .map(link -> new ReportSheet.Linked((link.report().equals(kept.id()) ? link.to() : link.report()).sha256(),
            Message.of("inbox.link-" + Shapes.code(link.how())))).toList();
    }

    private List<ReportSheet.Event> history() {
        if (!visit.may(Verb.READ_HISTORY)) return List.of();
        return room.tables().history(kept.id()).stream().map(this::event).toList();
    }

    private ReportSheet.Event event(Touch touch) {
        Message what = Message.of("inbox.event-" + KINDS.getOrDefault(touch.kind(), "other"));
        Optional<Entry> entry = Set.of("ReportClosed", "ReportReopened").contains(touch.kind()) ? room.tables().entry(touch.index())
            .map(Recorded::entry) : Optional.empty();
        Optional<Message> how = entry.filter(Entry.ReportClosed.class::isInstance).map(it -> Closings.said(((Entry.ReportClosed) it).how()));
        Optional<String> why = entry.map(it -> it instanceof Entry.ReportClosed closed ? closed.why() : it instanceof Entry.ReportReopened reopened
            ? reopened.why() : "");
        return new ReportSheet.Event(touch.stamp().at(), touch.stamp().by(), what, how, why.filter(it -> !it.isBlank()));
    }

    /** Of the report that stands in the address; empty where there is none. */
    static Optional<ReportPage> of(Visit visit) {
        return Optional.of(visit.at("id")).filter(ReportId::isId).map(ReportId::new).flatMap(visit.room().tables()::report)
            .map(kept -> new ReportPage(visit, kept));
    }
}
