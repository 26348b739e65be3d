package org.hudna.app.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;

/**
 * An incident that has a cell of a tile to itself.
 *
 * @param spot packed, see {@link Mercator}
 * @param radius metres of the circle that surely holds it
 */
record Single(String id, long spot, long radius) {

    private static final int CELL_BITS = 16;

    /** Those of a grid, by cell; read in the order in which they lie in the index, since its columns are read forwards only. */
    static Single[] of(Tile.Grid grid, int[] totals, List<LeafReaderContext> leaves) throws IOException {
        long[] documents = new long[totals.length];
        int size = 0;
        for (int cell = 0; cell < totals.length; cell++) if (totals[cell] == 1) documents[size++] = (long) grid.documents()[cell] << CELL_BITS | cell;
        Arrays.sort(documents, 0, size);
        Single[] singles = new Single[totals.length];
        int at = 0;
        for (LeafReaderContext leaf : leaves) {
            int end = leaf.docBase + leaf.reader().maxDoc();
            Columns columns = null;
            for (; at < size && documents[at] >>> CELL_BITS < end; at++) {
                if (columns == null) columns = new Columns(leaf);
                singles[(int) documents[at] & (1 << CELL_BITS) - 1] = columns.at((int) (documents[at] >>> CELL_BITS) - leaf.docBase);
            }
        }
        return singles;
    }

    private static final class Columns {
        private final BinaryDocValues ids;
        private final NumericDocValues spots;
        private final NumericDocValues errors;

        Columns(LeafReaderContext leaf) throws IOException {
            ids = leaf.reader().getBinaryDocValues(Documents.ID);
            spots = leaf.reader().getNumericDocValues(Documents.SPOT);
            errors = leaf.reader().getNumericDocValues(Documents.ERROR);
        }

        Single at(int document) throws IOException {
            if (!ids.advanceExact(document) || !spots.advanceExact(document) || !errors.advanceExact(document))
                throw new IllegalStateException("an incident on the map without its place");
            return new Single(ids.binaryValue().utf8ToString(), spots.longValue(), errors.longValue());
        }
    }
}
