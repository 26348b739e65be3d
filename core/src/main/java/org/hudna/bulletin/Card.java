package org.hudna.bulletin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.hudna.arms.Weapon;
import org.hudna.assessment.Outcome;
import org.hudna.claims.EventId;
import org.hudna.deeds.Act;
import org.hudna.deeds.Count;
import org.hudna.deeds.Target;
import org.hudna.incidents.ladder.Rung;
import org.hudna.incidents.ladder.Standing;
import org.hudna.when.Span;
import org.hudna.where.PCode;
import org.hudna.where.Position;
import org.hudna.who.ActorId;
import org.hudna.who.SourceId;

/**
 * An incident as lists, maps and counts need it: all that its claims say, in one row. Derived; it says nothing that no claim says.
 *
 * <p>Never shown as it is: {@link Sight} says what of it a viewer sees.
 *
 * @param when from the earliest to the latest that anybody alleges
 * @param learned when the first of its claims came to us
 * @param at a circle that holds all places alleged; empty where one of them has no position
 * @param places its places in the words of the sources, each once
 * @param codes p-codes of its places and of all that contain them, that all claims share; the smallest area last
 * @param accused all whom any source names
 * @param killed from the least to the most that anybody alleges
 * @param outcome what its accounts come to under the terms, strongest; empty where no terms have been adopted
 * @param findings of each clause that reaches it, the strongest verdict
 * @param terms the version of the terms; empty where there are none
 */
public record Card(EventId id, Span when, Instant learned, Optional<Position> at, List<String> places, List<PCode> codes, List<Act> acts,
                   List<Weapon> weapons, List<Target> targets, List<ActorId> accused, Optional<Count> killed, Optional<Count> injured,
                   SortedSet<SourceId> sources, int claims, Standing standing, Rung computed, boolean isContested, boolean isEmbargoed,
                   Sensitivity sensitivity, Optional<Outcome> outcome, List<Found> findings, Optional<String> terms) {

    public Card {
        places = List.copyOf(places);
        codes = List.copyOf(codes);
        acts = List.copyOf(acts);
        weapons = List.copyOf(weapons);
        targets = List.copyOf(targets);
        accused = List.copyOf(accused);
        findings = List.copyOf(findings);
    }

    /** The same card, said to have come out so under these terms. */
    public Card under(Optional<String> other) { return found(outcome, findings, other); }

    /** The same card with what it comes to under these terms. */
    Card found(Optional<Outcome> strongest, List<Found> all, Optional<String> under) {
        return new Card(id, when, learned, at, places, codes, acts, weapons, targets, accused, killed, injured, sources, claims, standing, computed,
            isContested,
            isEmbargoed, sensitivity, strongest, all, under);
    }

    /**
     * The strongest verdict under one clause.
     *
     * @param verdict its code, such as {@code would-breach}
     * @param responsible who would be, by any account
     */
    public record Found(String clause, String verdict, Set<ActorId> responsible) {
        public Found { responsible = Set.copyOf(responsible); }
    }

    /** How much harm the exact place could do in wrong hands. */
    public enum Sensitivity {
        ORDINARY,
        /**
         * It touches what is protected or notified: hospitals, schools, water, aid, shelters; or its place is known only as where it was done from.
         * Its exact place is shown on stating a reason only.
         */
        RESTRICTED
    }
}
