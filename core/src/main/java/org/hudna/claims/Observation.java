package org.hudna.claims;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.hudna.truth.Truth;
import org.hudna.where.Arc;
import org.hudna.where.Band;
import org.hudna.where.Position;
import org.hudna.where.Sector;

/**
 * What a post or an instrument observed, as a row of the OSCE's table of ceasefire violations holds it. When it was is the claim's
 * {@link Claim#happened}, with a night as a span; the weapon is the claim's.
 *
 * @param post the observer's position in the words used; empty where none were
 * @param position of the observer, where known
 * @param bearing from the observer to what was observed, where said
 * @param distance from the observer to what was observed, where said
 * @param means all that were said
 * @param travel the way that a projectile went, where said
 * @param tally the claim's count, with how it was said and by which rule
 * @param inProtectedArea whether it was in a disengagement or protected area, as the observer says
 * @param subject whether it is subject to the agreement, as the observer says; an exercise that was notified is not
 */
public record Observation(String post, Optional<Position> position, Optional<Arc> bearing, Optional<Band> distance, Set<Means> means,
                          Optional<Sighting> what, Optional<Assessed> assessed, Optional<Travel> travel, Optional<Tally> tally, Truth inProtectedArea,
                          Truth subject) {

    public Observation {
        means = means.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(means));
    }

    /** Whether an instrument recorded it. */
    public boolean isRecorded() { return means.stream().anyMatch(Means::isInstrument); }

    /**
     * Where it was as the post tells it; empty where the post's position is not known, or neither bearing nor distance was said.
     *
     * @param unsaid the distance to take where none was said: how far such a post hears or sees
     * @param holds how likely such a sector holds what was observed, above 0 to 1 inclusive
     */
    public Optional<Sector> sector(Band unsaid, double holds) {
        if (bearing.isEmpty() && distance.isEmpty()) return Optional.empty();
        return position.map(post -> new Sector(post, bearing.orElse(Arc.ALL_ROUND), distance.orElse(unsaid), holds));
    }

    /** From which quarter towards which a projectile flew, as seen from the post. */
    public record Travel(Arc from, Arc to) {}
}
