package org.hudna.app.web.api.seen;

import java.util.List;
import java.util.Optional;
import org.hudna.claims.Assessed;
import org.hudna.claims.Means;
import org.hudna.claims.Observation;
import org.hudna.claims.Sighting;
import org.hudna.claims.Tally;
import org.hudna.truth.Truth;
import org.hudna.where.Arc;
import org.hudna.where.Band;

/** What a post or an instrument observed; bearings are degrees from true north, distances metres. */
public record Observed(Optional<String> observedFrom, Optional<Circle> position, Optional<Bearing> bearing, Optional<Distance> distance,
    List<String> means,
                       Optional<String> observation, Optional<String> describedAs, Optional<Way> travel, Optional<Counted> tally,
                           Optional<String> protectedArea,
                       Optional<String> subject) {

    /** Clockwise from one direction to another. */
    public record Bearing(double from, double to) {
        static Bearing of(Arc arc) { return new Bearing(arc.from(), arc.to()); }
    }

    /** At least and at most. */
    public record Distance(double minMetres, double maxMetres) {
        static Distance of(Band band) { return new Distance(band.minMetres(), band.maxMetres()); }
    }

    /** From which quarter towards which. */
    public record Way(Bearing from, Bearing to) {
        static Way of(Observation.Travel travel) { return new Way(Bearing.of(travel.from()), Bearing.of(travel.to())); }
    }

    /** A number, how it was said and by which rule it was counted. */
    public record Counted(String number, String precision, String counting) {
        static Counted of(Tally tally) { return new Counted(tally.number().code(), tally.precision().code(), tally.rule().code()); }
    }

    static Observed of(Observation seen) {
        return new Observed(Optional.of(seen.post()).filter(it -> !it.isEmpty()), seen.position().map(Circle::of), seen.bearing().map(Bearing::of),
            seen.distance().map(Distance::of), seen.means().stream().sorted().map(Means::code).toList(), seen.what().map(Sighting::code),
                seen.assessed().map(Assessed::code),
            seen.travel().map(Way::of), seen.tally().map(Counted::of), said(seen.inProtectedArea()), said(seen.subject()));
    }

    private static Optional<String> said(Truth truth) { return truth == Truth.UNKNOWN ? Optional.empty() : Optional.of(Tested.answer(truth)); }
}
