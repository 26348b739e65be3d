package org.hudna.claims;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.hudna.intake.tables.FileKind;
import org.hudna.intake.tables.Utf8;
import org.hudna.where.Gazetteer;
import org.hudna.words.Message;

/**
 * A file of claims, as CLAIMS.md describes it, read row by row: nothing but the row at hand and the names met so far is held in memory.
 *
 * <p>Rows that are empty are passed over. Every other row of the file comes out once, {@link Row.Read} or {@link Row.SetAside}; a
 * {@link Row.Unreadable} is the last. One file, one thread. Reading errors of the medium are thrown as {@link UncheckedIOException}.
 */
public final class ClaimFile implements Iterator<Row> {

    /** The column under which a row that cannot be taken apart is written again; no reader reads it. */
    public static final String AS_WRITTEN = "as_written";

    private static final int LOOKED_AT = 4_096;

    private final Rows rows;
    private final RowReader reader;
    private Optional<Rows.Next> ahead = Optional.empty();
    private boolean over;

    private ClaimFile(Rows rows, Lexicon lexicon, Set<Column> needed) {
        this.rows = rows;
        this.reader = new RowReader(lexicon, needed);
    }

    /** A table: comma, semicolon or tab, found out from its first lines. The caller closes. */
    public static ClaimFile csv(Reader text, Lexicon lexicon) { return new ClaimFile(new CsvRows(text, Column.REQUIRED), lexicon, Column.REQUIRED); }

    /** A list of objects. The caller closes. */
    public static ClaimFile json(Reader text, Lexicon lexicon) { return new ClaimFile(new JsonRows(text), lexicon, Column.REQUIRED); }

    /** Either, in UTF-8, with or without byte order mark. Bytes that are not UTF-8 set their rows aside. The caller closes. */
    public static ClaimFile of(InputStream bytes, Lexicon lexicon) { return new ClaimFile(rows(bytes, Column.REQUIRED), lexicon, Column.REQUIRED); }

    /**
     * The same, of claims that nobody has gathered into incidents yet: the incident may be left empty, or its column out. Such a claim is an event
     * by itself, called after its
     * own id, or after its row where it has none ({@code row-7}).
     */
    public static ClaimFile ungathered(InputStream bytes, Lexicon lexicon) {
        return new ClaimFile(rows(bytes, Column.REQUIRED_UNGATHERED), lexicon, Column.REQUIRED_UNGATHERED);
    }

    /** Rows of another's table that a mapping put under our columns; see {@code claims.mapping}. */
    public static ClaimFile foreign(Iterator<ForeignRow> rows, Lexicon lexicon) { return new ClaimFile(new ForeignRows(rows), lexicon,
        Column.REQUIRED); }

    /** The same of claims that nobody has gathered yet: the incident may be left empty. */
    public static ClaimFile foreignUngathered(Iterator<ForeignRow> rows, Lexicon lexicon) {
        return new ClaimFile(new ForeignRows(rows), lexicon, Column.REQUIRED_UNGATHERED);
    }

    /** What an ungathered claim without an id of its own is called after. */
    public static String ofRow(long row) { return "row-" + row; }

    private static Rows rows(InputStream bytes, Set<Column> needed) {
        BufferedReader text = new BufferedReader(Utf8.reader(bytes), 2 * LOOKED_AT);
        return FileKind.isJson(start(text)) ? new JsonRows(text) : new CsvRows(text, needed);
    }

    /**
     * Every row as it is written, with nothing read into it, so that it can be written again: a look at a file of claims that may be ungathered. A
     * row that cannot be taken apart
     * has the one cell {@link #AS_WRITTEN}.
     */
    public static void written(InputStream bytes, Consumer<Written> each) {
        Rows rows = rows(bytes, Column.REQUIRED_UNGATHERED);
        for (Optional<Rows.Next> next = rows.next(); next.isPresent(); next = rows.next())
            switch (next.get()) {
                case Rows.Filled filled -> each.accept(written(filled));
                case Rows.Broken(Row.SetAside aside) -> each.accept(new Written(aside.row(), Map.of(AS_WRITTEN, aside.rawRow())));
                case Rows.Stop _ -> { }
            }
    }

    private static Written written(Rows.Filled row) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < Column.HOW_MANY; i++) if (!row.cells()[i].isEmpty()) cells.put(Column.at(i).code(), row.cells()[i].replace(Utf8.NO_TEXT,
            '\uFFFD'));
        row.beside().get().forEach((name, cell) -> cells.putIfAbsent(name, cell.replace(Utf8.NO_TEXT, '\uFFFD')));
        return new Written(row.row(), cells);
    }

    /** The names of all columns, in the order of CLAIMS.md. */
    public static List<String> columns() { return Arrays.stream(Column.values()).map(Column::code).toList(); }

    /** The names of the columns without which there is no claim. */
    public static List<String> required() { return Column.REQUIRED.stream().map(Column::code).toList(); }

    /** The same for claims that nobody has gathered yet. */
    public static List<String> requiredUngathered() { return Column.REQUIRED_UNGATHERED.stream().map(Column::code).toList(); }

    /** Tells the incident of each row in its order, and nothing else of it: a first look at a long file, much faster than reading it. */
    public static void events(InputStream bytes, Consumer<String> event) {
        ClaimFile file = of(bytes, Lexicon.of(Optional.empty(), Gazetteer.EMPTY));
        for (Optional<Rows.Next> next = file.rows.next(); next.isPresent(); next = file.rows.next())
            if (next.get() instanceof Rows.Filled filled) event.accept(filled.cells()[Column.INCIDENT.ordinal()]);
    }

    /** What was noticed so far about the file as a whole, such as columns that nobody knows: complete for a table once its first row is out. */
    public List<Message> notes() { return rows.notes(); }

    @Override public boolean hasNext() {
        if (ahead.isEmpty() && !over) {
            ahead = rows.next();
            over = ahead.isEmpty();
        }
        return ahead.isPresent();
    }

    @Override public Row next() {
        if (!hasNext()) throw new NoSuchElementException("the file of claims is at its end");
        Rows.Next next = ahead.orElseThrow();
        ahead = Optional.empty();
        return switch (next) {
            case Rows.Filled filled -> reader.read(filled);
            case Rows.Broken(Row.SetAside aside) -> aside;
            case Rows.Stop(Message why) -> new Row.Unreadable(why);
        };
    }

    /** The first characters, which remain to be read; without the byte order mark, which does not. */
    private static String start(BufferedReader text) {
        try {
            text.mark(1);
            if (text.read() != Utf8.BYTE_ORDER_MARK) text.reset();
            text.mark(LOOKED_AT);
            char[] buffer = new char[LOOKED_AT];
            int read = Math.max(0, text.read(buffer));
            text.reset();
            return new String(buffer, 0, read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
