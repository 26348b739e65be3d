package org.hudna.words;

/** Digits as people write them: ASCII (7), Arabic-Indic (٧) and the Persian kind (۷). */
public final class Digits {
    private static final char ARABIC_ZERO = '\u0660';
    private static final char PERSIAN_ZERO = '\u06F0';
    private static final char ARABIC_DECIMAL = '\u066B';
    private static final char ARABIC_THOUSANDS = '\u066C';

    private Digits() {
    }

    /**
     * The same text with Arabic-Indic and Persian digits as ASCII ones, {@code ٫} as {@code .} and {@code ٬} as {@code ,};
     * the separators only where a digit stands on both sides. Everything else stays.
     */
    public static String ascii(String text) {
        var out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) out.append(ascii(text, i));
        return out.toString();
    }

    /**
     * The same text with the digits that {@code lang} uses: Arabic-Indic for Arabic, with {@code ٫} and {@code ٬} for the point and the comma
     * between two digits; ASCII for the others.
     */
    public static String in(Lang lang, String text) {
        return switch (lang) {
            case AR -> arabic(ascii(text));
            case EN, RU -> ascii(text);
        };
    }

    private static char ascii(String text, int at) {
        char c = text.charAt(at);
        if (isFrom(c, ARABIC_ZERO)) return (char) ('0' + c - ARABIC_ZERO);
        if (isFrom(c, PERSIAN_ZERO)) return (char) ('0' + c - PERSIAN_ZERO);
        if (c == ARABIC_DECIMAL && betweenDigits(text, at)) return '.';
        if (c == ARABIC_THOUSANDS && betweenDigits(text, at)) return ',';
        return c;
    }

    private static String arabic(String ascii) {
        var out = new StringBuilder(ascii.length());
        for (int i = 0; i < ascii.length(); i++) {
            char c = ascii.charAt(i);
            if (isFrom(c, '0')) out.append((char) (ARABIC_ZERO + c - '0'));
            else if (c == '.' && betweenDigits(ascii, i)) out.append(ARABIC_DECIMAL);
            else if (c == ',' && betweenDigits(ascii, i)) out.append(ARABIC_THOUSANDS);
            else out.append(c);
        }
        return out.toString();
    }

    private static boolean betweenDigits(String text, int at) {
        return at > 0 && at + 1 < text.length() && isDigit(text.charAt(at - 1)) && isDigit(text.charAt(at + 1));
    }

    private static boolean isDigit(char c) {
        return isFrom(c, '0') || isFrom(c, ARABIC_ZERO) || isFrom(c, PERSIAN_ZERO);
    }

    private static boolean isFrom(char c, char zero) {
        return c >= zero && c <= zero + 9;
    }
}
