package org.hudna.claims.lexicon;

import java.util.ArrayList;
import java.util.List;

/**
 * One way to read a written word: itself, or without the letters that Arabic writes as one with it.
 *
 * @param key as {@link Letters} has it
 * @param skip characters of the written word before it
 * @param before the letters left out: of و ف, then of ب ل ك, then ال; empty where none are
 */
public record Form(String key, int skip, String before) {

    private static final int SHORTEST = 3;

    /** The whole word first. */
    public static List<Form> of(String word) {
        Letters letters = Letters.of(word);
        List<Form> forms = new ArrayList<>(4);
        forms.add(new Form(letters.from(0), 0, ""));
        if (!letters.isArabic()) return forms;
        article(letters, 0, forms);
        preposition(letters, 0, forms);
        if (letters.startsWith("و", 0) || letters.startsWith("ف", 0)) {
            add(letters, 1, 2, forms);
            article(letters, 1, forms);
            preposition(letters, 1, forms);
        }
        return forms;
    }

    private static void preposition(Letters letters, int skip, List<Form> forms) {
        if (letters.startsWith("لل", skip)) {
            add(letters, skip + 2, SHORTEST, forms);
            return;
        }
        if (!letters.startsWith("ب", skip) && !letters.startsWith("ل", skip) && !letters.startsWith("ك", skip)) return;
        add(letters, skip + 1, SHORTEST, forms);
        article(letters, skip + 1, forms);
    }

    private static void article(Letters letters, int skip, List<Form> forms) {
        if (letters.startsWith("ال", skip)) add(letters, skip + 2, SHORTEST, forms);
    }

    private static void add(Letters letters, int skip, int shortest, List<Form> forms) {
        if (letters.size() - skip < shortest) return;
        forms.add(new Form(letters.from(skip), letters.at(skip), letters.from(0).substring(0, skip)));
    }

    /** Whether the word is joined to what stands before it: "and". */
    public boolean joins() { return before.startsWith("و") || before.startsWith("ف"); }

    /** Whether "to" or "for" is written as one with it. */
    public boolean isTo() { return before.contains("ل") && !before.equals("ال") && !before.equals("وال"); }
}
