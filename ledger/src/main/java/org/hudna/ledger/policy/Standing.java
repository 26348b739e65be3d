package org.hudna.ledger.policy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Who of a policy's witnesses has cosigned a checkpoint, and whether that is enough. Witnesses that the quorum does not count are among them.
 *
 * @param met whether the quorum is
 * @param by those with a good cosignature, in the order of the policy
 * @param missing those without one, in the order of the policy
 */
public record Standing(boolean met, List<Cosigned> by, List<WitnessKey> missing) {
    public Standing {
        by = List.copyOf(by);
        missing = List.copyOf(missing);
    }

    /** A witness's good cosignature; {@code at} is by the witness's own clock, and empty where it states no time. */
    public record Cosigned(WitnessKey witness, Optional<Instant> at) {
    }

    /** How good that is: never a mere yes or no. */
    public enum Level {
        /** No witness has cosigned, and the policy asks for none. */
        NONE_ASKED,
        /** The quorum is not met. */
        NOT_MET,
        /** It is met, but some are missing. */
        MET,
        /** It is met, and every witness has cosigned. */
        UNANIMOUS
    }

    /** The level. */
    public Level level() {
        if (!met) return Level.NOT_MET;
        if (by.isEmpty()) return Level.NONE_ASKED;
        return missing.isEmpty() ? Level.UNANIMOUS : Level.MET;
    }

    /** How many have cosigned. */
    public int count() {
        return by.size();
    }

    /** How many there are. */
    public int of() {
        return by.size() + missing.size();
    }
}
