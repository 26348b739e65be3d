package org.hudna.app.web.desk.inbox;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hudna.app.room.Room;
import org.hudna.app.search.AskedReports;
import org.hudna.app.search.FoundReports;
import org.hudna.app.store.InboxFilter;
import org.hudna.app.store.InboxRow;
import org.hudna.app.store.KeptReport;
import org.hudna.app.store.ReportState;
import org.hudna.app.store.ReportState.Stage;
import org.hudna.app.store.Tables;
import org.hudna.app.web.api.shape.Shapes;
import org.hudna.app.web.desk.Visit;
import org.hudna.intake.Channel;
import org.hudna.intake.Report;
import org.hudna.intake.ReportId;
import org.hudna.intake.text.Scripts;

/**
 * Reads pages of the list: those that wait or are taken in the order in which they came, what was closed and what words were looked for the latest
 * first.
 */
public final class Listing {

    private final Room room;
    private final Visit visit;

    /** For whoever looks. */
    public Listing(Visit visit) {
        this.room = visit.room();
        this.visit = visit;
    }

    /** @param next the mark of the next page; empty where this is the last */
    record Page(List<Line> lines, Optional<String> next) {}

    Page page(Wanted wanted) { return wanted.text().isEmpty() && wanted.show() != Wanted.Show.CLOSED ? inOrder(wanted) : found(wanted); }

    private Page inOrder(Wanted wanted) {
        boolean mine = wanted.show() == Wanted.Show.MINE;
        var filter = new InboxFilter(stage(wanted.show()), wanted.channel(), mine ? Optional.of(visit.request().by()) : Optional.empty());
        long after = wanted.after().filter(mark -> mark.matches("\\d{1,18}")).map(Long::parseLong).orElse(-1L);
        List<InboxRow> rows = room.tables().inbox(filter, after, wanted.size() + 1, Tables.NOW);
        List<InboxRow> shown = rows.stream().limit(wanted.size()).toList();
        return new Page(shown.stream().map(this::line).toList(), rows.size() > shown.size() ? Optional.of(Long.toString(shown.getLast().index()))
            : Optional.empty());
    }

    /** What the index finds may be a moment behind: how it stands is asked of the tables. */
    private Page found(Wanted wanted) {
        var asked = new AskedReports(wanted.text(), false, Set.of(Shapes.code(stage(wanted.show()))), wanted.channel().map(Channel::code).map(Set::of)
            .orElse(Set.of()), Optional.empty());
        FoundReports found = room.search().reports(asked, visit.viewer(), wanted.size(), wanted.after().flatMap(FoundReports.After::find));
        List<Line> lines = found.reports().stream().flatMap(id -> line(id).stream()).filter(line -> line.state().stage() == stage(wanted.show()))
            .filter(line -> wanted.show() != Wanted.Show.MINE || line.mine()).toList();
        return new Page(lines, found.next().map(FoundReports.After::code));
    }

    private static Stage stage(Wanted.Show show) {
        return switch (show) {
            case WAITING -> Stage.WAITING;
            case MINE, TAKEN -> Stage.TAKEN;
            case CLOSED -> Stage.CLOSED;
        };
    }

    /** One that was listed. */
    public Line line(InboxRow row) {
        String words = row.bytes() > Opening.LARGEST ? "" : room.tables().report(row.id()).map(Listing::words).orElse("");
        return new Line(row.id().sha256(), row.channel(), row.receivedAt(), row.state(), isMine(row.state()), row.fileName(), words,
            Scripts.lang(words), claims(row.id()));
    }

    /** Of one report; empty where there is none. */
    public Optional<Line> line(ReportId id) {
        return room.tables().report(id).flatMap(kept -> room.tables().state(id, Tables.NOW).map(state -> line(kept, state)));
    }

    private Line line(KeptReport kept, ReportState state) {
        String words = kept.bytes().size() > Opening.LARGEST ? "" : words(kept);
        return new Line(kept.id().sha256(), kept.channel(), kept.receivedAt(), state, isMine(state), kept.declared().fileName(), words,
            Scripts.lang(words), claims(kept.id()));
    }

    private boolean isMine(ReportState state) { return state.takenBy().filter(visit.request().by()::equals).isPresent(); }

    private int claims(ReportId id) { return room.tables().claimsFrom(id).size(); }

    private static String words(KeptReport kept) { return Opening.of(report(kept)); }

    static Report report(KeptReport kept) { return new Report(kept.id(), kept.channel(), kept.receivedAt(), kept.declared(), kept.bytes()); }
}
