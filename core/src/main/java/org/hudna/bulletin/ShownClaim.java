package org.hudna.bulletin;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hudna.arms.Weapon;
import org.hudna.claims.Accused;
import org.hudna.claims.Casualties;
import org.hudna.claims.ClaimId;
import org.hudna.claims.EventId;
import org.hudna.claims.Harm;
import org.hudna.claims.Notice;
import org.hudna.claims.Observation;
import org.hudna.claims.Origin;
import org.hudna.claims.Said.Stance;
import org.hudna.deeds.Act;
import org.hudna.deeds.Amount;
import org.hudna.deeds.Count;
import org.hudna.deeds.Target;
import org.hudna.truth.Truth;
import org.hudna.when.Happened;
import org.hudna.where.PCode;
import org.hudna.where.PlaceId;
import org.hudna.where.Position;
import org.hudna.where.SpotClass;
import org.hudna.who.ActorId;
import org.hudna.who.Grade;
import org.hudna.who.SourceId;

/**
 * What of a claim an edition sees; made by {@link Sight} alone. What is hidden is absent.
 *
 * @param who the source, as far as it is told
 * @param called the words for somebody who was not identified
 * @param words of the source, without its name where that is not told
 * @param facts what it states for an agreement's conditions
 */
public record ShownClaim(EventId event, Who who, Stance stance, Optional<Grade> grade, Optional<Instant> learned, Optional<Happened> happened,
                         Optional<List<Act>> acts, Optional<List<Weapon>> weapons, Optional<Count> count, Optional<Amount> amount,
                         Optional<List<ActorId>> accused, Optional<Accused.Basis> basis, Optional<String> called,
                         Optional<List<List<Target>>> targets,
                         List<List<Place>> at, Optional<List<List<Place>>> from, Optional<Casualties> casualties, Optional<Harm> harm,
                         Optional<Set<String>> raises, Optional<Notice> notice, Optional<Map<String, Truth>> facts, Optional<String> words,
                         Optional<String> conclusion, Optional<String> coder, Optional<Observation> observation, Optional<Origin> origin) {

    /**
     * Who says it.
     *
     * @param id the claim's own id, which may be the source's
     * @param number which of the incident's sources, from 1, where they are not named; the same for all who read it
     */
    public record Who(Optional<ClaimId> id, Optional<String> account, Optional<SourceId> source, Optional<SourceId> via, Optional<String> url,
                      Optional<Integer> number) {}

    /** Where, as in {@code Spot}. */
    public record Place(Optional<String> said, Optional<List<PCode>> codes, Optional<Position> position, Optional<Set<SpotClass>> classes,
                        Optional<Set<PlaceId>> inside, Optional<Set<PlaceId>> outside, Optional<ActorId> heldBy) {}
}
