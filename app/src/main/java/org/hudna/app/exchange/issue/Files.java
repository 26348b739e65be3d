package org.hudna.app.exchange.issue;

import java.util.ArrayList;
import java.util.List;
import org.hudna.app.exchange.issue.Table.Line;
import org.hudna.words.Message;
import org.hudna.words.Texts;

/** Tables of a bulletin as plain cells: a figure has its code in a column of its own. */
final class Files {

    private final Texts texts;
    private final String beginning;

    /** @param beginning with which all codes begin */
    Files(Told told) {
        this.texts = Texts.of(told.lang());
        this.beginning = told.bulletin().asked().codes().beginning();
    }

    String say(Message message) { return texts.say(message); }

    /** Columns in which figures stand, and after each of which a column of codes is put. */
    private static boolean isCoded(Table table, int column) {
        return table.lines().stream().anyMatch(line -> line.cells().get(column) instanceof Cell.Number(var _, var code, var _) && code.isPresent());
    }

    List<String> head(Table table) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < table.head().size(); i++) {
            names.add(say(table.head().get(i)));
            if (isCoded(table, i)) names.add(say(Message.of("bulletin.head-code")));
        }
        return names;
    }

    /** Texts, and whole numbers as {@link Integer}. */
    List<Object> row(Table table, Line line) {
        List<Object> cells = new ArrayList<>();
        for (int i = 0; i < line.cells().size(); i++) {
            Cell cell = line.cells().get(i);
            cells.add(value(cell));
            if (isCoded(table, i))
                cells.add(cell instanceof Cell.Number(var _, var code, var _) ? code.map(end -> beginning + "-" + end).orElse("") : "");
        }
        return cells;
    }

    private Object value(Cell cell) {
        return switch (cell) {
            case Cell.Said(Message message) -> say(message);
            case Cell.Own(String words) -> words;
            case Cell.Incident(int _, String id) -> id;
            case Cell.Number(int number, var _, var sum) -> sum.<Object>map(this::say).orElse(number);
            case Cell.Nothing() -> "";
        };
    }
}
