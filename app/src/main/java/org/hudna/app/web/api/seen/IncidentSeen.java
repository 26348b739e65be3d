package org.hudna.app.web.api.seen;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hudna.app.web.api.shape.Shapes;
import org.hudna.arms.Weapon;
import org.hudna.assessment.Outcome;
import org.hudna.bulletin.Card;
import org.hudna.bulletin.Shown;
import org.hudna.deeds.Act;
import org.hudna.deeds.Count;
import org.hudna.deeds.Target;
import org.hudna.incidents.ladder.Rung;
import org.hudna.incidents.ladder.Standing;
import org.hudna.where.PCode;
import org.hudna.who.ActorId;
import org.hudna.who.SourceId;

/**
 * An incident in one row, as far as the reader sees it; what is not shown is left out. Numbers of people are written as in files: {@code 3}, {@code
 * 3-5},
 * {@code 3+}.
 *
 * @param edition for whom it is shown so
 * @param coarse whether its place is told more widely than it is known
 */
public record IncidentSeen(String id, String edition, Optional<Between> when, Optional<Instant> learned, Optional<Circle> at, boolean coarse,
                           Optional<List<String>> places, Optional<List<String>> areas, Optional<List<String>> acts, Optional<List<String>> weapons,
                           Optional<List<String>> targets, Optional<List<String>> accused, Optional<String> killed, Optional<String> injured,
                           Optional<List<String>> sources, Optional<Integer> sourceCount, Optional<Integer> claims, Optional<String> standing,
                           Optional<String> mechanism, Optional<String> duplicateOf, Optional<String> computed, Optional<Boolean> contested,
                           Optional<Boolean> embargoed, Optional<String> sensitivity, Optional<String> outcome, Optional<List<Under>> findings,
                           Optional<String> terms) {

    /** The strongest verdict under one clause, and who would be responsible by any account. */
    public record Under(String clause, String verdict, List<String> responsible) {

        static Under of(Card.Found found) {
            return new Under(found.clause(), found.verdict(), found.responsible().stream().map(ActorId::code).sorted().toList());
        }
    }

    /** The row of what is shown. */
    public static IncidentSeen of(Shown shown) {
        return new IncidentSeen(shown.id().code(), shown.edition().code(), shown.when().map(Between::of), shown.learned(), shown.at()
            .map(Circle::of), shown.isCoarse(),
            shown.places(), Codes.of(shown.codes(), PCode::code), Codes.of(shown.acts(), Act::code), Codes.of(shown.weapons(), Weapon::code),
            Codes.of(shown.targets(), Target::code), Codes.of(shown.accused(), ActorId::code), shown.killed().map(Count::code), shown.injured()
                .map(Count::code),
            Codes.of(shown.sources(), SourceId::name), shown.sourceCount(), shown.claims(), shown.standing(), mechanism(shown), duplicateOf(shown),
            shown.computed().map(Rung::code), shown.isContested(), shown.isEmbargoed(), shown.sensitivity().map(Shapes::code), shown.outcome()
                .map(Outcome::code),
            shown.findings().map(all -> all.stream().map(Under::of).toList()), shown.terms());
    }

    private static Optional<String> mechanism(Shown shown) {
        return shown.standsWhole().flatMap(it -> it instanceof Standing.Determined(String mechanism) ? Optional.of(mechanism) : Optional.empty());
    }

    private static Optional<String> duplicateOf(Shown shown) {
        return shown.standsWhole().flatMap(it -> it instanceof Standing.DuplicateOf(var other) ? Optional.of(other.code()) : Optional.empty());
    }
}
