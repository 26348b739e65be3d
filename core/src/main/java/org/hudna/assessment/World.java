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
 * <p>Every clause asks it anew whether its actor is bound and what was hit, so it keeps those answers; it belongs to one thread.
 */
final class World {

    private final Claim claim;
    private final Optional<ActorId> actor;
    private final Suspects suspects;
    private final Act act;
    private final Optional<Weapon> weapon;
    private final List<Target> targets;
    private final List<Spot> at;
    private final List<Spot> from;
    private Answer bound;
    private List<Target> taken;

    World(Claim claim, Optional<ActorId> actor, Suspects suspects, Act act, Optional<Weapon> weapon, List<Target> targets, List<Spot> at,
        List<Spot> from) {
        this.claim = claim;
        this.actor = actor;
        this.suspects = suspects;
        this.act = act;
        this.weapon = weapon;
        this.targets = targets;
        this.at = at;
        this.from = from;
    }

    Claim claim() { return claim; }

    /** Who did it; empty where it is not known. */
    Optional<ActorId> actor() { return actor; }

    Suspects suspects() { return suspects; }

    Act act() { return act; }

    Optional<Weapon> weapon() { return weapon; }

    /** What was hit together; empty where it was not said. */
    List<Target> targets() { return targets; }

    List<Spot> at() { return at; }

    List<Spot> from() { return from; }

    Happened when() { return claim.happened(); }

    /** Whether its actor is bound by the agreement. */
    Answer bound(ActorTests tests) {
        if (bound == null) bound = tests.bound(this);
        return bound;
    }

    /** What is taken to have been hit. */
    List<Target> taken(TargetTests tests) {
        if (taken == null) taken = tests.taken(this);
        return taken;
    }
}
