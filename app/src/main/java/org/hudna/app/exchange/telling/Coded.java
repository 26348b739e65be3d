package org.hudna.app.exchange.telling;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.hudna.arms.Weapon;
import org.hudna.claims.Accused;
import org.hudna.claims.Claim;
import org.hudna.claims.Said;
import org.hudna.deeds.Act;
import org.hudna.deeds.Amount;
import org.hudna.deeds.Count;
import org.hudna.deeds.Target;
import org.hudna.terms.Terms;
import org.hudna.who.ActorId;
import org.hudna.words.Message;

/** The coded words of a claim as messages: what is open stays open, "one of these". */
public final class Coded {

    private Coded() {}

    public static Message act(Claim claim) { return oneOf(claim.act().stream().map(Coded::act).toList()); }

    public static Message act(Act act) {
        Message deed = Message.of("deed." + act.deed().code());
        return act.omitted() ? Message.of("deed.omitted", "deed", deed) : deed;
    }

    public static Message weapon(Claim claim) { return oneOf(claim.weapon().stream().map(Weapon::said).toList()); }

    public static Message target(Claim claim, Terms terms) { return target(claim, terms::nameOf); }

    /** @param nameOf what an actor is called */
    public static Message target(Claim claim, Function<ActorId, ?> nameOf) { return choices(claim.target(), target -> target(target, nameOf)); }

    private static Object target(Target target, Function<ActorId, ?> nameOf) {
        return switch (target) {
            case Target.Kind(var kind) -> Message.of("target." + kind.code());
            case Target.Actor(var actor) -> nameOf.apply(actor);
        };
    }

    /** Who is accused by name; an empty list of candidates is not for here. */
    public static Message accused(Accused accused, Terms terms) { return accused(accused, terms::nameOf); }

    /** @param nameOf what an actor is called */
    public static Message accused(Accused accused, Function<ActorId, ?> nameOf) {
        return oneOf(accused.candidates().stream().<Object>map(nameOf).toList());
    }

    /** Alternatives, each of things together. */
    static <T> Message choices(List<List<T>> alternatives, Function<T, Object> name) {
        List<Object> options = new ArrayList<>();
        for (List<T> together : alternatives) {
            List<Object> parts = together.stream().map(name).toList();
            options.add(parts.size() == 1 ? parts.getFirst() : Message.of("report.together", "parts", parts));
        }
        return oneOf(options);
    }

    private static Message oneOf(List<?> options) { return Message.of("report.one-of", "options", options); }

    public static Message count(Count count) {
        if (count.max() == Count.NO_LIMIT) return Message.of("report.count-at-least", "min", count.min());
        if (count.min() == count.max()) return Message.of("report.count", "n", count.min());
        return Message.of("report.count-between", "min", count.min(), "max", count.max());
    }

    /** The thing counted is the agreement's own word. */
    public static Message amount(Amount amount) {
        if (amount.per().isEmpty()) return Message.of("report.amount", "n", count(amount.count()), "what", amount.what());
        return Message.of("report.amount-per", "n", count(amount.count()), "what", amount.what(), "per", amount.per());
    }

    public static Message stance(Said.Stance stance) { return Message.of("stance." + stance.name().toLowerCase(Locale.ROOT)); }

    public static Message basis(Accused.Basis basis) { return Message.of("basis." + basis.name().toLowerCase(Locale.ROOT)); }
}
