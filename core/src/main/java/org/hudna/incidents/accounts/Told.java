package org.hudna.incidents.accounts;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hudna.arms.Weapon;
import org.hudna.claims.Accused;
import org.hudna.claims.Claim;
import org.hudna.claims.CountingRule;
import org.hudna.claims.Spot;
import org.hudna.deeds.Act;
import org.hudna.deeds.Count;
import org.hudna.deeds.Target;
import org.hudna.where.PCode;
import org.hudna.where.PlaceId;
import org.hudna.who.ActorId;

/** What a claim says of one fact, as a file of claims writes it; empty where it is silent. */
final class Told {

    private static final String OR = " | ";
    private static final String AND = "; ";

    private Told() {}

    static Optional<String> of(Fact fact, Claim claim) {
        return switch (fact) {
            case ACT -> some(alternatives(claim.act(), Act::code));
            case WEAPON -> some(alternatives(claim.weapon(), Weapon::code));
            case COUNT -> claim.count().map(count -> count(count, Comparison.rule(claim)));
            case TIME -> Optional.of(claim.happened().span().from() + "/" + claim.happened().span().to());
            case PLACE -> some(alternatives(claim.at(), together -> together(together, Told::spot)));
            case FIRED_FROM -> some(alternatives(claim.from(), together -> together(together, Told::spot)));
            case ACCUSED -> accused(claim.accused());
            case TARGET -> some(alternatives(claim.target(), together -> together(together, Target::code)));
            case KILLED -> claim.harm().killed().map(Count::code);
            case INJURED -> claim.harm().injured().map(Count::code);
            case MISSING -> claim.harm().missing().map(Count::code);
        };
    }

    private static String count(Count count, CountingRule rule) {
        return rule == CountingRule.UNSAID ? count.code() : count.code() + " " + rule.code();
    }

    private static Optional<String> accused(Accused accused) {
        return some(accused.candidates().isEmpty() ? accused.called() : alternatives(accused.candidates(), ActorId::code));
    }

    private static String spot(Spot spot) {
        if (!spot.said().isEmpty()) return spot.said();
        if (!spot.codes().isEmpty()) return String.join(" ", spot.codes().stream().map(PCode::code).sorted().toList());
        List<String> inside = spot.inside().stream().map(PlaceId::code).sorted().toList();
        return spot.position().map(p -> p.lat() + " " + p.lon()).orElseGet(() -> String.join(" ", inside));
    }

    private static <T> String alternatives(List<T> values, Function<T, String> code) {
        return String.join(OR, values.stream().map(code).toList());
    }

    private static <T> String together(List<T> values, Function<T, String> code) {
        return String.join(AND, values.stream().map(code).filter(text -> !text.isEmpty()).toList());
    }

    private static Optional<String> some(String text) { return text.isEmpty() ? Optional.empty() : Optional.of(text); }
}
