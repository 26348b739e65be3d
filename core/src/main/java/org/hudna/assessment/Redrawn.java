package org.hudna.assessment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.hudna.terms.Clause;
import org.hudna.terms.Expr;
import org.hudna.terms.Known;
import org.hudna.terms.Lifting;
import org.hudna.terms.Slots;
import org.hudna.terms.TermPlace;
import org.hudna.terms.Terms;
import org.hudna.terms.Terms.Rules;
import org.hudna.when.Period;
import org.hudna.where.Area;
import org.hudna.where.PlaceId;
import org.hudna.where.Shape;
import org.hudna.words.Words;

/**
 * Two versions of an agreement that may differ in nothing but their rules, who is bound by it, who belongs to whom, how places are drawn, and in what
 * they are called. As far as the rest is the same, whatever lies farther from every drawing of a place that changed than anything measures from it is
 * outside of that place by both.
 *
 * <p>What that does not hold for is said to touch everything: places that something is tested against where it was done from, since of a claim only
 * where it was done is looked at; a side of a line that another place names; a free condition that measures, which is open where there is no drawing;
 * drawings that could not be had.
 */
final class Redrawn {

    private static final Words NO_NAME = new Words("-", "-", "-");
    private static final Rules NO_RULES = new Rules(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    private static final TermPlace.Version DRAWN = new TermPlace.Version(Period.ALWAYS, Optional.empty(), Optional.empty(), Known.FROM_THE_START);

    private final Terms before;
    private final Terms after;
    private final Set<PlaceId> redrawn = new LinkedHashSet<>();

    Redrawn(Terms before, Terms after) {
        this.before = before;
        this.after = after;
    }

    /** Drawings near which verdicts may differ; empty where anybody's may. */
    Optional<List<Touched.Reach>> reaches() {
        if (!rest(before).equals(rest(after))) return Optional.empty();
        before.places().forEach((id, place) -> { if (!place.make().equals(after.places().get(id).make())) redrawn.add(id); });
        if (redrawn.isEmpty()) return Optional.of(List.of());
        if (isMeasuredFreely() || isTestedAsOrigin()) return Optional.empty();
        List<Touched.Reach> reaches = new ArrayList<>();
        for (PlaceId id : redrawn) {
            OptionalDouble metres = reach(id);
            if (metres.isEmpty()) return Optional.empty();
            List<Period> otherwise = otherwise(id);
            for (Shape shape : shapes(id)) reaches.add(new Touched.Reach(shape, metres.getAsDouble(), otherwise));
        }
        return Optional.of(reaches);
    }

    /** All of it but rules, actors and sets, bindings, drawings, names, and where in the files it stands. */
    private static Terms rest(Terms terms) {
        Map<PlaceId, TermPlace> places = new LinkedHashMap<>();
        terms.places().forEach((id, place) -> places.put(id, new TermPlace(id, NO_NAME, undrawn(place.make()))));
        return new Terms(terms.id(), "", NO_NAME, terms.zone(), terms.life(), Map.of(), Map.of(), List.of(), places, terms.control(),
            NO_RULES, terms.settings());
    }

    /**
     * Where a drawing could not be had for some of the time, the times have to be the same as well: then and only then it is open for the same
     * claims.
     */
    private static TermPlace.Make undrawn(TermPlace.Make make) {
        if (!(make instanceof TermPlace.Drawn drawn) || drawn.versions().isEmpty()) return make;
        boolean isWhole = drawn.versions().stream().allMatch(one -> one.shape().isPresent());
        return new TermPlace.Drawn(drawn.codes(), isWhole ? List.of(DRAWN)
            : drawn.versions().stream().map(one -> new TermPlace.Version(one.period(), Optional.empty(), one.unavailable(), one.known())).toList());
    }

    private Stream<Slots> slots() {
        return Stream.concat(after.rules().clauses().stream().map(Clause::slots), after.rules().exceptions().stream().map(Lifting::when));
    }

    private Stream<Expr> conditions() { return slots().flatMap(slots -> slots.where().stream()).flatMap(Expr::leaves); }

    private boolean isMeasuredFreely() {
        return conditions().anyMatch(one -> one instanceof Expr.Within(var _, double _, PlaceId of) && redrawn.contains(of));
    }

    private boolean isTestedAsOrigin() {
        Set<PlaceId> resting = resting();
        return slots().anyMatch(slots -> slots.from().stream().anyMatch(resting::contains))
            || conditions().anyMatch(one -> one instanceof Expr.Is(Expr.Name name, List<String> words) && name == Expr.Name.FROM
            && words.stream().map(PlaceId::new).anyMatch(resting::contains));
    }

    /** Those that were redrawn, and those that are made of them. */
    private Set<PlaceId> resting() {
        Set<PlaceId> all = new HashSet<>(redrawn);
        boolean more = true;
        while (more) {
            more = false;
            for (TermPlace place : after.places().values()) more |= madeOf(place.make()).anyMatch(all::contains) && all.add(place.id());
        }
        return all;
    }

    private static Stream<PlaceId> madeOf(TermPlace.Make make) {
        return switch (make) {
            case TermPlace.Near near -> Stream.concat(near.of().stream().map(TermPlace.ByActor::line), near.towards().stream());
            case TermPlace.Corridor corridor -> Stream.concat(Stream.of(corridor.of()), corridor.minus().stream());
            case TermPlace.Strip strip -> Stream.of(strip.inside());
            case TermPlace.Drawn _, TermPlace.Held _, TermPlace.OfClass _, TermPlace.Unavailable _ -> Stream.empty();
        };
    }

    /** How far from a redrawn place something is measured; empty where that cannot be told. */
    private OptionalDouble reach(PlaceId id) {
        double farthest = 0;
        for (TermPlace place : after.places().values()) {
            double metres = switch (place.make()) {
                case TermPlace.Near near -> near(near, id);
                case TermPlace.Corridor corridor -> corridor.of().equals(id) ? corridor.widthMetres() / 2 : 0;
                case TermPlace.Strip strip -> strip.inside().equals(id) && !shapes(id).stream().allMatch(Area.class::isInstance) ? Double.NaN : 0;
                case TermPlace.Drawn _, TermPlace.Held _, TermPlace.OfClass _, TermPlace.Unavailable _ -> 0;
            };
            if (Double.isNaN(metres)) return OptionalDouble.empty();
            farthest = Math.max(farthest, metres);
        }
        return OptionalDouble.of(farthest);
    }

    private double near(TermPlace.Near near, PlaceId id) {
        if (near.towards().filter(id::equals).isPresent()) return Double.NaN;
        if (near.of().stream().noneMatch(row -> row.line().equals(id))) return 0;
        return near.distance().stream().flatMapToDouble(row -> switch (row.is()) {
            case TermPlace.Distance.Metres(double metres) -> DoubleStream.of(metres);
            case TermPlace.Distance.SameAs(String measure) -> after.life().measures().stream().filter(one -> one.id().equals(measure))
                .mapToDouble(one -> one.metres());
        }).max().orElse(0);
    }

    private Set<Shape> shapes(PlaceId id) {
        Set<Shape> all = new LinkedHashSet<>();
        for (Terms terms : List.of(before, after)) versions(terms, id).forEach(version -> version.shape().ifPresent(all::add));
        return all;
    }

    /** When what only one of them has holds: at all other times both have the same drawings. */
    private List<Period> otherwise(PlaceId id) {
        List<TermPlace.Version> old = versions(before, id), now = versions(after, id);
        return Stream.concat(old.stream().filter(one -> !now.contains(one)), now.stream().filter(one -> !old.contains(one)))
            .map(TermPlace.Version::period).toList();
    }

    private static List<TermPlace.Version> versions(Terms terms, PlaceId id) {
        return terms.places().get(id).make() instanceof TermPlace.Drawn drawn ? drawn.versions() : List.of();
    }
}
