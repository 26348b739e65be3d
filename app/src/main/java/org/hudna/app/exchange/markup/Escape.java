package org.hudna.app.exchange.markup;

/** Makes any text harmless inside an element or an attribute in double quotes. */
final class Escape {

    private static final char ISOLATES_FROM = '\u2066';
    private static final char POP_ISOLATE = '\u2069';
    private static final char OVERRIDE_LTR = '\u202D';
    private static final char OVERRIDE_RTL = '\u202E';
    private static final char NO_TEXT = '\uFFFD';

    private Escape() {}

    /** Markup signs as references; controls, and signs that force a direction upon letters, shown as what cannot be shown. */
    static String text(String text) {
        int at = 0;
        while (at < text.length() && isPlain(text.charAt(at))) at++;
        if (at == text.length()) return text;
        StringBuilder out = new StringBuilder(text.length() + 16).append(text, 0, at);
        for (; at < text.length(); at++) out.append(escaped(text.charAt(at)));
        return out.toString();
    }

    private static boolean isPlain(char c) {
        return c > '>' && c < '\u007F' || c == ' ' || c > '\u009F' && c != OVERRIDE_LTR && c != OVERRIDE_RTL && !Character.isSurrogate(c)
            && c < '\uFFFE';
    }

    private static Object escaped(char c) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\'' -> "&#39;";
            case '\n', '\t' -> c;
            case OVERRIDE_LTR, OVERRIDE_RTL, '\uFFFE', '\uFFFF' -> NO_TEXT;
            default -> Character.isISOControl(c) ? NO_TEXT : c; // not sealed: all other characters stand for themselves
        };
    }

    /** A text that would close a shell that it did not open loses all marks of that kind: its neighbours keep their places. */
    static String balanced(String text) {
        int open = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ISOLATES_FROM && c < POP_ISOLATE) open++;
            if (c == POP_ISOLATE && --open < 0) break;
        }
        return open == 0 ? text : text.codePoints().filter(c -> c < ISOLATES_FROM || c > POP_ISOLATE)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }
}
