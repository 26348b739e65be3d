package org.hudna.app.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import org.hudna.where.NameKey;

/**
 * Under which terms the name of a place is filed, word by word, so that other spellings and scripts meet it.
 *
 * <p>Within a script two spellings meet by sound ({@link NameKey#skeleton}: Kafrayah, Kefraya); across scripts by consonants ({@link
 * NameKey#consonants}: Kafrayah, كفريا), which is coarse, so that fewer than {@value #FEWEST} consonants do not count.
 */
final class NameTerms {

    /** The field. */
    static final String NAME = "name";
    private static final int FEWEST = 3;

    private NameTerms() {}

    /** Terms of a name that an incident has: of each word, and of the whole where it has several. */
    static Set<String> filed(String name) {
        Set<String> terms = new LinkedHashSet<>();
        String exact = NameKey.exact(name);
        for (String word : exact.split(" ")) if (!word.isEmpty()) addTo(terms, word, Letters.isArabic(word));
        if (exact.indexOf(' ') > 0) terms.add(script(Letters.isArabic(exact)) + whole(exact));
        return terms;
    }

    /** Terms of which one is enough for a word that somebody asks for. */
    static Set<String> asked(String word) {
        Set<String> terms = new LinkedHashSet<>();
        addTo(terms, word, !Letters.isArabic(word));
        return terms;
    }

    /** The term for several words that may be one name in another script: then few consonants of each will do. */
    static String asked(List<String> words) { return script(!Letters.isArabic(words.getFirst())) + whole(String.join(" ", words)); }

    private static void addTo(Set<String> terms, String word, boolean arabic) {
        terms.add(sound(word));
        for (String consonants : NameKey.consonants(word)) if (consonants.length() >= FEWEST) terms.add(script(arabic) + consonants);
    }

    private static String whole(String exact) {
        StringJoiner all = new StringJoiner(" ");
        for (String word : exact.split(" ")) all.add(NameKey.consonants(word).getFirst());
        return all.toString();
    }

    private static String sound(String word) { return "s:" + NameKey.skeleton(word); }

    private static String script(boolean arabic) { return arabic ? "a:" : "l:"; }
}
