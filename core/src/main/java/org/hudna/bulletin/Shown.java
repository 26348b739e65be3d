package org.hudna.bulletin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.hudna.arms.Weapon;
import org.hudna.assessment.Outcome;
import org.hudna.bulletin.Card.Found;
import org.hudna.bulletin.Card.Sensitivity;
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
 * What of a {@link Card} an edition sees; made by {@link Sight} alone. What is hidden is absent: an empty Optional, whatever the card holds. Two
 * readers of one edition see the same.
 *
 * @param at how exactly is said by its error; the middle of a {@link Grid} cell where it is coarse
 * @param isCoarse whether {@code at} and {@code codes} are wider than what is known
 * @param sourceCount how many sources allege or deny it
 * @param standing the word for where it stands, see {@link Standing#code}
 * @param standsWhole with the mechanism's name, or the incident that it repeats
 */
public record Shown(EventId id, Edition edition, Optional<Span> when, Optional<Instant> learned, Optional<Position> at, boolean isCoarse,
                    Optional<List<String>> places, Optional<List<PCode>> codes, Optional<List<Act>> acts, Optional<List<Weapon>> weapons,
                    Optional<List<Target>> targets, Optional<List<ActorId>> accused, Optional<Count> killed, Optional<Count> injured,
                    Optional<SortedSet<SourceId>> sources, Optional<Integer> sourceCount, Optional<Integer> claims, Optional<String> standing,
                    Optional<Standing> standsWhole, Optional<Rung> computed, Optional<Boolean> isContested, Optional<Boolean> isEmbargoed,
                    Optional<Sensitivity> sensitivity, Optional<Outcome> outcome, Optional<List<Found>> findings, Optional<String> terms) {}
