package org.hudna.app.search;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.hudna.app.search.Mercator.Square;
import org.hudna.assessment.Outcome;

/** Makes a tile of what a query finds. */
final class TileMaking {

    /** The one layer of a tile. */
    static final String LAYER = "incidents";
    /** Where more than one in this many incidents lies in the tile, looking at each is cheaper than asking the tree. */
    private static final int FEW = 4;
    private static final int STEP = TileBytes.EXTENT / Tile.CELLS;

    private TileMaking() {}

    static byte[] of(IndexSearcher searcher, Query query, int z, int x, int y) throws IOException {
        Tile tile = new Tile(z, x, y);
        Query within = isMost(searcher, tile.square()) ? query : Filters.all(List.of(query, Inside.of(tile.square())));
        Tile.Grid grid = searcher.search(within, tile);
        return bytes(grid, tile.square(), searcher.getIndexReader().leaves());
    }

    private static boolean isMost(IndexSearcher searcher, Square square) throws IOException {
        long inside = 0;
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            PointValues points = leaf.reader().getPointValues(Documents.AT);
            if (points != null) inside += points.estimatePointCount(new Estimate(square));
        }
        return inside > searcher.getIndexReader().maxDoc() / FEW;
    }

    private static byte[] bytes(Tile.Grid grid, Square square, List<LeafReaderContext> leaves) throws IOException {
        int[] totals = grid.totals();
        Single[] singles = Single.of(grid, totals, leaves);
        TileBytes tile = new TileBytes();
        for (int cell = 0; cell < totals.length; cell++) {
            if (totals[cell] == 0) continue;
            tile.tag("incidents", totals[cell]);
            for (Outcome outcome : Outcome.values()) {
                int count = grid.counts()[cell * Tile.KINDS + outcome.ordinal()];
                if (count > 0) tile.tag(outcome.code(), count);
            }
            if (singles[cell] == null) tile.point(cell % Tile.CELLS * STEP + STEP / 2, cell / Tile.CELLS * STEP + STEP / 2);
            else alone(tile, square, singles[cell]);
        }
        return tile.toBytes(LAYER);
    }

    /** It is named, and lies where it is shown to lie, with the radius in metres of the circle that surely holds it. */
    private static void alone(TileBytes tile, Square square, Single single) {
        tile.tag("id", single.id());
        tile.tag("radius", single.radius());
        long side = (long) square.east() - square.west() + 1;
        tile.point((int) ((Mercator.east(single.spot()) - square.west()) * (long) TileBytes.EXTENT / side),
            (int) ((Mercator.south(single.spot()) - square.north()) * (long) TileBytes.EXTENT / side));
    }
}
