package org.hudna.app.web.desk.watch;

import java.time.Instant;
import java.util.List;
import org.hudna.app.room.Procedures;
import org.hudna.app.room.StepClocks;
import org.hudna.app.search.Found;
import org.hudna.app.store.Tables;
import org.hudna.app.web.desk.View;
import org.hudna.app.web.desk.Visit;
import org.hudna.app.web.desk.telling.Names;
import org.hudna.words.Message;

/** All steps of which nobody told what became, in pages: the watch itself looks at the latest incidents only. */
final class StepsLeaf {

    /** Incidents of a page. */
    private static final int PAGE = 100;

    private StepsLeaf() {}

    static View read(Visit visit) {
        Instant now = visit.room().now();
        StepClocks.Page page = visit.room().stepClocks().page(visit.viewer(), PAGE, visit.asked("after").flatMap(Found.After::find), now);
        Names names = Names.of(visit.room(), Tables.NOW, visit.lang());
        var clocks = new IncidentClocks(visit, names, now);
        List<WatchSheet.ClockRow> rows = page.clocks().stream().flatMap(clock -> clocks.row(clock).stream()).toList();
        return View.sheet("watch/steps.jte", Message.of("watch.steps"), new StepsSheet(rows, page.next().map(next -> "/watch/steps?after="
            + next.code()), names.terms().filter(Procedures::isTimed).isPresent()));
    }
}
