package org.hudna.claims.reading;

import java.util.ArrayList;
import java.util.List;

/**
 * Quotation marks of three languages, paired: «», “”, „“, "", and Arabic's ”“ the other way round; one left open at the end of its paragraph is none.
 */
final class Quotes {

    private static final String OPENING = "«“„";
    private static final String CLOSING = "»”";

    private record Open(int at, char mark) {}

    private final String text;
    private final List<Evidence> found = new ArrayList<>();
    private final List<Open> open = new ArrayList<>();

    private Quotes(String text) { this.text = text; }

    /**
     * What stands between the marks, the marks left out, in the order of their ends; those inside others come before them. Empty ones are left out.
     */
    static List<Evidence> in(String text) {
        Quotes quotes = new Quotes(text);
        for (int at = 0; at < text.length(); at++) quotes.look(at);
        return quotes.found;
    }

    private void look(int at) {
        char c = text.charAt(at);
        if (c == '\n') open.clear();
        else if (c == '"') toggle(at);
        else if (c == '“' && isOpen('„') && endsWord(at)) close(at, '„');
        else if (c == '“' && isOpen('”') && endsWord(at)) close(at, '”');
        else if (OPENING.indexOf(c) >= 0) open.add(new Open(at, c));
        else if (c == '»') close(at, '«');
        else if (c == '”' && isOpen('“')) close(at, '“');
        else if (CLOSING.indexOf(c) >= 0) open.add(new Open(at, c));
    }

    private void toggle(int at) {
        if (isOpen('"')) close(at, '"');
        else open.add(new Open(at, '"'));
    }

    /** Whether the mark stands right behind a word: it then closes, and otherwise opens. */
    private boolean endsWord(int at) { return at > 0 && !Character.isWhitespace(text.charAt(at - 1)); }

    private boolean isOpen(char mark) { return open.stream().anyMatch(each -> each.mark() == mark); }

    /** Those opened after it and not closed are none. */
    private void close(int at, char mark) {
        while (!open.isEmpty()) {
            Open last = open.removeLast();
            if (last.mark() != mark) continue;
            if (last.at() + 1 < at) found.add(new Evidence(last.at() + 1, at));
            return;
        }
    }
}
