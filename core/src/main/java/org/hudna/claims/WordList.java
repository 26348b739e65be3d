package org.hudna.claims;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.hudna.where.NameKey;
import org.hudna.words.Lang;
import org.hudna.words.Message;
import org.hudna.words.Nearest;
import org.hudna.words.Texts;

/** A closed list of words with their names in three languages, and the nearest of them for a word that is not on it. */
final class WordList<T> {

    private final Map<String, T> byKey = new HashMap<>();
    private final Map<String, String> shown = new HashMap<>();

    /** The words of a list: each by its code, and by its names where the texts have one under {@code topic.code}. */
    static <T> WordList<T> of(String topic, T[] values, Function<T, String> code) {
        WordList<T> list = new WordList<>();
        for (T value : values) list.add(code.apply(value), value);
        for (Lang lang : Lang.values())
            for (T value : values) for (String name : names(lang, topic + "." + code.apply(value))) list.add(name, value);
        return list;
    }

    /** The name under {@code id}, then the other words in use for the same, under {@code claims.also.} and the id, with semicolons between them. */
    static List<String> names(Lang lang, String id) {
        Texts texts = Texts.of(lang);
        List<String> names = new ArrayList<>();
        if (texts.has(id)) names.add(texts.say(Message.of(id)));
        String also = "claims.also." + id;
        if (texts.has(also)) names.addAll(Parts.together(texts.say(Message.of(also))));
        return names;
    }

    /** A word more; one that is on the list already keeps its meaning. */
    void add(String word, T value) {
        String key = NameKey.exact(word);
        byKey.putIfAbsent(key, value);
        shown.putIfAbsent(key, word);
    }

    /** Whatever the case, the accents, the article, a hyphen or a space. */
    Optional<T> find(String word) { return Optional.ofNullable(byKey.get(NameKey.exact(word))); }

    /** The word, as it is to be written, that {@code word} probably was meant to be. */
    Optional<String> near(String word) { return Nearest.to(NameKey.exact(word), byKey.keySet()).map(shown::get); }

    /** Why {@code word} cannot be read, with the nearest that can. */
    <R> Cell<R> unknown(String word) {
        Message why = Message.of("claims.word-unknown", "cell", Quoted.cell(word));
        return new Cell.Unread<>(near(word).map(near -> Message.of("claims.word-near", "cell", Quoted.cell(word), "near", near)).orElse(why));
    }

    Cell<T> read(String word) { return find(word).map(Cell::says).orElseGet(() -> unknown(word)); }
}
