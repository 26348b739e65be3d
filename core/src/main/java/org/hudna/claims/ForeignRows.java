package org.hudna.claims;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.hudna.words.Message;

/** Rows that a mapping made of another's table. */
final class ForeignRows implements Rows {

    private final Iterator<ForeignRow> rows;

    ForeignRows(Iterator<ForeignRow> rows) { this.rows = rows; }

    @Override public List<Message> notes() { return List.of(); }

    @Override public Optional<Next> next() {
        if (!rows.hasNext()) return Optional.empty();
        return Optional.of(switch (rows.next()) {
            case ForeignRow.Cells(long row, Map<String, String> cells, Supplier<String> raw) -> new Filled(row, inOrder(cells), raw, Map::of);
            case ForeignRow.Aside(Row.SetAside aside) -> new Broken(aside);
            case ForeignRow.Stop(Message why) -> new Stop(why);
        });
    }

    private static String[] inOrder(Map<String, String> cells) {
        String[] ordered = new String[Column.HOW_MANY];
        Arrays.fill(ordered, "");
        cells.forEach((name, cell) -> ordered[Column.find(name).orElseThrow().ordinal()] = cell.strip());
        return ordered;
    }
}
