package org.hudna.app.web.desk.watch;

import java.util.List;
import java.util.Optional;

/** Watches that were handed over, the latest first. @param older where it goes on */
public record HandoversSheet(List<HandoverRow> rows, Optional<String> older) {
    public HandoversSheet { rows = List.copyOf(rows); }
}
