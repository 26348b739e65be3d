package org.hudna.app.room;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import org.hudna.app.journal.Entry;
import org.hudna.app.journal.Journal;
import org.hudna.app.journal.Recorded;
import org.hudna.app.people.Verb;
import org.hudna.app.store.KeptReport;
import org.hudna.app.store.ReportState;
import org.hudna.app.store.Tables;
import org.hudna.intake.Bytes;
import org.hudna.intake.Intake;
import org.hudna.intake.Report;
import org.hudna.intake.ReportId;
import org.hudna.intake.SenderNote;
import org.hudna.intake.Take;
import org.hudna.intake.reading.Contents;
import org.hudna.words.Message;

/** What comes in, and who works on it. */
public final class Intaking {

    /** How a key begins that a sender gave. */
    private static final String GIVEN = "in.";

    private final Desk desk;
    private final Tables tables;

    Intaking(Desk desk, Tables tables) {
        this.desk = desk;
        this.tables = tables;
    }

    /** Takes what came by any door. The same bytes are one report, whoever brings them and however often. Answered when it is durable. */
    public Took take(Incoming incoming, Acting who) {
        if (!desk.may(who, Verb.SUBMIT_REPORT)) return new Took.Forbidden();
        Instant now = desk.now();
        return switch (Take.take(incoming.bytes(), incoming.channel(), now, incoming.declared(), tables::since)) {
            case Intake.Refused(Message why, var _) -> new Took.Refused(why);
            case Intake.AlreadyHeld(ReportId id, Instant since) -> new Took.Held(id, Optional.of(since));
            case Intake.Taken(Report report) -> keep(report, incoming, who, Optional.empty());
            case Intake.SetAside(Report report, Message why) -> keep(report, incoming, who, Optional.of(why));
        };
    }

    /** Under the sender's key, where one was given, else under the hash. */
    private Took keep(Report report, Incoming incoming, Acting who, Optional<Message> aside) {
        String hash = key(report.id());
        String key = who.key().map(given -> GIVEN + given).orElse("rep." + hash);
        CompletableFuture<Journal.Answer> answer =
            desk.submit(who, key, new Entry.ReportReceived(incoming.channel(), incoming.declared(), incoming.bytes()));
        List<CompletableFuture<Journal.Answer>> notes = senders(report, incoming).stream()
            .map(note -> desk.submit(who, "snd." + hash + "." + note.part(), new Entry.SenderNoted(note))).toList();
        notes.forEach(CompletableFuture::join);
        return switch (answer.join()) {
            case Journal.Answer.New(var recorded) -> new Took.Kept(report.id(), recorded.index(), aside);
            case Journal.Answer.Held _ -> new Took.Held(report.id(), Optional.empty());
            case Journal.Answer.KeyTaken(long index) -> taken(index, report.id());
        };
    }

    /** The same bytes may have come in another way, or as another kind of file: they are held. */
    private Took taken(long index, ReportId id) {
        ReportId other = desk.at(index).map(Recorded::entry).filter(Entry.ReportReceived.class::isInstance).map(Entry.ReportReceived.class::cast)
            .map(received -> received.bytes().id()).orElse(id);
        return other.equals(id) ? new Took.Held(id, Optional.empty()) : new Took.KeyTaken(other);
    }

    /** The report that came under this key; empty where none did, or where it cannot be opened. */
    public Optional<ReportId> under(String key) {
        OptionalLong index = desk.find(GIVEN + key);
        return index.isEmpty() ? Optional.empty() : desk.at(index.getAsLong()).map(Recorded::entry).filter(Entry.ReportReceived.class::isInstance)
            .map(entry -> ((Entry.ReportReceived) entry).bytes().id());
    }

    /** Its bytes, for whoever brought it to put together with others; empty where the tables cannot tell, or it was erased. */
    public Optional<Bytes> bytes(ReportId report) {
        if (tables.report(report).isEmpty()) desk.catchUp();
        return tables.report(report).map(KeptReport::bytes);
    }

    /** Says how one report belongs to another; the same again is the same entry. Answered when it is durable. */
    public Done link(ReportId report, ReportId to, Entry.Link how, Acting who) {
        if (!desk.may(who, Verb.SUBMIT_REPORT)) return new Done.Forbidden();
        String both = Bytes.of((report.sha256() + to.sha256() + how).getBytes(java.nio.charset.StandardCharsets.UTF_8)).id().sha256();
        return switch (desk.once(who, "lnk." + both.substring(0, 40), new Entry.ReportsLinked(report, to, how))) {
            case Journal.Answer.New(var recorded) -> new Done.Yes(List.of(recorded.index()));
            case Journal.Answer.Held(long index) -> new Done.Yes(List.of(index));
            case Journal.Answer.KeyTaken _ -> new Done.KeyTaken();
        };
    }

    private static String key(ReportId id) { return Base64.getUrlEncoder().withoutPadding().encodeToString(HexFormat.of().parseHex(id.sha256())); }

    /** What the door knows of the sender comes before what the bytes say. */
    private static List<SenderNote> senders(Report report, Incoming incoming) {
        List<SenderNote> notes = new ArrayList<>();
        incoming.sender().ifPresent(sender -> notes.add(new SenderNote(report.id(), 0, sender)));
        for (SenderNote note : Contents.senders(report)) if (notes.stream().noneMatch(known -> known.part() == note.part())) notes.add(note);
        return notes;
    }

    /** Works on a report from now on; refused where somebody else does. */
    public Done takeUp(ReportId report, Acting who) {
        return work(report, who, Verb.TAKE_REPORT, state -> state.isWaiting() || state.takenBy().filter(who.by()::equals).isPresent(),
            "room.report-taken", new Entry.ReportTaken(report));
    }

    /** Leaves a report to others. A duty officer may free what somebody else has. */
    public Done release(ReportId report, Acting who) {
        return work(report, who, Verb.TAKE_REPORT, state -> state.takenBy().isPresent(), "room.report-free", new Entry.ReportReleased(report));
    }

    /** Nothing more is to be done with it. */
    public Done close(ReportId report, Entry.Closing how, String why, Acting who) {
        return work(report, who, Verb.CLOSE_REPORT, state -> state.closed().isEmpty(), "room.report-closed",
            new Entry.ReportClosed(report, how, why.strip()));
    }

    /** It waits again. */
    public Done reopen(ReportId report, String why, Acting who) {
        if (why.isBlank()) return new Done.Refused(Message.of("room.why"));
        return work(report, who, Verb.CLOSE_REPORT, state -> state.closed().isPresent(), "room.report-open",
            new Entry.ReportReopened(report, why.strip()));
    }

    /** Which state of a report allows it. */
    private interface Allows {
        boolean in(ReportState state);
    }

    private Done work(ReportId report, Acting who, Verb verb, Allows allows, String otherwise, Entry entry) {
        if (!desk.may(who, verb)) return new Done.Forbidden();
        Optional<ReportState> state = state(report);
        if (state.isEmpty()) return new Done.Unknown();
        Optional<Done> before = desk.before(who, entry);
        if (before.isPresent()) return before.get();
        if (entry instanceof Entry.ReportTaken && state.get().closed().isPresent()) return new Done.Refused(Message.of("room.report-closed"));
        if (!allows.in(state.get())) return new Done.Refused(Message.of(otherwise, "by", state.get().takenBy().orElse("")));
        Done done = desk.write(who, entry);
        return entry instanceof Entry.ReportTaken ? first(report, who, done) : done;
    }

    /** A report may be durable and not in the tables yet. */
    private Optional<ReportState> state(ReportId report) {
        Optional<ReportState> state = tables.state(report, Tables.NOW);
        if (state.isPresent()) return state;
        desk.catchUp();
        return tables.state(report, Tables.NOW);
    }

    /** Of two who take it at once the first has it. */
    private Done first(ReportId report, Acting who, Done done) {
        Optional<String> other = tables.state(report, Tables.NOW).flatMap(ReportState::takenBy).filter(by -> !by.equals(who.by()));
        return other.<Done>map(by -> new Done.Refused(Message.of("room.report-taken", "by", by))).orElse(done);
    }
}
