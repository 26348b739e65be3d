package org.hudna.assessment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        Control last = null;
        if (!byCode.isEmpty())
            for (PCode code : spot.codes())
                for (Control row : byCode.getOrDefault(code, List.of())) last = later(last, row, when);
        if (!byCell.isEmpty() && spot.position().isPresent()) {
            Position at = spot.position().get();
            for (Control row : byCell.getOrDefault(cell(at.lat(), at.lon()), List.of()))
                if (within(at, row.circle().orElseThrow())) last = later(last, row, when);
        }
        return last == null ? Optional.empty() : last.holder();
    }

    /** Of two rows that cover the whole time the one learned later, and of two learned together the one that begins later. */
    private static Control later(Control one, Control other, Happened when) {
        if (when.in(other.period()) != Span.Part.ALL) return one;
        if (one == null) return other;
        int order = one.known().since().compareTo(other.known().since());
        if (order == 0) order = one.period().from().compareTo(other.period().from());
        return order < 0 ? other : one;
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
