package org.hudna.app.room;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.hudna.intake.Bytes;
import org.hudna.intake.tables.Table;
import org.hudna.intake.tables.TableRow;

/**
 * A file of claims as it grew: rows of one incident together, under the last day of which they tell. Rows stand as they stood.
 *
 * @param days a table for each day, with the names of the columns
 * @param later what tells of a later day, or of none that can be read; empty where that is nothing
 */
record DayByDay(NavigableMap<LocalDate, Bytes> days, Optional<Bytes> later) {

    /** @param last the last day that has a table of its own */
    static DayByDay of(String csv, LocalDate last) {
        Table table = Table.csv(new StringReader(csv));
        int incident = table.find("incident").orElseThrow(), from = table.find("from").orElseThrow(), to = table.find("to").orElseThrow();
        Map<String, String> rows = new TreeMap<>();
        Map<String, LocalDate> told = new HashMap<>();
        table.forEachRemaining(row -> {
            if (!(row instanceof TableRow.Cells cells)) return;
            rows.merge(cells.cell(incident), cells.raw().get() + "\n", String::concat);
            told.merge(cells.cell(incident), day(cells.cell(to).isEmpty() ? cells.cell(from) : cells.cell(to)), (one, other) -> one.isAfter(other)
                ? one : other);
        });
        String header = String.join(",", table.names()) + "\n";
        NavigableMap<LocalDate, String> texts = new TreeMap<>();
        rows.forEach((one, lines) -> texts.merge(told.get(one).isAfter(last) ? LocalDate.MAX : told.get(one), lines, String::concat));
        NavigableMap<LocalDate, Bytes> days = new TreeMap<>();
        texts.forEach((day, lines) -> days.put(day, Bytes.of((header + lines).getBytes(StandardCharsets.UTF_8))));
        Optional<Bytes> later = Optional.ofNullable(days.remove(LocalDate.MAX));
        return new DayByDay(days, later);
    }

    private static LocalDate day(String cell) {
        try {
            return LocalDate.parse(cell);
        } catch (DateTimeException none) {
            return LocalDate.MAX;
        }
    }
}
