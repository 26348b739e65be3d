package org.hudna.ledger.words;

/** Whole numbers as a language writes them: 1,234,567 · 1 234 567 · ١٬٢٣٤٬٥٦٧. */
final class Numbers {
    private static final char ARABIC_ZERO = '\u0660';
    private static final char ARABIC_THOUSANDS = '\u066C';
    private static final char NO_BREAK_SPACE = '\u00A0';
    private static final int GROUP = 3;

    private Numbers() {
    }

    static String grouped(Lang lang, long number) {
        String digits = Long.toString(number);
        var out = new StringBuilder(digits);
        int first = number < 0 ? 1 : 0;
        for (int at = digits.length() - GROUP; at > first; at -= GROUP) out.insert(at, separator(lang));
        return in(lang, out.toString());
    }

    /** The same text with the digits of the language. */
    static String in(Lang lang, String ascii) {
        return switch (lang) {
            case EN, RU -> ascii;
            case AR -> ascii.codePoints().map(c -> c >= '0' && c <= '9' ? ARABIC_ZERO + c - '0' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        };
    }

    private static char separator(Lang lang) {
        return switch (lang) {
            case EN -> ',';
            case RU -> NO_BREAK_SPACE;
            case AR -> ARABIC_THOUSANDS;
        };
    }
}
