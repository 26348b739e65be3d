package org.hudna.where;

import java.util.Arrays;
import java.util.List;

/**
 * Polylines on the sphere, made for one question: how near do they come to a position?
 *
 * <p>A segment is straight in degrees. It is cut into pieces of at most {@link #PIECE_METRES}, and these are taken as straight in the position's own
 * {@link Frame}: the distance is then that to the drawn line on the sphere to within 0.1 m, below 75 degrees of latitude. Pieces are kept in blocks
 * with their boxes, so that most are never looked at. Immutable.
 */
final class Chains {
    /** A straight line in degrees leaves the great circle by length² · tan(latitude) / 8 R: 0.02 m at 45 degrees, 0.08 m at 75. */
    private static final double PIECE_METRES = 1_000;
    private static final int PIECES_PER_BLOCK = 16;
    private static final double HALF_TURN = 180;

    /** Unit vectors of the vertices, three numbers each, one chain after another. */
    private final double[] unit;
    /** Index of each chain's first vertex, and at the end the number of vertices. */
    private final int[] starts;
    /** First and last vertex of each block. */
    private final int[] blocks;
    /** West, south, east and north of each block, in radians. */
    private final double[] boxes;

    /** The box round all blocks, likewise. */
    private final double[] box = {Math.PI, Math.PI, -Math.PI, -Math.PI};

    /** The nearest point: how far, on which piece (index of its first vertex), and where on it, 0 to 1. */
    record Nearest(double metres, int piece, double part) {}

    /** Each chain is lon, lat, lon, lat … in degrees, of at least two positions. */
    Chains(List<double[]> chains) {
        double[][] cut = chains.stream().map(Chains::cut).toArray(double[][]::new);
        starts = new int[cut.length + 1];
        for (int c = 0; c < cut.length; c++) starts[c + 1] = starts[c] + cut[c].length / 2;
        unit = new double[starts[cut.length] * 3];
        int count = 0;
        for (double[] chain : cut) count += (chain.length / 2 - 2) / PIECES_PER_BLOCK + 1;
        blocks = new int[count * 2];
        boxes = new double[count * 4];
        int block = 0;
        for (int c = 0; c < cut.length; c++) {
            int vertices = cut[c].length / 2;
            for (int v = 0; v < vertices; v++) place(starts[c] + v, Math.toRadians(cut[c][2 * v]), Math.toRadians(cut[c][2 * v + 1]));
            for (int v = 0; v < vertices - 1; v += PIECES_PER_BLOCK)
                box(block++, cut[c], v, Math.min(v + PIECES_PER_BLOCK, vertices - 1), starts[c]);
        }
    }

    private static double[] cut(double[] chain) {
        double[] out = new double[chain.length];
        int n = 0;
        for (int i = 0; i < chain.length; i += 2) {
            int pieces = i == 0 ? 1 : pieces(chain, i);
            if (n + 2 * pieces > out.length) out = Arrays.copyOf(out, Math.max(2 * out.length, n + 2 * pieces));
            for (int p = 1; p <= pieces; p++) {
                double part = (double) p / pieces;
                out[n++] = p == pieces ? chain[i] : chain[i - 2] + (chain[i] - chain[i - 2]) * part;
                out[n++] = p == pieces ? chain[i + 1] : chain[i - 1] + (chain[i + 1] - chain[i - 1]) * part;
            }
        }
        return Arrays.copyOf(out, n);
    }

    private static int pieces(double[] chain, int i) {
        double narrow = Math.cos(Math.toRadians(Math.min(Math.abs(chain[i + 1]), Math.abs(chain[i - 1]))));
        double degrees = Math.hypot((chain[i] - chain[i - 2]) * narrow, chain[i + 1] - chain[i - 1]);
        return Math.max(1, (int) Math.ceil(Math.toRadians(degrees) * Position.EARTH_RADIUS_METRES / PIECE_METRES));
    }

    private void place(int vertex, double lon, double lat) {
        unit[3 * vertex] = Math.cos(lat) * Math.cos(lon);
        unit[3 * vertex + 1] = Math.cos(lat) * Math.sin(lon);
        unit[3 * vertex + 2] = Math.sin(lat);
    }

    private void box(int block, double[] chain, int from, int to, int shift) {
        blocks[2 * block] = shift + from;
        blocks[2 * block + 1] = shift + to;
        double west = HALF_TURN, south = HALF_TURN, east = -HALF_TURN, north = -HALF_TURN;
        for (int v = from; v <= to; v++) {
            west = Math.min(west, chain[2 * v]);
            east = Math.max(east, chain[2 * v]);
            south = Math.min(south, chain[2 * v + 1]);
            north = Math.max(north, chain[2 * v + 1]);
        }
        boxes[4 * block] = Math.toRadians(west);
        boxes[4 * block + 1] = Math.toRadians(south);
        boxes[4 * block + 2] = Math.toRadians(east);
        boxes[4 * block + 3] = Math.toRadians(north);
        box[0] = Math.min(box[0], boxes[4 * block]);
        box[1] = Math.min(box[1], boxes[4 * block + 1]);
        box[2] = Math.max(box[2], boxes[4 * block + 2]);
        box[3] = Math.max(box[3], boxes[4 * block + 3]);
    }

    /** Whether all of it is surely farther than {@code metres}: a quick look at the box round it. */
    boolean isBeyond(Frame frame, double metres) { return frame.metresToBox(box[0], box[1], box[2], box[3]) > metres; }

    /** Whether some point lies nearer than {@code metres}, or, with {@code orAt}, just as near. */
    boolean comesWithin(Frame frame, double metres, boolean orAt) {
        double limit = metres * metres;
        for (int b = 0; b < blocks.length / 2; b++) {
            if (frame.metresToBox(boxes[4 * b], boxes[4 * b + 1], boxes[4 * b + 2], boxes[4 * b + 3]) > metres) continue;
            int last = blocks[2 * b + 1];
            project(frame, blocks[2 * b]);
            for (int v = blocks[2 * b]; v < last; v++) {
                double x = frame.east, y = frame.north;
                project(frame, v + 1);
                double square = square(x, y, frame.east, frame.north, part(x, y, frame.east, frame.north));
                if (square < limit || orAt && square == limit) return true;
            }
        }
        return false;
    }

    /** Metres to the nearest point, or positive infinity where nothing lies within {@code limit} metres. */
    double metres(Frame frame, double limit) { return nearest(frame, limit).metres(); }

    /** The nearest point; its metres are positive infinity, and the rest means nothing, where nothing lies within {@code limit} metres. */
    Nearest nearest(Frame frame, double limit) {
        double best = limit * limit;
        int piece = -1;
        double part = 0;
        double reach = limit;
        for (int b = 0; b < blocks.length / 2; b++) {
            if (frame.metresToBox(boxes[4 * b], boxes[4 * b + 1], boxes[4 * b + 2], boxes[4 * b + 3]) > reach) continue;
            int last = blocks[2 * b + 1];
            project(frame, blocks[2 * b]);
            for (int v = blocks[2 * b]; v < last; v++) {
                double x = frame.east, y = frame.north;
                project(frame, v + 1);
                double along = part(x, y, frame.east, frame.north);
                double square = square(x, y, frame.east, frame.north, along);
                if (square < best || square == best && piece < 0) {
                    best = square;
                    piece = v;
                    part = along;
                    reach = Math.sqrt(best);
                }
            }
        }
        return new Nearest(piece < 0 ? Double.POSITIVE_INFINITY : Math.sqrt(best), piece, part);
    }

    private void project(Frame frame, int vertex) { frame.project(unit[3 * vertex], unit[3 * vertex + 1], unit[3 * vertex + 2]); }

    /** Where on the piece from one point to another the foot of the plane's origin lies, 0 to 1. */
    private static double part(double x1, double y1, double x2, double y2) {
        double dx = x2 - x1, dy = y2 - y1;
        double square = dx * dx + dy * dy;
        if (square == 0) return 0;
        return Math.min(1, Math.max(0, -(x1 * dx + y1 * dy) / square));
    }

    /** The square of the distance from the plane's origin to the point so far along the piece. */
    private static double square(double x1, double y1, double x2, double y2, double along) {
        double x = x1 + along * (x2 - x1), y = y1 + along * (y2 - y1);
        return x * x + y * y;
    }

    /**
     * On which flank the position lies: positive left, negative right, 0 on the line; and how far from the line continued straight at its free ends.
     */
    record Flanked(double sign, double metres) {}

    /** As seen from the nearest point, or from a free end's straight continuation where that is nearer. */
    Flanked flank(Frame frame) {
        Nearest near = nearest(frame, Double.MAX_VALUE);
        Flanked answer = new Flanked(sign(frame, near), near.metres());
        for (int c = 0; c < starts.length - 1; c++) {
            int first = starts[c], last = starts[c + 1] - 1;
            if (isClosed(c)) continue;
            answer = nearer(answer, beyond(frame, last - 1, last, 1));
            answer = nearer(answer, beyond(frame, first + 1, first, -1));
        }
        return answer;
    }

    private static Flanked nearer(Flanked one, Flanked other) { return other.metres() < one.metres() ? other : one; }

    private boolean isClosed(int chain) {
        int first = starts[chain], last = starts[chain + 1] - 1;
        return Arrays.equals(unit, 3 * first, 3 * first + 3, unit, 3 * last, 3 * last + 3);
    }

    /** The ray that goes on from {@code end}, coming from {@code before}; {@code way} is 1 where that is the line's own direction, else -1. */
    private Flanked beyond(Frame frame, int before, int end, int way) {
        project(frame, before);
        double x = frame.east, y = frame.north;
        project(frame, end);
        double dx = frame.east - x, dy = frame.north - y;
        double length = Math.hypot(dx, dy);
        if (length == 0 || frame.east * dx + frame.north * dy > 0) return new Flanked(0, Double.POSITIVE_INFINITY);
        double across = (frame.east * dy - frame.north * dx) / length;
        return new Flanked(way * across, Math.abs(across));
    }

    /** Against the piece, or at a vertex against the sum of both pieces' directions. */
    private double sign(Frame frame, Nearest near) {
        int v = near.piece();
        int chain = chainOf(v);
        double[] way = direction(frame, v);
        double px, py;
        project(frame, near.part() < 1 ? v : v + 1);
        px = frame.east;
        py = frame.north;
        boolean atStart = near.part() == 0, atEnd = near.part() == 1;
        if (atStart || atEnd) {
            int beside = atStart ? v - 1 : v + 1;
            int first = starts[chain], lastPiece = starts[chain + 1] - 2;
            if (beside < first) beside = isClosed(chain) ? lastPiece : v;
            if (beside > lastPiece) beside = isClosed(chain) ? first : v;
            double[] other = direction(frame, beside);
            way = new double[] {way[0] + other[0], way[1] + other[1]};
        }
        return px * way[1] - py * way[0];
    }

    private int chainOf(int vertex) {
        int found = Arrays.binarySearch(starts, vertex);
        return found >= 0 ? found : -found - 2;
    }

    private double[] direction(Frame frame, int piece) {
        project(frame, piece);
        double x = frame.east, y = frame.north;
        project(frame, piece + 1);
        double length = Math.hypot(frame.east - x, frame.north - y);
        return length == 0 ? new double[2] : new double[] {(frame.east - x) / length, (frame.north - y) / length};
    }
}
