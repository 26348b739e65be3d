package org.hudna.app.exchange.markup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/** Writes elements; what stands between them is escaped. {@code in} nests, so that every element that is opened is closed. */
public final class Markup {

    private final Writer out;

    public Markup(Writer out) { this.out = out; }

    public Markup in(String tag, Runnable inside) { return in(tag, At.NONE, inside); }

    public Markup in(String tag, At at, Runnable inside) {
        open(tag, at, ">");
        inside.run();
        write("</");
        write(tag);
        write(">");
        return this;
    }

    /** An element with nothing but text in it. */
    public Markup text(String tag, String text) { return text(tag, At.NONE, text); }

    public Markup text(String tag, At at, String text) { return in(tag, at, () -> text(text)); }

    /** An element without content. */
    public Markup only(String tag, At at) {
        open(tag, at, "/>");
        return this;
    }

    /** Text, whoever wrote it. */
    public Markup text(String text) {
        write(Escape.text(text));
        return this;
    }

    /** Someone's own words, in a shell of their own direction. */
    public Markup original(String tag, At at, String text) {
        return in(tag, at.at("dir", "auto"), () -> text(Escape.balanced(text)));
    }

    /** Markup from our own resources. */
    public Markup ours(String markup) {
        write(markup);
        return this;
    }

    public Markup line() {
        write("\n");
        return this;
    }

    private void open(String tag, At at, String end) {
        write("<");
        write(tag);
        var pairs = at.pairs();
        for (int i = 0; i < pairs.size(); i += 2) {
            write(" ");
            write(pairs.get(i));
            write("=\"");
            write(Escape.text(pairs.get(i + 1)));
            write("\"");
        }
        write(end);
    }

    private void write(String text) {
        try {
            out.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
