package org.hudna.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.hudna.terms.Actor;
import org.hudna.terms.ActorSet;
import org.hudna.terms.Terms;
import org.hudna.truth.Truth;
import org.hudna.when.Happened;
import org.hudna.when.Period;
import org.hudna.who.ActorId;

/** Who belongs to whom, as the terms knew it at an instant. Answers are kept; the object may be shared by threads. */
final class Memberships {

    /** Everybody. */
    static final ActorId ANYONE = new ActorId("anyone");
    /** More sets within sets than anybody writes; the checks refuse circles, so this is never met. */
    static final int DEEPEST = 40;

    private record Pair(ActorId who, ActorId in) {}

    private final Terms terms;
    private final Instant asOf;
    private final Map<Pair, Belongs> kept = new ConcurrentHashMap<>();

    Memberships(Terms terms, Instant asOf) {
        this.terms = terms;
        this.asOf = asOf;
    }

    Truth belongs(ActorId who, ActorId in, Happened when) { return of(who, in).at(when); }

    Belongs of(ActorId who, ActorId in) {
        Pair pair = new Pair(who, in);
        Belongs known = kept.get(pair);
        if (known != null) return known;
        Belongs found = find(who, in, 0);
        kept.put(pair, found);
        return found;
    }

    private Belongs find(ActorId who, ActorId in, int depth) {
        if (who.equals(in) || in.equals(ANYONE)) return Belongs.ALWAYS;
        if (depth > DEEPEST) return Belongs.NOT_TOLD;
        ActorSet set = terms.sets().get(in);
        return set == null ? inActor(who, in, depth) : inSet(who, set, depth);
    }

    private Belongs inActor(ActorId who, ActorId in, int depth) {
        if (isPartOf(who, in)) return Belongs.ALWAYS;
        if (isPartOf(in, who)) return Belongs.NOT_TOLD; // the name said is the wider one: this part of it may be meant, or another
        ActorSet whole = terms.sets().get(who);
        if (whole == null) return Belongs.NEVER;
        boolean some = whole.members().stream().anyMatch(m -> !find(m.who(), in, depth + 1).isNever());
        return some ? Belongs.NOT_TOLD : Belongs.NEVER;
    }

    private Belongs inSet(ActorId who, ActorSet set, int depth) {
        Belongs all = set.open() ? Belongs.NOT_TOLD : Belongs.NEVER;
        for (ActorSet.Member row : set.members())
            if (row.known().at(asOf)) all = all.or(find(who, row.who(), depth + 1).during(row.period()));
        for (ActorSet.Member row : set.notMembers())
            if (row.known().at(asOf)) all = all.or(shownNot(find(who, row.who(), depth + 1), row.period()));
        return all.isNever() ? wholeIn(who, set, all, depth) : all;
    }

    private static Belongs shownNot(Belongs isRow, Period period) {
        return new Belongs(List.of(), isRow.during(period).yes(), List.of());
    }

    /** A set named as the one who did it: some of its members may belong, others not. */
    private Belongs wholeIn(ActorId who, ActorSet set, Belongs soFar, int depth) {
        ActorSet whole = terms.sets().get(who);
        if (whole == null) return soFar;
        boolean every = !whole.open() && !whole.members().isEmpty();
        boolean some = false;
        for (ActorSet.Member member : whole.members()) {
            Belongs one = find(member.who(), set.id(), depth + 1);
            every &= one.yes().contains(Period.ALWAYS);
            some |= !one.isNever();
        }
        return every ? Belongs.ALWAYS : some ? Belongs.NOT_TOLD : soFar;
    }

    private boolean isPartOf(ActorId who, ActorId whole) {
        Optional<ActorId> at = Optional.of(who);
        for (int depth = 0; depth <= DEEPEST && at.isPresent(); depth++) {
            if (at.get().equals(whole)) return true;
            Actor actor = terms.actors().get(at.get());
            at = actor == null ? Optional.empty() : actor.partOf();
        }
        return false;
    }
}
