package org.hudna.terms;

import java.util.List;
import java.util.Optional;
import org.hudna.arms.Weapon;
import org.hudna.deeds.Amount;
import org.hudna.deeds.Deed;
import org.hudna.deeds.TargetKind;
import org.hudna.where.PlaceId;
import org.hudna.who.ActorId;

/**
 * What a norm or an exception names. An empty slot does not restrict; in a list any one suffices.
 *
 * @param withClass whatever weapons the distance table of {@code at} names
 * @param facts conditions that a source or the record has to answer yes
 */
public record Slots(List<ActorId> who, List<Deed> deeds, List<Weapon> with, boolean withClass, List<To> to, List<PlaceId> at, List<PlaceId> from,
                    Optional<Quota> amount, Optional<String> notice, List<String> facts, Optional<Open> open, Optional<Expr> where) {

    public static final Slots NONE = new Slots(List.of(), List.of(), List.of(), false, List.of(), List.of(), List.of(), Optional.empty(),
        Optional.empty(), List.of(), Optional.empty(), Optional.empty());

    public Slots {
        who = List.copyOf(who);
        deeds = List.copyOf(deeds);
        with = List.copyOf(with);
        to = List.copyOf(to);
        at = List.copyOf(at);
        from = List.copyOf(from);
        facts = List.copyOf(facts);
    }

    /** Whom or what an act must be done to. */
    public sealed interface To {
        record Kind(TargetKind kind) implements To {}
        record Actor(ActorId actor) implements To {}
    }

    /** A cap, a floor or a quota. */
    public record Quota(Limit limit, Amount amount) {}

    /** On which side of an amount. */
    public enum Limit { AT_LEAST, AT_MOST, MORE_THAN, LESS_THAN }
}
