package org.hudna.app.web.api;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hudna.app.journal.Entry;
import org.hudna.app.journal.Recorded;
import org.hudna.app.room.Acting;
import org.hudna.app.room.Claiming;
import org.hudna.app.room.Done;
import org.hudna.app.room.Imported;
import org.hudna.app.room.Room;
import org.hudna.app.room.Took;
import org.hudna.app.store.KeptClaim;
import org.hudna.app.web.api.Problem.Kind;
import org.hudna.app.web.api.ReportDoor.WhyTold;
import org.hudna.app.web.api.seen.ClaimSeen;
import org.hudna.app.web.api.seen.Sentence;
import org.hudna.claims.Claim;
import org.hudna.claims.ClaimId;
import org.hudna.claims.Row;
import org.hudna.incidents.matching.Judgement;
import org.hudna.intake.Declared;
import org.hudna.intake.ReportId;
import org.hudna.when.Happened;
import org.hudna.when.Span;
import org.hudna.words.Message;
import org.hudna.words.Texts;

/** Claims: made of suggestions, of rows, by hand; corrected and withdrawn, never changed. */
final class ClaimDoor {

    private final Room room;

    ClaimDoor(Room room) { this.room = room; }

    /**
     * Suggestions that somebody answers for.
     *
     * @param publisher who speaks where the text names nobody
     */
    record AcceptTold(String publisher, List<OneTold> suggestions) {}

    /**
     * One of them, as the reading numbers it.
     *
     * @param from when it happened, where the text tells no time
     * @param instead the claim as the person would have it, which then takes the place of what was read
     */
    record OneTold(int text, int suggestion, Optional<Instant> from, Optional<Instant> to, Optional<CorrectTold> instead) {}

    /** What became of each. */
    record AcceptedSeen(List<OneSeen> suggestions) {}

    /** An entry, or why there is none. */
    record OneSeen(int text, int suggestion, Optional<Long> entry, Optional<Sentence> why) {}

    Answer accept(Request request) throws IOException {
        if (!ReportId.isId(request.at("id"))) throw Became.unknown();
        AcceptTold told = request.told(AcceptTold.class);
        List<OneSeen> all = new ArrayList<>();
        for (int i = 0; i < told.suggestions().size(); i++) all.add(accept(request, told.publisher(), told.suggestions().get(i), i));
        return Became.json(new AcceptedSeen(all));
    }

    private OneSeen accept(Request request, String publisher, OneTold one, int which) {
        Optional<Happened> when = one.from().map(from -> new Happened(new Span(from, one.to().filter(to -> to.isAfter(from))
            .orElse(from.plusSeconds(1))), Happened.Extent.ONCE));
        var accepting = new Claiming.Accepting(one.text(), one.suggestion(), Marks.source("publisher", publisher), when);
        return switch (room.claiming().accept(new ReportId(request.at("id")), accepting, Became.acting(request, which))) {
            case Done.Yes(List<Long> entries) -> one.instead().map(instead -> instead(one, instead, entries.getFirst(), Became.acting(request,
                which), Texts.of(request.lang())))
                .orElseGet(() -> new OneSeen(one.text(), one.suggestion(), Optional.of(entries.getFirst()), Optional.empty()));
            case Done.Refused(Message why) -> new OneSeen(one.text(), one.suggestion(), Optional.empty(), Optional.of(Sentence.of(why,
                Texts.of(request.lang()))));
            case Done other -> {
                Became.of(other);
                throw Became.unknown();
            }
        };
    }

    /** Both stay readable: what was read, and what the person made of it. */
    private OneSeen instead(OneTold one, CorrectTold instead, long entry, Acting who, Texts texts) {
        if (!(room.tables().entry(entry).map(Recorded::entry).orElseThrow() instanceof Entry.ClaimMade(Claim made, var _))) throw Became.unknown();
        return switch (room.claiming().correct(made.id(), ClaimRow.of(instead.row()), instead.why(), who)) {
            case Done.Yes(List<Long> entries) -> new OneSeen(one.text(), one.suggestion(), Optional.of(entries.getFirst()), Optional.empty());
            case Done.Refused(Message why) -> new OneSeen(one.text(), one.suggestion(), Optional.of(entry), Optional.of(Sentence.of(why, texts)));
            case Done other -> {
                Became.of(other);
                throw Became.unknown();
            }
        };
    }

    /** Which mapping that was adopted reads the table; our own form where none is named. */
    record ImportAsked(Optional<String> mapping) {}

    /**
     * What became of a table: every row is a claim or set aside.
     *
     * @param report the table itself, kept
     */
    record ImportedSeen(Optional<String> report, List<String> made, List<AsideSeen> aside, List<Sentence> notes) {}

    /** A row that could not be read: where, what, and what to do. */
    record AsideSeen(long row, Optional<String> column, Sentence why) {
        static AsideSeen of(Row.SetAside row, Texts texts) {
            return new AsideSeen(row.row(), Optional.of(row.column()).filter(it -> !it.isEmpty()), Sentence.of(row.why(), texts));
        }
    }

    Answer importTable(Request request) throws IOException {
        Optional<String> mapping = request.asked(ImportAsked.class).mapping();
        if (!Parts.isForm(request)) {
            Declared declared = Parts.declared(request.header("content-type"), request.header("content-disposition").orElse(""));
            return imported(request, room.claiming().importTable(request.bytes(), declared, mapping, Became.acting(request)));
        }
        Parts.Part file = Became.found(Parts.of(request).stream().filter(Parts.Part::isFile).findFirst());
        return imported(request, room.claiming().importTable(file.bytes(), file.declared(), mapping, Became.acting(request)));
    }

    private static Answer imported(Request request, Imported imported) {
        Texts texts = Texts.of(request.lang());
        return switch (imported) {
            case Imported.Not(Done why) -> Became.of(why);
            case Imported.Rows(Took table, List<ClaimId> made, List<Row.SetAside> aside, List<Message> notes) ->
                Became.json(new ImportedSeen(report(table),
                made.stream().map(ClaimId::code).toList(), aside.stream().map(row -> AsideSeen.of(row, texts)).toList(), notes.stream().map(note ->
                    Sentence.of(note, texts)).toList()));
        };
    }

    private static Optional<String> report(Took table) {
        return switch (table) {
            case Took.Kept(ReportId id, var _, var _) -> Optional.of(id.sha256());
            case Took.Held(ReportId id, var _) -> Optional.of(id.sha256());
            case Took.KeyTaken _, Took.Refused _, Took.Forbidden _ -> Optional.empty();
        };
    }

    /** One claim in the columns of CLAIMS.md. */
    record ClaimTold(Map<String, String> row) {}

    /** A row that is wrong is no claim, and the caller is told what to change. */
    Answer make(Request request) throws IOException {
        Imported imported = room.claiming()
            .importTable(ClaimRow.of(request.told(ClaimTold.class).row()), Declared.file("claim.json"), Optional.empty(),
            Became.acting(request));
        if (imported instanceof Imported.Rows rows && rows.made().isEmpty()) throw wrong(rows).refusal();
        return imported(request, imported);
    }

    private static Problem wrong(Imported.Rows rows) {
        List<Problem.Row> all = new ArrayList<>();
        for (Row.SetAside row : rows.aside()) all.add(new Problem.Row(Optional.empty(), row.column(), row.why()));
        for (Message note : rows.notes()) all.add(new Problem.Row(Optional.empty(), "", note));
        return new Problem(Kind.REFUSED, Message.of("api.row-wrong"), all);
    }

    /** A claim, and whether it counts: {@code stands}, {@code corrected} or {@code withdrawn}. */
    record ClaimAndState(ClaimSeen claim, String counting, Optional<String> instead, Optional<String> report, long entry) {}

    /** By its own id: for those alone who are told whose it is. One that no longer counts is shown as it last stood. */
    Answer one(Request request) {
        var stood = Became.found(room.situation().claim(Marks.claim(request.at("id")), request.viewer()));
        KeptClaim kept = stood.kept();
        ClaimSeen seen = Became.found(stood.shown().map(ClaimSeen::of).filter(it -> it.id().isPresent()));
        return Became.json(new ClaimAndState(seen, org.hudna.app.web.api.shape.Shapes.code(kept.counting()), kept.instead().map(ClaimId::code),
            kept.report().map(ReportId::sha256), kept.index()));
    }

    /** The claim as it should be, and why. */
    record CorrectTold(Map<String, String> row, String why) {}

    Answer correct(Request request) throws IOException {
        CorrectTold told = request.told(CorrectTold.class);
        return Became.of(room.claiming().correct(Marks.claim(request.at("id")), ClaimRow.of(told.row()), told.why(), Became.acting(request)));
    }

    Answer withdraw(Request request) throws IOException {
        return Became.of(room.claiming().withdraw(Marks.claim(request.at("id")), request.told(WhyTold.class).why(), Became.acting(request)));
    }

    /** A person's word on two claims. */
    record JudgeTold(String one, String other, Judgement.Verdict verdict) {}

    Answer judge(Request request) throws IOException {
        JudgeTold told = request.told(JudgeTold.class);
        return Became.of(room.claiming().judge(Marks.claim(told.one()), Marks.claim(told.other()), told.verdict(), Became.acting(request)));
    }

    Answer history(Request request) { return IncidentDoor.history(room.tables().history(Marks.claim(request.at("id")))); }
}
