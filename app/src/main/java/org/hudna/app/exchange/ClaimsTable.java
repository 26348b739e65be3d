package org.hudna.app.exchange;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.hudna.claims.ClaimFile;
import org.hudna.claims.Written;

/**
 * A file of claims written again as a table, with cells changed or added: every other cell, the writer's own columns, and rows that could not be
 * read stay as they were.
 *
 * <p>UTF-8 with a byte order mark, the columns of CLAIMS.md in its order, then the writer's own. A text that a spreadsheet would run as a formula
 * gets an apostrophe before it.
 */
public final class ClaimsTable {

    /** A signed figure or a zone's offset: no letter, so no formula that could do harm. */
    private static final Pattern FIGURE = Pattern.compile("[+-][\\p{Nd}.,:/ %°+-]*");

    private ClaimsTable() {}

    /** Where rows come from. */
    @FunctionalInterface
    public interface Source {
        /** Hands on every row in its order. */
        void each(Consumer<Written> row) throws IOException;
    }

    /** Writes {@code claims} again, each row's cells as {@code changed} leaves them; it is asked once for each, in their order. The caller closes. */
    public static void write(Source claims, UnaryOperator<Written> changed, Writer out) throws IOException {
        List<Map<String, String>> rows = new ArrayList<>();
        Set<String> used = new LinkedHashSet<>();
        claims.each(row -> {
            Map<String, String> cells = changed.apply(row).cells();
            rows.add(cells);
            used.addAll(cells.keySet());
        });
        Set<String> columns = new LinkedHashSet<>(ClaimFile.columns());
        columns.retainAll(used);
        columns.addAll(used);
        out.write(Cells.start());
        new Cells().texts(columns).writeTo(out);
        for (Map<String, String> row : rows) {
            Cells cells = new Cells();
            for (String column : columns) cell(cells, row.getOrDefault(column, ""));
            cells.writeTo(out);
        }
    }

    /** The same row with other cells where they are filled. */
    public static Written with(Written row, Map<String, String> other) {
        Map<String, String> cells = new LinkedHashMap<>(row.cells());
        cells.putAll(other);
        cells.values().removeIf(String::isEmpty);
        return new Written(row.row(), cells);
    }

    private static void cell(Cells cells, String text) {
        if (FIGURE.matcher(text).matches()) cells.figure(text);
        else cells.text(text);
    }
}
