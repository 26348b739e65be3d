package org.hudna.claims.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hudna.claims.lexicon.Letters;

/** Where sentences begin and end. A mark inside a quotation ends none unless the quotation ends with it and a new sentence follows. */
final class Sentences {

    private static final String ENDS = ".!?؟…";
    private static final String CLOSING = "\"”»“)]’";

    private final String text;
    private final List<Evidence> quotations;
    private final Set<String> abbreviations;

    private Sentences(String text, List<Evidence> quotations, Set<String> abbreviations) {
        this.text = text;
        this.quotations = quotations;
        this.abbreviations = abbreviations;
    }

    /** Without the space around them; blank ones are left out. */
    static List<Evidence> in(String text, List<Evidence> quotations, Set<String> abbreviations) {
        Sentences sentences = new Sentences(text, quotations, abbreviations);
        List<Evidence> found = new ArrayList<>();
        int start = 0;
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) != '\n' && !sentences.endsAt(at)) continue;
            int end = text.charAt(at) == '\n' ? at + 1 : sentences.afterClosing(at + 1);
            sentences.add(start, end, found);
            start = end;
            at = end - 1;
        }
        sentences.add(start, text.length(), found);
        return found;
    }

    private void add(int from, int to, List<Evidence> found) {
        int begin = from;
        int end = to;
        while (begin < end && Character.isWhitespace(text.charAt(begin))) begin++;
        while (end > begin && Character.isWhitespace(text.charAt(end - 1))) end--;
        if (begin < end) found.add(new Evidence(begin, end));
    }

    private boolean endsAt(int at) {
        char c = text.charAt(at);
        if (ENDS.indexOf(c) < 0) return false;
        int next = at + 1;
        if (next < text.length() && ENDS.indexOf(text.charAt(next)) >= 0) return false;
        if (c == '.' && !endsWithPoint(at)) return false;
        boolean inside = quotations.stream().anyMatch(quote -> quote.from() <= at && at < quote.to());
        return !inside || closesAndBegins(next);
    }

    /** A point in a number, after an initial or an abbreviation, or before a small letter or a comma, ends nothing. */
    private boolean endsWithPoint(int at) {
        int next = at + 1;
        while (next < text.length() && (text.charAt(next) == ' ' || text.charAt(next) == '\u00A0')) next++;
        if (next < text.length() && (Character.isLowerCase(text.charAt(next)) || ",;،؛".indexOf(text.charAt(next)) >= 0)) return false;
        if (at + 1 < text.length() && Character.isLetterOrDigit(text.charAt(at + 1))) return false;
        int begin = at;
        while (begin > 0 && Character.isLetter(text.charAt(begin - 1))) begin--;
        String word = text.substring(begin, at);
        boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0));
        return !initial && !abbreviations.contains(Letters.key(word)) || next >= text.length() || text.charAt(next) == '\n';
    }

    private boolean closesAndBegins(int at) {
        if (at >= text.length() || CLOSING.indexOf(text.charAt(at)) < 0) return false;
        int next = at + 1;
        if (next >= text.length()) return true;
        while (next < text.length() && text.charAt(next) == ' ') next++;
        if (next >= text.length() || text.charAt(next) == '\n') return true;
        return next > at + 1 && Character.isUpperCase(text.charAt(next));
    }

    private int afterClosing(int from) {
        int at = from;
        while (at < text.length() && CLOSING.indexOf(text.charAt(at)) >= 0) at++;
        return at;
    }
}
