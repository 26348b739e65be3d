package org.hudna.claims;

import java.util.Map;
import java.util.function.Supplier;
import org.hudna.words.Message;

/** A row of somebody else's table, put under our columns before it means anything. */
public sealed interface ForeignRow {

    /**
     * Its cells.
     *
     * @param row its number in their table, from 1
     * @param cells what stands under our columns, by their names in CLAIMS.md; columns that are not there are empty
     * @param raw how it stands in their table, made only when it is wanted
     */
    record Cells(long row, Map<String, String> cells, Supplier<String> raw) implements ForeignRow {
        public Cells { cells = Map.copyOf(cells); }
    }

    /** It cannot be put under our columns. */
    record Aside(Row.SetAside row) implements ForeignRow {}

    /** No more can be read. */
    record Stop(Message why) implements ForeignRow {}
}
