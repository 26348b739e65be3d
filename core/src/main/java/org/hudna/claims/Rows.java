package org.hudna.claims;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.hudna.words.Message;

/** The rows of a file before they mean anything: a table in CSV, or a list of objects in JSON. */
interface Rows {

    /** The next one, in the order of the file; empty at its end, and after a {@link Stop}. */
    Optional<Next> next();

    /** What was noticed so far about the file as a whole. */
    List<Message> notes();

    /** What comes next. */
    sealed interface Next {}

    /**
     * A row with cells.
     *
     * @param cells stripped, in the order of {@link Column}; empty where nothing stands
     * @param raw how it stands in the file, made only when it is wanted
     * @param beside filled cells under columns that nobody knows, by the name of the column; made only when they are wanted
     */
    record Filled(long row, String[] cells, Supplier<String> raw, Supplier<Map<String, String>> beside) implements Next {}

    /** A row that could not be taken apart. */
    record Broken(Row.SetAside row) implements Next {}

    /** No more can be read. */
    record Stop(Message why) implements Next {}
}
