package org.hudna.assessment;

import java.util.List;
import java.util.Optional;
import org.hudna.arms.Weapon;
import org.hudna.claims.Claim;
import org.hudna.claims.Spot;
import org.hudna.deeds.Act;
import org.hudna.deeds.Target;
import org.hudna.when.Happened;
import org.hudna.who.ActorId;

/**
 * One way in which a claim can be true: of each list of candidates, one. What nobody said stays open in every world.
 *
 * @param actor who did it; empty where it is not known
 * @param targets what was hit together; empty where it was not said
 */
record World(Claim claim, Optional<ActorId> actor, Suspects suspects, Act act, Optional<Weapon> weapon, List<Target> targets, List<Spot> at,
             List<Spot> from) {

    Happened when() { return claim.happened(); }
}
