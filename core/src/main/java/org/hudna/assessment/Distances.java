package org.hudna.assessment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hudna.arms.Weapon;
import org.hudna.terms.Measure;
import org.hudna.terms.TermPlace;
import org.hudna.terms.Terms;
import org.hudna.truth.Truth;
import org.hudna.where.PlaceId;
import org.hudna.who.ActorId;
import org.hudna.words.Message;

/**
 * From which line, and how far, an agreement measures for an actor and a weapon. Where actor or weapon is not known, every possibility is returned.
 */
final class Distances {

    private final Terms terms;
    private final Instant asOf;
    private final Memberships memberships;

    Distances(Terms terms, Instant asOf, Memberships memberships) {
        this.terms = terms;
        this.asOf = asOf;
        this.memberships = memberships;
    }

    /** A distance, or what has to be measured first. */
    record Found(double metres, Optional<Missing> missing) {}

    List<PlaceId> lines(TermPlace.Near near, World world) {
        List<PlaceId> lines = new ArrayList<>();
        for (TermPlace.ByActor row : near.of()) {
            Truth applies = applies(row.who(), world);
            if (applies == Truth.TRUE) return List.of(row.line());
            if (applies == Truth.UNKNOWN) lines.add(row.line());
        }
        return lines;
    }

    private Truth applies(List<ActorId> who, World world) {
        if (who.isEmpty()) return Truth.TRUE;
        if (world.actor().isEmpty()) return Truth.UNKNOWN;
        Truth any = Truth.FALSE;
        for (ActorId one : who) any = any.or(memberships.belongs(world.actor().get(), one, world.when()));
        return any;
    }

    List<Found> reaches(TermPlace.Near near, World world) {
        List<Found> found = new ArrayList<>();
        for (TermPlace.ByWeapon row : near.distance()) {
            Truth applies = appliesTo(row.with(), world.weapon());
            if (applies == Truth.FALSE) continue;
            found.add(metres(row.is(), world));
            if (applies == Truth.TRUE) return found;
        }
        return found;
    }

    private static Truth appliesTo(List<Weapon> classes, Optional<Weapon> weapon) {
        if (classes.isEmpty()) return Truth.TRUE;
        if (weapon.isEmpty()) return Truth.UNKNOWN;
        Truth any = Truth.FALSE;
        for (Weapon one : classes) any = any.or(weapon.get().is(one));
        return any;
    }

    private Found metres(TermPlace.Distance distance, World world) {
        return switch (distance) {
            case TermPlace.Distance.Metres(double metres) -> new Found(metres, Optional.empty());
            case TermPlace.Distance.SameAs(String measure) -> terms.life().measures().stream()
                .filter(m -> m.id().equals(measure) && m.known().at(asOf) && m.at().isBefore(world.when().span().to()))
                .max(Comparator.comparing(Measure::at)).map(m -> new Found(m.metres(), Optional.empty()))
                .orElse(new Found(0, Optional.of(new Missing(Test.PLACE, Missing.Kind.FACT_MISSING,
                Message.of("missing.measure", "measure", measure)))));
        };
    }
}
