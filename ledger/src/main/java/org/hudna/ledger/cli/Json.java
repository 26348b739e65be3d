package org.hudna.ledger.cli;

import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;

/** Writes JSON (RFC 8259) on one line: objects from maps, arrays from collections, numbers, truth, and text of everything else. */
final class Json {
    private static final int FIRST_PRINTABLE = 0x20;

    private final StringBuilder out = new StringBuilder();

    private Json() {
    }

    static String of(Object value) {
        var json = new Json();
        json.write(value);
        return json.out.toString();
    }

    private void write(Object value) {
        switch (value) {
            case Map<?, ?> object -> object(object);
            case Collection<?> array -> array(array);
            case Long number -> out.append(number);
            case Integer number -> out.append(number);
            case Boolean truth -> out.append(truth);
            case Enum<?> constant -> string(constant.name());
            case Instant at -> string(at.toString());
            case Object other -> string(other.toString());
        }
    }

    private void object(Map<?, ?> object) {
        String before = "{";
        for (var entry : object.entrySet()) {
            out.append(before);
            string(entry.getKey().toString());
            out.append(':');
            write(entry.getValue());
            before = ",";
        }
        out.append(object.isEmpty() ? "{}" : "}");
    }

    private void array(Collection<?> array) {
        String before = "[";
        for (Object value : array) {
            out.append(before);
            write(value);
            before = ",";
        }
        out.append(array.isEmpty() ? "[]" : "]");
    }

    private void string(String text) {
        out.append('"');
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') out.append('\\').append(c);
            else if (c < FIRST_PRINTABLE || Character.isSurrogate(c)) out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            else out.append(c);
        }
        out.append('"');
    }
}
