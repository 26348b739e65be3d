package org.hudna.app.web.desk.situation;

import java.util.List;
import java.util.Locale;
import org.hudna.bulletin.Shown;
import org.hudna.where.Position;

/** Where a map should look. */
final class Around {

    /** In degrees, so that a single place is not looked at from too near. */
    private static final double LEAST = 0.4;

    private Around() {}

    /** West, south, east and north, around all that is shown to be somewhere; empty where nothing is. */
    static String of(List<Shown> shown) { return positions(shown.stream().flatMap(one -> one.at().stream()).toList()); }

    /** The same around these. */
    static String positions(List<Position> all) {
        if (all.isEmpty()) return "";
        var lat = all.stream().mapToDouble(Position::lat).summaryStatistics();
        var lon = all.stream().mapToDouble(Position::lon).summaryStatistics();
        return String.format(Locale.ROOT, "%.4f,%.4f,%.4f,%.4f", lon.getMin() - LEAST, Math.max(-85, lat.getMin() - LEAST), lon.getMax() + LEAST, Math.min(85, lat.getMax() + LEAST));
    }
}
