package org.hudna.intake.tables;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.hudna.words.Message;

/**
 * Lines put together to rows: a quoted cell may run over several. Where a quote is broken, its line is set aside alone and reading goes on with the
 * next: one stray quote must not swallow the rest of the file, as a CSV reader by itself would let it.
 */
public final class CsvRecords {

    /** A quoted cell that runs on for longer was never closed; a statement quoted whole has tens of lines. */
    private static final int LINES_IN_ROW = 500;
    private static final int USUAL_CELLS = 32;
    private static final char QUOTE = '"';

    private final Lines lines;
    private final char separator;
    private long row;

    /** @param separator between cells: comma, semicolon or tab */
    public CsvRecords(Lines lines, char separator) {
        this.lines = lines;
        this.separator = separator;
    }

    /** A row of a spreadsheet, well formed or not. */
    public sealed interface Taken {
        /** @param raw its lines as they stand in the file */
        record Cells(long row, List<String> cells, String raw) implements Taken {}
        /** It cannot be taken apart; {@code why} says what to do about it. */
        record Faulty(long row, Message why, String raw) implements Taken {}
    }

    /** The next row that is not empty. */
    public Optional<Taken> next() {
        for (Optional<Lines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
            row++;
            if (line.get().cut()) return Optional.of(faulty(line.get(), Message.of("intake.row-too-long", "limit", Lines.LONGEST)));
            if (!isEmpty(line.get().text())) return Optional.of(from(line.get()));
        }
        return Optional.empty();
    }

    /** Spreadsheets save rows that were only ever looked at as bare separators. */
    private boolean isEmpty(String text) {
        for (int i = 0; i < text.length(); i++) if (text.charAt(i) != separator && !Character.isWhitespace(text.charAt(i))) return false;
        return true;
    }

    private Taken from(Lines.Line first) {
        Quotes quotes = first.text().indexOf(QUOTE) < 0 ? Quotes.CLOSED : Quotes.CLOSED.after(first.text(), separator);
        return quotes == Quotes.CLOSED ? taken(first.text()) : continued(first, quotes);
    }

    private Taken continued(Lines.Line first, Quotes begun) {
        Deque<Lines.Line> more = new ArrayDeque<>();
        StringBuilder text = new StringBuilder(first.text());
        Quotes quotes = begun;
        while (quotes == Quotes.OPEN && more.size() < LINES_IN_ROW && text.length() < Lines.LONGEST) {
            Optional<Lines.Line> line = lines.next();
            if (line.isEmpty()) break;
            more.push(line.get());
            quotes = quotes.after(line.get().text(), separator);
            text.append('\n').append(line.get().text());
        }
        if (quotes == Quotes.CLOSED) return taken(text.toString());
        while (!more.isEmpty()) lines.putBack(more.pop());
        return faulty(first, Message.of("intake.quote-broken", "line", first.number()));
    }

    /**
     * The cells of lines whose quotes are sound. A CSV library would be asked for one row at a time here, since it cannot go on after a broken quote;
     * that costs more than the cutting itself.
     */
    public static List<String> cells(String text, char separator) {
        List<String> cells = new ArrayList<>(USUAL_CELLS);
        int at = 0;
        while (at <= text.length()) {
            boolean quoted = at < text.length() && text.charAt(at) == QUOTE;
            int end = quoted ? closing(text, at + 1) : text.indexOf(separator, at);
            if (end < 0) end = text.length();
            cells.add(quoted ? text.substring(at + 1, end).replace("\"\"", "\"") : text.substring(at, end));
            at = quoted ? end + 2 : end + 1;
        }
        return cells;
    }

    /** The quote that closes the cell: the first that is not doubled. */
    private static int closing(String text, int start) {
        int at = text.indexOf(QUOTE, start);
        while (at >= 0 && at + 1 < text.length() && text.charAt(at + 1) == QUOTE) at = text.indexOf(QUOTE, at + 2);
        return at;
    }

    private Taken taken(String text) { return new Taken.Cells(row, cells(text, separator), text); }

    private Taken faulty(Lines.Line line, Message why) {
        return new Taken.Faulty(row, why, line.text());
    }

    /** How quotes stand after a line (RFC 4180): closed; open, so that the cell goes on; or broken, text after a closing quote. */
    private enum Quotes {
        CLOSED, OPEN, BROKEN;

        Quotes after(String line, char separator) {
            boolean open = this == OPEN;
            boolean cellBegins = !open;
            for (int i = 0; i < line.length(); i++) {
                char c = line.charAt(i);
                if (open && c == QUOTE) {
                    boolean doubled = i + 1 < line.length() && line.charAt(i + 1) == QUOTE;
                    boolean closes = i + 1 == line.length() || line.charAt(i + 1) == separator;
                    if (!doubled && !closes) return BROKEN;
                    if (doubled) i++;
                    open = doubled;
                } else if (!open) {
                    open = cellBegins && c == QUOTE;
                    cellBegins = c == separator;
                }
            }
            return open ? OPEN : CLOSED;
        }
    }
}
