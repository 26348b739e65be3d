package org.hudna.ledger.statement;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * That records may not be erased until this hold is released.
 *
 * <p>As a statement: the lines {@code hudna/hold/v1}, {@code hold}, {@code from}, {@code to}, {@code basis}, {@code by}, {@code at}.
 *
 * @param hold its name, by which it is released
 * @param from the first record's index
 * @param to the last record's index, inclusive; may lie beyond the log's end, {@link Long#MAX_VALUE} for all records to come
 * @param basis the law, order or rule behind it
 * @param by who placed it
 * @param at when, to the second
 */
public record HoldPlaced(Code hold, long from, long to, Code basis, Code by, Instant at) implements Act {
    static final String HEADER = "hudna/hold/v1";

    /** @throws IllegalArgumentException where the range is empty or negative, or the year not of four digits */
    public HoldPlaced {
        if (from < 0 || to < from) throw new IllegalArgumentException("from " + from + " to " + to);
        at = Text.second(at);
    }

    /** Whether the record at this index is held. */
    public boolean covers(long index) {
        return from <= index && index <= to;
    }

    static HoldPlaced read(Fields fields) throws Unreadable {
        long from = fields.number("from");
        long to = fields.number("to");
        if (to < from) throw new Unreadable(TextFault.VALUE);
        return new HoldPlaced(fields.code("hold"), from, to, fields.code("basis"), fields.code("by"), fields.second("at"));
    }

    @Override public byte[] bytes() {
        return (HEADER + "\nhold " + hold + "\nfrom " + from + "\nto " + to + "\nbasis " + basis + "\nby " + by + "\nat " + at + "\n")
            .getBytes(StandardCharsets.UTF_8);
    }
}
