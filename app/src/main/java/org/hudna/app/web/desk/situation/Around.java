package org.hudna.app.web.desk.situation;

import java.util.List;
import java.util.Locale;
import org.hudna.bulletin.Shown;
import org.hudna.where.Position;

/** Where a map should look. */
final class Around {

    /** In degrees, so that a single place is not looked at from too near. */
    private static final double LEAST = 0.4;
    private static final double LITTLE = 0.02;

    private Around() {}

    /** West, south, east and north, around all that is shown to be somewhere; empty where nothing is. */
    static String of(List<Shown> shown) { return positions(shown.stream().flatMap(one -> one.at().stream()).toList()); }

    /** Around what is drawn, of which all is to be seen, however small. */
    static String drawn(List<Position> all) { return positions(all, LITTLE); }

    private static String positions(List<Position> all) { return positions(all, LEAST); }

    private static String positions(List<Position> all, double least) {
        if (all.isEmpty()) return "";
        var lat = all.stream().mapToDouble(Position::lat).summaryStatistics();
        var lon = all.stream().mapToDouble(Position::lon).summaryStatistics();
        return String.format(Locale.ROOT, "%.4f,%.4f,%.4f,%.4f", lon.getMin() - least, Math.max(-85, lat.getMin() - least), lon.getMax() + least,
            Math.min(85, lat.getMax() + least));
    }
}
