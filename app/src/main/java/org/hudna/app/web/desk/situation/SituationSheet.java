package org.hudna.app.web.desk.situation;

import java.util.List;
import org.hudna.bulletin.Shown;

/** Incidents as the viewer sees them, the latest first. */
public record SituationSheet(List<Shown> rows, String text) {
    public SituationSheet { rows = List.copyOf(rows); }
}
