package org.hudna.app.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.util.CharTokenizer;
import org.tartarus.snowball.ext.RussianStemmer;

/**
 * Splits texts in Arabic, Russian and English, mixed as they come, into words. Each stemmer leaves the other scripts alone, so that all three stand
 * in one row.
 *
 * <p>Texts are {@link Letters#plain} before they come here.
 */
final class Words extends Analyzer {

    /** Stems with their order. */
    static final String STEM = "stem";
    /** Words as they are written, without their article, for what somebody has begun to type. */
    static final String FORM = "form";

    private static final int GAP = 100;

    @Override protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = CharTokenizer.fromTokenCharPredicate(Character::isLetterOrDigit);
        if (field.equals(FORM)) return new TokenStreamComponents(words, Endings.withoutArticle(words));
        TokenStream arabic = new ArabicStemFilter(Endings.arabic(words));
        return new TokenStreamComponents(words, new PorterStemFilter(new SnowballFilter(arabic, new RussianStemmer())));
    }

    /** So that no phrase begins in one text and ends in another. */
    @Override public int getPositionIncrementGap(String field) { return GAP; }

    /** The words of a text, as they stand in {@code field}. */
    List<String> of(String field, String text) {
        List<String> all = new ArrayList<>();
        each(field, Letters.plain(text), word -> all.add(word.toString()));
        return all;
    }

    /** @param plain as {@link Letters#plain} makes it */
    void each(String field, String plain, Consumer<CharSequence> each) {
        try (TokenStream stream = tokenStream(field, plain)) {
            CharTermAttribute word = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) each.accept(word);
            stream.end();
        } catch (IOException fromMemory) {
            throw new UncheckedIOException(fromMemory);
        }
    }
}
