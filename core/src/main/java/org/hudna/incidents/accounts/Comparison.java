package org.hudna.incidents.accounts;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.hudna.claims.Claim;
import org.hudna.claims.CountingRule;
import org.hudna.claims.Said.Stance;
import org.hudna.claims.Spot;
import org.hudna.claims.Tally;
import org.hudna.deeds.Act;
import org.hudna.deeds.Count;
import org.hudna.deeds.Target;
import org.hudna.deeds.TargetKind;
import org.hudna.truth.Truth;
import org.hudna.where.NameKey;
import org.hudna.where.Position;
import org.hudna.who.ActorId;

/**
 * Whether two claims about one event can both be right, fact by fact.
 *
 * <p>Yes where both speak and what they leave open has something in common: circles that touch, times that may be the same one rounded, spans and
 * numbers that overlap, a vaguer word and a narrower one. No where nothing of it fits. Not known where either is silent or the two cannot be
 * compared, such as numbers counted by different rules.
 *
 * @param sameActor whether two actors can be one and the same, such as a state and its air force; who is part of whom, the terms know
 */
public record Comparison(BiFunction<ActorId, ActorId, Truth> sameActor) {

    /** Actors are the same where their ids are. */
    public static final Comparison PLAIN = new Comparison((one, other) -> one.equals(other) ? Truth.TRUE : Truth.FALSE);

    /** Whether they agree on the fact. */
    public Truth on(Fact fact, Claim one, Claim other) {
        return switch (fact) {
            case ACT -> any(one.act(), other.act(), Comparison::acts);
            case WEAPON -> any(one.weapon(), other.weapon(), (a, b) -> truth(mayBe(a.is(b), b.is(a))));
            case COUNT -> sameRule(one, other) ? overlap(one.count(), other.count()) : Truth.UNKNOWN;
            case TIME -> truth(one.happened().span().asRounded().meets(other.happened().span().asRounded()));
            case PLACE -> places(one.at(), other.at());
            case FIRED_FROM -> places(one.from(), other.from());
            case ACCUSED -> any(one.accused().candidates(), other.accused().candidates(), sameActor);
            case TARGET -> any(one.target(), other.target(), this::targets);
            case KILLED -> overlap(one.harm().killed(), other.harm().killed());
            case INJURED -> overlap(one.harm().injured(), other.harm().injured());
            case MISSING -> overlap(one.harm().missing(), other.harm().missing());
        };
    }

    /** Whether nothing in the two conflicts: no fact, and neither answers or denies what the other says. */
    public boolean consistent(Claim one, Claim other) {
        if (one.said().stance() == Stance.RESPONDS || other.said().stance() == Stance.RESPONDS) return false;
        if ((one.said().stance() == Stance.DENIES) != (other.said().stance() == Stance.DENIES)) return false;
        for (Fact fact : Fact.values()) if (on(fact, one, other) == Truth.FALSE) return false;
        return true;
    }

    /** Whether they can be about the same event: what was done, when and where do not conflict. */
    public boolean sameEvent(Claim one, Claim other) {
        for (Fact fact : Fact.values()) if (fact.isCore() && on(fact, one, other) == Truth.FALSE) return false;
        return true;
    }

    private static Truth acts(Act one, Act other) {
        return truth(one.omitted() == other.omitted() && mayBe(one.deed().is(other.deed()), other.deed().is(one.deed())));
    }

    private static boolean mayBe(Truth one, Truth other) { return one != Truth.FALSE || other != Truth.FALSE; }

    private static Truth truth(boolean is) { return is ? Truth.TRUE : Truth.FALSE; }

    /** Whether a candidate of the one fits a candidate of the other; not known where either has none. */
    private static <T> Truth any(List<T> some, List<T> others, BiFunction<T, T, Truth> fits) {
        if (some.isEmpty() || others.isEmpty()) return Truth.UNKNOWN;
        Truth any = Truth.FALSE;
        for (T one : some) for (T other : others) any = any.or(fits.apply(one, other));
        return any;
    }

    private static Truth overlap(Optional<Count> one, Optional<Count> other) {
        if (one.isEmpty() || other.isEmpty()) return Truth.UNKNOWN;
        return truth(one.get().min() <= other.get().max() && other.get().min() <= one.get().max());
    }

    private static boolean sameRule(Claim one, Claim other) { return rule(one) == rule(other); }

    static CountingRule rule(Claim claim) { return claim.observation().flatMap(seen -> seen.tally()).map(Tally::rule).orElse(CountingRule.UNSAID); }

    /** What was hit together: one of each that fits is enough. People and objects do not exclude each other. */
    private Truth targets(List<Target> some, List<Target> others) { return any(some, others, this::target); }

    private Truth target(Target one, Target other) {
        return switch (one) {
            case Target.Kind(TargetKind kind) -> switch (other) {
                case Target.Kind(TargetKind second) ->
                    truth(mayBe(kind.is(second), second.is(kind)) || besides(kind, second) || besides(second, kind));
                case Target.Actor _ -> truth(kind.mayBeForces());
            };
            case Target.Actor(ActorId actor) -> switch (other) {
                case Target.Kind(TargetKind second) -> truth(second.mayBeForces());
                case Target.Actor(ActorId second) -> sameActor.apply(actor, second);
            };
        };
    }

    private static boolean besides(TargetKind people, TargetKind object) {
        return people.is(TargetKind.CIVILIANS) == Truth.TRUE && object.is(TargetKind.CIVILIAN_OBJECTS) == Truth.TRUE;
    }

    private static Truth places(List<List<Spot>> some, List<List<Spot>> others) {
        return any(some, others, (together, besides) -> any(together, besides, Comparison::spots));
    }

    private static Truth spots(Spot one, Spot other) {
        if (shares(one.inside(), other.outside()) || shares(one.outside(), other.inside())) return Truth.FALSE;
        if (one.position().isPresent() && other.position().isPresent()) return truth(touch(one.position().get(), other.position().get()));
        boolean within = one.codes().containsAll(other.codes()) || other.codes().containsAll(one.codes());
        if (within && shares(one.codes(), other.codes())) return Truth.TRUE;
        boolean named = !one.said().isEmpty() && NameKey.exact(one.said()).equals(NameKey.exact(other.said()));
        return named ? Truth.TRUE : Truth.UNKNOWN;
    }

    private static boolean touch(Position one, Position other) { return one.metresTo(other) <= one.errorMetres() + other.errorMetres(); }

    private static <T> boolean shares(Set<T> some, Set<T> others) { return some.stream().anyMatch(others::contains); }
}
