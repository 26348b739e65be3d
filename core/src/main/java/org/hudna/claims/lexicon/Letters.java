package org.hudna.claims.lexicon;

import java.util.Locale;

/** A word as the lexicons compare it, letter by letter, so that each letter of the key leads back to where it stands in the word. */
public final class Letters {

    private static final String FROM = "أإآٱىةکیيےёٔ";
    private static final String INTO = "اااايهكيييеء";

    private final char[] key;
    private final int[] at;
    private final int size;

    private Letters(String word) {
        char[] letters = new char[word.length()];
        int[] places = new int[word.length()];
        int n = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c == 'ـ' || Character.getType(c) == Character.NON_SPACING_MARK || Character.getType(c) == Character.FORMAT) continue;
            letters[n] = plain(c);
            places[n++] = i;
        }
        this.key = letters;
        this.at = places;
        this.size = n;
    }

    public static Letters of(String word) { return new Letters(word); }

    /** Without marks and elongation, one form of alef, ya and ha, small letters, ASCII digits. */
    public static String key(String word) { return of(word).from(0); }

    private static char plain(char c) {
        int swap = FROM.indexOf(c);
        if (swap >= 0) return INTO.charAt(swap);
        int digit = Character.isDigit(c) ? Character.digit(c, 10) : -1;
        if (digit >= 0) return (char) ('0' + digit);
        String lower = String.valueOf(c).toLowerCase(Locale.ROOT);
        char small = lower.charAt(0);
        return small == 'ё' ? 'е' : small;
    }

    public int size() { return size; }

    /** The key without its first {@code skip} letters. */
    public String from(int skip) { return new String(key, skip, size - skip); }

    /** Where in the word the letter {@code index} of the key stands. */
    public int at(int index) { return at[index]; }

    boolean startsWith(String letters, int skip) {
        if (size - skip < letters.length()) return false;
        for (int i = 0; i < letters.length(); i++) if (key[skip + i] != letters.charAt(i)) return false;
        return true;
    }

    boolean isArabic() { return size > 0 && Character.UnicodeScript.of(key[0]) == Character.UnicodeScript.ARABIC; }
}
