package org.hudna.claims.reading;

import java.util.ArrayList;
import java.util.List;
import org.hudna.claims.lexicon.Form;

/**
 * A word or number of a text.
 *
 * @param gap the characters between the word before and this one
 * @param forms ways to read it, itself first
 */
record Token(int from, int to, String word, String gap, List<Form> forms) {

    String key() { return forms.getFirst().key(); }

    boolean isNumber() { return Character.isDigit(word.codePointAt(0)); }

    boolean isCapital() { return Character.isUpperCase(word.codePointAt(0)); }

    boolean isArabic() { return Character.UnicodeScript.of(word.codePointAt(0)) == Character.UnicodeScript.ARABIC; }

    /** Whether only space, a hyphen or the like stands before it: it may go on a phrase. */
    boolean goesOn() {
        for (int i = 0; i < gap.length(); i++) if (!Character.isWhitespace(gap.charAt(i)) && "-‑–/'’.ـ".indexOf(gap.charAt(i)) < 0) return false;
        return gap.indexOf('\n') < 0;
    }

    /** Whether only space stands before it. */
    boolean follows() { return gap.isBlank() && gap.indexOf('\n') < 0; }

    boolean after(String marks) {
        for (int i = 0; i < gap.length(); i++) if (marks.indexOf(gap.charAt(i)) >= 0) return true;
        return false;
    }

    /** The words of {@code text} from {@code from} to {@code to}; letters and digits are words apart. */
    static List<Token> of(String text, int from, int to) {
        List<Token> tokens = new ArrayList<>();
        int last = from;
        for (int at = from; at < to; ) {
            if (!isWord(text, at)) {
                at += Character.charCount(text.codePointAt(at));
                continue;
            }
            int end = end(text, at, to);
            String word = text.substring(at, end);
            tokens.add(new Token(at, end, word, text.substring(last, at), Form.of(word)));
            last = at = end;
        }
        return tokens;
    }

    private static int end(String text, int from, int to) {
        boolean digits = Character.isDigit(text.codePointAt(from));
        int at = from;
        while (at < to) {
            int c = text.codePointAt(at);
            boolean grouped = digits && (c == ',' || c == '٬' || c == '.') && thousands(text, at, to);
            if (!grouped && !(isWord(text, at) && Character.isDigit(c) == digits) && !(at > from && isMark(c))) break;
            at += Character.charCount(c);
        }
        return Math.min(at, to);
    }

    private static boolean thousands(String text, int at, int to) {
        if (at + 3 >= to) return false;
        for (int i = 1; i <= 3; i++) if (!Character.isDigit(text.charAt(at + i))) return false;
        return at + 4 >= to || !Character.isDigit(text.charAt(at + 4));
    }

    private static boolean isWord(String text, int at) {
        int c = text.codePointAt(at);
        return Character.isLetterOrDigit(c) || c == 'ـ' && at > 0;
    }

    private static boolean isMark(int c) { return Character.getType(c) == Character.NON_SPACING_MARK || c == 'ـ' || c == 0x200D; }
}
