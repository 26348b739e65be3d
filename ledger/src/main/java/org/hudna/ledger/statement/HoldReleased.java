package org.hudna.ledger.statement;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * That a hold placed before no longer stands. A hold placed under the same name later is another hold, and stands.
 *
 * <p>As a statement: the lines {@code hudna/hold-released/v1}, {@code hold}, {@code basis}, {@code by}, {@code at}.
 *
 * @param hold the name under which it was placed
 * @param basis the law, order or rule behind the release
 * @param by who released it
 * @param at when, to the second
 */
public record HoldReleased(Code hold, Code basis, Code by, Instant at) implements Act {
    static final String HEADER = "hudna/hold-released/v1";

    /** @throws IllegalArgumentException where the year has not four digits */
    public HoldReleased {
        at = Text.second(at);
    }

    static HoldReleased read(Fields fields) throws Unreadable {
        return new HoldReleased(fields.code("hold"), fields.code("basis"), fields.code("by"), fields.second("at"));
    }

    @Override public byte[] bytes() {
        return (HEADER + "\nhold " + hold + "\nbasis " + basis + "\nby " + by + "\nat " + at + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
