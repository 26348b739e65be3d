package org.hudna.terms;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hudna.words.Words;

/**
 * One text of an agreement, and what it does to the others.
 *
 * @param effect when it takes effect: one reading, or several where sources differ (undetermined between the first and the last); never empty
 * @param until when it expires, exclusive; empty where it has no end date
 * @param acts what it does to other instruments, by their ids
 * @param unavailable present where its text could not be read
 */
public record Instrument(String id, Kind kind, Words name, List<Reading> effect, Optional<Instant> until, List<Effect> acts, String cite,
    String source,
                         Optional<Words> unavailable) {

    public Instrument {
        effect = effect.stream().sorted(java.util.Comparator.comparing(Reading::at)).toList();
        acts = List.copyOf(acts);
    }

    /** What kind of text it is. */
    public enum Kind { BASE, ADDENDUM, PROTOCOL, RENEWAL, INTERPRETIVE_LETTER, RULING, DECLARED_END, REFERENCE;
        public String code() { return name().toLowerCase(Locale.ROOT).replace('_', '-'); } }

    /** When a source reads it to take effect. */
    public record Reading(Instant at, String source) {}

    /** What it does to another instrument. */
    public record Effect(Verb verb, String instrument) {}

    /** Adds to it, replaces, suspends, extends or interprets it. */
    public enum Verb { ADDS_TO, REPLACES, SUSPENDS, EXTENDS, INTERPRETS;
        public String code() { return name().toLowerCase(Locale.ROOT).replace('_', '-'); } }
}
