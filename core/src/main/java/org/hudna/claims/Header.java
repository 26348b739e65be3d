package org.hudna.claims;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hudna.intake.tables.HxlTag;
import org.hudna.words.Message;

/** Which column stands where in a table, by the names of row one, the HXL tags of row two, or either alone. */
final class Header {

    private static final int UNKNOWN = -1;

    private final int[] columns;
    private final Set<Column> needed;
    private final Map<Integer, String> beside = new LinkedHashMap<>();
    private final Set<Column> seen = EnumSet.noneOf(Column.class);
    private final List<Message> notes = new ArrayList<>();
    private Optional<Message> refusal = Optional.empty();

    private Header(int width, Set<Column> needed) {
        this.needed = needed;
        columns = new int[width];
        Arrays.fill(columns, UNKNOWN);
    }

    /** Names first; then tags that are a column's own; then tags that say more than a column's own. */
    static Header of(List<String> names, List<String> tags, Set<Column> needed) {
        Header header = new Header(Math.max(names.size(), tags.size()), needed);
        for (int i = 0; i < names.size(); i++) header.name(i, names.get(i));
        for (int i = 0; i < tags.size(); i++) header.tag(i, tags.get(i), true);
        for (int i = 0; i < tags.size(); i++) header.tag(i, tags.get(i), false);
        header.close(names, tags);
        return header;
    }

    /** Whether the row could be row one: as many as half of the required columns are there. */
    boolean isLikely() { return 2 * seen.stream().filter(needed::contains).count() >= needed.size(); }

    int width() { return columns.length; }

    List<Message> notes() { return List.copyOf(notes); }

    /** Why no claim can be read under this header. */
    Optional<Message> refusal() { return refusal; }

    /** The cells in the order of {@link Column}; what is missing is empty. Cells beyond the header are left out. */
    String[] inOrder(List<String> cells) {
        String[] ordered = new String[Column.HOW_MANY];
        Arrays.fill(ordered, "");
        int end = Math.min(cells.size(), columns.length);
        for (int i = 0; i < end; i++) if (columns[i] != UNKNOWN) ordered[columns[i]] = cells.get(i).strip();
        return ordered;
    }

    /** Filled cells under columns that nobody knows, by the name of the column. */
    Map<String, String> beside(List<String> cells) {
        Map<String, String> found = new LinkedHashMap<>();
        beside.forEach((at, name) -> { if (at < cells.size() && !cells.get(at).isBlank()) found.putIfAbsent(name, cells.get(at).strip()); });
        return found;
    }

    private void name(int at, String name) {
        Optional<Column> column = Column.find(name);
        if (column.isEmpty()) return;
        if (seen.contains(column.get())) refusal = Optional.of(Message.of("claims.column-twice", "column", column.get().code()));
        else put(at, column.get());
    }

    private void tag(int at, String cell, boolean exactly) {
        Optional<HxlTag> tag = HxlTag.find(cell);
        Optional<Column> column = tag.flatMap(Column::find);
        if (column.isEmpty() || column.get().tag().equals(tag.get()) != exactly) return;
        if (columns[at] == column.get().ordinal()) return;
        if (columns[at] != UNKNOWN)
            notes.add(Message.of("claims.name-and-tag", "column", Column.at(columns[at]).code(), "tag", cell, "other", column.get().code()));
        else if (seen.contains(column.get())) notes.add(Message.of("claims.tag-twice", "tag", cell, "column", column.get().code()));
        else put(at, column.get());
    }

    private void put(int at, Column column) {
        columns[at] = column.ordinal();
        seen.add(column);
    }

    private void close(List<String> names, List<String> tags) {
        List<String> unknown = new ArrayList<>();
        for (int i = 0; i < columns.length; i++) {
            if (columns[i] != UNKNOWN) continue;
            String name = i < names.size() && !names.get(i).isBlank() ? names.get(i) : i < tags.size() ? tags.get(i) : "";
            if (name.isBlank()) continue;
            unknown.add(Quoted.cell(name));
            beside.put(i, name.strip());
        }
        if (!unknown.isEmpty()) notes.add(Message.of("claims.columns-unknown", "columns", unknown));
        Set<Column> missing = EnumSet.copyOf(needed);
        missing.removeAll(seen);
        if (!missing.isEmpty()) refusal = Optional.of(Message.of("claims.no-column", "columns", missing.stream().map(Column::code).toList()));
    }
}
