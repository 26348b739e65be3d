package org.hudna.app.search;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.BytesRef;

/** Texts split into words, and names into the terms under which they are filed, once, however many editions read them. For one thread. */
final class Stems {

    private final Words words;
    private final Map<String, Split> split = new HashMap<>();
    private final Map<String, Set<String>> filed = new HashMap<>();

    Stems(Words words) { this.words = words; }

    private record Split(List<BytesRef> stems, List<BytesRef> forms) {}

    /** These texts one after another, as they stand in {@code field}. */
    TokenStream of(String field, Collection<String> texts) {
        boolean isStem = field.equals(Words.STEM);
        return new Row(texts.stream().map(text -> split.computeIfAbsent(text, this::split)).map(each -> isStem ? each.stems : each.forms).toList(),
            words.getPositionIncrementGap(field));
    }

    /** As {@link NameTerms#filed}. */
    Set<String> filed(String name) { return filed.computeIfAbsent(name, NameTerms::filed); }

    private Split split(String text) {
        String plain = Letters.plain(text);
        return new Split(bytes(Words.STEM, plain), bytes(Words.FORM, plain));
    }

    private List<BytesRef> bytes(String field, String plain) {
        List<BytesRef> all = new ArrayList<>();
        words.each(field, plain, word -> all.add(new BytesRef(word.toString().getBytes(StandardCharsets.UTF_8))));
        return all;
    }

    /** Words that are known, with a gap between two texts. */
    private static final class Row extends TokenStream {
        private final BytesTermAttribute word = addAttribute(BytesTermAttribute.class);
        private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
        private final List<List<BytesRef>> texts;
        private final int gap;
        private int text;
        private int at;
        private int skipped;

        Row(List<List<BytesRef>> texts, int gap) {
            this.texts = texts;
            this.gap = gap;
        }

        @Override public boolean incrementToken() {
            while (text < texts.size() && at == texts.get(text).size()) {
                text++;
                at = 0;
                skipped += gap;
            }
            if (text == texts.size()) return false;
            word.setBytesRef(texts.get(text).get(at++));
            step.setPositionIncrement(1 + skipped);
            skipped = 0;
            return true;
        }

        @Override public void reset() {
            text = 0;
            at = 0;
            skipped = 0;
        }
    }
}
