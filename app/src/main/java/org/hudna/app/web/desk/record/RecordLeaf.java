package org.hudna.app.web.desk.record;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.hudna.app.journal.LedgerJournal;
import org.hudna.app.journal.NodeJournal;
import org.hudna.app.journal.Shown;
import org.hudna.app.people.Verb;
import org.hudna.app.room.Room;
import org.hudna.app.web.api.Guard;
import org.hudna.app.web.desk.Frame;
import org.hudna.app.web.desk.Leaves;
import org.hudna.app.web.desk.View;
import org.hudna.app.web.desk.Visit;
import org.hudna.app.web.desk.record.RecordSheet.EntryRow;
import org.hudna.app.web.desk.record.RecordSheet.HeadRow;
import org.hudna.app.web.desk.record.RecordSheet.WitnessRow;
import org.hudna.ledger.checkpoint.SignedCheckpoint;
import org.hudna.ledger.policy.Standing;
import org.hudna.ledger.policy.WitnessKey;
import org.hudna.ledger.proof.EntryProof;
import org.hudna.ledger.proof.Prove;
import org.hudna.ledger.witness.Attendance;
import org.hudna.words.Digits;
import org.hudna.words.Message;

/** The record's head, who has co-signed it and since when not, and what anybody can check. For the public too. */
public final class RecordLeaf {

    private static final String TEMPLATE = "record/record.jte";
    private static final Message TITLE = Message.of("desk.tab-record");

    private RecordLeaf() {}

    /** Adds what belongs here. */
    public static void in(Leaves leaves) {
        leaves.page("/record", Guard.of(Verb.READ_LEDGER), "desk.tab-record", RecordLeaf::read);
        leaves.form("/record", Guard.of(Verb.READ_LEDGER), "proof.leaf-verify", RecordLeaf::check);
    }

    private static View read(Visit visit) {
        Optional<Shown> journal = journal(visit.room());
        String number = visit.asked("entry").orElse("");
        Optional<EntryRow> entry = journal.filter(_ -> !number.isEmpty()).map(it -> entry(visit, it, number));
        var sheet = new RecordSheet(journal.map(it -> head(visit.room(), it)), number, entry, Optional.empty(), "");
        return entry.isPresent() && entry.get().title().isEmpty() ? new View.Sheet(404, TEMPLATE, TITLE, java.util.Map.of("sheet", sheet))
            : View.sheet(TEMPLATE, TITLE, sheet);
    }

    private static View check(Visit visit) {
        Optional<Shown> journal = journal(visit.room());
        String brought = visit.ticked("file").stream().findFirst().orElse("");
        Optional<RecordSheet.Verdict> verdict = journal.map(it -> new Checking(it).verdict(brought));
        var sheet = new RecordSheet(journal.map(it -> head(visit.room(), it)), "", Optional.empty(), verdict, brought.replace("\r\n", "\n").strip());
        return View.sheet(TEMPLATE, TITLE, sheet);
    }

    /** Where several nodes keep one record, each shows it that has a head of it and the log's files. */
    private static Optional<Shown> journal(Room room) {
        if (room.journal() instanceof LedgerJournal alone) return Optional.of(alone);
        return room.journal() instanceof NodeJournal node ? node.shown() : Optional.empty();
    }

    private static HeadRow head(Room room, Shown journal) {
        SignedCheckpoint newest = journal.newest();
        Standing standing = journal.standing();
        Attendance attendance = journal.attendance();
        var head = newest.checkpoint().head();
        List<WitnessRow> witnesses = Stream.concat(standing.by().stream().map(by -> new WitnessRow(by.witness().name(), true, by.at(), List.of())),
            standing.missing().stream().map(one -> missing(one, attendance, Frame.zone(room)))).toList();
        return new HeadRow(newest.checkpoint().origin(), head.size(), head.root().base64(), journal.size(), journal.size() == 0 ? Optional.empty()
            : room.tables().stampedAt(journal.size() - 1),
            new String(newest.bytes(), StandardCharsets.UTF_8), Message.of("proof.level-" + Checking.code(standing.level())),
            standing.level() == Standing.Level.MET || standing.level() == Standing.Level.UNANIMOUS, witnesses);
    }

    private static WitnessRow missing(WitnessKey witness, Attendance attendance, ZoneId zone) {
        Optional<Attendance.Seen> seen = attendance.of(witness.key());
        List<Message> absence = new ArrayList<>();
        absence.add(seen.flatMap(Attendance.Seen::missing).map(missing -> Message.of("proof.since", "at", missing.since().atZone(zone), "why",
            Message.of("proof.absence-" + Checking.code(missing.why())))).orElse(Message.of("proof.not-yet")));
        seen.flatMap(Attendance.Seen::last).ifPresent(last -> absence.add(Message.of("proof.last-signed", "at", last.at().atZone(zone))));
        return new WitnessRow(witness.name(), false, Optional.empty(), absence);
    }

    private static EntryRow entry(Visit visit, Shown journal, String text) {
        OptionalLong number = number(text);
        if (number.isEmpty() || number.getAsLong() >= journal.size())
            return new EntryRow(Message.of("proof.no-entry", "n", journal.size()), Optional.empty(), Optional.empty());
        long index = number.getAsLong();
        Optional<Message> title = Optional.of(Message.of("proof.entry-title", "n", index));
        return switch (Prove.entry(index, journal.newest(), journal.files(), Optional.empty())) {
            case EntryProof.Made(var proof, var leaf) ->
                new EntryRow(Message.of("proof.entry-proven", "n", index, "size", proof.checkpoint().checkpoint().head().size()), title,
                Optional.of(new RecordSheet.ProofRow(index, stamped(visit, index), leaf.base64(), proof.path().size(),
                new String(proof.bytes(), StandardCharsets.UTF_8),
                    visit.may(Verb.READ_HISTORY))));
            case EntryProof.NotMade _ -> new EntryRow(Message.of("proof.entry-waits", "n", index), title, Optional.empty());
        };
    }

    /** When something was put down tells outsiders nothing that they may not know only where they may read histories. */
    private static Optional<Instant> stamped(Visit visit, long index) {
        return visit.may(Verb.READ_HISTORY) ? visit.room().tables().stampedAt(index) : Optional.empty();
    }

    private static OptionalLong number(String text) {
        String ascii = Digits.ascii(text.strip());
        return ascii.matches("[0-9]{1,18}") ? OptionalLong.of(Long.parseLong(ascii)) : OptionalLong.empty();
    }
}
