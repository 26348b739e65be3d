package org.hudna.terms;

import java.time.Instant;

/**
 * Where a fact of the agreement comes from and since when it was known; a fact learned after the instant asked about is left out.
 *
 * @param since when it was learned, inclusive
 * @param source who says so; empty only where the file gave none
 */
public record Known(Instant since, String source) {

    /** Known from the beginning, by the text itself. */
    public static final Known FROM_THE_START = new Known(Instant.MIN, "");

    public boolean at(Instant asOf) { return !since.isAfter(asOf); }
}
