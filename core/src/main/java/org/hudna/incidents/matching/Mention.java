package org.hudna.incidents.matching;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hudna.arms.Weapon;
import org.hudna.claims.Accused;
import org.hudna.claims.Claim;
import org.hudna.claims.ClaimId;
import org.hudna.claims.Origin;
import org.hudna.claims.Spot;
import org.hudna.deeds.Act;
import org.hudna.deeds.Count;
import org.hudna.deeds.Target;
import org.hudna.when.Span;
import org.hudna.where.PCode;
import org.hudna.where.Position;
import org.hudna.who.SourceId;

/**
 * What matching looks at in a claim. Empty where the claim is silent.
 *
 * @param via the relay through which the source spoke
 * @param position the circle that holds all places that the claim gives
 * @param codes p-codes of the place and of all that contain it
 * @param acts candidates; never the claim's event, which the file gave
 * @param targets all that are said to have been hit, alternatives included
 * @param count rounds, vehicles, persons, as the act counts
 * @param wording the report's own words
 */
public record Mention(ClaimId id, SourceId source, Optional<SourceId> via, Instant learnedAt, Span when, Optional<Position> position,
    Set<PCode> codes,
                      List<Act> acts, List<Weapon> weapons, Set<Target> targets, Optional<Count> killed, Optional<Count> injured,
                      Optional<Count> count,
                      Accused accused, Wording wording) {

    public Mention {
        codes = Set.copyOf(codes);
        acts = List.copyOf(acts);
        weapons = List.copyOf(weapons);
        targets = Set.copyOf(targets);
    }

    /** A claim with the words of the report that it rests on; where it rests on none, those that its coder kept. */
    public static Mention of(Claim claim) { return of(claim, claim.origin().map(Origin::words).orElse(claim.coding().words())); }

    /** A claim with {@code text}, the words of the report that it rests on. */
    public static Mention of(Claim claim, String text) {
        List<Spot> spots = (claim.at().isEmpty() ? claim.from() : claim.at()).stream().flatMap(List::stream).toList();
        Set<Target> targets = new HashSet<>();
        claim.target().forEach(targets::addAll);
        return new Mention(claim.id(), claim.said().source(), claim.said().via(), claim.said().learnedAt(), claim.happened().span(),
            Spot.around(spots), codes(spots),
            claim.act(), claim.weapon(), targets, claim.harm().killed(), claim.harm().injured(), claim.count(), claim.accused(), Wording.of(text));
    }

    /** Codes that all its places have in common; of one place, all of them. */
    private static Set<PCode> codes(List<Spot> spots) {
        if (spots.isEmpty()) return Set.of();
        Set<PCode> shared = new HashSet<>(spots.getFirst().codes());
        for (Spot spot : spots) shared.retainAll(spot.codes());
        return shared;
    }
}
