package org.hudna.claims;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hudna.arms.Weapon;
import org.hudna.deeds.Act;
import org.hudna.deeds.Amount;
import org.hudna.deeds.Count;
import org.hudna.deeds.Target;
import org.hudna.truth.Truth;
import org.hudna.when.Happened;

/**
 * One source's word about one act. Not a fact: facts do not occur in this system.
 *
 * <p>Where a source leaves several possibilities open, the list holds each of them; an empty list means that nothing was said.
 *
 * @param account whose account it belongs to; claims of one account are consistent with one another
 * @param act candidates, at least one
 * @param weapon candidates
 * @param count rounds, vehicles, persons, as the act counts
 * @param target alternatives, each a list of what was hit together
 * @param at alternatives for where it happened or landed, each a list of places together
 * @param from alternatives for where it was done from
 * @param raises exceptions that this source relies on, by id
 * @param facts facts that an agreement's conditions ask for, by id, as this source states them
 * @param observation how it was observed and counted, where the source is or quotes an observer
 * @param origin the words of the report that it rests on; empty for a claim that was typed into a file
 */
public record Claim(ClaimId id, EventId event, String account, Said said, Happened happened, List<Act> act, List<Weapon> weapon,
                    Optional<Count> count, Accused accused, List<List<Target>> target, List<List<Spot>> at, List<List<Spot>> from,
                    Casualties casualties, Optional<Amount> amount, Set<String> raises, Notice notice, Map<String, Truth> facts, Coding coding,
                    Optional<Observation> observation, Optional<Origin> origin) {

    public Claim {
        if (act.isEmpty()) throw new IllegalArgumentException("a claim is about an act");
        act = List.copyOf(act);
        weapon = List.copyOf(weapon);
        target = List.copyOf(target);
        at = List.copyOf(at);
        from = List.copyOf(from);
        raises = Set.copyOf(raises);
        facts = Map.copyOf(facts);
    }

    /** A claim that says nothing more than these; its account is the source's own. */
    public static Claim of(ClaimId id, EventId event, Said said, Happened happened, List<Act> act) {
        return new Claim(id, event, said.source().name(), said, happened, act, List.of(), Optional.empty(), Accused.NOBODY_NAMED, List.of(),
            List.of(), List.of(),
            Casualties.UNSAID, Optional.empty(), Set.of(), Notice.UNSAID, Map.of(), Coding.NONE, Optional.empty(), Optional.empty());
    }

    /** How many were harmed in all. */
    public Harm harm() { return casualties.harm(); }

    /** The same claim about {@code other}: what a clustering of claims makes of it. */
    public Claim about(EventId other) {
        if (other.equals(event)) return this;
        return new Claim(id, other, account, said, happened, act, weapon, count, accused, target, at, from, casualties, amount, raises, notice,
            facts, coding,
            observation, origin);
    }

    /** The same claim under another id. */
    public Claim named(ClaimId other) {
        return new Claim(other, event, account, said, happened, act, weapon, count, accused, target, at, from, casualties, amount, raises,
            notice, facts,
            coding, observation, origin);
    }
}
