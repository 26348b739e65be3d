package org.hudna.where.spotting;

import java.util.List;
import java.util.Set;
import org.hudna.where.Candidate;

/**
 * A place named in a text, and what the finding rests on.
 *
 * @param begin offset of its first character in the text as it came, in UTF-16 units, inclusive; a word that belongs to the name ("مدينة", "جسر") and
 *     letters that Arabic writes as one with it (و، ب، ل) are inside
 * @param end offset behind its last character, exclusive
 * @param nameBegin where the name itself begins, without such letters and words; {@code begin <= nameBegin < nameEnd <= end}
 * @param nameEnd where the name itself ends, exclusive
 * @param text the characters from {@code begin} to {@code end}
 * @param candidates the places it may mean, best first; for a bridge or a hospital that no gazetteer knows, the place that its name rests on; may be
 *     empty
 * @param cues why it was taken for a place; never empty
 */
public record Mention(int begin, int end, int nameBegin, int nameEnd, String text, List<Candidate> candidates, Set<Cue> cues) {

    public Mention {
        candidates = List.copyOf(candidates);
        cues = Set.copyOf(cues);
        if (!(begin <= nameBegin && nameBegin < nameEnd && nameEnd <= end))
            throw new IllegalArgumentException("a name lies within its mention: " + begin + " " + nameBegin + " " + nameEnd + " " + end);
        if (cues.isEmpty()) throw new IllegalArgumentException("a mention rests on something");
    }

    /** Whether more than one place bears the name and nothing decides between them. */
    public boolean isAmbiguous() { return candidates.size() > 1 && candidates.get(1).rank() == 1; }

    /** Something in the text that makes a word a place. */
    public enum Cue {
        /** The gazetteer has the name, and it is no ordinary word. */
        KNOWN,
        /** Two or more words, all as the gazetteer has them. */
        SEVERAL_WORDS,
        /** A preposition or a direction stands before it, or is written as one with it. */
        PRECEDED,
        /** A word such as town, quarter, bridge or valley belongs to it. */
        HEAD,
        /** The whole of a hashtag. */
        HASHTAG,
        /** A capital letter within a sentence. */
        CAPITAL,
        /** Joined to another place by "and" or a comma. */
        LISTED,
        /** No gazetteer has it: the word before it alone makes it a place. */
        UNKNOWN_NAME
    }
}
