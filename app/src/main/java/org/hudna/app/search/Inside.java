package org.hudna.app.search;

import java.io.IOException;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexOrDocValuesQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.hudna.app.search.Mercator.Square;

/** Incidents of which the spot lies in a square of the map, asked one by one: cheaper than a tree where another condition leaves few. */
final class Inside extends Query {

    private static final float COST = 3;

    private final Square square;

    private Inside(Square square) { this.square = square; }

    /** By the tree or one by one, whichever is cheaper. */
    static Query of(Square square) {
        Query tree = IntPoint.newRangeQuery(Documents.AT, new int[] {square.west(), square.north()}, new int[] {square.east(), square.south()});
        return new IndexOrDocValuesQuery(tree, new Inside(square));
    }

    static Query of(Box box) {
        int north = Mercator.y(box.north());
        int south = Mercator.y(box.south());
        int west = Mercator.x(box.west());
        int east = Mercator.x(box.east());
        if (box.west() <= box.east()) return of(new Square(west, north, east, south));
        return new BooleanQuery.Builder().add(of(new Square(west, north, Mercator.STEPS - 1, south)), Occur.SHOULD)
            .add(of(new Square(0, north, east, south)), Occur.SHOULD).build();
    }

    @Override public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
        return new ConstantScoreWeight(this, boost) {
            @Override public ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
                NumericDocValues spots = leaf.reader().getNumericDocValues(Documents.SPOT);
                if (spots == null) return null;
                return new DefaultScorerSupplier(new ConstantScoreScorer(score(), mode, new OneByOne(spots)));
            }

            @Override public boolean isCacheable(LeafReaderContext leaf) { return true; }
        };
    }

    private final class OneByOne extends TwoPhaseIterator {
        private final NumericDocValues spots;

        OneByOne(NumericDocValues spots) {
            super(spots);
            this.spots = spots;
        }

        @Override public boolean matches() throws IOException { return square.holds(spots.longValue()); }

        @Override public float matchCost() { return COST; }
    }

    @Override public void visit(QueryVisitor visitor) { if (visitor.acceptField(Documents.SPOT)) visitor.visitLeaf(this); }

    @Override public String toString(String field) { return "inside " + square; }

    @Override public boolean equals(Object other) { return other instanceof Inside inside && inside.square.equals(square); }

    @Override public int hashCode() { return square.hashCode(); }
}
