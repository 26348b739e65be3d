package org.hudna.app.store;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.hudna.intake.Bytes;

/** The tables as lines of text: which databases hold the same is the same question as which lines are equal. */
final class Dump {

    private static final int PORTION = 5_000;

    private Dump() {}

    static void of(Sessions sessions, Consumer<String> line) {
        line.accept("applied\t" + sessions.read(session -> session.number("SELECT entry FROM applied WHERE id = 1")));
        for (Table table : Table.values()) of(sessions, table, line);
    }

    private static void of(Sessions sessions, Table table, Consumer<String> line) {
        String keys = String.join(", ", table.keys), places = "?, ".repeat(table.keys.size() - 1) + "?";
        List<Version> some = sessions.read(session -> session.list(table.select() + " ORDER BY " + keys + " LIMIT ?",
            row -> Version.read(table, row), (long) PORTION));
        while (!some.isEmpty()) {
            some.forEach(row -> line.accept(line(row)));
            List<Object> values = new ArrayList<>(some.getLast().values(table.keys));
            values.add((long) PORTION);
            some = sessions.read(session -> session.list(table.select() + " WHERE (" + keys + ") > (" + places + ") ORDER BY " + keys + " LIMIT ?",
                row -> Version.read(table, row), values.toArray()));
        }
    }

    private static String line(Version row) {
        var line = new StringBuilder(row.table.sql());
        for (Object value : row.row())
            line.append('\t').append(value instanceof byte[] body ? Bytes.of(body).id() : value.toString().replace("\\", "\\\\").replace("\t", "\\t")
                .replace("\n", "\\n"));
        return line.toString();
    }
}
