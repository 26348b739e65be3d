package org.hudna.app.web.api;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hudna.app.journal.Entry.Closing;
import org.hudna.app.room.Done;
import org.hudna.app.room.Incoming;
import org.hudna.app.room.Looking;
import org.hudna.app.room.Room;
import org.hudna.app.room.Took;
import org.hudna.app.search.AskedReports;
import org.hudna.app.search.FoundReports;
import org.hudna.app.store.InboxFilter;
import org.hudna.app.store.InboxRow;
import org.hudna.app.store.KeptReport;
import org.hudna.app.store.ReportState;
import org.hudna.app.store.Tables;
import org.hudna.app.web.api.Problem.Kind;
import org.hudna.app.web.api.seen.ReadingSeen;
import org.hudna.app.web.api.seen.Sentence;
import org.hudna.app.web.api.shape.Shapes;
import org.hudna.claims.ClaimId;
import org.hudna.intake.Channel;
import org.hudna.intake.Declared;
import org.hudna.intake.ReportId;
import org.hudna.intake.SenderNote;
import org.hudna.words.Message;
import org.hudna.words.Texts;

/** Reports: what comes in, what waits, who works on it. */
final class ReportDoor {

    private final Room room;

    ReportDoor(Room room) { this.room = room; }

    /**
     * By which way it came; {@code form} where nobody says. Who sent it may stand in the header {@code Hudna-Sender}, or in a form's field {@code
     * sender}.
     */
    record SendAsked(Optional<Channel> channel) {}

    /**
     * What became of each file that came.
     *
     * @param entry its number in the record, by which it is proved
     * @param since when the same bytes came first
     * @param aside why no reader can take it apart; it is kept for a person to look at
     */
    record TookSeen(String id, boolean isNew, Optional<Long> entry, Optional<Instant> since, Optional<Sentence> aside) {}

    /** All that came with one request. */
    record TookAll(List<TookSeen> reports) {}

    Answer send(Request request) throws IOException {
        Optional<Channel> said = request.asked(SendAsked.class).channel();
        if (!Parts.isForm(request)) {
            Declared declared = Parts.declared(request.header("content-type"), request.header("content-disposition").orElse(""));
            return took(request, List.of(new Incoming(request.bytes(), said.orElse(Channel.FILE), declared, request.header("hudna-sender"))));
        }
        List<Parts.Part> parts = Parts.of(request);
        Optional<String> sender = parts.stream().filter(part -> part.name().equals("sender") && !part.isFile()).map(Parts.Part::text).filter(it ->
            !it.isEmpty()).findFirst();
        List<Incoming> files = new ArrayList<>();
        for (Parts.Part part : parts)
            if (part.isFile() || part.name().equals("text")) files.add(new Incoming(part.bytes(), said.orElse(part.isFile() ? Channel.FILE
                : Channel.FORM), part.declared(), sender));
        if (files.isEmpty()) throw Problem.of(Kind.NOT_UNDERSTOOD, Message.of("api.no-file")).refusal();
        return took(request, files);
    }

    /** Files after the first that is refused are not taken; those before it are, and are held when the whole comes again. */
    private Answer took(Request request, List<Incoming> files) {
        List<TookSeen> reports = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) reports.add(seen(room.intaking().take(files.get(i), Became.acting(request, i)),
            Texts.of(request.lang())));
        Answer answer = Became.json(reports.stream().anyMatch(TookSeen::isNew) ? 201 : 200, new TookAll(reports));
        return reports.size() == 1 ? answer.with("Location", "/api/reports/" + reports.getFirst().id()) : answer;
    }

    private static TookSeen seen(Took took, Texts texts) {
        return switch (took) {
            case Took.Kept(ReportId id, long index, Optional<Message> aside) ->
                new TookSeen(id.sha256(), true, Optional.of(index), Optional.empty(), aside.map(why -> Sentence.of(why, texts)));
            case Took.Held(ReportId id, Optional<Instant> since) -> new TookSeen(id.sha256(), false, Optional.empty(), since, Optional.empty());
            case Took.KeyTaken _ -> throw Problem.of(Kind.KEY_TAKEN).refusal();
            case Took.Refused(Message why) -> throw Problem.of(Kind.REFUSED, why).refusal();
            case Took.Forbidden() -> throw Problem.of(Kind.NOT_ALLOWED).refusal();
        };
    }

    /**
     * Which reports, in the order in which they came; with words to look for, the latest first.
     *
     * @param stage those that wait where left out, and no words are looked for
     * @param mine those that the caller works on
     * @param text words that stand in them, in any of the three languages
     */
    record InboxAsked(Optional<String> text, Optional<Boolean> typing, Optional<ReportState.Stage> stage, Optional<Channel> channel,
        Optional<Boolean> mine, Optional<String> after, Optional<Integer> limit) {}

    /**
     * A report, but for what it says.
     *
     * @param closed what it came to
     * @param by who took or closed it, or gave it back; never who brought it
     */
    record ReportSeen(String id, String channel, Instant receivedAt, long bytes, Optional<String> mediaType, Optional<String> fileName, String stage,
        Optional<String> takenBy,
                      Optional<String> closed, Optional<String> by, long entry, Optional<List<String>> claims) {

        static ReportSeen of(InboxRow row) {
            return new ReportSeen(row.id().sha256(), row.channel().code(), row.receivedAt(), row.bytes(), row.mediaType(), row.fileName(),
                Shapes.code(row.state().stage()),
                row.state().takenBy(), row.state().closed().map(Shapes::code), ReportDoor.by(row.state()), row.index(), Optional.empty());
        }
    }

    private static Optional<String> by(ReportState state) { return Optional.of(state.by()).filter(_ -> !state.isWaiting()); }

    Answer inbox(Request request) {
        InboxAsked asked = request.asked(InboxAsked.class);
        if (asked.text().filter(words -> !words.isBlank()).isPresent()) return found(request, asked);
        boolean mine = asked.mine().orElse(false);
        var filter = new InboxFilter(mine ? ReportState.Stage.TAKEN : asked.stage().orElse(ReportState.Stage.WAITING), asked.channel(), mine
            ? Optional.of(request.by()) : Optional.empty());
        return Rows.answer(request, asked.after(), asked.limit(), (after, limit) -> {
            List<InboxRow> rows = room.tables().inbox(filter, after.map(Marks::number).orElse(-1L), limit, Tables.NOW);
            Optional<String> next = rows.size() < limit ? Optional.empty() : Optional.of(Long.toString(rows.getLast().index()));
            return new Rows.Page(rows.stream().map(ReportSeen::of).toList(), next);
        });
    }

    /** What the index finds may be a moment behind; what is gone since is left out. */
    private Answer found(Request request, InboxAsked asked) {
        var which = new AskedReports(asked.text().orElse(""), asked.typing().orElse(false), codes(asked.stage()), asked.channel().map(Channel::code)
            .map(Set::of).orElse(Set.of()), Optional.empty());
        return Rows.answer(request, asked.after(), asked.limit(), (after, limit) -> {
            FoundReports found = room.search().reports(which, request.viewer(), limit, Marks.read(after, FoundReports.After::find));
            List<ReportSeen> rows = found.reports().stream().flatMap(id -> room.tables().report(id).stream()).map(kept -> seen(kept,
                Optional.empty())).toList();
            return new Rows.Page(rows, found.next().map(FoundReports.After::code));
        });
    }

    private static Set<String> codes(Optional<ReportState.Stage> stage) { return stage.map(Shapes::code).map(Set::of).orElse(Set.of()); }

    private ReportSeen seen(KeptReport kept, Optional<List<String>> claims) {
        ReportState state = room.tables().state(kept.id(), Tables.NOW).orElseThrow(Became::unknown);
        return new ReportSeen(kept.id().sha256(), kept.channel().code(), kept.receivedAt(), kept.bytes().size(), kept.declared().mediaType(),
            kept.declared().fileName(),
            Shapes.code(state.stage()), state.takenBy(), state.closed().map(Shapes::code), by(state), kept.index(), claims);
    }

    private KeptReport kept(Request request) { return Became.found(room.tables().report(id(request))); }

    private static ReportId id(Request request) {
        String id = request.at("id");
        if (!ReportId.isId(id)) throw Became.unknown();
        return new ReportId(id);
    }

    Answer one(Request request) {
        KeptReport kept = kept(request);
        return Became.json(seen(kept, Optional.of(room.tables().claimsFrom(kept.id()).stream().map(ClaimId::code).toList())));
    }

    /** The exact bytes, which no browser may take for anything to show or run. */
    Answer original(Request request) {
        KeptReport kept = kept(request);
        return Answer.of(200, "application/octet-stream", kept.bytes().toArray()).with("Content-Disposition", "attachment; filename=\"" + kept.id()
            .sha256() + ".bin\"")
            .with("X-Content-Type-Options", "nosniff").with("Content-Security-Policy", "default-src 'none'; sandbox")
                .with("Cross-Origin-Resource-Policy", "same-origin");
    }

    /** What can be read in it, text by text. */
    record ReadingAll(List<ReadingSeen> texts) {}

    Answer reading(Request request) {
        KeptReport kept = kept(request);
        return Became.json(new ReadingAll(room.claiming().read(kept.id()).stream().map(text -> ReadingSeen.of(text.number(), text.name(),
            text.read())).toList()));
    }

    Answer take(Request request) { return Became.of(room.intaking().takeUp(id(request), Became.acting(request))); }

    Answer release(Request request) { return Became.of(room.intaking().release(id(request), Became.acting(request))); }

    /** What it came to, and why nothing more is to be done with it. */
    record ClosingTold(Closing how, Optional<String> why) {}

    Answer close(Request request) throws IOException {
        ClosingTold told = request.told(ClosingTold.class);
        return Became.of(room.intaking().close(id(request), told.how(), told.why().orElse(""), Became.acting(request)));
    }

    /** A reason, in one's own words. */
    record WhyTold(String why) {}

    Answer reopen(Request request) throws IOException {
        return Became.of(room.intaking().reopen(id(request), request.told(WhyTold.class).why(), Became.acting(request)));
    }

    /** Who sent it, part by part, and the number of the entry that says who looked. */
    record SendersSeen(List<SenderSeen> senders, long entry) {}

    /** Of one message of it, from 1; of the whole, 0. */
    record SenderSeen(int part, String sender) {}

    Answer senders(Request request) throws IOException {
        return switch (room.looking().senders(id(request), request.told(WhyTold.class).why(), Became.acting(request))) {
            case Looking.Look.Not<List<SenderNote>>(Done not) -> Became.of(not);
            case Looking.Look.Shown<List<SenderNote>>(List<SenderNote> notes, long entry) ->
                Became.json(new SendersSeen(notes.stream().map(note -> new SenderSeen(note.part(), note.sender())).toList(), entry));
        };
    }

    Answer history(Request request) { return IncidentDoor.history(room.tables().history(kept(request).id())); }
}
