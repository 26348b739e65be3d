package org.hudna.where;

/**
 * What stays the same when an Arabic name is written in Latin or Cyrillic letters by different hands: consonants, and vowels in two classes.
 *
 * <p>Kafrayah, Kefraya and Kafraya give {@code kafraya}; Fouah, Foua, Fua and Foah give {@code fua}.
 */
final class Sounds {

    /** Longest first; what is not listed stays as it is. */
    private static final String[][] SPELLINGS = {
        {"dzh", "j"}, {"dj", "j"}, {"zh", "j"}, {"kh", "x"}, {"gh", "g"}, {"dh", "d"}, {"th", "t"}, {"sh", "ş"}, {"ch", "ş"}, {"ph", "f"},
        {"ck", "k"}, {"q", "k"}, {"c", "k"},
    };
    private static final String CYRILLIC = "абвгдежзиклмнопрстуфхцчшщъыьэюяіїєґ";
    private static final String[] LATIN = {"a", "b", "v", "g", "d", "e", "zh", "z", "i", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f", "h",
        "ts", "ch", "sh", "sh", "", "i", "", "e", "yu", "ya", "i", "yi", "e", "g"};
    /** A word this short that begins with al or el is taken to be a name, not a name with its article. */
    private static final int SHORTEST_WITH_ARTICLE = 6;

    private Sounds() {}

    /** The sounds of one word, which is small letters without marks. */
    static String of(String word) {
        String latin = latin(word);
        if (latin.length() >= SHORTEST_WITH_ARTICLE && (latin.startsWith("al") || latin.startsWith("el"))) latin = latin.substring(2);
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (at < latin.length()) at = sound(latin, at, out);
        return withoutLastBreath(out);
    }

    private static String latin(String word) {
        StringBuilder out = new StringBuilder(word.length() + 4);
        for (int i = 0; i < word.length(); i++) {
            int letter = CYRILLIC.indexOf(word.charAt(i));
            out.append(letter < 0 ? String.valueOf(word.charAt(i)) : LATIN[letter]);
        }
        return out.toString();
    }

    private static int sound(String word, int at, StringBuilder out) {
        for (String[] spelling : SPELLINGS)
            if (word.startsWith(spelling[0], at)) {
                add(out, spelling[1].charAt(0));
                return at + spelling[0].length();
            }
        char c = word.charAt(at);
        boolean beforeVowel = at + 1 < word.length() && "aeiou".indexOf(word.charAt(at + 1)) >= 0;
        if (c == 'y' && beforeVowel) add(out, 'y');
        else if ("aeiy".indexOf(c) >= 0) add(out, 'a');
        else if ("ouwv".indexOf(c) >= 0) add(out, 'u');
        else add(out, c);
        return at + 1;
    }

    /** One of each run: {@code ai}, {@code ee} and {@code ei} are one vowel. */
    private static void add(StringBuilder out, char sound) {
        if (out.isEmpty() || out.charAt(out.length() - 1) != sound || Character.isDigit(sound)) out.append(sound);
    }

    /** The h of a written teh marbuta, which others leave out. */
    private static String withoutLastBreath(StringBuilder out) {
        int end = out.length();
        boolean breath = end > 2 && out.charAt(end - 1) == 'h' && (out.charAt(end - 2) == 'a' || out.charAt(end - 2) == 'u');
        return out.substring(0, breath ? end - 1 : end);
    }
}
