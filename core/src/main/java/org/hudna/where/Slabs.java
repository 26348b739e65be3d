package org.hudna.where;

import org.locationtech.jts.algorithm.CGAlgorithmsDD;

/**
 * Rings, made for one question: is a point in them, or on their edge? The answer is exact, and the same that JTS gives.
 *
 * <p>The rings' height is cut into slabs, each of which knows the edges that touch it; a ray to the east then meets few of them. Immutable.
 */
final class Slabs {
    /** Slabs are made fewer until the lists hold at most so many entries for each edge. */
    private static final int ENTRIES_PER_EDGE = 6;
    private static final int EDGES_PER_SLAB = 3;
    /** Relative error of the turn below in doubles, with room to spare (Shewchuk 1997 proves 3.4e-16; JTS uses this figure too). */
    private static final double SAFE = 1e-15;

    /** Longitude and latitude of the vertices, ring after ring, each closed by its first. */
    private final double[] xy;
    private final double west;
    private final double south;
    private final double east;
    private final double north;
    private final double perDegree;
    private final int last;
    private final int edgeCount;
    private final int[] starts;
    /** Edges by the index in {@link #xy} of their first vertex. */
    private final int[] edges;

    /** Each ring is lon, lat, lon, lat … and ends where it began. The interior is what an odd number of rings encloses. */
    Slabs(double[][] rings) {
        int length = 0, count = 0;
        for (double[] ring : rings) {
            length += ring.length;
            count += ring.length / 2 - 1;
        }
        xy = new double[length];
        int[] firsts = new int[count];
        double w = Double.POSITIVE_INFINITY, s = w, e = -w, n = -w;
        int at = 0, edge = 0;
        for (double[] ring : rings) {
            System.arraycopy(ring, 0, xy, at, ring.length);
            for (int i = 0; i < ring.length; i += 2) {
                w = Math.min(w, ring[i]);
                e = Math.max(e, ring[i]);
                s = Math.min(s, ring[i + 1]);
                n = Math.max(n, ring[i + 1]);
                if (i + 2 < ring.length) firsts[edge++] = at + i;
            }
            at += ring.length;
        }
        edgeCount = count;
        west = w;
        south = s;
        east = e;
        north = n;
        int slabs = Math.max(1, count / EDGES_PER_SLAB);
        while (slabs > 1 && entries(firsts, slabs) > (long) ENTRIES_PER_EDGE * count) slabs /= 2;
        last = slabs - 1;
        perDegree = slabs / (north - south);
        starts = new int[slabs + 1];
        for (int first : firsts) for (int k = low(first, perDegree, last); k <= high(first, perDegree, last); k++) starts[k + 1]++;
        for (int k = 0; k < slabs; k++) starts[k + 1] += starts[k];
        edges = new int[starts[slabs]];
        int[] next = starts.clone();
        for (int first : firsts) for (int k = low(first, perDegree, last); k <= high(first, perDegree, last); k++) edges[next[k]++] = first;
    }

    private long entries(int[] firsts, int slabs) {
        double scale = slabs / (north - south);
        long sum = 0;
        for (int first : firsts) sum += high(first, scale, slabs - 1) - low(first, scale, slabs - 1) + 1;
        return sum;
    }

    private int low(int first, double scale, int most) { return slab(Math.min(xy[first + 1], xy[first + 3]), scale, most); }

    private int high(int first, double scale, int most) { return slab(Math.max(xy[first + 1], xy[first + 3]), scale, most); }

    /** Grows with {@code y}, so that a point between an edge's ends is always in one of the edge's slabs. */
    private int slab(double y, double scale, int most) { return Math.min((int) ((y - south) * scale), most); }

    int edges() { return edgeCount; }

    double west() { return west; }

    double south() { return south; }

    double east() { return east; }

    double north() { return north; }

    /** Whether the point is inside or on the edge. */
    boolean covers(double x, double y) {
        if (!(x >= west && x <= east && y >= south && y <= north)) return false;
        int slab = slab(y, perDegree, last);
        boolean inside = false;
        for (int k = starts[slab]; k < starts[slab + 1]; k++) {
            int e = edges[k];
            double x1 = xy[e], y1 = xy[e + 1], x2 = xy[e + 2], y2 = xy[e + 3];
            if (x1 < x && x2 < x) continue;
            if (x == x2 && y == y2) return true;
            if (y1 == y && y2 == y) {
                if (Math.min(x1, x2) <= x && x <= Math.max(x1, x2)) return true;
            } else if (y1 > y != y2 > y) {
                int turn = turn(x1, y1, x2, y2, x, y);
                if (turn == 0) return true;
                if (turn > 0 == y2 > y1) inside = !inside;
            }
        }
        return inside;
    }

    /**
     * Which way one turns at the second point to reach the third: 1 left, -1 right, 0 none. Doubles where they are sure, else JTS's double-doubles.
     */
    private static int turn(double x1, double y1, double x2, double y2, double x, double y) {
        double left = (x1 - x) * (y2 - y);
        double right = (y1 - y) * (x2 - x);
        double area = left - right;
        double doubt = SAFE * (Math.abs(left) + Math.abs(right));
        if (area > doubt) return 1;
        if (-area > doubt) return -1;
        return CGAlgorithmsDD.orientationIndex(x1, y1, x2, y2, x, y);
    }
}
