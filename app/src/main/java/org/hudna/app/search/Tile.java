package org.hudna.app.search;

import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.DocIdStream;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.hudna.app.search.Mercator.Square;

/** Counts the incidents of one tile of the map in a grid of {@value #CELLS} cells each way, by outcome. */
final class Tile implements CollectorManager<Tile.Part, Tile.Grid> {

    static final int CELLS = 256;
    static final int DEEPEST = 16;
    /** Beside the ordinals of {@code Outcome}: none is shown. */
    static final int NO_OUTCOME = 7;
    static final int KINDS = 8;
    private static final int CELL_BITS = 8;
    /** For a place that no spot has: at the end of the map a tile would begin. */
    private static final long NOWHERE = -1;
    private static final int AT_ONCE = 512;

    private final Square square;
    private final int shift;

    Tile(int z, int x, int y) {
        if (z < 0 || z > DEEPEST || x < 0 || y < 0 || x >= 1 << z || y >= 1 << z)
            throw new IllegalArgumentException("there is no tile " + z + "/" + x + "/" + y);
        this.square = Square.of(z, x, y);
        this.shift = Mercator.BITS - z - CELL_BITS;
    }

    Square square() { return square; }

    /**
     * What lies where.
     *
     * @param counts for each cell, row by row from the north, how many of each outcome
     * @param documents for each cell a document in it
     */
    record Grid(int[] counts, int[] documents) {

        /** For each cell, how many. */
        int[] totals() {
            int[] totals = new int[documents.length];
            for (int i = 0; i < counts.length; i++) totals[i / KINDS] += counts[i];
            return totals;
        }
    }

    @Override public Part newCollector() { return new Part(); }

    @Override public Grid reduce(Collection<Part> parts) {
        Grid sum = null;
        for (Part part : parts) {
            if (sum == null) sum = new Grid(part.counts, part.documents);
            else {
                for (int i = 0; i < sum.counts.length; i++) sum.counts[i] += part.counts[i];
                for (int i = 0; i < sum.documents.length; i++) sum.documents[i] = Math.max(sum.documents[i], part.documents[i]);
            }
        }
        return sum == null ? new Grid(new int[CELLS * CELLS * KINDS], new int[CELLS * CELLS]) : sum;
    }

    /** What one thread counts. */
    final class Part implements Collector {
        private final int[] counts = new int[CELLS * CELLS * KINDS];
        private final int[] documents = new int[CELLS * CELLS];

        @Override public ScoreMode scoreMode() { return ScoreMode.COMPLETE_NO_SCORES; }

        @Override public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
            NumericDocValues spots = leaf.reader().getNumericDocValues(Documents.SPOT);
            int base = leaf.docBase;
            int[] some = new int[AT_ONCE];
            long[] packed = new long[AT_ONCE];
            return new LeafCollector() {
                @Override public void setScorer(Scorable none) {}

                @Override public void collect(int document) throws IOException {
                    if (spots != null && spots.advanceExact(document)) add(spots.longValue(), base + document);
                }

                @Override public void collect(DocIdStream stream) throws IOException {
                    if (spots == null) return;
                    for (int size = stream.intoArray(some); size > 0; size = stream.intoArray(some)) {
                        spots.longValues(size, some, packed, NOWHERE);
                        for (int i = 0; i < size; i++) if (packed[i] != NOWHERE) add(packed[i], base + some[i]);
                    }
                }
            };
        }

        private void add(long packed, int document) {
            if (!square.holds(packed)) return;
            int cell = (Mercator.south(packed) - square.north() >>> shift) * CELLS + (Mercator.east(packed) - square.west() >>> shift);
            counts[cell * KINDS + Mercator.kind(packed)]++;
            documents[cell] = document;
        }
    }
}
