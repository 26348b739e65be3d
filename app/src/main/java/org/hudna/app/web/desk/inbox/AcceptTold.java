package org.hudna.app.web.desk.inbox;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hudna.app.journal.Entry;
import org.hudna.app.journal.Recorded;
import org.hudna.app.room.Claiming;
import org.hudna.app.room.Done;
import org.hudna.app.room.Room;
import org.hudna.app.room.Texts;
import org.hudna.app.store.KeptClaim;
import org.hudna.app.store.Tables;
import org.hudna.app.web.api.ClaimRow;
import org.hudna.app.web.desk.Frame;
import org.hudna.app.web.desk.Moments;
import org.hudna.app.web.desk.Visit;
import org.hudna.claims.ClaimId;
import org.hudna.intake.Bytes;
import org.hudna.intake.ReportId;
import org.hudna.intake.text.Scripts;
import org.hudna.when.Happened;
import org.hudna.when.Span;
import org.hudna.who.SourceId;
import org.hudna.words.Digits;
import org.hudna.words.Lang;
import org.hudna.words.Message;

/** A suggestion that somebody accepts, as it was read or corrected, or a claim that somebody reads in a report without one. */
final class AcceptTold {

    private final Visit visit;
    private final Room room;
    private final ReportId report;

    AcceptTold(Visit visit, ReportId report) {
        this.visit = visit;
        this.room = visit.room();
        this.report = report;
    }

    /** Which suggestion, by its text and its number there. */
    private record At(int text, int suggestion) {
        static Optional<At> read(String at) {
            if (!at.matches("\\d{1,6}-\\d{1,6}")) return Optional.empty();
            String[] pieces = at.split("-");
            return Optional.of(new At(Integer.parseInt(pieces[0]), Integer.parseInt(pieces[1])));
        }
    }

    Done accept() {
        Optional<At> at = At.read(visit.filled("at"));
        if (at.isEmpty()) return new Done.Unknown();
        if (visit.filled("publisher").isBlank()) return new Done.Refused(Message.of("inbox.publisher-missing"));
        String from = visit.filled("from"), to = visit.filled("to");
        if (!from.isEmpty() && moment(from).isEmpty() || !to.isEmpty() && moment(to).isEmpty())
            return new Done.Refused(Message.of("inbox.time-wrong", "example", "2016-02-27T06:30"));
        return accept(at.get(), new SourceId(visit.filled("publisher")));
    }

    /** What was accepted and withdrawn before would be the same claim again, which no longer counts: a person writes it anew. */
    private Done accept(At at, SourceId publisher) {
        Done done = room.claiming().accept(report, new Claiming.Accepting(at.text, at.suggestion, publisher, when()), visit.acting());
        return made(done).flatMap(id -> room.tables().claim(id, Tables.NOW)).filter(kept -> !kept.stands()).isPresent()
            ? new Done.Refused(Message.of("inbox.withdrawn-before")) : done;
    }

    private Optional<Instant> moment(String text) { return Moments.read(text, Frame.zone(room)); }

    private Optional<Happened> when() {
        return moment(visit.filled("from"))
            .map(from -> new Happened(new Span(from, moment(visit.filled("to")).filter(to -> to.isAfter(from)).orElse(from.plusSeconds(1))),
            Happened.Extent.ONCE));
    }

    private Optional<ClaimId> made(Done done) {
        return done instanceof Done.Yes(List<Long> entries) && !entries.isEmpty()
            && room.tables().entry(entries.getFirst()).map(Recorded::entry).orElse(null) instanceof Entry.ClaimMade made
            ? Optional.of(made.claim().id()) : Optional.empty();
    }

    /**
     * As the person would have it. What was read stays readable beside it, where a claim can be made of that; a row that is wrong leaves nothing
     * behind.
     */
    Done correct() {
        Bytes row = ClaimRow.of(row());
        Optional<Message> wrong = room.claiming().wrong(row);
        if (wrong.isPresent()) return new Done.Refused(wrong.get());
        Optional<At> at = At.read(visit.filled("at"));
        if (at.isEmpty()) return room.claiming().make(report, row, visit.acting());
        if (visit.filled("why").isBlank()) return new Done.Refused(Message.of("room.why"));
        Done read = room.claiming()
            .accept(report, new Claiming.Accepting(at.get().text, at.get().suggestion, new SourceId(visit.filled("source")), Optional.empty()),
            visit.acting());
        Optional<KeptClaim> before = made(read).flatMap(id -> room.tables().claim(id, Tables.NOW)).filter(KeptClaim::stands);
        if (before.isPresent()) return room.claiming().correct(before.get().claim().id(), row, visit.filled("why"), visit.acting());
        return read instanceof Done.Yes || read instanceof Done.Refused ? room.claiming().make(report, row, visit.acting(1)) : read;
    }

    /** With the place of its words in the report, where they stand there to the letter. */
    private Map<String, String> row() {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("incident", "1");
        for (String column : RowFilled.COLUMNS) row.put(column, visit.filled(column).replace("\r\n", "\n"));
        row.put("zone", Frame.zone(room).getId());
        row.put("coder", visit.request().by());
        row.put("learned", room.tables().report(report).orElseThrow().receivedAt().toString());
        row.put("from", Digits.ascii(row.get("from")));
        row.put("to", Digits.ascii(row.get("to")));
        String words = row.get("words");
        if (words.isEmpty()) return row;
        for (Texts.OfReport text : room.claiming().read(report)) {
            int from = text.read().text().indexOf(words);
            if (from < 0) continue;
            row.put("report", report.sha256());
            row.put("span", from + "-" + (from + words.length()));
            Scripts.lang(words).map(Lang::tag).ifPresent(tag -> row.put("language", tag));
            return row;
        }
        return row;
    }
}
