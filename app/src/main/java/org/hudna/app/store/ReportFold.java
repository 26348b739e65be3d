package org.hudna.app.store;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hudna.app.journal.Entry;
import org.hudna.app.journal.Recorded;
import org.hudna.app.store.ReportState.Stage;
import org.hudna.app.store.Session.Absent;
import org.hudna.intake.Declared;
import org.hudna.intake.ReportId;

/**
 * What becomes of reports. The first that came with its bytes is the report; who takes it first has it until it is released; what is closed can only
 * be reopened. An entry that comes too late leaves a row that never stands.
 */
final class ReportFold {

    private final Changes changes;
    private final Scope scope;
    private final Map<String, Version> received = new HashMap<>();
    private final Map<String, Version> handled = new HashMap<>();

    ReportFold(Changes changes, Scope scope) {
        this.changes = changes;
        this.scope = scope;
    }

    /** Reads how those that the entries are about stand. */
    void load(Session session, Collection<Recorded> entries) throws SQLException {
        Set<String> ids = new HashSet<>();
        for (Recorded one : entries) if (one.entry() instanceof Entry.OfIntake entry) report(entry).ifPresent(ids::add);
        load(session, Table.REPORT, "id", ids, received);
        load(session, Table.HANDLING, "report", ids, handled);
    }

    private static void load(Session session, Table table, String column, Set<String> ids, Map<String, Version> into) throws SQLException {
        for (Version row : session.among(table.select() + " WHERE until = " + Version.STANDS + " AND " + column + " IN " + Session.MANY, ids,
            row -> Version.read(table, row)))
            into.put(row.text(column), row);
    }

    static Optional<String> report(Entry.OfIntake entry) {
        return switch (entry) {
            case Entry.ReportReceived(var _, var _, var bytes) -> Optional.of(bytes.id().sha256());
            case Entry.ReportTaken(ReportId report) -> Optional.of(report.sha256());
            case Entry.ReportReleased(ReportId report) -> Optional.of(report.sha256());
            case Entry.ReportClosed(ReportId report, var _, var _) -> Optional.of(report.sha256());
            case Entry.ReportReopened(ReportId report, var _) -> Optional.of(report.sha256());
            case Entry.SenderNoted _, Entry.ReportsLinked _ -> Optional.empty();
        };
    }

    void take(Recorded recorded, Entry.OfIntake entry) {
        Optional<String> report = report(entry).filter(scope::hasReport);
        if (report.isEmpty()) return;
        String id = report.get();
        switch (entry) {
            case Entry.ReportReceived it -> receive(recorded, id, it);
            case Entry.ReportTaken _ -> move(recorded, id, Set.of(Stage.WAITING), Stage.TAKEN, Absent.NOTHING);
            case Entry.ReportReleased _ -> move(recorded, id, Set.of(Stage.TAKEN), Stage.WAITING, Absent.NOTHING);
            case Entry.ReportClosed(var _, var how, var _) -> move(recorded, id, Set.of(Stage.WAITING, Stage.TAKEN), Stage.CLOSED, how.name());
            case Entry.ReportReopened _ -> move(recorded, id, Set.of(Stage.CLOSED), Stage.WAITING, Absent.NOTHING);
            case Entry.SenderNoted _, Entry.ReportsLinked _ -> { }
        }
    }

    private void receive(Recorded recorded, String id, Entry.ReportReceived it) {
        long at = recorded.index();
        boolean isFirst = !received.containsKey(id);
        Declared declared = it.declared();
        Version row = changes.add(Table.REPORT, at, id, it.channel().name(), (long) it.bytes().size(), given(declared.mediaType()),
            given(declared.fileName()), isFirst ? Version.STANDS : at);
        if (!isFirst) return;
        received.put(id, row);
        handled.put(id, changes.add(Table.HANDLING, at, id, at, Stage.WAITING.name(), recorded.stamp().by(), Absent.NOTHING, Version.STANDS));
    }

    private static Object given(Optional<String> text) { return text.<Object>map(it -> it).orElse(Absent.NOTHING); }

    private void move(Recorded recorded, String id, Set<Stage> from, Stage to, Object how) {
        long at = recorded.index();
        Version before = handled.get(id);
        boolean may = before != null && from.contains(Stage.valueOf(before.text("state")));
        long report = received.containsKey(id) ? received.get(id).number("since") : -1;
        Version row = changes.add(Table.HANDLING, at, id, report, to.name(), recorded.stamp().by(), how, may ? Version.STANDS : at);
        if (!may) return;
        changes.end(before, at);
        handled.put(id, row);
    }

    static final List<Table> TABLES = List.of(Table.REPORT, Table.HANDLING);
}
