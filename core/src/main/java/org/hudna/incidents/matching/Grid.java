package org.hudna.incidents.matching;

/** Where each cell's mentions lie in {@link Columns}, which are sorted by cell and then by time. */
final class Grid {

    private final Columns columns;
    private final Cells cells;
    private final Reach reach;
    private final int[] keys;
    private final int[] starts;
    private final int[] ends;
    private final boolean[] used = new boolean[Cells.LAYERS];

    /** What is done with a run of mentions: those from {@code from}, inclusive, to {@code to}, exclusive. */
    interface Runs {
        void run(int from, int to);
    }

    /** @param cellOf the cell of each mention, ascending */
    Grid(Columns columns, Cells cells, Reach reach, int[] cellOf) {
        this.columns = columns;
        this.cells = cells;
        this.reach = reach;
        int slots = Integer.highestOneBit(Math.max(8, distinct(cellOf))) * 4;
        keys = new int[slots];
        starts = new int[slots];
        ends = new int[slots];
        for (int from = 0; from < cellOf.length && cellOf[from] < Cells.NOWHERE; ) {
            int to = from;
            while (to < cellOf.length && cellOf[to] == cellOf[from]) to++;
            int at = slot(cellOf[from]);
            keys[at] = cellOf[from];
            starts[at] = from;
            ends[at] = to;
            used[cellOf[from] >>> 25] = true;
            from = to;
        }
    }

    private static int distinct(int[] cellOf) {
        int count = 0;
        for (int i = 0; i < cellOf.length; i++) if (i == 0 || cellOf[i] != cellOf[i - 1]) count++;
        return count;
    }

    private int slot(int cell) {
        int at = (int) Mix.of(cell) & keys.length - 1;
        while (ends[at] != 0 && keys[at] != cell) at = at + 1 & keys.length - 1;
        return at;
    }

    /** The longest stretch, in seconds, between the middles of {@code i} and of one of the layer that is near in time. */
    private long time(int i, int layer) { return reach.seconds() + columns.half[i] + Cells.half(layer); }

    /**
     * Runs that hold all that are near {@code i}, and others; {@code shift} seconds are added to its time.
     *
     * @param window most seconds between two middles
     */
    void near(int i, long shift, long window, Runs runs) {
        for (int layer = 0; layer < Cells.LAYERS; layer++)
            if (used[layer]) near(i, shift, Math.min(window, time(i, layer)), layer, runs);
    }

    private void near(int i, long shift, long window, int layer, Runs runs) {
        double radius = reach.metres() + columns.error[i] + Cells.error(layer);
        double lat = columns.lat[i], lon = columns.lon[i];
        double up = radius / Cells.METRES_PER_DEGREE;
        double across = up / Cells.cosine(lat, radius);
        long mid = columns.mid[i] + shift;
        int last = cells.row(layer, lat + up);
        for (int row = cells.row(layer, lat - up); row <= last; row++) {
            int end = cells.column(layer, row, lon + across);
            for (int column = cells.column(layer, row, lon - across); column <= end; column++) {
                int at = slot(Cells.cell(layer, row, column));
                if (ends[at] == 0) continue;
                int from = atLeast(starts[at], ends[at], mid - window);
                int to = atLeast(from, ends[at], mid + window + 1);
                if (from < to) runs.run(from, to);
            }
        }
    }

    /** The first in a run whose middle is {@code mid} or later. */
    private int atLeast(int from, int to, long mid) {
        int low = from, high = to;
        while (low < high) {
            int middle = low + high >>> 1;
            if (columns.mid[middle] < mid) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
