package org.hudna.terms;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hudna.arms.Weapon;
import org.hudna.when.Period;
import org.hudna.where.PCode;
import org.hudna.where.PlaceId;
import org.hudna.where.Shape;
import org.hudna.where.SpotClass;
import org.hudna.who.ActorId;
import org.hudna.words.Words;

/** A place that the agreement speaks of, and how it is made. */
public record TermPlace(PlaceId id, Words name, Make make) {

    /** How a place is made. */
    public sealed interface Make {}

    /** No shape or list could be had: every test against it answers "text unavailable". */
    public record Unavailable(Words because) implements Make {}

    /** An area or a line: codes that it is made of and dated shapes; either may be empty, not both. */
    public record Drawn(List<PCode> codes, List<Version> versions) implements Make {}

    /** Within a distance of a line (or of an area's edge), on both sides or on the one where {@code towards} lies. */
    public record Near(List<ByActor> of, List<ByWeapon> distance, Optional<PlaceId> towards) implements Make {}

    /** A band of a width along a line, without the places in {@code minus}. */
    public record Corridor(PlaceId of, double widthMetres, List<PlaceId> minus) implements Make {}

    /** Inside an area, along its edge, to a depth that the text leaves between two figures. */
    public record Strip(PlaceId inside, double minMetres, double maxMetres) implements Make {}

    /** Where an actor stood at an instant, from the record of control. */
    public record Held(ActorId by, Instant at) implements Make {}

    /** Every place of a class. */
    public record OfClass(SpotClass spotClass) implements Make {}

    /** A shape that holds for a period, or the statement that for that period none could be had. */
    public record Version(Period period, Optional<Shape> shape, Optional<Words> unavailable, Known known) {}

    /** The line that an actor measures from; no actors: everybody. */
    public record ByActor(List<ActorId> who, PlaceId line) {
        public ByActor { who = List.copyOf(who); }
    }

    /** The distance for some weapons; no weapons: for all that no row above names. */
    public record ByWeapon(List<Weapon> with, Distance is) {
        public ByWeapon { with = List.copyOf(with); }
    }

    /** A distance, fixed or the same as a measured one. */
    public sealed interface Distance {
        record Metres(double metres) implements Distance {}
        record SameAs(String measure) implements Distance {}
    }

    /** The weapons that a distance table names. */
    public List<Weapon> weapons() {
        return make instanceof Near near ? near.distance().stream().flatMap(d -> d.with().stream()).toList() : List.of();
    }

    static Map<PlaceId, TermPlace> index(List<TermPlace> places) {
        Map<PlaceId, TermPlace> byId = new java.util.LinkedHashMap<>();
        for (TermPlace place : places) byId.putIfAbsent(place.id(), place);
        return java.util.Collections.unmodifiableMap(byId);
    }
}
