package org.hudna.intake.tables;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hudna.words.Message;

/** Rows of JSON: the items of a list, or one object a line, where a broken line costs itself alone. */
final class JsonSource implements Table.Source {

    private static final int MOST_NAMES = 1_000;
    private static final int LOOKED_AT = 4_096;

    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final List<String> names = new ArrayList<>();
    private final Items items;

    private JsonSource(Items items) { this.items = items; }

    /** Where items come from. */
    private interface Items { Optional<JsonRecords.Item> next(); }

    /** A list of lists has its names in its first items, as a table of cells has. */
    static Table of(Reader text) {
        BufferedReader reader = new BufferedReader(text, 2 * LOOKED_AT);
        String start = start(reader).strip();
        if (start.startsWith("{")) return Table.of(new JsonSource(lines(reader)), false);
        JsonRecords records = new JsonRecords(reader);
        boolean lists = start.startsWith("[") && start.substring(1).stripLeading().startsWith("[");
        return Table.of(new JsonSource(records::next), lists);
    }

    @Override public List<String> names() { return names; }

    @Override public boolean grows() { return true; }

    @Override public Optional<TableRow> next() {
        return items.next().map(item -> switch (item) {
            case JsonRecords.Item.Members members when members.values().stream().anyMatch(value -> value.indexOf(Utf8.NO_TEXT) >= 0) ->
                new TableRow.Faulty(members.row(), Message.of("intake.row-not-text"), members.raw().replace(Utf8.NO_TEXT, '\uFFFD'));
            case JsonRecords.Item.Members members when members.names().isEmpty() -> new TableRow.Cells(members.row(), members.values(), members::raw);
            case JsonRecords.Item.Members members -> object(members);
            case JsonRecords.Item.Other(long row, String other) -> new TableRow.Faulty(row, Message.of("intake.json-no-object"), other);
            case JsonRecords.Item.Stop(Message why) -> new TableRow.Ended(why);
        });
    }

    /** The cells in the order in which their names were first met; a name that stands twice spoils its row. */
    private TableRow object(JsonRecords.Item.Members members) {
        List<String> cells = new ArrayList<>();
        boolean[] filled = new boolean[MOST_NAMES];
        for (int i = 0; i < members.names().size(); i++) {
            Optional<Integer> column = column(members.names().get(i));
            if (column.isEmpty()) continue;
            if (filled[column.get()]) return new TableRow.Faulty(members.row(), Message.of("intake.json-name-twice"), members.raw());
            filled[column.get()] = true;
            while (cells.size() <= column.get()) cells.add("");
            cells.set(column.get(), members.values().get(i));
        }
        return new TableRow.Cells(members.row(), cells, members::raw);
    }

    private Optional<Integer> column(String name) {
        Integer known = columns.get(name);
        if (known != null || columns.size() >= MOST_NAMES) return Optional.ofNullable(known);
        columns.put(name, names.size());
        names.add(name);
        return Optional.of(names.size() - 1);
    }

    private static Items lines(Reader reader) {
        Lines lines = new Lines(reader);
        return () -> {
            Optional<Lines.Line> line = lines.next();
            while (line.isPresent() && line.get().text().isBlank()) line = lines.next();
            return line.map(JsonSource::item);
        };
    }

    /** A line by itself: its faults are its own. */
    private static JsonRecords.Item item(Lines.Line line) {
        JsonRecords alone = new JsonRecords(new StringReader("[" + line.text() + "]"));
        Optional<JsonRecords.Item> item = alone.next();
        boolean single = !line.cut() && item.isPresent() && alone.next().isEmpty();
        return single && item.get() instanceof JsonRecords.Item.Members(long _, List<String> names, List<String> values, List<Boolean> nested)
            ? new JsonRecords.Item.Members(line.number(), names, values, nested) : new JsonRecords.Item.Other(line.number(), line.text());
    }

    private static String start(BufferedReader reader) {
        try {
            reader.mark(1);
            if (reader.read() != Utf8.BYTE_ORDER_MARK) reader.reset();
            reader.mark(LOOKED_AT);
            char[] buffer = new char[LOOKED_AT];
            int read = Math.max(0, reader.read(buffer));
            reader.reset();
            return new String(buffer, 0, read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
