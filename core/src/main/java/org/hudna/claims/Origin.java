package org.hudna.claims;

import java.util.Optional;
import org.hudna.intake.ReportId;
import org.hudna.words.Lang;

/**
 * Where in which report a claim's words stand, so that anybody can go from the claim to them.
 *
 * @param from the first character in the report's decoded text, counted in UTF-16 units from 0, inclusive
 * @param to the one after the last, exclusive; greater than {@code from}
 * @param lang the language of the words; empty where it is not one of ours or not known
 * @param words the characters themselves, verbatim
 */
public record Origin(ReportId report, int from, int to, Optional<Lang> lang, String words) {

    public Origin {
        if (from < 0 || to <= from) throw new IllegalArgumentException("characters from " + from + " to " + to);
        if (words.length() != to - from)
            throw new IllegalArgumentException("the words have " + words.length() + " characters, the span " + (to - from));
    }
}
