package org.hudna.intake.tables;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** The lines of a file, one at a time; lines that were looked at may be put back. */
public final class Lines {

    /** A longer line is no row that a monitor wrote: half a book. */
    public static final int LONGEST = 1 << 20;
    private static final int BUFFER = 1 << 15;

    private final Reader reader;
    private final char[] buffer = new char[BUFFER];
    private final Deque<Line> putBack = new ArrayDeque<>();
    private int at;
    private int filled;
    private boolean afterReturn;
    private boolean first = true;
    private long number;

    public Lines(Reader reader) { this.reader = reader; }

    /**
     * A line without its end.
     *
     * @param number counted from 1
     * @param cut whether it was longer than {@link #LONGEST} characters, and the rest left out
     */
    public record Line(long number, String text, boolean cut) {}

    public Optional<Line> next() { return putBack.isEmpty() ? read() : Optional.of(putBack.pop()); }

    /** Gives it back: it comes next again. */
    public void putBack(Line line) { putBack.push(line); }

    private Optional<Line> read() {
        StringBuilder begun = new StringBuilder(0);
        boolean any = false;
        while (more()) {
            any = true;
            int start = at;
            int end = endOfLine();
            if (end < filled) return Optional.of(line(begun, start, end));
            add(begun, start, end);
        }
        return any ? Optional.of(line(begun, 0, 0)) : Optional.empty();
    }

    /** Whether there is a sign to read; the line feed after a carriage return belongs to the line before. */
    private boolean more() {
        while (at < filled || fill()) {
            boolean second = afterReturn && buffer[at] == '\n';
            afterReturn = false;
            if (!second) return true;
            at++;
        }
        return false;
    }

    private int endOfLine() {
        int i = at;
        while (i < filled && buffer[i] != '\n' && buffer[i] != '\r') i++;
        at = i < filled ? i + 1 : i;
        afterReturn = i < filled && buffer[i] == '\r';
        return i;
    }

    private Line line(StringBuilder begun, int start, int end) {
        number++;
        if (begun.isEmpty()) return cut(new String(buffer, start, end - start));
        add(begun, start, end);
        return cut(begun.toString());
    }

    private Line cut(String text) {
        return text.length() <= LONGEST ? new Line(number, text, false) : new Line(number, text.substring(0, LONGEST), true);
    }

    /** No more than tells that the line is too long. */
    private void add(StringBuilder begun, int start, int end) { begun.append(buffer, start, Math.min(end - start, LONGEST + 1 - begun.length())); }

    private boolean fill() {
        try {
            at = 0;
            filled = Math.max(0, reader.read(buffer));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (filled > 0 && first && buffer[0] == Utf8.BYTE_ORDER_MARK) at = 1;
        first = false;
        return filled > 0 && (at < filled || fill());
    }
}
