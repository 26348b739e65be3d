package org.hudna.bench.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.hudna.where.NameKey;

/**
 * Invented words in three scripts, by how common they are; such as no stemmer changes, so that whoever compares whole words finds the same. Names of
 * places are made of other letters than words, in Latin and in Arabic.
 */
final class Vocabulary {
    static final int WORDS = 20_000;
    private static final String ARABIC = "جحخدرزسشصضطعغقم";
    private static final String[] LATIN = {"bdfgkmprt", "aou", "bkpf"};
    private static final String[] RUSSIAN = {"бгджзкпрцф", "аоу", "бгдкпр"};
    private static final String[] NAMES = {"dmrtsznl", "aiu", "lsm"};
    private static final String LATIN_LETTERS = "dmrtsznlaiu";
    private static final String ARABIC_LETTERS = "دمرتسزنلايو";
    /** Of ten texts six are in Arabic, three in English, one in Russian. */
    private static final int TEN = 10;
    private static final int ENGLISH_FROM = 6;
    private static final int RUSSIAN_FROM = 9;

    private final List<List<String>> tongues = new ArrayList<>();
    private final List<String> latinNames;
    private final List<String> arabicNames = new ArrayList<>();

    Vocabulary(int names) {
        SplittableRandom chance = new SplittableRandom(5);
        tongues.add(words(WORDS, () -> letters(ARABIC, 4 + chance.nextInt(4), chance)));
        tongues.add(words(WORDS, () -> syllables(LATIN, 2 + chance.nextInt(3), chance)));
        tongues.add(words(WORDS, () -> syllables(RUSSIAN, 2 + chance.nextInt(3), chance)));
        latinNames = names(names, chance);
        for (String name : latinNames) arabicNames.add(arabic(name));
    }

    /** No two of which sound alike; each has a letter that no word has. */
    private static List<String> names(int count, SplittableRandom chance) {
        List<String> names = new ArrayList<>();
        Set<String> sounds = new LinkedHashSet<>();
        while (names.size() < count) {
            String name = syllables(NAMES, 3 + chance.nextInt(2), chance), own = name.replaceAll("[^nl]", "");
            if (!own.isEmpty() && sounds.add(NameKey.skeleton(name)) && sounds.addAll(NameKey.consonants(name))) names.add(name);
        }
        return List.copyOf(names);
    }

    private interface Making {
        String word();
    }

    private static List<String> words(int count, Making making) {
        Set<String> all = new LinkedHashSet<>();
        while (all.size() < count) all.add(making.word());
        return List.copyOf(all);
    }

    private static String letters(String from, int length, SplittableRandom chance) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < length; i++) word.append(from.charAt(chance.nextInt(from.length())));
        return word.toString();
    }

    private static String syllables(String[] from, int count, SplittableRandom chance) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < count; i++) word.append(letters(from[0], 1, chance)).append(letters(from[1], 1, chance));
        return word.append(letters(from[2], 1, chance)).toString();
    }

    private static String arabic(String latin) {
        StringBuilder word = new StringBuilder();
        for (char c : latin.toCharArray()) {
            word.append(ARABIC_LETTERS.charAt(LATIN_LETTERS.indexOf(c)));
        }
        return word.toString();
    }

    /** The words of a text in one language, the language by chance. */
    String text(int length, SplittableRandom chance) {
        List<String> tongue = tongue(chance);
        StringBuilder text = new StringBuilder();
        for (int w = length; w > 0; w--) text.append(word(tongue, chance)).append(' ');
        return text.toString();
    }

    private List<String> tongue(SplittableRandom chance) {
        int drawn = chance.nextInt(TEN);
        return tongues.get(drawn >= RUSSIAN_FROM ? 2 : drawn >= ENGLISH_FROM ? 1 : 0);
    }

    private static String word(List<String> tongue, SplittableRandom chance) { return tongue.get((int) (WORDS * Math.pow(chance.nextDouble(), 4))); }

    /** So many words of one language, as common as they are in texts. */
    String words(int count, SplittableRandom chance) { return text(count, chance).strip(); }

    /** A place's name in Latin letters. */
    String latin(int place) { return latinNames.get(place); }

    /** The same in Arabic ones. */
    String arabic(int place) { return arabicNames.get(place); }
}
