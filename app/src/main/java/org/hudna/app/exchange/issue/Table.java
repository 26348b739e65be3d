package org.hudna.app.exchange.issue;

import java.util.List;
import org.hudna.words.Message;

/**
 * A table of a bulletin.
 *
 * @param id one word, by which it is known in files
 * @param notes what to know before reading it
 * @param empty what is said where it has no lines
 */
public record Table(String id, Message title, List<Message> notes, List<Message> head, List<Line> lines, Message empty) {

    public Table {
        notes = List.copyOf(notes);
        head = List.copyOf(head);
        lines = List.copyOf(lines);
    }

    /** A row. @param isTotal whether the lines after it are parts of it */
    public record Line(boolean isTotal, List<Cell> cells) {
        public Line { cells = List.copyOf(cells); }
    }
}
