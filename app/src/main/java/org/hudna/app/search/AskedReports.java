package org.hudna.app.search;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hudna.when.Span;

/**
 * What somebody looks for among reports, as they stand now.
 *
 * @param words as in {@link Asked}
 * @param states codes of which one is wanted; empty for any
 * @param channels codes of which one is wanted; empty for any
 * @param received came within it
 */
public record AskedReports(String words, boolean isTyping, Set<String> states, Set<String> channels, Optional<Span> received) {

    public AskedReports {
        states = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(states));
        channels = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(channels));
    }

    /** Those in which these words stand. */
    public static AskedReports of(String words) { return new AskedReports(words, false, Set.of(), Set.of(), Optional.empty()); }
}
