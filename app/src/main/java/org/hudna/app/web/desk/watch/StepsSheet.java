package org.hudna.app.web.desk.watch;

import java.util.List;
import java.util.Optional;

/** Steps of which nobody told what became, by incident, the latest first. @param older the page with earlier ones */
public record StepsSheet(List<WatchSheet.ClockRow> rows, Optional<String> older) {
    public StepsSheet { rows = List.copyOf(rows); }
}
