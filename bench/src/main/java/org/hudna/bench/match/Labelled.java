package org.hudna.bench.match;

import java.util.List;
import org.hudna.incidents.matching.Mention;

/**
 * Mentions with the incident that each really speaks of.
 *
 * @param texts their words, in the same order
 */
record Labelled(List<Mention> mentions, List<String> texts, int[] truth) {

    /** How many pairs of mentions speak of one incident. */
    long pairs() {
        return java.util.Arrays.stream(truth).boxed().collect(java.util.stream.Collectors.groupingBy(t -> t, java.util.stream.Collectors.counting()))
            .values().stream()
            .mapToLong(n -> n * (n - 1) / 2).sum();
    }
}
