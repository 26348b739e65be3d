package org.hudna.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hudna.intake.tables.Utf8;
import org.hudna.words.Message;

/** One row while it is being read: its cells, what was noted about it, and the first thing that sets it aside. */
final class RowCells {

    private final Rows.Filled row;
    private final List<Message> notes = new ArrayList<>(0);
    private Optional<Row.SetAside> aside = Optional.empty();

    RowCells(Rows.Filled row) { this.row = row; }

    long number() { return row.row(); }

    /** What stands there, stripped; empty where nothing does. */
    String text(Column column) { return row.cells()[column.ordinal()]; }

    boolean has(Column column) { return !text(column).isEmpty(); }

    /** The reader's answer for a filled cell, {@code absent} for an empty one or one that cannot be read. */
    <T> T read(Column column, Function<String, Cell<T>> reader, T absent) {
        String text = text(column);
        return text.isEmpty() ? absent : take(column, reader.apply(text), absent);
    }

    <T> Optional<T> find(Column column, Function<String, Cell<T>> reader) {
        String text = text(column);
        return text.isEmpty() ? Optional.empty() : found(column, reader.apply(text));
    }

    <T> T take(Column column, Cell<T> cell, T otherwise) {
        return switch (cell) {
            case Cell.Says<T>(T value, List<Message> said) -> {
                if (!said.isEmpty()) said.forEach(message -> note(column, message));
                yield value;
            }
            case Cell.Unread<T>(Message why) -> {
                refuse(column, why);
                yield otherwise;
            }
        };
    }

    private <T> Optional<T> found(Column column, Cell<T> cell) {
        return switch (cell) {
            case Cell.Says<T>(T value, List<Message> said) -> {
                if (!said.isEmpty()) said.forEach(message -> note(column, message));
                yield Optional.of(value);
            }
            case Cell.Unread<T>(Message why) -> {
                refuse(column, why);
                yield Optional.empty();
            }
        };
    }

    void note(Column column, Message message) { notes.add(placed(column, message)); }

    /** The first refusal counts: the others may follow from it. */
    void refuse(Column column, Message why) {
        if (aside.isEmpty()) aside = Optional.of(new Row.SetAside(number(), column.code(), placed(column, why), raw()));
    }

    private Message placed(Column column, Message message) {
        return Message.of("claims.in-cell", "row", number(), "column", column.code(), "what", message);
    }

    private String raw() { return row.raw().get().replace(Utf8.NO_TEXT, '\uFFFD'); }

    List<Message> notes() { return notes; }

    Optional<Row.SetAside> aside() { return aside; }
}
