package org.hudna.app.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.DocIdStream;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/** Counts several facets in one go, as the panel beside a list wants them. */
final class FacetCounting implements CollectorManager<FacetCounting.Part, FacetCounting.Sum> {

    /** One facet after another is read for so many documents, which is quicker than one document after another. */
    private static final int AT_ONCE = 1024;

    private final Set<Facet> facets;

    private final boolean isOfAll;

    private FacetCounting(Set<Facet> facets, boolean isOfAll) {
        this.facets = facets;
        this.isOfAll = isOfAll;
    }

    /** Of what answers {@code query}; where that is everything, documents are not looked at one by one. */
    static FacetCounting of(Query query, Set<Facet> facets) { return new FacetCounting(facets, query instanceof MatchAllDocsQuery); }

    /** Null, the map's word for nothing, where none is left. */
    private static Integer left(int count, int less) { return count + less == 0 ? null : Integer.valueOf(count + less); }

    /** All that was counted. */
    record Sum(long incidents, Map<Facet, SortedMap<String, SortedMap<String, Integer>>> byFacet) {}

    @Override public Part newCollector() { return new Part(); }

    @Override public Sum reduce(Collection<Part> parts) {
        Map<Facet, SortedMap<String, SortedMap<String, Integer>>> all = new EnumMap<>(Facet.class);
        for (Facet facet : facets) all.put(facet, new TreeMap<>());
        long incidents = 0;
        for (Part part : parts) {
            incidents += part.incidents;
            part.counts.forEach((facet, counts) ->
                counts.forEach((value, count) -> all.get(facet).computeIfAbsent(value, _ -> new TreeMap<>()).merge("", count, Integer::sum)));
        }
        return new Sum(incidents, all);
    }

    /** What one thread counts. */
    final class Part implements Collector {
        private final Map<Facet, Map<String, Integer>> counts = new EnumMap<>(Facet.class);
        private long incidents;

        @Override public ScoreMode scoreMode() { return ScoreMode.COMPLETE_NO_SCORES; }

        @Override public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
            List<Column> columns = new ArrayList<>();
            for (Facet facet : facets) {
                SortedSetDocValues values = leaf.reader().getSortedSetDocValues(facet.code());
                if (values != null) columns.add(Column.of(facet, values));
            }
            if (!isOfAll) return new Leaf(columns);
            all(leaf.reader(), columns);
            throw new CollectionTerminatedException(); // Lucene's word for: this part is done
        }

        /** What the index says of each value, less the documents that were deleted since it was written. */
        private void all(LeafReader reader, List<Column> columns) throws IOException {
            incidents += reader.numDocs();
            int[] gone = gone(reader);
            for (Column column : columns) {
                Map<String, Integer> into = counts.computeIfAbsent(column.facet(), _ -> new TreeMap<>());
                TermsEnum values = Terms.getTerms(reader, column.facet().code()).iterator(); // of none, where all that had one are gone
                for (BytesRef value = values.next(); value != null; value = values.next())
                    into.merge(value.utf8ToString(), values.docFreq(), Integer::sum);
                column.add(gone, gone.length);
                for (int i = 0; i < column.counts().length; i++)
                    if (column.counts()[i] > 0) into.merge(column.word(i).utf8ToString(), -column.counts()[i], FacetCounting::left);
            }
        }

        private static int[] gone(LeafReader reader) {
            Bits live = reader.getLiveDocs();
            return live == null ? new int[0] : IntStream.range(0, reader.maxDoc()).filter(document -> !live.get(document)).toArray();
        }

        private final class Leaf implements LeafCollector {
            private final List<Column> columns;
            private final int[] some = new int[AT_ONCE];
            private int size;

            Leaf(List<Column> columns) { this.columns = columns; }

            @Override public void setScorer(Scorable none) {}

            @Override public void collect(int document) throws IOException {
                some[size++] = document;
                if (size == AT_ONCE) count();
            }

            @Override public void collect(DocIdStream stream) throws IOException {
                count(); // in order: what came one by one lies before
                for (size = stream.intoArray(some); size > 0; size = stream.intoArray(some)) count();
            }

            private void count() throws IOException {
                incidents += size;
                for (Column column : columns) column.add(some, size);
                size = 0;
            }

            @Override public void finish() throws IOException {
                count();
                for (Column column : columns) column.into(counts);
            }
        }
    }

    /** One facet of one part of the index. */
    private sealed interface Column {

        /** Where no document of the part has several values, they are read the short way. */
        static Column of(Facet facet, SortedSetDocValues values) {
            SortedDocValues one = DocValues.unwrapSingleton(values);
            int[] counts = new int[(int) values.getValueCount()];
            return one != null ? new One(facet, one, counts) : new Many(facet, values, counts);
        }

        void add(int[] documents, int size) throws IOException;

        Facet facet();

        /** By the numbers of their values. */
        int[] counts();

        BytesRef word(int ord) throws IOException;

        default void into(Map<Facet, Map<String, Integer>> all) throws IOException {
            Map<String, Integer> into = all.computeIfAbsent(facet(), _ -> new TreeMap<>());
            for (int i = 0; i < counts().length; i++) if (counts()[i] > 0) into.merge(word(i).utf8ToString(), counts()[i], Integer::sum);
        }

        /** At most one value each. */
        record One(Facet facet, SortedDocValues values, int[] counts) implements Column {
            @Override public void add(int[] documents, int size) throws IOException {
                for (int i = 0; i < size; i++) if (values.advanceExact(documents[i])) counts[values.ordValue()]++;
            }

            @Override public BytesRef word(int ord) throws IOException { return values.lookupOrd(ord); }
        }

        /** Any number of values each. */
        record Many(Facet facet, SortedSetDocValues values, int[] counts) implements Column {
            @Override public void add(int[] documents, int size) throws IOException {
                for (int i = 0; i < size; i++)
                    if (values.advanceExact(documents[i])) for (int left = values.docValueCount(); left > 0; left--) counts[(int) values.nextOrd()]++;
            }

            @Override public BytesRef word(int ord) throws IOException { return values.lookupOrd(ord); }
        }
    }
}
