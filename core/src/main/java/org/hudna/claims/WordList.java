package org.hudna.claims;

import java.util.HashMap;
import java.util.Locale;
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

    /** What the words of a list are, and where it can be read. */
    enum Kind {
        DEED("deed.", Kind.VOCABULARY), WEAPON("weapon.", Kind.VOCABULARY), TARGET("target.", Kind.VOCABULARY), SPOT("spot.", Kind.VOCABULARY),
        EXCEPTION("", "clauses.yaml"), PLACE("", "places.yaml"), OTHER("", "CLAIMS.md");

        private static final String VOCABULARY = "./hudna check --vocabulary";

        private final String beginning;
        private final String list;

        /** @param beginning of the ids of their names among the texts; empty where they have none */
        Kind(String beginning, String list) {
            this.beginning = beginning;
            this.list = list;
        }

        /** The key by which a text chooses its words. */
        String key() { return name().toLowerCase(Locale.ROOT); }
    }

    private final Kind kind;
    private final Map<String, T> byKey = new HashMap<>();
    private final Map<String, String> shown = new HashMap<>();

    WordList(Kind kind) { this.kind = kind; }

    /** The words of a list by their codes, by their names where the texts have one, and by other words in use for the same. */
    static <T> WordList<T> of(Kind kind, T[] values, Function<T, String> code) {
        WordList<T> list = new WordList<>(kind);
        for (T value : values) list.add(code.apply(value), value);
        if (!kind.beginning.isEmpty()) for (Lang lang : Lang.values())
            for (T value : values) name(lang, kind.beginning + code.apply(value)).ifPresent(name -> list.add(name, value));
        for (T value : values) Synonyms.of(kind.key(), code.apply(value)).forEach(word -> list.add(word, value));
        return list;
    }

    private static Optional<String> name(Lang lang, String id) {
        Texts texts = Texts.of(lang);
        return texts.has(id) ? Optional.of(texts.say(Message.of(id))) : Optional.empty();
    }

    /** A word more; one that is on the list already keeps its meaning. */
    void add(String word, T value) {
        String key = NameKey.written(word);
        byKey.putIfAbsent(key, value);
        shown.putIfAbsent(key, word);
    }

    /** Whatever the case, the accents, the article, a hyphen or a space. */
    Optional<T> find(String word) { return Optional.ofNullable(byKey.get(NameKey.written(word))); }

    /** The word, as it is to be written, that {@code word} probably was meant to be. */
    Optional<String> near(String word) { return Nearest.to(NameKey.written(word), byKey.keySet()).map(shown::get); }

    /** Why {@code word} cannot be read, with the nearest that can. */
    <R> Cell<R> unknown(String word) { return unknown(word, near(word), kind); }

    static <R> Cell<R> unknown(String word, Optional<String> near, Kind kind) {
        String cell = Quoted.cell(word);
        return new Cell.Unread<>(near.isPresent() ? Message.of("claims.word-near", "cell", cell, "kind", kind.key(), "near", near.get())
            : Message.of("claims.word-unknown", "cell", cell, "kind", kind.key(), "list", kind.list));
    }

    Cell<T> read(String word) { return find(word).map(Cell::says).orElseGet(() -> unknown(word)); }
}
