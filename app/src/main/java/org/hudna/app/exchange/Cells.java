package org.hudna.app.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Collection;

/**
 * Cells of a row of a comma-separated table (RFC 4180) for people who open it in a spreadsheet.
 *
 * <p>A text that a spreadsheet would run as a formula gets an apostrophe before it; nothing else of a text is changed.
 */
public final class Cells {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    /** What spreadsheets take for the beginning of a formula or let pass before one, full-width forms included. */
    private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";
    /** What must stand in quotes: our separator, those that other programs would guess, and what breaks lines. */
    private static final String QUOTED = ",;\t\"\r\n";

    private final StringBuilder row = new StringBuilder(256);
    private boolean begun;

    /** What a table begins with, without which spreadsheets take Arabic for noise. */
    public static String start() { return String.valueOf(BYTE_ORDER_MARK); }

    /** Any text, whoever wrote it. */
    public Cells text(String text) {
        separate();
        boolean formula = isFormula(text);
        if (!formula && isPlain(text)) row.append(text);
        else row.append('"').append(formula ? "'" : "").append(text.replace("\"", "\"\"")).append('"');
        return this;
    }

    Cells texts(Collection<String> texts) {
        texts.forEach(this::text);
        return this;
    }

    /** A figure of ours, which may begin with a minus sign. */
    public Cells number(double number) {
        separate();
        long whole = Math.round(number);
        if (whole == number) row.append(whole);
        else row.append(number);
        return this;
    }

    /** A figure that somebody wrote, which may begin with a sign; it has no quotes, and no letters. */
    Cells figure(String figure) {
        separate();
        if (isPlain(figure)) row.append(figure);
        else row.append('"').append(figure).append('"');
        return this;
    }

    public Cells empty() {
        separate();
        return this;
    }

    /** Cells that stand ready. */
    Cells with(Cells others) {
        separate();
        row.append(others.row);
        return this;
    }

    public void writeTo(Writer out) {
        try {
            out.append(row).write("\r\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean isFormula(String text) {
        int at = 0;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\u00A0' || text.charAt(at) == BYTE_ORDER_MARK)) at++;
        return at < text.length() && FORMULA.indexOf(text.charAt(at)) >= 0;
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) if (QUOTED.indexOf(text.charAt(i)) >= 0) return false;
        return true;
    }

    private void separate() {
        if (begun) row.append(',');
        begun = true;
    }
}
