package org.hudna.claims.lexicon;

import java.util.List;

/**
 * A phrase of a lexicon.
 *
 * @param words keys, at least one; one that ends in {@code *} means any word that begins so
 * @param use what it tells
 * @param value which one: a code of a closed list, a number, or empty
 */
public record Phrase(List<String> words, Use use, String value) {

    static final String ANY_ENDING = "*";

    public Phrase {
        words = List.copyOf(words);
        if (words.isEmpty()) throw new IllegalArgumentException("a phrase has words");
    }

    static boolean fits(String pattern, String key) {
        return pattern.endsWith(ANY_ENDING) ? key.startsWith(pattern.substring(0, pattern.length() - 1)) : key.equals(pattern);
    }
}
