package org.hudna.app.search;

import org.apache.lucene.index.PointValues;
import org.apache.lucene.index.PointValues.Relation;
import org.apache.lucene.util.NumericUtils;
import org.hudna.app.search.Mercator.Square;

/** How a cell of the tree lies to a square, for an estimate of how many spots are inside; nothing is visited. */
record Estimate(Square square) implements PointValues.IntersectVisitor {

    @Override public void visit(int document) { throw new UnsupportedOperationException("only an estimate"); }

    @Override public void visit(int document, byte[] packed) { throw new UnsupportedOperationException("only an estimate"); }

    @Override public Relation compare(byte[] least, byte[] most) {
        int west = NumericUtils.sortableBytesToInt(least, 0);
        int north = NumericUtils.sortableBytesToInt(least, Integer.BYTES);
        int east = NumericUtils.sortableBytesToInt(most, 0);
        int south = NumericUtils.sortableBytesToInt(most, Integer.BYTES);
        if (west > square.east() || east < square.west() || north > square.south() || south < square.north()) return Relation.CELL_OUTSIDE_QUERY;
        boolean inside = west >= square.west() && east <= square.east() && north >= square.north() && south <= square.south();
        return inside ? Relation.CELL_INSIDE_QUERY : Relation.CELL_CROSSES_QUERY;
    }
}
