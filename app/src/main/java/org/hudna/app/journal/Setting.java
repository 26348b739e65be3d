package org.hudna.app.journal;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;

/**
 * What a record needs of the world.
 *
 * @param clock for stamps and signatures
 * @param random for secrets and, once, for the log's key
 * @param cadence how often a head is signed; zero: never by itself
 * @param setAside witnesses, by the policy's names, whose bare word that they have seen more is not heeded at the start
 * @param watch hears what an operator must know
 */
public record Setting(InstantSource clock, SecureRandom random, Duration cadence, Set<String> setAside, Watch watch) {
    public Setting { setAside = Set.copyOf(setAside); }
}
