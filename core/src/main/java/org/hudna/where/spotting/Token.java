package org.hudna.where.spotting;

import java.util.ArrayList;
import java.util.List;

/**
 * A word of a text.
 *
 * @param begin offset in the text, inclusive
 * @param end exclusive
 * @param tag which hashtag of the text it is in, counted from 0; -1 where in none
 * @param broken a sentence or line ends, or a bracket stands, between this word and the one before
 * @param skipped part of an address or of somebody's user name
 */
record Token(int begin, int end, String text, int tag, boolean broken, boolean skipped) {

    private static final String BREAKS = ".!?؟\n\r|;؛:()[]{}…•*/\\،,";

    static List<Token> of(String text) {
        List<Token> tokens = new ArrayList<>();
        int tag = -1;
        int tags = 0;
        boolean broken = true;
        boolean skip = false;
        for (int at = 0; at < text.length(); ) {
            int c = text.codePointAt(at);
            if (isWord(c)) {
                int end = end(text, at);
                String word = text.substring(at, end);
                skip |= word.startsWith("http") && (text.startsWith("://", end) || text.startsWith("s://", end));
                tokens.add(new Token(at, end, word, tag, broken, skip));
                broken = false;
                at = end;
                continue;
            }
            if (Character.isWhitespace(c)) skip = false;
            if (c == '@') skip = true;
            if (c == '#') tag = tags++;
            else if (c != '_') tag = -1;
            broken |= BREAKS.indexOf(c) >= 0;
            at += Character.charCount(c);
        }
        return tokens;
    }

    private static int end(String text, int from) {
        int at = from;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            boolean inner = (c == '\'' || c == '’' || c == '‘') && at + 2 < text.length() && isWord(text.codePointAt(at + 1))
                && !isPossessive(text, at);
            if (!isWord(c) && !inner) break;
            at += Character.charCount(c);
        }
        return at;
    }

    private static boolean isPossessive(String text, int at) {
        return text.charAt(at + 1) == 's' && (at + 2 >= text.length() || !isWord(text.codePointAt(at + 2)));
    }

    private static boolean isWord(int c) {
        if (Character.isLetterOrDigit(c) || c == 'ـ') return true;
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK && c != 0xFE0F || c == 0x200D;
    }

    boolean isArabic() { return text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC); }

    boolean isCyrillic() { return Character.UnicodeScript.of(text.codePointAt(0)) == Character.UnicodeScript.CYRILLIC; }

    boolean isCapital() { return Character.isUpperCase(text.codePointAt(0)); }
}
