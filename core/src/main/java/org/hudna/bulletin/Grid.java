package org.hudna.bulletin;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;
import org.hudna.when.Span;
import org.hudna.where.PCode;
import org.hudna.where.Position;

/**
 * Wider forms of places and times. Fixed and without chance: the same place is always shown as the same cell, so that many looks tell no more than
 * one.
 *
 * <p>The cells are tenths of a degree, from 0° on in both directions: some 11 km from south to north, and from west to east 11 km at the equator, 9
 * km at 35°.
 */
public final class Grid {

    /** The cells to a degree. */
    public static final int CELLS_PER_DEGREE = 10;
    /** The farthest corner of a cell is 7.9 km from its middle; a place known to 2 km is surely within this. */
    public static final double ERROR_METRES = 10_000;

    private static final double KNOWN_METRES = 2_000;
    private static final PCodes GOVERNORATE = new PCodes(Pattern.compile("[A-Z]{2}\\d{0,2}"), 2);

    private Grid() {}

    /** How codes of wide areas look, and how many of the widest there may be. */
    private record PCodes(Pattern form, int most) {}

    /**
     * The middle of the cell that the position's middle lies in, with an error that depends on the cell and on the error in steps of 10 km alone: the
     * circle surely holds the place.
     */
    public static Position cell(Position at) {
        double beyond = Math.ceil(Math.max(0, at.errorMetres() - KNOWN_METRES) / ERROR_METRES);
        return new Position(middle(at.lat(), 90), middle(at.lon(), 180), ERROR_METRES * (1 + beyond));
    }

    private static double middle(double degrees, int most) {
        long cell = (long) Math.floor(degrees * CELLS_PER_DEGREE);
        long last = (long) most * CELLS_PER_DEGREE - 1;
        return (Math.min(last, cell) * 2 + 1) / (2.0 * CELLS_PER_DEGREE);
    }

    /** The days that hold it, in UTC: from the beginning of the first to the end of the last. */
    public static Span days(Span span) {
        Instant last = span.to().minusNanos(1).truncatedTo(ChronoUnit.DAYS);
        return new Span(day(span.from()), last.plus(1, ChronoUnit.DAYS));
    }

    /** The beginning of its day, in UTC. */
    public static Instant day(Instant instant) { return instant.truncatedTo(ChronoUnit.DAYS); }

    /**
     * The country and the governorate of these: by their place in the list, which begins with the widest, and by their form, two letters of ISO 3166
     * and at most two digits. A list whose codes look otherwise shows nothing by this, rather than too much.
     *
     * @param widestFirst as in {@link Card#codes}
     */
    public static List<PCode> governorate(List<PCode> widestFirst) {
        return widestFirst.stream().limit(GOVERNORATE.most()).filter(code -> GOVERNORATE.form().matcher(code.code()).matches()).toList();
    }
}
