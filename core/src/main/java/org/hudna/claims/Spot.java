package org.hudna.claims;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hudna.where.PCode;
import org.hudna.where.PlaceId;
import org.hudna.where.Position;
import org.hudna.where.SpotClass;
import org.hudna.who.ActorId;

/**
 * A place as a source gives it.
 *
 * @param said the words used, verbatim; empty where only a code or coordinates were given
 * @param codes its p-code and those of all that contain it; empty where the place was not found
 * @param position the circle that surely holds it
 * @param classes what kind of place it is said or known to be
 * @param inside places of the agreement that it is said to lie in
 * @param outside places of the agreement that it is said not to lie in
 * @param heldBy who is said to have held it then
 */
public record Spot(String said, Set<PCode> codes, Optional<Position> position, Set<SpotClass> classes, Set<PlaceId> inside, Set<PlaceId> outside,
                   Optional<ActorId> heldBy) {

    /** Nothing was said. */
    public static final Spot UNSAID = new Spot("", Set.of(), Optional.empty(), Set.of(), Set.of(), Set.of(), Optional.empty());

    public Spot {
        codes = Set.copyOf(codes);
        classes = Set.copyOf(classes);
        inside = Set.copyOf(inside);
        outside = Set.copyOf(outside);
    }

    /** A circle round all of these; empty where one of them has no position, or there is none. */
    public static Optional<Position> around(List<Spot> spots) {
        if (spots.isEmpty() || spots.stream().anyMatch(spot -> spot.position().isEmpty())) return Optional.empty();
        if (spots.size() == 1) return spots.getFirst().position();
        List<Position> all = spots.stream().map(spot -> spot.position().get()).toList();
        Position middle = middle(all.stream().mapToDouble(Position::lat).summaryStatistics(), all.stream().mapToDouble(Position::lon)
            .summaryStatistics());
        return Optional.of(middle.within(all.stream().mapToDouble(place -> middle.metresTo(place) + place.errorMetres()).max().orElse(0)));
    }

    private static Position middle(DoubleSummaryStatistics lat, DoubleSummaryStatistics lon) {
        return Position.at((lat.getMin() + lat.getMax()) / 2, (lon.getMin() + lon.getMax()) / 2);
    }
}
