package org.hudna.where;

import java.util.BitSet;
import java.util.List;

/**
 * Which areas cover a cell wholly, and which have an edge in it.
 *
 * <p>A cell holds the number of the set of areas that cover it; or, where edges cross it, the opposite of an index into {@link #pairs}: there stands
 * the number of the covering set, and after it that of the crossing one. Immutable.
 */
final class ZoneGrid {
    private static final int CELLS_PER_EDGE = 8;
    private static final int LEAST_SIDE = 16;
    private static final int MOST_SIDE = 1_024;

    final TimedSets sets;
    final int[] pairs;
    /** The number of the set of all areas. */
    private final int all;
    private final int[] cells;
    private final int side;
    private final double west;
    private final double south;
    private final double perDegreeEast;
    private final double perDegreeNorth;
    /** The largest accuracy of any area, in metres. */
    private final double accuracy;

    ZoneGrid(List<ZoneIndex.Entry> zones) {
        double w = 180, s = 90, e = -180, n = -90, worst = 0;
        long edges = 0;
        for (ZoneIndex.Entry zone : zones) {
            Area area = zone.area();
            w = Math.min(w, area.west());
            s = Math.min(s, area.south());
            e = Math.max(e, area.east());
            n = Math.max(n, area.north());
            worst = Math.max(worst, area.accuracyMetres());
            edges += area.edges();
        }
        accuracy = worst;
        side = (int) Math.clamp(Math.sqrt((double) CELLS_PER_EDGE * edges), LEAST_SIDE, MOST_SIDE);
        // An empty cell is left all round, so that what covers a cell never goes on outside the grid.
        double wide = zones.isEmpty() ? 1 : (e - w) / (side - 3), high = zones.isEmpty() ? 1 : (n - s) / (side - 3);
        west = w - 1.5 * wide;
        south = s - 1.5 * high;
        perDegreeEast = 1 / wide;
        perDegreeNorth = 1 / high;
        GridFilling filling = new GridFilling(this, zones.stream().map(ZoneIndex.Entry::area).toArray(Area[]::new));
        cells = filling.cells();
        pairs = filling.pairs();
        BitSet everyone = new BitSet(zones.size());
        everyone.set(0, zones.size());
        all = filling.sets().number(everyone);
        sets = filling.sets().cut(zones);
    }

    /** How many columns there are, and how many rows. */
    int side() { return side; }

    /** Columns from the west side; whole numbers are the cells' own sides. Grows with the longitude, rounding included. */
    double x(double lon) { return (lon - west) * perDegreeEast; }

    double y(double lat) { return (lat - south) * perDegreeNorth; }

    /** The longitude of a column's middle. */
    double lon(int col) { return west + (col + 0.5) / perDegreeEast; }

    double lat(int row) { return south + (row + 0.5) / perDegreeNorth; }

    long bytes() { return 4L * (cells.length + pairs.length) + sets.bytes(); }

    /** What the cell of a point holds; 0, the empty set, outside the grid. */
    int cell(double lon, double lat) {
        double x = x(lon), y = y(lat);
        return x >= 0 && x < side && y >= 0 && y < side ? cells[(int) y * side + (int) x] : 0;
    }

    /**
     * Collects the areas with an edge in the cells that the circle may touch, and those that cover one of them, as far as they are in force in these
     * eras.
     *
     * @return false, with nothing collected, where there are more than {@code most} cells or the circle reaches a pole or the 180th meridian
     */
    boolean collect(Position circle, int firstEra, int lastEra, long most, BitSet crossing, BitSet covering) {
        double arc = (circle.errorMetres() + accuracy) / Position.EARTH_RADIUS_METRES * 1.000_001 + 1e-9;
        double ups = Math.toDegrees(arc);
        if (Math.abs(circle.lat()) + ups >= 89) return false;
        double sine = Math.sin(arc) / Math.cos(Math.toRadians(circle.lat()));
        double across = Math.toDegrees(Math.asin(sine)) * 1.000_001;
        if (!(sine < 1) || Math.abs(circle.lon()) + across >= 180) return false;
        int left = clamped(x(circle.lon() - across)), right = clamped(x(circle.lon() + across));
        int low = clamped(y(circle.lat() - ups)), high = clamped(y(circle.lat() + ups));
        if ((long) (right - left + 1) * (high - low + 1) > most) return false;
        int before = 0; // cells beside one another mostly hold the same
        for (int row = low; row <= high; row++) {
            for (int col = left; col <= right; col++) {
                int cell = cells[row * side + col];
                if (cell == before) continue;
                before = cell;
                if (cell < 0) sets.addAll(pairs[1 - cell], firstEra, lastEra, crossing);
                sets.addAll(cell < 0 ? pairs[-cell] : cell, firstEra, lastEra, covering);
            }
        }
        return true;
    }

    /** Collects all areas in force at some time of these eras. */
    void collectAll(int firstEra, int lastEra, BitSet into) { sets.addAll(all, firstEra, lastEra, into); }

    private int clamped(double cell) { return (int) Math.clamp(Math.floor(cell), 0, side - 1); }

    @Override public String toString() { return side + "² cells, " + sets; }
}
