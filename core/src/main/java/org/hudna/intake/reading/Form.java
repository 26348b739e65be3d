package org.hudna.intake.reading;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hudna.words.Digits;

/**
 * Our own text forms: lines {@code key: value}, and after one key that ends the form, such as {@code text:}, everything else as it stands.
 *
 * @param entries under their keys, in lower case
 * @param rest what stands after the last key, character for character, without the line end after it
 */
record Form(Map<String, String> entries, String rest) {

    static final String EXAMPLE = "2016-02-27T18:00+02:00";

    /** @param last the key whose value runs to the end */
    static Form read(String text, String last) {
        Map<String, String> entries = new LinkedHashMap<>();
        int at = 0;
        while (at < text.length()) {
            int end = text.indexOf('\n', at);
            int next = end < 0 ? text.length() : end + 1;
            String line = text.substring(at, end < 0 ? text.length() : end).strip();
            int colon = line.indexOf(':');
            String key = colon < 0 ? "" : line.substring(0, colon).strip().toLowerCase(Locale.ROOT).replace(' ', '-');
            if (key.equals(last)) {
                String same = line.substring(colon + 1).strip();
                String rest = same.isEmpty() ? text.substring(next) : same + (next < text.length() ? "\n" + text.substring(next) : "");
                return new Form(entries, withoutLastEnd(rest));
            }
            if (!key.isEmpty()) entries.putIfAbsent(key, line.substring(colon + 1).strip());
            at = next;
        }
        return new Form(entries, "");
    }

    private static String withoutLastEnd(String text) {
        if (text.endsWith("\r\n")) return text.substring(0, text.length() - 2);
        return text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    }

    Optional<String> find(String key) { return Optional.ofNullable(entries.get(key)).filter(value -> !value.isEmpty()); }

    Optional<ZoneId> zone() {
        try {
            return find("zone").map(ZoneId::of);
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /** A time with its own offset, or by the clock of {@code zone}; empty where it is neither. */
    static Optional<Instant> instant(String written, Optional<ZoneId> zone) {
        String text = Digits.ascii(written.strip()).replace(' ', 'T').replace("TT", "T");
        try {
            boolean zoned = text.endsWith("Z") || text.lastIndexOf('+') > 9 || text.lastIndexOf('-') > 9;
            if (zoned) return Optional.of(OffsetDateTime.parse(text).toInstant());
            return zone.map(known -> LocalDateTime.parse(text).atZone(known).toInstant());
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /** Whether the first line is this one. */
    static boolean begins(String text, String line) { return text.lines().findFirst().filter(first -> first.strip().equals(line)).isPresent(); }

    /** The pieces between lines that hold nothing but {@code ---}. */
    static List<String> pieces(String text) { return List.of(text.split("(?m)^---[ \\t]*(?:\\r?\\n|\\z)", -1)); }
}
