package org.hudna.intake.tables;

import java.io.InputStream;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A table as somebody else made it: names of columns, HXL tags where a row of them stands, and rows that come one at a time.
 *
 * <p>Tags are looked for in the first 25 rows (hxlstandard.org, 1.1); the row before them holds the names. Without tags the first row does. One
 * table, one thread; reading errors of the medium are thrown as {@link java.io.UncheckedIOException}. The caller closes what it gave.
 */
public final class Table implements Iterator<TableRow> {

    private static final int ROWS_BEFORE_TAGS = 25;

    private final Source source;
    private final Deque<TableRow> ahead = new ArrayDeque<>();
    private final List<String> names = new ArrayList<>();
    private final List<String> tags = new ArrayList<>();
    private final Map<String, Integer> index = new HashMap<>();
    private int indexed;
    private boolean over;

    private Table(Source source, boolean headed) {
        this.source = source;
        if (headed) readHeader();
    }

    /** Where rows come from. */
    interface Source {

        /** The next row; empty at the end, and after {@link TableRow.Ended}. */
        Optional<TableRow> next();

        /** Names that came with the rows themselves, as in JSON objects; grows while they are read. */
        default List<String> names() { return List.of(); }

        /** Whether {@link #names} does grow. */
        default boolean grows() { return false; }
    }

    /** Comma, semicolon or tab, found out from the first lines. */
    public static Table csv(Reader text) { return new Table(new CsvSource(text), true); }

    /** A list of objects or of lists, or one object a line. */
    public static Table json(Reader text) { return JsonSource.of(text); }

    /** The first sheet of an XLSX workbook; {@code workbook} is opened several times. */
    public static Table xlsx(Supplier<InputStream> workbook) { return new Table(new XlsxSource(workbook), true); }

    /** Rows that stand ready, under these names. */
    public static Table of(List<String> names, Iterator<TableRow> rows) {
        return new Table(new Source() {
            @Override public Optional<TableRow> next() { return rows.hasNext() ? Optional.of(rows.next()) : Optional.empty(); }

            @Override public List<String> names() { return names; }
        }, false);
    }

    static Table of(Source source, boolean headed) { return new Table(source, headed); }

    /** The names of the columns, in their order; blank where a column has none. */
    public List<String> names() { return source.names().isEmpty() ? List.copyOf(names) : List.copyOf(source.names()); }

    /** The tags of the columns, in their order; empty where there is no such row. */
    public List<String> tags() { return List.copyOf(tags); }

    /** Whether columns are met only as rows are read, as in JSON objects: one that is missing now may come. */
    public boolean growsWithRows() { return source.grows(); }

    /** Where the column stands that is called so, or carries this tag with whatever attributes beside; the first of several. */
    public Optional<Integer> find(String nameOrTag) {
        List<String> known = source.names().isEmpty() ? names : source.names();
        for (; indexed < known.size(); indexed++) index.putIfAbsent(key(known.get(indexed)), indexed);
        Integer at = index.get(key(nameOrTag));
        return at != null ? Optional.of(at) : tagged(nameOrTag);
    }

    private Optional<Integer> tagged(String written) {
        Optional<HxlTag> wanted = HxlTag.find(written);
        if (wanted.isEmpty()) return Optional.empty();
        List<String> all = tags.isEmpty() ? source.names() : tags;
        for (int i = 0; i < all.size(); i++) if (HxlTag.find(all.get(i)).filter(tag -> tag.says(wanted.get())).isPresent()) return Optional.of(i);
        return Optional.empty();
    }

    private static String key(String name) { return name.strip().toLowerCase(Locale.ROOT); }

    @Override public boolean hasNext() {
        if (ahead.isEmpty() && !over) {
            Optional<TableRow> row = source.next();
            over = row.isEmpty();
            row.ifPresent(ahead::add);
        }
        return !ahead.isEmpty();
    }

    @Override public TableRow next() {
        if (!hasNext()) throw new NoSuchElementException("the table is at its end");
        return ahead.pop();
    }

    private void readHeader() {
        List<TableRow> top = new ArrayList<>();
        int tagged = -1;
        for (Optional<TableRow> row = source.next(); row.isPresent(); row = source.next()) {
            top.add(row.get());
            if (row.get() instanceof TableRow.Cells cells && HxlTag.areIn(cells.cells())) tagged = top.size() - 1;
            if (tagged >= 0 || top.size() >= ROWS_BEFORE_TAGS) break;
        }
        int named = tagged > 0 ? tagged - 1 : tagged < 0 ? firstWithCells(top) : -1;
        for (int i = 0; i < top.size(); i++) {
            if (i == tagged) tags.addAll(((TableRow.Cells) top.get(i)).cells());
            else if (i == named && top.get(i) instanceof TableRow.Cells cells) names.addAll(cells.cells());
            else if (i > tagged || top.get(i) instanceof TableRow.Faulty || top.get(i) instanceof TableRow.Ended) ahead.add(top.get(i));
        }
        if (names.isEmpty()) names.addAll(tags);
    }

    private static int firstWithCells(List<TableRow> top) {
        for (int i = 0; i < top.size(); i++) if (top.get(i) instanceof TableRow.Cells) return i;
        return -1;
    }
}
