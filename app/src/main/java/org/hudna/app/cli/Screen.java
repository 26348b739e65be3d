package org.hudna.app.cli;

import java.io.PrintStream;
import java.util.List;
import org.hudna.words.Lang;
import org.hudna.words.Message;
import org.hudna.words.Texts;

/** What a command prints, in the reader's language. */
final class Screen {

    private final PrintStream out;
    private final PrintStream err;
    private final Texts texts;

    Screen(PrintStream out, PrintStream err, Lang lang) {
        this.out = out;
        this.err = err;
        this.texts = Texts.of(lang);
    }

    Texts texts() { return texts; }

    PrintStream out() { return out; }

    String text(Message message) { return texts.say(message); }

    void say(Message message) { out.println(texts.say(message)); }

    /** As it would be said, to stand in a table. */
    String said(Message message) { return texts.say(message); }

    void say(String id) { say(Message.of(id)); }

    void line(String text) { out.println(text); }

    void blank() { out.println(); }

    /** Problems, and how far a long run has come, go apart from the answer. */
    void problem(Message message) { err.println(texts.say(message)); }

    void progress(String text) { err.print(text); err.flush(); }

    /** Rows of cells in columns as wide as their widest cell, the last column running free. */
    void table(List<List<String>> rows) {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        int[] width = new int[columns];
        for (List<String> row : rows)
            for (int i = 0; i + 1 < row.size(); i++) width[i] = Math.max(width[i], Columns.width(row.get(i)));
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.size(); i++) {
                line.append(row.get(i));
                if (i + 1 < row.size()) line.append(" ".repeat(width[i] - Columns.width(row.get(i)) + 2));
            }
            out.println(line.toString().stripTrailing());
        }
    }
}
