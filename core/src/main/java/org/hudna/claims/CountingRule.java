package org.hudna.claims;

import java.util.Locale;

/** What a source counts as one: rival totals of one truce often differ in nothing else. */
public enum CountingRule {
    /** Not said. */
    UNSAID,
    /** Each round fired. */
    ROUNDS,
    /** Each explosion, whatever fired it. */
    EXPLOSIONS,
    /** Each burst of automatic fire. */
    BURSTS,
    /** Each single shot. */
    SHOTS,
    /** Each projectile or tracer in flight. */
    PROJECTILES,
    /** Each exchange or shelling from its beginning to its end, however many rounds. */
    EPISODES,
    /** Each place that was hit, however often. */
    PLACES,
    /** Each day on which it happened. */
    DAYS,
    /** Each vehicle or gun. */
    VEHICLES,
    /** Each person. */
    PERSONS;

    /** The word in files. */
    public String code() { return name().toLowerCase(Locale.ROOT).replace('_', '-'); }
}
