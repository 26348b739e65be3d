package org.hudna.claims.reading;

import java.util.List;

/**
 * What was read in a text.
 *
 * @param text as it came, to the letter
 * @param suggestions in the order of the text
 */
public record Read(String text, List<Suggestion> suggestions) {

    public Read { suggestions = List.copyOf(suggestions); }

    /** The suggestions of a kind. */
    public List<Suggestion> all(Kind kind) { return suggestions.stream().filter(one -> one.kind() == kind).toList(); }
}
