package org.hudna.intake.tables;

import java.util.List;
import java.util.function.Supplier;
import org.hudna.words.Message;

/** One row of a table. None is dropped: it has cells, or a reason why not. */
public sealed interface TableRow {

    /**
     * The row's cells.
     *
     * @param number as a spreadsheet shows it, from 1; in JSON, the number of the item
     * @param cells stripped; perhaps fewer than there are columns
     * @param raw how it stands in the file, made only when it is wanted
     */
    record Cells(long number, List<String> cells, Supplier<String> raw) implements TableRow {

        /** What stands in the column at {@code index}, from 0; nothing where the row ends before it. */
        public String cell(int index) { return index < cells.size() ? cells.get(index) : ""; }
    }

    /** This row cannot be taken apart; the others can. */
    record Faulty(long number, Message why, String raw) implements TableRow {}

    /** No more can be read; the last. */
    record Ended(Message why) implements TableRow {}
}
