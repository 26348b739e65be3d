package org.hudna.app.room;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.hudna.app.journal.Entry;
import org.hudna.app.journal.Recorded;
import org.hudna.app.store.Tables;
import org.hudna.assessment.Touched;
import org.hudna.bulletin.Card;
import org.hudna.claims.EventId;
import org.hudna.deeds.Target;
import org.hudna.terms.Terms;
import org.hudna.who.ActorId;

/**
 * What is to be put anew to the law, as the tables have it. Read in the order in which it was written: of what stands together much is read at once.
 */
record Worklist(Tables tables, Derivation derivation) implements Machine.Incidents {

    @Override public OptionalLong terms(long index) {
        return tables.asOf(index).law().stream().filter(one -> one.entry() instanceof Entry.TermsAdopted).mapToLong(Recorded::index).max();
    }

    /** What an entry after the law made was made under the law. */
    @Override public Machine.Portions all(long because) { return tables.standing(because, Optional.empty())::next; }

    @Override public Machine.Portions touched(long because) {
        Optional<Terms> before = derivation.laws(tables.asOf(because - 1)).terms(), after = derivation.laws(tables.asOf(because)).terms();
        if (before.isEmpty() || after.isEmpty()) return all(because);
        return switch (Touched.between(before.get(), after.get())) {
            case Touched.All() -> all(because);
            case Touched.Some some -> then(listed(near(some)), told(some, because));
        };
    }

    private List<EventId> near(Touched.Some some) {
        return some.hull().map(span -> tables.incidentsNear(some.reaches().stream().map(Touched.Reach::circle).toList(), span, some::meets))
            .orElse(List.of());
    }

    private Machine.Portions told(Touched.Some some, long because) {
        if (!some.isToldByWords()) return _ -> List.of();
        return tables.standing(because, Optional.of(card -> some.speaksOf(card.acts(), card.weapons()) || some.binds(card.accused(), card.when())
            || some.groups(named(card), card.when())))::next;
    }

    private static List<ActorId> named(Card card) {
        List<ActorId> named = new ArrayList<>(card.accused());
        for (Target one : card.targets()) if (one instanceof Target.Actor(ActorId actor)) named.add(actor);
        return named;
    }

    private static Machine.Portions listed(List<EventId> all) {
        Iterator<EventId> rest = all.iterator();
        return most -> {
            List<EventId> some = new ArrayList<>();
            while (some.size() < most && rest.hasNext()) some.add(rest.next());
            return some;
        };
    }

    private static Machine.Portions then(Machine.Portions first, Machine.Portions second) {
        return most -> {
            List<EventId> some = first.next(most);
            return some.isEmpty() ? second.next(most) : some;
        };
    }
}
