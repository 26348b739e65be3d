package org.hudna.where;

/**
 * The consonants of a name, in one alphabet for all scripts: what two writers of one Arabic name nearly always agree on.
 *
 * <p>Kafrayah, Kfarya, Кафрая and كفريا all give {@code kfr}. Many names share their bones; they only say which spellings are worth comparing.
 */
final class Bones {

    private static final String ARABIC = "بتثجحخدذرزسشصضطظغفقكلمنهپچژگڤ";
    private static final String AS_LATIN = "bttjhhddrzsSsdtdgfkklmnhbjjgf";
    private static final int SHORTEST_WITH_ARTICLE = 5;
    private static final String VOWELS = "aeiouyw";
    /** Of a name of vowels only. */
    private static final String NONE = "~";

    private Bones() {}

    /** The other reading of dh, which some write for z: Dhahiriya, Zahiriya; the bones themselves where there is none. */
    static String otherReading(String bones, String letters) { return letters.indexOf('D') >= 0 ? bones.replace('d', 'z') : bones.replace('z', 'd'); }

    /** @param exact a name as {@link NameKey#exact} gives it */
    static String of(String exact) {
        StringBuilder out = new StringBuilder(exact.length());
        int from = 0;
        for (int at = 0; at <= exact.length(); at++)
            if (at == exact.length() || exact.charAt(at) == ' ') {
                if (at > from) word(exact.substring(from, at), out);
                from = at + 1;
            }
        return out.isEmpty() ? NONE : out.toString();
    }

    private static void word(String word, StringBuilder out) {
        if (NameKey.isArabic(word)) arabic(word, out);
        else latin(withoutArticle(SoundLetters.of(word)), out);
    }

    /** {@code alkafr}, {@code elmaarra}: the article written as one with its name. */
    static String withoutArticle(String word) {
        boolean article = word.length() >= SHORTEST_WITH_ARTICLE && (word.startsWith("al") || word.startsWith("el"));
        return article && hasConsonant(word) ? word.substring(2) : word;
    }

    private static boolean hasConsonant(String word) {
        for (int i = 2; i < word.length(); i++)
            if (VOWELS.indexOf(word.charAt(i)) < 0 && !(i + 1 == word.length() && word.charAt(i) == 'h')) return true;
        return false;
    }

    private static void arabic(String word, StringBuilder out) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            int letter = ARABIC.indexOf(c);
            boolean last = i > 1 && i + 1 == word.length();
            if (letter >= 0 && !(last && c == 'ه')) add(out, AS_LATIN.charAt(letter));
            else if (Character.isDigit(c)) out.append(c);
        }
    }

    private static void latin(String letters, StringBuilder out) {
        for (int i = 0; i < letters.length(); i++) {
            char c = letters.charAt(i);
            boolean last = i > 0 && i + 1 == letters.length();
            if ("aeiouywv".indexOf(c) >= 0 || last && c == 'h') continue;
            add(out, switch (c) {
                case 'X' -> 'h';
                case 'D' -> 'd';
                case 'T' -> 't';
                case 'G' -> 'g';
                case 'q' -> 'k';
                case 'p' -> 'b';
                default -> c; // not sealed: a letter
            });
        }
    }

    private static void add(StringBuilder out, char bone) {
        if (out.isEmpty() || out.charAt(out.length() - 1) != bone) out.append(bone);
    }
}
