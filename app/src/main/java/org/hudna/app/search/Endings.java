package org.hudna.app.search;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * What a stemmer for Arabic does not know: that سوريا and سورية are one name, that two words may be joined to one, and how a word looks without its
 * article.
 */
final class Endings {

    private static final int SHORTEST_COUNTRY = 5;
    private static final List<String> ARTICLES = List.of("وال", "بال", "كال", "فال", "لل", "ال");
    private static final int LEAST_LEFT = 2;
    /** "And", "so", before what is joined to a word already: of which a stemmer takes one away. */
    private static final String JOINED_FIRST = "وف";
    private static final List<String> JOINED_SECOND = List.of("بال", "كال", "لل");

    private Endings() {}

    /** {@code يا} at the end of a longer word becomes {@code يه} (سوريا, سورية; روسيا, روسية); of {@code وللمشفى} one joined letter goes. */
    static TokenStream arabic(TokenStream in) {
        return new Each(in) {
            @Override void word(CharTermAttribute word) {
                int length = word.length();
                if (length >= SHORTEST_COUNTRY && word.charAt(length - 1) == 'ا' && word.charAt(length - 2) == 'ي') word.buffer()[length - 1] = 'ه';
                if (length > SHORTEST_COUNTRY && JOINED_FIRST.indexOf(word.charAt(0)) >= 0) withoutFirst(word);
            }
        };
    }

    private static void withoutFirst(CharTermAttribute word) {
        String rest = word.subSequence(1, word.length()).toString();
        if (JOINED_SECOND.stream().anyMatch(rest::startsWith)) word.setEmpty().append(rest);
    }

    /** {@code الكفر} and {@code والكفر} as {@code كفر}, so that somebody who types finds both. */
    static TokenStream withoutArticle(TokenStream in) {
        return new Each(in) {
            @Override void word(CharTermAttribute word) {
                String bare = bare(word.toString());
                if (bare.length() < word.length()) word.setEmpty().append(bare);
            }
        };
    }

    static String bare(String word) {
        for (String article : ARTICLES)
            if (word.startsWith(article) && word.length() >= article.length() + LEAST_LEFT) return word.substring(article.length());
        return word;
    }

    private abstract static class Each extends TokenFilter {
        private final CharTermAttribute word = addAttribute(CharTermAttribute.class);

        Each(TokenStream in) { super(in); }

        abstract void word(CharTermAttribute word);

        @Override public final boolean incrementToken() throws IOException {
            if (!input.incrementToken()) return false;
            word(word);
            return true;
        }
    }
}
