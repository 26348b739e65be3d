package org.hudna.incidents.matching;

import java.util.List;

/**
 * How much speaks for two claims' being of one incident, and what: the sum of its parts, which are the clues on which neither claim is silent.
 *
 * @param priorBits what is known before any clue: the logarithm, to the base 2, of the odds that any two compared claims are of one incident
 */
public record Score(double priorBits, List<Part> parts) {

    public Score { parts = List.copyOf(parts); }

    /** One clue: how far both agree, and what that weighs, in bits. */
    public record Part(Clue clue, int level, double bits) {}

    /** The logarithm, to the base 2, of the odds of one incident; above 0 where it is likelier than not. */
    public double bits() { return priorBits + parts.stream().mapToDouble(Part::bits).sum(); }

    /** The probability of one incident that the model gives, 0 to 1. */
    public double probability() { return 1 / (1 + Math.pow(2, -bits())); }
}
