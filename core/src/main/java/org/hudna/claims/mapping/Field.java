package org.hudna.claims.mapping;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How one of our columns is filled from theirs: taken, cut, translated, in this order.
 *
 * @param column ours, as CLAIMS.md names it
 * @param from theirs; the first that is filled, or all of the filled ones, joined
 * @param joined what stands between them where all are taken
 * @param formats how they write dates or times; the first that fits counts
 * @param values their word, in lower case, and ours; empty where words are taken as they are
 */
record Field(String column, List<String> from, Optional<String> joined, Optional<Cut> cut, List<DateTimeFormatter> formats,
             Map<String, String> values, Otherwise otherwise) {

    Field {
        from = List.copyOf(from);
        formats = List.copyOf(formats);
        values = Map.copyOf(values);
    }

    /** What becomes of a word that no table of values has. */
    enum Otherwise { SET_ASIDE, EMPTY, AS_IS }

    /** How a cell is cut at {@code at}, and which pieces are taken. */
    record Cut(String at, Take take) {}

    /** Which pieces. */
    enum Take {
        FIRST, LAST, ALL_BUT_FIRST, ALL_BUT_LAST,
        /** All of them, together: {@code a; b}. */
        TOGETHER,
        /** All of them, of which one is meant: {@code a | b}. */
        ALTERNATIVES,
        /** Each makes a claim of its own. */
        ROWS
    }
}
