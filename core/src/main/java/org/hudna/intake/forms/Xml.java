package org.hudna.intake.forms;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** XML as it is written: names are ours or checked, texts are escaped. */
final class Xml {

    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /** @param attributes name, value, name, value … */
    Xml open(String name, String... attributes) {
        start(name, attributes);
        out.append('>');
        open.push(name);
        return this;
    }

    Xml empty(String name, String... attributes) {
        start(name, attributes);
        out.append("/>");
        return this;
    }

    Xml close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    Xml text(String text) {
        out.append(escaped(text));
        return this;
    }

    Xml line() {
        out.append('\n');
        return this;
    }

    private void start(String name, String... attributes) {
        out.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i + 1].isEmpty()) continue;
            out.append(' ').append(attributes[i]).append("=\"").append(escaped(attributes[i + 1])).append('"');
        }
    }

    /** An attribute that is left out where there is nothing to say. */
    static String or(Optional<String> value) { return value.orElse(""); }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\n', '\r', '\t' -> escaped.append("&#").append((int) c).append(';');
                default -> escaped.append(c); // not sealed: any other sign stands for itself
            }
        }
        return escaped.toString();
    }

    @Override public String toString() { return out.toString(); }
}
