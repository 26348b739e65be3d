package org.hudna.terms;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hudna.words.Words;

/**
 * A condition on which clauses depend, judged by facts that somebody found.
 *
 * @param between the clauses that it ties together
 * @param fact the id under which findings of fact, or a source, answer it
 * @param streak for a streak: how long it has to last
 */
public record Condition(String id, Words title, Kind kind, List<String> between, String fact, Optional<Duration> streak,
    Optional<Open> open, int line) {

    public Condition { between = List.copyOf(between); }

    /** How clauses hang together. */
    public enum Kind { RECIPROCAL, SIMULTANEOUS, MIRRORED, STREAK, PRECEDENT, CONTINUING;
        public String code() { return name().toLowerCase(Locale.ROOT); } }
}
