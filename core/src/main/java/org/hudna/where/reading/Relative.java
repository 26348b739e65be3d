package org.hudna.where.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hudna.where.Candidate;
import org.hudna.where.Gazetteer;
import org.hudna.where.Hint;
import org.hudna.where.Place;
import org.hudna.where.Position;

/**
 * "5 km north of X", "between X and Y" and the like, in Arabic, English and Russian, as circles on the map. Where a name is several places', each
 * gives a circle.
 *
 * <p>Our own figures for what words leave open: a side of the compass 30 degrees to either hand, a quarter side 22.5; a distance a tenth, or half of
 * its last unit where that is more, and twice that after "about"; "near" 5 km, the edge of a town 2 km beyond its circle, "north of" up to 20 km, the
 * countryside 40 km.
 */
public final class Relative {

    private static final double NEAR_METRES = 5_000;
    private static final double EDGE_METRES = 2_000;
    private static final double TOWARD_METRES = 20_000;
    private static final double COUNTRYSIDE_METRES = 40_000;
    /** A road is longer than the straight line, and leaves it. */
    private static final double DETOUR = 1.25;
    private static final int MOST = 50;

    private Relative() {}

    /** What the text says, without asking where that is; empty where it tells no place by others. */
    public static Optional<Relation> relation(String text) { return RelationWords.read(text); }

    /**
     * Every circle that it may mean: all bearers of each name that share the first rank; empty where it tells no place by others or a name has no
     * known place.
     */
    public static List<Whereabouts> read(String text, Gazetteer gazetteer, Hint hint) {
        return relation(text).map(relation -> resolve(relation, gazetteer, hint)).orElse(List.of());
    }

    private static List<Whereabouts> resolve(Relation relation, Gazetteer gazetteer, Hint hint) {
        return around(relation, relation.names().stream().map(name -> located(name, gazetteer, hint)).toList());
    }

    /**
     * Every circle that it may mean, where somebody knows already what each of its names means; {@code places} have positions, one list for each
     * name.
     */
    public static List<Whereabouts> around(Relation relation, List<List<Place>> places) {
        List<List<Place>> chosen = List.of(List.of());
        for (List<Place> meant : places) {
            List<List<Place>> longer = new ArrayList<>();
            for (List<Place> before : chosen)
                for (Place place : meant) {
                    List<Place> all = new ArrayList<>(before);
                    all.add(place);
                    if (longer.size() < MOST) longer.add(all);
                }
            chosen = longer;
        }
        return chosen.stream().map(all -> new Whereabouts(circle(relation, all), relation, all)).toList();
    }

    /** All that share the first rank and have a position. */
    static List<Place> located(String name, Gazetteer gazetteer, Hint hint) {
        List<Candidate> found = new ArrayList<>();
        for (String written : RelationWords.nominatives(name)) {
            List<Candidate> next = gazetteer.search(written, hint).stream().filter(each -> each.place().position().isPresent()).toList();
            if (!next.isEmpty() && (found.isEmpty() || next.getFirst().cost() < found.getFirst().cost())) found = next;
        }
        if (found.isEmpty()) return List.of();
        int best = found.getFirst().rank();
        return found.stream().filter(each -> each.rank() == best).map(Candidate::place).toList();
    }

    private static Position circle(Relation relation, List<Place> places) {
        Position first = places.getFirst().position().orElseThrow();
        return switch (relation) {
            case Relation.Away away -> away.bearing().map(bearing -> sector(first, bearing, away.leastMetres(), away.mostMetres()))
                .orElse(first.within(first.errorMetres() + away.mostMetres()));
            case Relation.Toward toward -> sector(first, toward.bearing(), 0, first.errorMetres() + TOWARD_METRES);
            case Relation.Between between -> between(first, places.get(1).position().orElseThrow(), between.road() ? DETOUR : 1);
            case Relation.Near _ -> first.within(first.errorMetres() + NEAR_METRES);
            case Relation.Outskirts edge -> edge.side().map(side -> sector(first.within(EDGE_METRES), side, 0, first.errorMetres()))
                .orElse(first.within(first.errorMetres() + EDGE_METRES));
            case Relation.Countryside country -> country.side().map(side -> sector(first, side, 0, first.errorMetres() + COUNTRYSIDE_METRES))
                .orElse(first.within(first.errorMetres() + COUNTRYSIDE_METRES));
        };
    }

    /** The circle that holds a sector of a ring round {@code from}, and what is in doubt of {@code from} itself. */
    private static Position sector(Position from, Relation.Bearing bearing, double least, double most) {
        double middle = (least + most) / 2;
        double angle = Math.toRadians(bearing.halfWidth());
        double far = Math.sqrt(most * most + middle * middle - 2 * most * middle * Math.cos(angle));
        double near = Math.sqrt(least * least + middle * middle - 2 * least * middle * Math.cos(angle));
        return from.moved(bearing.degrees(), middle).within(from.errorMetres() + Math.max(far, Math.max(near, most - middle)));
    }

    private static Position between(Position one, Position other, double detour) {
        double apart = one.metresTo(other);
        Position middle = one.moved(bearing(one, other), apart / 2);
        return middle.within(apart / 2 * detour + Math.max(one.errorMetres(), other.errorMetres()));
    }

    private static double bearing(Position from, Position to) {
        double east = Math.toRadians(to.lon() - from.lon());
        double across = Math.sin(east) * Math.cos(Math.toRadians(to.lat()));
        double along = Math.cos(Math.toRadians(from.lat())) * Math.sin(Math.toRadians(to.lat()))
            - Math.sin(Math.toRadians(from.lat())) * Math.cos(Math.toRadians(to.lat())) * Math.cos(east);
        return Math.toDegrees(Math.atan2(across, along));
    }
}
