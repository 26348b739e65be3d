package org.hudna.assessment;

import java.time.Instant;
import java.util.List;
import org.hudna.terms.Terms;
import org.hudna.who.ActorId;

/** What two versions of an agreement say of who belongs where, taken together. */
final class Groups {
    private final List<Terms> both;
    private final List<Memberships> memberships;

    Groups(Terms before, Terms after) {
        both = List.of(before, after);
        memberships = both.stream().map(terms -> new Memberships(terms, Instant.MAX)).toList();
    }

    boolean mayBe(ActorId who, ActorId in) { return memberships.stream().anyMatch(one -> !one.of(who, in).isNever()); }

    boolean isSet(ActorId who) { return both.stream().anyMatch(terms -> terms.sets().containsKey(who)); }
}
