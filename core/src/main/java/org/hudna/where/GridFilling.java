package org.hudna.where;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** The work of filling a grid's cells, row by row, from the south. */
final class GridFilling {
    /** By how much of a cell an edge is thought wider than it is, to be safe from rounding. */
    private static final double PAD = 0.01;
    /** An edge that rises less than this, in cells, marks every cell between its ends. */
    private static final double FLAT = 1e-4;

    private final ZoneGrid grid;
    private final Area[] areas;
    private final Marks[] marks;
    private final int[] cells;
    private final TimedSets.Gathering sets = new TimedSets.Gathering();
    private final Map<Long, Integer> knownPairs = new HashMap<>();
    private int[] pairs = new int[256];
    private int length = 1; // a pair at 0 would have no opposite

    GridFilling(ZoneGrid grid, Area[] areas) {
        this.grid = grid;
        this.areas = areas;
        marks = Arrays.stream(areas).map(Marks::new).toArray(Marks[]::new);
        cells = new int[grid.side() * grid.side()];
        BitSet covering = new BitSet(areas.length), crossing = new BitSet(areas.length);
        for (int row = 0; row < grid.side(); row++) fill(row, covering, crossing);
    }

    int[] cells() { return cells; }

    int[] pairs() { return Arrays.copyOf(pairs, length); }

    TimedSets.Gathering sets() { return sets; }

    private void fill(int row, BitSet covering, BitSet crossing) {
        var changes = new Row();
        for (int z = 0; z < areas.length; z++) changes.add(z, row);
        covering.clear();
        int coveringSet = 0;
        int next = 0;
        long[] events = changes.sorted();
        for (int col = 0; col < grid.side(); col++) {
            boolean changed = false;
            crossing.clear();
            for (; next < events.length && Row.col(events[next]) == col; next++) {
                int zone = Row.zone(events[next]);
                switch (Row.what(events[next])) {
                    case CROSS -> crossing.set(zone);
                    case BEGIN -> covering.set(zone);
                    case END -> covering.clear(zone);
                }
                changed |= Row.what(events[next]) != What.CROSS;
            }
            if (changed) coveringSet = sets.number(covering);
            cells[row * grid.side() + col] = crossing.isEmpty() ? coveringSet : -pair(coveringSet, sets.number(crossing));
        }
    }

    private int pair(int covering, int crossing) {
        Integer held = knownPairs.putIfAbsent((long) covering << 32 | crossing, length);
        if (held != null) return held;
        if (length + 2 > pairs.length) pairs = Arrays.copyOf(pairs, 2 * pairs.length);
        pairs[length] = covering;
        pairs[length + 1] = crossing;
        length += 2;
        return length - 2;
    }

    /** The cells that an area's edges touch, within the cells of its box. */
    private final class Marks {
        final int low;
        final int high;
        final int left;
        final int right;
        private final BitSet marked = new BitSet();

        Marks(Area area) {
            low = (int) (grid.y(area.south()) - PAD);
            high = (int) (grid.y(area.north()) + PAD);
            left = (int) (grid.x(area.west()) - PAD);
            right = (int) (grid.x(area.east()) + PAD);
            for (double[][] polygon : area.rings()) for (double[] ring : polygon)
                for (int i = 0; i + 2 < ring.length; i += 2) mark(grid.x(ring[i]), grid.y(ring[i + 1]), grid.x(ring[i + 2]), grid.y(ring[i + 3]));
        }

        private void mark(double x1, double y1, double x2, double y2) {
            double low = Math.min(y1, y2), high = Math.max(y1, y2);
            double slope = high - low < FLAT ? 0 : (x2 - x1) / (y2 - y1);
            for (int row = (int) (low - PAD); row <= (int) (high + PAD); row++) {
                double from = x1, to = x2;
                if (slope != 0) {
                    from = x1 + slope * (Math.clamp(row - PAD, low, high) - y1);
                    to = x1 + slope * (Math.clamp(row + 1 + PAD, low, high) - y1);
                }
                marked.set(bit(row, (int) (Math.min(from, to) - PAD)), bit(row, (int) (Math.max(from, to) + PAD)) + 1);
            }
        }

        private int bit(int row, int col) { return (row - low) * (right - left + 1) + Math.clamp(col, left, right) - left; }

        /** The first marked column from {@code col} on; one past the last where there is none. */
        int next(int row, int col) {
            int found = marked.nextSetBit(bit(row, col));
            return found < 0 || found > bit(row, right) ? right + 1 : found - bit(row, left) + left;
        }
    }

    private enum What { END, BEGIN, CROSS }

    /** What changes along one row: areas that begin or cease to cover cells, and edges. */
    private final class Row {
        private static final int WHAT_BITS = 2;
        private static final What[] WHAT = What.values();
        private long[] events = new long[256];
        private int count;

        /** Between two marked cells an area covers all or none: one look at the first cell's middle tells. */
        void add(int zone, int row) {
            Marks cells = marks[zone];
            if (row < cells.low || row > cells.high) return;
            for (int col = cells.left; col <= cells.right; col++) {
                int next = cells.next(row, col);
                if (next > col && areas[zone].covers(grid.lon(col), grid.lat(row))) {
                    event(col, zone, What.BEGIN);
                    event(next, zone, What.END);
                }
                col = next;
                if (col <= cells.right) event(col, zone, What.CROSS);
            }
        }

        private void event(int col, int zone, What what) {
            if (count == events.length) events = Arrays.copyOf(events, 2 * count);
            events[count++] = (long) col << 32 | (long) zone << WHAT_BITS | what.ordinal();
        }

        long[] sorted() {
            long[] all = Arrays.copyOf(events, count);
            Arrays.sort(all);
            return all;
        }

        static int col(long event) { return (int) (event >>> 32); }

        static int zone(long event) { return (int) event >>> WHAT_BITS; }

        static What what(long event) { return WHAT[(int) event & 3]; }
    }
}
