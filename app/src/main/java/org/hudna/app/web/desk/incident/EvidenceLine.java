package org.hudna.app.web.desk.incident;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hudna.app.room.Room;
import org.hudna.app.store.InboxFilter;
import org.hudna.app.store.InboxRow;
import org.hudna.app.store.KeptClaim;
import org.hudna.app.store.ReportState;
import org.hudna.app.store.Tables;
import org.hudna.app.store.Touch;
import org.hudna.bulletin.ShownClaim;
import org.hudna.intake.Channel;
import org.hudna.intake.ReportId;

/** A report that claims of an incident come from: its bytes are never changed, and its hash says which they are. */
public record EvidenceLine(ReportId report, long entry, Instant received, Optional<Channel> channel, int claims) {

    /** For whoever may read reports; in the order in which they came. */
    static List<EvidenceLine> of(List<ShownClaim> claims, Room room) {
        List<ReportId> reports = claims.stream().flatMap(claim -> claim.who().id().stream())
            .flatMap(id -> room.tables().claim(id, Tables.NOW).flatMap(KeptClaim::report).stream()).toList();
        Set<ReportId> each = new LinkedHashSet<>(reports);
        List<EvidenceLine> lines = new ArrayList<>();
        for (ReportId report : each) room.tables().history(report).stream().findFirst()
            .ifPresent(first -> lines.add(of(report, first, room, (int) reports.stream().filter(report::equals).count())));
        lines.sort(java.util.Comparator.comparingLong(EvidenceLine::entry));
        return lines;
    }

    private static EvidenceLine of(ReportId report, Touch first, Room room, int claims) {
        Optional<Channel> channel = room.tables().state(report, Tables.NOW).map(ReportState::stage)
            .flatMap(stage -> room.tables()
            .inbox(new InboxFilter(stage, Optional.empty(), Optional.empty()), first.index() - 1, 1, Tables.NOW).stream()
                .filter(row -> row.id().equals(report)).findFirst()).map(InboxRow::channel);
        return new EvidenceLine(report, first.index(), first.stamp().at(), channel, claims);
    }
}
