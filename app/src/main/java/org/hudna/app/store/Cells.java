package org.hudna.app.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hudna.claims.Claim;
import org.hudna.claims.Spot;
import org.hudna.when.Span;
import org.hudna.where.Position;

/**
 * Squares of the ground by which claims are found, in layers by how large a claim's circle and how long its time is, so that one that is vague does
 * not widen the search for all others.
 */
final class Cells {

    /** Seconds: a time that is longer counts as so much of its middle, as in matching. */
    static final long LONGEST = 7L * 86_400;
    /** The most that half a claim's time lasts, in seconds, in each of three layers. */
    static final long[] HALVES = {3_600, 46_800, LONGEST / 2};
    /** The largest error, in metres, in each of three layers; a larger circle is no position. */
    private static final double[] ERRORS = {1_000, 5_000, 25_000};
    /** The side of a square, in degrees of latitude. */
    private static final double[] SIDES = {0.1, 0.2, 0.5};
    private static final double METRES_PER_DEGREE = Math.toRadians(Position.EARTH_RADIUS_METRES);
    private static final int LAYER = 40;
    private static final int ROW = 20;
    /** Of all claims that have no position, or one that says too little. */
    static final long NOWHERE = 9L << LAYER;

    private Cells() {}

    /**
     * Where and when a claim is found.
     *
     * @param mid the middle of its time, in seconds since 1970
     * @param half seconds
     * @param error metres; -1 where it has no position
     */
    record Found(long cell, long mid, long half, double lat, double lon, double error) {

        /** Whether its time, cut as {@link #LONGEST} says, shares a second with {@code span}. */
        boolean isIn(Span span) { return mid + half >= second(span.from()) && mid - half < second(span.to()); }

        /** Whether its circle comes within {@code metres} of {@code circle}. */
        boolean isNear(Position circle, double metres) {
            return error >= 0 && circle.metresTo(Position.at(lat, lon)) <= metres + error + circle.errorMetres();
        }
    }

    static Found of(Claim claim) {
        long from = second(claim.happened().span().from()), length = second(claim.happened().span().to()) - from;
        long mid = from + length / 2, half = Math.min(length, LONGEST) / 2;
        List<Spot> spots = (claim.at().isEmpty() ? claim.from() : claim.at()).stream().flatMap(List::stream).toList();
        Optional<Position> at = Spot.around(spots).filter(position -> position.errorMetres() <= ERRORS[2]);
        if (at.isEmpty()) return new Found(NOWHERE, mid, half, 0, 0, -1);
        Position position = at.get();
        int layer = layer(position.errorMetres());
        long row = row(layer, position.lat());
        return new Found(cell(layer, layer(half), row, column(layer, row, position.lon())), mid, half, position.lat(), position.lon(),
            position.errorMetres());
    }

    /** Of a time layer, all squares that may hold claims within {@code metres} of {@code circle}. */
    static List<Long> around(Position circle, double metres, int time) {
        List<Long> cells = new ArrayList<>();
        for (int layer = 0; layer < ERRORS.length; layer++) {
            double up = (metres + circle.errorMetres() + ERRORS[layer]) / METRES_PER_DEGREE;
            for (long row = row(layer, circle.lat() - up); row <= row(layer, circle.lat() + up); row++) across(layer, time, row, circle, up, cells);
        }
        return cells;
    }

    private static void across(int layer, int time, long row, Position circle, double up, List<Long> cells) {
        long columns = columns(layer, row);
        double farthest = Math.min(90, Math.abs(circle.lat()) + up);
        double wide = up / Math.max(0.01, Math.cos(Math.toRadians(farthest)));
        if (wide >= 180) for (long column = 0; column < columns; column++) cells.add(cell(layer, time, row, column));
        else {
            long first = (long) Math.floor((circle.lon() - wide + 180) / 360 * columns),
                last = (long) Math.floor((circle.lon() + wide + 180) / 360 * columns);
            for (long column = first; column <= Math.min(last, first + columns - 1); column++)
                cells.add(cell(layer, time, row, Math.floorMod(column, columns)));
        }
    }

    private static int layer(double error) {
        int layer = 0;
        while (error > ERRORS[layer]) layer++;
        return layer;
    }

    private static int layer(long half) {
        int layer = 0;
        while (half > HALVES[layer]) layer++;
        return layer;
    }

    private static long row(int layer, double lat) { return (long) ((Math.clamp(lat, -90, 90) + 90) / SIDES[layer]); }

    private static long columns(int layer, long row) {
        double middle = (row + 0.5) * SIDES[layer] - 90;
        return Math.max(1, (long) (360 / SIDES[layer] * Math.cos(Math.toRadians(middle))));
    }

    private static long column(int layer, long row, double lon) {
        return Math.min(columns(layer, row) - 1, (long) ((lon + 180) / 360 * columns(layer, row)));
    }

    private static long cell(int layer, int time, long row, long column) { return (layer * 3L + time) << LAYER | row << ROW | column; }

    static long second(Instant instant) { return instant.getEpochSecond(); }
}
