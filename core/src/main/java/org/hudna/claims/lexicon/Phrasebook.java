package org.hudna.claims.lexicon;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.hudna.words.Lang;

/** The phrases of one language, found by their first word. */
public final class Phrasebook {

    private static final List<String> FILES = List.of("speech", "people", "acts", "numbers", "times", "frames");
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\-‑–/'’.]+");
    /** First words are looked up by so many letters; a pattern must have as many before its {@code *}. */
    private static final int STEM = 2;

    private final Map<String, List<Phrase>> byStem = new HashMap<>();
    private final Lang lang;

    private Phrasebook(Lang lang) { this.lang = lang; }

    /** The program's own, from the files beside this class. */
    public static Phrasebook own(Lang lang) {
        Phrasebook book = new Phrasebook(lang);
        for (String name : FILES) {
            String file = lang.tag() + "/" + name + ".csv";
            try (InputStream in = Phrasebook.class.getResourceAsStream(file)) {
                if (in == null) throw new IllegalStateException("lexicon/" + file + " is missing");
                book.add(new InputStreamReader(in, StandardCharsets.UTF_8), "lexicon/" + file);
            } catch (IOException e) {
                throw new UncheckedIOException("lexicon/" + file, e);
            }
        }
        book.byStem.values().forEach(phrases -> phrases.sort(LONGEST));
        return book;
    }

    private static final Comparator<Phrase> LONGEST = Comparator.<Phrase>comparingInt(phrase -> -phrase.words().size())
        .thenComparingInt(phrase -> -phrase.words().stream().mapToInt(String::length).sum());

    /** The same phrases and those of a file that somebody wrote, which is closed by its owner. */
    public Phrasebook with(Reader rows, String name) {
        Phrasebook book = new Phrasebook(lang);
        byStem.forEach((stem, phrases) -> book.byStem.put(stem, new ArrayList<>(phrases)));
        book.add(rows, name);
        book.byStem.values().forEach(phrases -> phrases.sort(LONGEST));
        return book;
    }

    public Lang lang() { return lang; }

    private void add(Reader rows, String name) {
        boolean header = true;
        for (CsvRecord row : CsvReader.builder().commentStrategy(CommentStrategy.SKIP).missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(rows)) {
            if (header) {
                header = false;
                continue;
            }
            if (row.getFieldCount() < 2) throw new IllegalArgumentException(name + ", line " + row.getStartingLineNumber() + ": words,use,value");
            Use use = Use.find(row.getField(1).strip())
                .orElseThrow(() -> new IllegalArgumentException(name + ", line " + row.getStartingLineNumber() + ": no use \""
                + row.getField(1) + "\""));
            String value = row.getFieldCount() > 2 ? row.getField(2).strip() : "";
            for (String words : row.getField(0).split("[;؛]")) if (!words.isBlank()) add(new Phrase(keys(words, name), use, value));
        }
    }

    private static List<String> keys(String words, String name) {
        List<String> keys = new ArrayList<>();
        for (String word : BETWEEN.split(words.strip())) if (!word.isEmpty()) keys.add(Letters.key(word));
        if (keys.isEmpty() || keys.getFirst().startsWith(Phrase.ANY_ENDING)) throw new IllegalArgumentException(name + ": \"" + words + "\"");
        return keys;
    }

    private void add(Phrase phrase) {
        byStem.computeIfAbsent(stem(phrase.words().getFirst().replace(Phrase.ANY_ENDING, "")), _ -> new ArrayList<>()).add(phrase);
    }

    /** Phrases that may begin with this word, the longest first. */
    public List<Phrase> beginning(String key) {
        List<Phrase> found = new ArrayList<>();
        for (Phrase phrase : byStem.getOrDefault(stem(key), List.of())) if (Phrase.fits(phrase.words().getFirst(), key)) found.add(phrase);
        return found;
    }

    /** Every phrase, in no order. */
    public List<Phrase> all() { return byStem.values().stream().flatMap(List::stream).toList(); }

    /** All one-word phrases of a use, as keys. */
    public Set<String> words(Use use) {
        Set<String> words = new HashSet<>();
        for (List<Phrase> phrases : byStem.values())
            for (Phrase phrase : phrases) if (phrase.use() == use && phrase.words().size() == 1) words.add(phrase.words().getFirst());
        return words;
    }

    /** Whether a later word of a phrase may be written so: itself, or with the article or letters before it. */
    public static boolean fits(String pattern, List<Form> forms) {
        for (Form form : forms) if (Phrase.fits(pattern, form.key()) && !form.joins()) return true;
        return false;
    }

    private static String stem(String key) { return key.length() <= STEM ? key : key.substring(0, STEM); }
}
