package org.hudna.where;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A line or several: a road, a line of contact, an edge. Straight in degrees between its positions.
 *
 * <p>It has a direction, from first position to last, by which left and right are told. Polylines of which one ends exactly where another begins are
 * joined. Immutable; equal where the positions and the accuracy are.
 */
public final class Line implements Shape {
    private final double[][] polylines;
    private final double accuracyMetres;
    private final Chains chains;

    private Line(double[][] polylines, double accuracyMetres) {
        this.polylines = polylines;
        this.accuracyMetres = Drawing.accuracy(accuracyMetres);
        this.chains = new Chains(List.of(polylines));
    }

    /**
     * A line from its polylines, each of [longitude, latitude] in degrees, further numbers being ignored.
     *
     * @throws IllegalArgumentException where there is none, one has fewer than two different positions, or a number is no coordinate
     */
    public static Line of(List<? extends List<double[]>> polylines, double accuracyMetres) {
        if (polylines.isEmpty()) throw new IllegalArgumentException("a line needs at least one polyline");
        List<double[]> read = new ArrayList<>();
        for (int i = 0; i < polylines.size(); i++) {
            double[] flat = Drawing.flat(polylines.get(i), "polyline " + (i + 1));
            if (flat.length < 4) throw new IllegalArgumentException("polyline " + (i + 1) + " needs two different positions");
            read.add(flat);
        }
        return new Line(joined(read).toArray(double[][]::new), accuracyMetres);
    }

    /** All that lies within so many metres of it, on both sides and round its ends, to be drawn. @param metres more than 0 */
    public Area broadened(double metres) { return Broadened.of(this, metres); }

    /** Of rings that are closed already. */
    static Line ofRings(double[][] rings, double accuracyMetres) { return new Line(rings, accuracyMetres); }

    private static List<double[]> joined(List<double[]> read) {
        List<double[]> open = new ArrayList<>(read);
        for (int i = 0; i < open.size(); i++) {
            for (int j = 0; j < open.size(); j++) {
                if (i == j || !meets(open.get(i), open.get(j)) || isClosed(open.get(i)) || isClosed(open.get(j))) continue;
                open.set(i, join(open.get(i), open.get(j)));
                open.remove(j);
                if (j < i) i--;
                j = -1; // the longer one may meet those passed over
            }
        }
        return open;
    }

    private static boolean isClosed(double[] line) { return meets(line, line); }

    private static boolean meets(double[] line, double[] next) { return line[line.length - 2] == next[0] && line[line.length - 1] == next[1]; }

    private static double[] join(double[] line, double[] next) {
        double[] both = Arrays.copyOf(line, line.length + next.length - 2);
        System.arraycopy(next, 2, both, line.length, next.length - 2);
        return both;
    }

    @Override public double accuracyMetres() { return accuracyMetres; }

    /** The polylines as [longitude, latitude], joined where they met; a copy. */
    public List<List<double[]>> polylines() { return Arrays.stream(polylines).map(Drawing::positions).toList(); }

    /** To within 0.1 m of the drawn line on the sphere, below 75 degrees of latitude. */
    @Override public double metresFrom(Position position) { return chains.metres(new Frame(position), Double.MAX_VALUE); }

    /** As {@link #metresFrom}, or positive infinity beyond {@code limit} metres. */
    double metresFrom(Position position, double limit) { return chains.metres(new Frame(position), limit); }

    Chains chains() { return chains; }

    Chains.Flanked flank(Position position) { return chains.flank(new Frame(position)); }

    @Override public boolean equals(Object other) {
        return other instanceof Line line && accuracyMetres == line.accuracyMetres && Arrays.deepEquals(polylines, line.polylines);
    }

    @Override public int hashCode() { return Arrays.deepHashCode(polylines); }

    @Override public String toString() {
        return "Line[" + Arrays.stream(polylines).mapToInt(line -> line.length / 2).sum() + " positions, ±" + accuracyMetres + " m]";
    }
}
