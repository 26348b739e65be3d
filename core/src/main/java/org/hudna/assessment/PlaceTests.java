package org.hudna.assessment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hudna.arms.Weapon;
import org.hudna.claims.Spot;
import org.hudna.terms.TermPlace;
import org.hudna.terms.Terms;
import org.hudna.truth.Truth;
import org.hudna.when.Happened;
import org.hudna.when.Span;
import org.hudna.where.Area;
import org.hudna.where.PCode;
import org.hudna.where.PlaceId;
import org.hudna.where.Position;
import org.hudna.where.Shape;
import org.hudna.where.Side;
import org.hudna.where.SpotClass;
import org.hudna.where.Zone;
import org.hudna.words.Message;

/** Whether an act fell in a place of the agreement: first as the source says, then by class, code or distance. */
final class PlaceTests {

    private final Terms terms;
    private final Holders holders;
    private final Drawings drawings;
    private final Distances distances;
    private final ManyAreas many;

    PlaceTests(Terms terms, Instant asOf, Memberships memberships, Holders holders) {
        this.terms = terms;
        this.holders = holders;
        this.drawings = new Drawings(terms, asOf);
        this.distances = new Distances(terms, asOf, memberships);
        this.many = new ManyAreas(terms, asOf);
    }

    Answer at(List<PlaceId> named, List<Spot> spots, World world) { return any(Test.PLACE, named, spots, world); }

    Answer from(List<PlaceId> named, World world) { return any(Test.ORIGIN, named, world.from(), world); }

    private Answer any(Test test, List<PlaceId> named, List<Spot> spots, World world) {
        if (spots.isEmpty()) return Answer.unknown(Message.of("trace." + test.code() + ".unsaid"), missing(test));
        if (spots.size() == 1 && many.canAnswer(named, spots.getFirst())) return many.answer(test, named, spots.getFirst(), world.when());
        List<Answer> answers = new ArrayList<>(named.size() * spots.size());
        for (Spot spot : spots)
            for (PlaceId one : named) answers.add(in(one, spot, world));
        return Answer.any(answers);
    }

    static Missing missing(Test test) {
        return new Missing(test, Missing.Kind.FACT_MISSING, Message.of(test == Test.ORIGIN ? "missing.origin" : "missing.place"));
    }

    List<Weapon> weaponsOf(List<PlaceId> places) { return places.stream().flatMap(p -> terms.places().get(p).weapons().stream()).toList(); }

    Truth ofClass(SpotClass wanted, Spot spot) {
        return spot.classes().contains(wanted) ? Truth.TRUE : spot.classes().isEmpty() ? Truth.UNKNOWN : Truth.FALSE;
    }

    /** Whether a spot lies in a place. */
    Answer in(PlaceId id, Spot spot, World world) {
        if (spot.inside().contains(id)) return Answer.yes(Message.of("trace.place.said-inside", "place", terms.nameOf(id)));
        if (spot.outside().contains(id)) return Answer.no(Message.of("trace.place.said-outside", "place", terms.nameOf(id)));
        TermPlace place = terms.places().get(id);
        return switch (place.make()) {
            case TermPlace.Unavailable(var because) -> Drawings.unavailable(place, because);
            case TermPlace.OfClass(SpotClass wanted) -> answer(place, ofClass(wanted, spot));
            case TermPlace.Held held -> held(place, held, spot, world);
            case TermPlace.Drawn drawn -> drawn(place, drawn, spot, world.when());
            case TermPlace.Near near -> near(place, near, spot, world);
            case TermPlace.Corridor corridor -> corridor(place, corridor, spot, world);
            case TermPlace.Strip strip -> strip(place, strip, spot, world.when());
        };
    }

    /** At most so many metres from a place. */
    Truth near(PlaceId of, double metres, Spot spot, Happened when) {
        if (spot.position().isEmpty()) return Truth.UNKNOWN;
        return drawings.shape(of, when).map(shape -> truth(new Zone.Near(shape, metres).side(spot.position().get()))).orElse(Truth.UNKNOWN);
    }

    private Answer held(TermPlace place, TermPlace.Held held, Spot spot, World world) {
        Happened then = new Happened(Span.at(held.at()), Happened.Extent.ONCE);
        Spot asOnRecord = new Spot(spot.said(), spot.codes(), spot.position(), Set.of(), Set.of(), Set.of(), java.util.Optional.empty());
        return holders.of(asOnRecord, then).map(h -> answer(place, h.equals(held.by()) ? Truth.TRUE : Truth.FALSE))
            .orElseGet(() -> answer(place, Truth.UNKNOWN));
    }

    private Answer drawn(TermPlace place, TermPlace.Drawn drawn, Spot spot, Happened when) {
        for (PCode code : drawn.codes()) if (spot.codes().contains(code)) return answer(place, Truth.TRUE);
        if (drawn.versions().isEmpty()) return answer(place, spot.codes().isEmpty() ? Truth.UNKNOWN : Truth.FALSE);
        return drawings.at(place, drawn, when, shape -> answer(place, spot.position().map(p -> truth(within(shape).side(p))).orElse(Truth.UNKNOWN)));
    }

    private static Zone within(Shape shape) { return shape instanceof Area area ? new Zone.Within(area) : new Zone.Near(shape, 0); }

    private Answer near(TermPlace place, TermPlace.Near near, Spot spot, World world) {
        List<PlaceId> lines = distances.lines(near, world);
        List<Distances.Found> reaches = distances.reaches(near, world);
        if (reaches.isEmpty()) return Answer.no(Message.of("trace.place.no-distance", "place", terms.nameOf(place.id())));
        Answer agreed = null;
        for (PlaceId line : lines)
            for (Distances.Found reach : reaches) {
                Answer one = reach.missing().isPresent()
                    ? Answer.unknown(Message.of("trace.place.no-measure", "place", terms.nameOf(place.id())), reach.missing().get())
                    : reach(place, near, line, reach.metres(), spot, world.when());
                if (agreed != null && agreed.truth() != one.truth()) return answer(place, Truth.UNKNOWN);
                agreed = one;
            }
        return agreed == null ? answer(place, Truth.UNKNOWN) : agreed;
    }

    private Answer reach(TermPlace place, TermPlace.Near near, PlaceId line, double metres, Spot spot, Happened when) {
        return drawings.at(terms.places().get(line), when, shape -> {
            if (spot.position().isEmpty()) return answer(place, Truth.UNKNOWN);
            return answer(place, truth(zone(near, shape, metres, when).side(spot.position().get())));
        });
    }

    private Zone zone(TermPlace.Near near, Shape shape, double metres, Happened when) {
        return near.towards().flatMap(to -> drawings.shape(to, when)).flatMap(to -> Zone.Beside.towards(shape, metres, to))
            .<Zone>map(beside -> beside).orElse(new Zone.Near(shape, metres));
    }

    private Answer corridor(TermPlace place, TermPlace.Corridor corridor, Spot spot, World world) {
        Answer along = drawings.at(terms.places().get(corridor.of()), world.when(), shape ->
            answer(place, spot.position().map(p -> truth(new Zone.Near(shape, corridor.widthMetres() / 2).side(p))).orElse(Truth.UNKNOWN)));
        if (along.isNo()) return along;
        List<Answer> holes = corridor.minus().stream().map(hole -> in(hole, spot, world)).toList();
        if (holes.isEmpty()) return along;
        Answer hole = Answer.any(holes);
        if (hole.isYes()) return answer(place, Truth.FALSE);
        return hole.isNo() ? along : new Answer(Truth.UNKNOWN, hole.why(), hole.missing());
    }

    private Answer strip(TermPlace place, TermPlace.Strip strip, Spot spot, Happened when) {
        return drawings.at(terms.places().get(strip.inside()), when, shape -> {
            if (spot.position().isEmpty() || !(shape instanceof Area area)) return answer(place, Truth.UNKNOWN);
            Position at = spot.position().get();
            Side side = new Zone.Strip(area, strip.minMetres(), strip.maxMetres()).side(at);
            boolean open = side == Side.STRADDLES && new Zone.Strip(area, strip.maxMetres(), strip.maxMetres()).side(at) == Side.INSIDE;
            if (!open) return answer(place, truth(side));
            return Answer.unknown(Message.of("trace.place.depth-open", "place", terms.nameOf(place.id())),
                new Missing(Test.PLACE, Missing.Kind.INTERPRETATION_OPEN, Message.of("missing.depth", "place", terms.nameOf(place.id()))));
        });
    }

    private Answer answer(TermPlace place, Truth truth) {
        return switch (truth) {
            case TRUE -> Answer.yes(Message.of("trace.place.inside", "place", place.name()));
            case FALSE -> Answer.no(Message.of("trace.place.outside", "place", place.name()));
            case UNKNOWN -> Answer.unknown(Message.of("trace.place.unknown", "place", place.name()),
                new Missing(Test.PLACE, Missing.Kind.FACT_MISSING, Message.of("missing.side-of", "place", place.name())));
        };
    }

    static Truth truth(Side side) {
        return switch (side) {
            case INSIDE -> Truth.TRUE;
            case OUTSIDE -> Truth.FALSE;
            case STRADDLES -> Truth.UNKNOWN;
        };
    }
}
