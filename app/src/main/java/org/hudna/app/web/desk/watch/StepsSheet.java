package org.hudna.app.web.desk.watch;

import java.util.List;
import java.util.Optional;

/**
 * Steps of which nobody told what became, by incident, the latest first.
 *
 * @param older the page with earlier ones
 * @param isTimed whether the agreement allows a time for any step that it wants
 */
public record StepsSheet(List<WatchSheet.ClockRow> rows, Optional<String> older, boolean isTimed) {
    public StepsSheet { rows = List.copyOf(rows); }

    /** Why no step stands here. */
    public String none() {
        if (!isTimed) return "watch.clocks-untimed";
        return older.isPresent() ? "watch.steps-none-here" : "watch.steps-none";
    }
}
