package org.hudna.assessment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.hudna.terms.ActorSet;
import org.hudna.terms.Binding;
import org.hudna.terms.Terms;
import org.hudna.truth.Truth;
import org.hudna.when.Happened;
import org.hudna.who.ActorId;
import org.hudna.words.Message;

/** Who is bound, excluded or neither, and whom a clause addresses. */
final class ActorTests {

    private final Terms terms;
    private final Memberships memberships;
    private final List<Binding> rows;
    private final Map<ActorId, List<Belongs>> reachOf = new ConcurrentHashMap<>();
    private final Map<Said, Message> said = new ConcurrentHashMap<>();

    /** A sentence about an actor, and a set where there is one (else the actor again); made once. */
    private record Said(String id, ActorId actor, ActorId set) {}

    ActorTests(Terms terms, Memberships memberships, Instant asOf) {
        this.terms = terms;
        this.memberships = memberships;
        this.rows = terms.bindings().stream().filter(b -> b.known().at(asOf)).toList();
    }

    /** The status of an actor at a time; not known where the registers do not tell. */
    record Standing(Optional<Binding.Is> is, Optional<Binding> row) {}

    Standing standing(ActorId actor, Happened when) {
        List<Belongs> reach = reachOf.computeIfAbsent(actor, a -> rows.stream()
            .map(row -> memberships.of(a, row.who()).during(row.period())).toList());
        Binding decisive = null;
        boolean open = false;
        for (int i = 0; i < reach.size(); i++) {
            Truth here = reach.get(i).at(when);
            open |= here == Truth.UNKNOWN;
            if (here == Truth.TRUE && (decisive == null || rank(rows.get(i).is()) < rank(decisive.is()))) decisive = rows.get(i);
        }
        if (decisive != null)
            return new Standing(decisive.is() == Binding.Is.UNKNOWN ? Optional.empty() : Optional.of(decisive.is()), Optional.of(decisive));
        return open ? OPEN : OUTSIDE;
    }

    private static final Standing OPEN = new Standing(Optional.empty(), Optional.empty());
    private static final Standing OUTSIDE = new Standing(Optional.of(Binding.Is.NEITHER), Optional.empty());

    /** Of several rows that reach an actor: exclusion goes before everything, and an open question before a general yes. */
    private static int rank(Binding.Is is) {
        return switch (is) {
            case EXCLUDED -> 0;
            case UNKNOWN -> 1;
            case BOUND -> 2;
            case NEITHER -> 3;
        };
    }

    /** Whether the actor of this world is bound by the agreement. */
    Answer bound(World world) {
        if (world.actor().isEmpty()) return Answer.unknown(world.suspects().why(), world.suspects().missing().orElseGet(ActorTests::whoDidIt));
        return bound(world.actor().get(), world.when());
    }

    static Missing whoDidIt() { return new Missing(Test.BOUND, Missing.Kind.FACT_MISSING, Message.of("missing.actor")); }

    Answer bound(ActorId actor, Happened when) {
        Standing standing = standing(actor, when);
        if (standing.is().isEmpty()) return Answer.unknown(notEstablished(actor, standing), new Missing(Test.BOUND, Missing.Kind.FACT_MISSING,
            say("missing.binding", "actor", actor)));
        return switch (standing.is().get()) {
            case BOUND -> Answer.yes(say("trace.bound.yes", "actor", actor));
            case EXCLUDED -> Answer.no(say("trace.bound.excluded", "actor", actor));
            case NEITHER, UNKNOWN -> Answer.no(say("trace.bound.neither", "actor", actor));
        };
    }

    private Message notEstablished(ActorId actor, Standing standing) {
        return standing.row().flatMap(Binding::because)
            .map(because -> Message.of("trace.bound.unknown-because", "actor", terms.nameOf(actor), "because", because))
            .orElseGet(() -> say("trace.bound.unknown", "actor", actor));
    }

    /** Whether any of {@code named} is, or contains, the actor. */
    Answer among(Test test, Optional<ActorId> actor, World world, List<ActorId> named) {
        if (named.isEmpty() || named.contains(Memberships.ANYONE)) return ANYONE;
        if (actor.isEmpty()) return Answer.unknown(world.suspects().why(), world.suspects().missing().orElseGet(ActorTests::whoDidIt));
        List<ActorId> open = new ArrayList<>();
        for (ActorId one : named) {
            Truth belongs = memberships.belongs(actor.get(), one, world.when());
            if (belongs == Truth.TRUE) return Answer.yes(say("trace.addressed.yes", "actor", actor.get(), "set", one));
            if (belongs == Truth.UNKNOWN) open.add(one);
        }
        if (open.isEmpty()) return Answer.no(say("trace.addressed.no", "actor", actor.get(), "set", named.getFirst()));
        return Answer.unknown(say("trace.addressed.unknown", "actor", actor.get(), "set", open.getFirst()),
            open.stream().map(set ->
            new Missing(test, Missing.Kind.FACT_MISSING, say("missing.membership", "actor", actor.get(), "set", set))).toList());
    }

    private static final Answer ANYONE = Answer.yes(Message.of("trace.addressed.anyone"));

    Truth belongs(ActorId actor, ActorId in, Happened when) { return memberships.belongs(actor, in, when); }

    /** Which of the addressees every one of the candidates belongs to; of a set that is made of sets, the one within it that holds them all. */
    List<ActorId> sidesOf(List<ActorId> candidates, List<ActorId> addressed, Happened when) {
        List<ActorId> sides = new ArrayList<>();
        for (ActorId side : addressed)
            if (!side.equals(Memberships.ANYONE) && holdsAll(side, candidates, when)) sides.add(narrowest(side, candidates, when, 0));
        return sides;
    }

    private boolean holdsAll(ActorId side, List<ActorId> candidates, Happened when) {
        for (ActorId candidate : candidates) if (memberships.belongs(candidate, side, when) != Truth.TRUE) return false;
        return true;
    }

    private ActorId narrowest(ActorId side, List<ActorId> candidates, Happened when, int depth) {
        ActorSet set = terms.sets().get(side);
        if (set == null || depth > Memberships.DEEPEST) return side;
        for (ActorSet.Member member : set.members())
            if (terms.sets().containsKey(member.who()) && holdsAll(member.who(), candidates, when))
                return narrowest(member.who(), candidates, when, depth + 1);
        return side;
    }

    private Message say(String id, String hole, ActorId actor) {
        Said key = new Said(id, actor, actor);
        Message known = said.get(key);
        return known != null ? known : said.computeIfAbsent(key, _ -> Message.of(id, hole, terms.nameOf(actor)));
    }

    private Message say(String id, String hole, ActorId actor, String hole2, ActorId set) {
        Said key = new Said(id, actor, set);
        Message known = said.get(key);
        return known != null ? known : said.computeIfAbsent(key, _ -> Message.of(id, hole, terms.nameOf(actor), hole2, terms.nameOf(set)));
    }

}
