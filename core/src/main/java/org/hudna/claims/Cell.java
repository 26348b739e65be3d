package org.hudna.claims;

import java.util.List;
import org.hudna.words.Message;

/** What a cell says, or why it cannot be read. Messages lack the row and the column; {@link RowReader} knows them. */
sealed interface Cell<T> {

    /** It says this; the notes tell what was made of it where that is not plain. */
    record Says<T>(T value, List<Message> notes) implements Cell<T> {
        public Says { notes = List.copyOf(notes); }
    }

    /** It cannot be read. */
    record Unread<T>(Message why) implements Cell<T> {}

    static <T> Cell<T> says(T value) { return new Says<>(value, List.of()); }

    /** @param text what stands in the cell; it fills the hole {@code cell} */
    static <T> Cell<T> unread(String id, String text) { return new Unread<>(Message.of(id, "cell", Quoted.cell(text))); }

    /** @param example how it could be written; it fills the hole {@code example} */
    static <T> Cell<T> unread(String id, String text, String example) {
        return new Unread<>(Message.of(id, "cell", Quoted.cell(text), "example", example));
    }
}
