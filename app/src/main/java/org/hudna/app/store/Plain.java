package org.hudna.app.store;

import java.nio.charset.StandardCharsets;
import org.hudna.claims.EventId;
import org.hudna.intake.Bytes;

/**
 * Text as both databases can hold it, one way only: PostgreSQL takes no U+0000, neither takes half a surrogate pair, and what is indexed must not be
 * too long. Whatever a source writes into an id must not stop the tables.
 */
final class Plain {

    /** No character, and in no text that anybody writes; before four digits of base 16, or {@code +} and a hash. */
    private static final char MARK = '\uFFFE';
    /** So many UTF-16 units are at most 2,000 bytes; PostgreSQL indexes some 2,700. */
    private static final int LONGEST = 500;
    private static final int KEPT = 400;

    private Plain() {}

    static String in(String text) {
        String plain = isPlain(text) ? text : escaped(text);
        if (plain.length() <= LONGEST) return plain;
        int kept = Character.isHighSurrogate(plain.charAt(KEPT - 1)) ? KEPT - 1 : KEPT;
        return plain.substring(0, kept) + MARK + "+" + Bytes.of(plain.getBytes(StandardCharsets.UTF_8)).id();
    }

    /** What was handed to {@link #in}, unless it was too long. */
    static String out(String plain) {
        if (plain.indexOf(MARK) < 0) return plain;
        var text = new StringBuilder();
        for (int i = 0; i < plain.length(); i++) {
            boolean escape = plain.charAt(i) == MARK && plain.charAt(i + 1) != '+';
            text.append(escape ? (char) Integer.parseInt(plain, i + 1, i + 5, 16) : plain.charAt(i));
            if (escape) i += 4;
        }
        return text.toString();
    }

    /** An id as the tables know it. */
    static String key(String id) { return out(in(id)); }

    /** An incident as the tables know it. */
    static EventId key(EventId incident) {
        String key = key(incident.code());
        return key.equals(incident.code()) ? incident : new EventId(key);
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || c == MARK && !isCut(text, i) || Character.isSurrogate(c) && !isPair(text, i)) return false;
            if (Character.isHighSurrogate(c)) i++;
        }
        return true;
    }

    /** What was too long once is written the same way when it is asked for by what was left of it. */
    private static boolean isCut(String text, int at) { return at + 1 < text.length() && text.charAt(at + 1) == '+'; }

    private static boolean isPair(String text, int at) {
        return Character.isHighSurrogate(text.charAt(at)) && at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
    }

    private static String escaped(String text) {
        var plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c) && isPair(text, i)) plain.append(c).append(text.charAt(++i));
            else if (c == 0 || c == MARK && !isCut(text, i) || Character.isSurrogate(c)) plain.append(MARK).append("%04x".formatted((int) c));
            else plain.append(c);
        }
        return plain.toString();
    }
}
