package org.hudna.app.search;

import java.text.Normalizer;
import java.util.Locale;
import org.hudna.words.Digits;

/** Texts as they are compared: small letters without marks, one form for each letter and digit. */
final class Letters {

    /** Teh marbuta, alef maksura, the Persian kaf and yeh, dotless and barred Latin letters. */
    private static final String FROM = "ةىکیٱıł";
    private static final String INTO = "هيكياil";
    private static final String APOSTROPHES = "'’‘`´ʿʾʼ′‛";
    private static final char TATWEEL = 'ـ';
    private static final char HAMZA = 'ء';
    private static final char BREVE = '\u0306';

    private Letters() {}

    /** Words keep their order; what is neither letter nor digit stays, but for marks, tatweel, hamzas and apostrophes within words. */
    static String plain(String text) {
        String apart = Normalizer.normalize(Digits.ascii(text), Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        StringBuilder out = new StringBuilder(apart.length());
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            int swap = FROM.indexOf(c);
            if (swap >= 0) out.append(INTO.charAt(swap));
            else if (c == BREVE && i > 0 && apart.charAt(i - 1) == 'и') out.setCharAt(out.length() - 1, 'й');
            else if (APOSTROPHES.indexOf(c) >= 0) apostrophe(apart, i, out);
            else if (!isMark(c)) out.append(c);
        }
        return out.toString();
    }

    /** Nothing within a word (Ma'arra, Maarra); the end of a word before an English genitive's s, which is then a word of its own and left out. */
    private static void apostrophe(String text, int at, StringBuilder out) {
        boolean genitive = at + 1 < text.length() && text.charAt(at + 1) == 's'
            && (at + 2 == text.length() || !Character.isLetterOrDigit(text.charAt(at + 2)));
        if (genitive) out.append(' ');
    }

    private static boolean isMark(char c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.FORMAT || c == TATWEEL || c == HAMZA;
    }

    static boolean isArabic(CharSequence word) { return !word.isEmpty() && word.charAt(0) >= HAMZA && word.charAt(0) <= 'ۿ'; }
}
