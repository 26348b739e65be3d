package org.hudna.assessment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hudna.claims.Spot;
import org.hudna.terms.Control;
import org.hudna.terms.Terms;
import org.hudna.when.Happened;
import org.hudna.when.Span;
import org.hudna.where.PCode;
import org.hudna.where.Position;
import org.hudna.who.ActorId;

/** Who held a place when: first what the source says, else the record of control as it was known at an instant. */
final class Holders {

    /** Width of a cell of the look-up grid, in degrees: a circle of a town and the spots in it share few cells. */
    private static final double CELL_DEGREES = 0.25;
    private static final double METRES_PER_DEGREE = 111_000;

    private final Map<PCode, List<Control>> byCode = new HashMap<>();
    private final Map<Long, List<Control>> byCell = new HashMap<>();

    Holders(Terms terms, Instant asOf) {
        for (Control row : terms.control()) {
            if (!row.known().at(asOf)) continue;
            row.code().ifPresent(code -> byCode.computeIfAbsent(code, _ -> new ArrayList<>()).add(row));
            row.circle().ifPresent(circle -> enter(circle, row));
        }
    }

    Optional<ActorId> of(Spot spot, Happened when) {
        if (spot.heldBy().isPresent()) return spot.heldBy();
        if (byCode.isEmpty() && byCell.isEmpty()) return Optional.empty();
        List<Control> rows = Stream.concat(spot.codes().stream().flatMap(c -> byCode.getOrDefault(c, List.of()).stream()), around(spot)).distinct().toList();
        return rows.stream().filter(r -> when.in(r.period()) == Span.Part.ALL)
            .max(Comparator.<Control, Instant>comparing(r -> r.known().since()).thenComparing(r -> r.period().from()))
            .flatMap(Control::holder);
    }

    private Stream<Control> around(Spot spot) {
        if (spot.position().isEmpty()) return Stream.empty();
        Position at = spot.position().get();
        return byCell.getOrDefault(cell(at.lat(), at.lon()), List.of()).stream().filter(row -> within(at, row.circle().orElseThrow()));
    }

    /** The whole of the spot's circle inside the row's. */
    private static boolean within(Position spot, Position held) { return spot.metresTo(held) + spot.errorMetres() <= held.errorMetres(); }

    private void enter(Position circle, Control row) {
        double reach = circle.errorMetres() / METRES_PER_DEGREE;
        double east = reach / Math.max(0.2, Math.cos(Math.toRadians(circle.lat())));
        for (double lat = circle.lat() - reach; lat < circle.lat() + reach + CELL_DEGREES; lat += CELL_DEGREES)
            for (double lon = circle.lon() - east; lon < circle.lon() + east + CELL_DEGREES; lon += CELL_DEGREES)
                byCell.computeIfAbsent(cell(lat, lon), _ -> new ArrayList<>()).add(row);
    }

    private static long cell(double lat, double lon) {
        return (long) Math.floor(lat / CELL_DEGREES) * 100_000 + (long) Math.floor(lon / CELL_DEGREES);
    }
}
