package org.hudna.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads published vectors: objects as maps, arrays as lists, numbers as {@link BigDecimal}, null as an empty {@link Optional}. For trusted files
 * only.
 */
public final class VectorJson {
    private final String text;
    private int at;

    private VectorJson(String text) {
        this.text = text;
    }

    public static Object read(String text) {
        var json = new VectorJson(text);
        Object value = json.value();
        if (json.peek() != 0) throw new IllegalStateException("more text at " + json.at);
        return value;
    }

    @SuppressWarnings("unchecked")
    public static Map<String, Object> object(Object value) {
        return (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    public static List<Object> array(Object value) {
        return value instanceof Optional<?> ? List.of() : (List<Object>) value;
    }

    private Object value() {
        char next = peek();
        if (next == '{') return members();
        if (next == '[') return items();
        if (next == '"') return string();
        int from = at;
        while (at < text.length() && "+-.".indexOf(text.charAt(at)) >= 0 || at < text.length() && Character.isLetterOrDigit(text.charAt(at))) at++;
        String word = text.substring(from, at);
        return switch (word) {
            case "null" -> Optional.empty();
            case "true", "false" -> Boolean.valueOf(word);
            default -> new BigDecimal(word); // not sealed: JSON's numbers
        };
    }

    private Map<String, Object> members() {
        var members = new LinkedHashMap<String, Object>();
        for (at++; peek() != '}'; skip(',')) {
            peek();
            String name = string();
            peek();
            skip(':');
            members.put(name, value());
            peek();
        }
        at++;
        return members;
    }

    private List<Object> items() {
        var items = new ArrayList<>();
        for (at++; peek() != ']'; skip(',')) {
            items.add(value());
            peek();
        }
        at++;
        return items;
    }

    private String string() {
        var string = new StringBuilder();
        for (at++; text.charAt(at) != '"'; at++) string.append(text.charAt(at) == '\\' ? escaped() : text.charAt(at));
        at++;
        return string.toString();
    }

    private char escaped() {
        char kind = text.charAt(++at);
        if (kind == 'u') return (char) Integer.parseInt(text.substring(at + 1, (at += 4) + 1), 16);
        int known = "bfnrt".indexOf(kind);
        return known < 0 ? kind : "\b\f\n\r\t".charAt(known);
    }

    private void skip(char separator) {
        if (at < text.length() && text.charAt(at) == separator) at++;
    }

    /** The next character that is no space, or 0 at the end. */
    private char peek() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) at++;
        return at < text.length() ? text.charAt(at) : 0;
    }
}
