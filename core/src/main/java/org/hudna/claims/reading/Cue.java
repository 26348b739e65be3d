package org.hudna.claims.reading;

import org.hudna.claims.lexicon.Form;
import org.hudna.claims.lexicon.Use;

/**
 * A phrase of a lexicon as it stands in a sentence.
 *
 * @param first index of its first word
 * @param last index of its last word, inclusive
 * @param form how the first word was read
 * @param evidence its characters, without letters before it that belong to other words
 */
record Cue(Use use, String value, int first, int last, Form form, Evidence evidence) {

    int words() { return last - first + 1; }

    /** The value up to the first space. */
    String code() {
        int space = value.indexOf(' ');
        return space < 0 ? value : value.substring(0, space);
    }

    boolean has(String flag) { return value.endsWith(" " + flag); }
}
