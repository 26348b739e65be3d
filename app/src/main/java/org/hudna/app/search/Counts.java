package org.hudna.app.search;

import java.time.ZoneId;
import java.util.SortedMap;

/**
 * How many incidents, along one or two axes. An incident with several values of a facet is counted under each, so that rows may add up to more than
 * there are.
 *
 * @param incidents how many were counted, each once
 * @param rows for each value of the axis, in the order of the codes, how many; by the value of the second axis, or under {@code ""} where there is
 *     none
 */
public record Counts(long incidents, SortedMap<String, SortedMap<String, Integer>> rows, long asOf) {

    /** How many in a row, where there is one axis. */
    public int of(String value) {
        SortedMap<String, Integer> row = rows.get(value);
        return row == null ? 0 : row.getOrDefault("", 0);
    }

    /** What is counted by. */
    public sealed interface Axis {

        /** The day of the calendar there, as ISO 8601 writes it, on which the incident began at the earliest. */
        record Day(ZoneId zone) implements Axis {}

        /** The values of a facet. */
        record Of(Facet facet) implements Axis {}
    }
}
