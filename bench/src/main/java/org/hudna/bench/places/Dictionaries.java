package org.hudna.bench.places;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.hudna.bench.places.Labelled.Marked;

/** The longest name of a list that stands in a text, its words compared as they are or as Lucene's Arabic analysis leaves them. */
final class Dictionaries implements Function<String, List<Marked>> {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}ـ]+");
    private static final int MOST_WORDS = 5;

    private record Word(int begin, int end, String form) {}

    private final Set<List<String>> names = new HashSet<>();
    private final Function<String, List<Word>> words;

    private Dictionaries(Collection<String> names, Function<String, List<Word>> words) {
        this.words = words;
        for (String name : names) {
            List<String> forms = words.apply(name).stream().map(Word::form).toList();
            if (!forms.isEmpty()) this.names.add(forms);
        }
    }

    static Dictionaries plain(Collection<String> names) {
        return new Dictionaries(names, text -> WORD.matcher(text).results()
            .map(found -> new Word(found.start(), found.end(), found.group())).toList());
    }

    static Dictionaries lucene(Collection<String> names) {
        Analyzer analyzer = new ArabicAnalyzer();
        return new Dictionaries(names, text -> analyzed(analyzer, text.replace('_', ' ').replace('#', ' ')));
    }

    private static List<Word> analyzed(Analyzer analyzer, String text) {
        List<Word> words = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("text", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) words.add(new Word(offset.startOffset(), offset.endOffset(), term.toString()));
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    @Override public List<Marked> apply(String text) {
        List<Word> all = words.apply(text);
        List<Marked> found = new ArrayList<>();
        for (int at = 0; at < all.size(); ) {
            int last = longest(all, at);
            if (last >= at) found.add(new Marked(all.get(at).begin, all.get(last).end, text.substring(all.get(at).begin, all.get(last).end)));
            at = Math.max(at, last) + 1;
        }
        return found;
    }

    private int longest(List<Word> all, int at) {
        for (int last = Math.min(all.size(), at + MOST_WORDS) - 1; last >= at; last--)
            if (names.contains(all.subList(at, last + 1).stream().map(Word::form).toList())) return last;
        return at - 1;
    }
}
