package org.hudna.app.search;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.hudna.when.Span;

/**
 * What somebody looks for among incidents; all that is said must hold.
 *
 * @param words in any of the three languages, all must be found; in double quotes they must stand together; a place is found by any spelling; empty
 *     for all
 * @param isTyping the last word may be unfinished
 * @param when incidents that may have happened within it
 * @param learnedSince those of which the first claim came at this instant or later
 * @param only for each facet the values of which one is wanted
 * @param asOf as the record stood after the entry with this index; empty for now
 */
public record Asked(String words, boolean isTyping, Optional<Box> box, Optional<Span> when, Optional<Instant> learnedSince,
    Map<Facet, Set<String>> only,
                    OptionalLong asOf) {

    /** Everything there is, now. */
    public static final Asked ALL = new Asked("", false, Optional.empty(), Optional.empty(), Optional.empty(), Map.of(), OptionalLong.empty());

    public Asked {
        EnumMap<Facet, Set<String>> kept = new EnumMap<>(Facet.class);
        only.forEach((facet, values) -> kept.put(facet, java.util.Collections.unmodifiableSortedSet(new TreeSet<>(values))));
        only = java.util.Collections.unmodifiableMap(kept);
    }

    public Asked words(String said) { return new Asked(said, false, box, when, learnedSince, only, asOf); }

    /** As one types: the last word may go on. */
    public Asked typing(String begun) { return new Asked(begun, true, box, when, learnedSince, only, asOf); }

    public Asked in(Box here) { return new Asked(words, isTyping, Optional.of(here), when, learnedSince, only, asOf); }

    public Asked during(Span span) { return new Asked(words, isTyping, box, Optional.of(span), learnedSince, only, asOf); }

    public Asked learnedSince(Instant instant) { return new Asked(words, isTyping, box, when, Optional.of(instant), only, asOf); }

    public Asked asOf(long index) { return new Asked(words, isTyping, box, when, learnedSince, only, OptionalLong.of(index)); }

    /** One of these; takes the place of what was asked of this facet before. */
    public Asked only(Facet facet, String... values) {
        EnumMap<Facet, Set<String>> more = new EnumMap<>(Facet.class);
        more.putAll(only);
        more.put(facet, new TreeSet<>(Arrays.asList(values)));
        return new Asked(words, isTyping, box, when, learnedSince, more, asOf);
    }
}
