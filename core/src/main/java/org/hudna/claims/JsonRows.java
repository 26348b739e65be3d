package org.hudna.claims;

import java.io.Reader;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hudna.intake.tables.HxlTag;
import org.hudna.intake.tables.JsonRecords;
import org.hudna.words.Message;

/** Claims in JSON: a list of objects whose names are those of the columns, or their HXL tags. */
final class JsonRows implements Rows {

    private static final int MOST_UNKNOWN_NAMES = 100;
    private static final int MOST_NAMES_KEPT = 1_000;

    private final JsonRecords records;
    private final Map<String, Optional<Column>> columns = new HashMap<>();
    private final Set<String> unknown = new LinkedHashSet<>();

    JsonRows(Reader reader) { this.records = new JsonRecords(reader); }

    @Override public List<Message> notes() {
        return unknown.isEmpty() ? List.of() : List.of(Message.of("claims.columns-unknown", "columns", List.copyOf(unknown)));
    }

    @Override public Optional<Next> next() {
        return records.next().map(item -> switch (item) {
            case JsonRecords.Item.Members members when !members.names().isEmpty() || members.values().isEmpty() -> object(members);
            case JsonRecords.Item.Members list -> noObject(list.row(), list.raw());
            case JsonRecords.Item.Other(long row, String text) -> noObject(row, text);
            case JsonRecords.Item.Stop(Message why) -> new Stop(why);
        });
    }

    private static Next noObject(long row, String text) {
        return new Broken(new Row.SetAside(row, "", Message.of("claims.in-row", "row", row, "what", Message.of("intake.json-no-object")), text));
    }

    private Next object(JsonRecords.Item.Members members) {
        String[] cells = new String[Column.HOW_MANY];
        for (int i = 0; i < members.names().size(); i++) {
            Optional<Column> column = column(members.names().get(i));
            if (column.isEmpty()) continue;
            boolean nested = members.nested().get(i);
            if (nested || cells[column.get().ordinal()] != null) return wrong(members, column.get(), nested);
            cells[column.get().ordinal()] = members.values().get(i);
        }
        for (int i = 0; i < cells.length; i++) if (cells[i] == null) cells[i] = "";
        return new Filled(members.row(), cells, members::raw, () -> beside(members));
    }

    private Map<String, String> beside(JsonRecords.Item.Members members) {
        Map<String, String> found = new LinkedHashMap<>();
        for (int i = 0; i < members.names().size(); i++) {
            String name = members.names().get(i).strip();
            String value = members.values().get(i);
            if (!name.isEmpty() && !value.isEmpty() && column(name).isEmpty()) found.putIfAbsent(name, value);
        }
        return found;
    }

    private static Next wrong(JsonRecords.Item.Members members, Column column, boolean nested) {
        Message what = nested ? Message.of("intake.json-nested") : Message.of("intake.json-name-twice");
        Message why = Message.of("claims.in-cell", "row", members.row(), "column", column.code(), "what", what);
        return new Broken(new Row.SetAside(members.row(), column.code(), why, members.raw()));
    }

    private Optional<Column> column(String name) {
        Optional<Column> known = columns.get(name);
        if (known != null) return known;
        Optional<Column> column = Column.find(name).or(() -> HxlTag.find(name).flatMap(Column::find));
        if (columns.size() < MOST_NAMES_KEPT) columns.put(name, column);
        if (column.isEmpty() && !name.isBlank() && unknown.size() < MOST_UNKNOWN_NAMES) unknown.add(Quoted.cell(name));
        return column;
    }
}
