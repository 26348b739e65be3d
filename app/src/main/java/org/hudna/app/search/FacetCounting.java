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
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;

/** Counts several facets in one go, as the panel beside a list wants them. */
final class FacetCounting implements CollectorManager<FacetCounting.Part, FacetCounting.Sum> {

    private final Set<Facet> facets;

    FacetCounting(Set<Facet> facets) { this.facets = facets; }

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
                if (values != null) columns.add(new Column(facet, values, new int[(int) values.getValueCount()]));
            }
            return new LeafCollector() {
                @Override public void setScorer(Scorable none) {}

                @Override public void collect(int document) throws IOException {
                    incidents++;
                    for (Column column : columns) column.add(document);
                }

                @Override public void finish() throws IOException { for (Column column : columns) column.into(counts); }
            };
        }
    }

    private record Column(Facet facet, SortedSetDocValues values, int[] counts) {

        void add(int document) throws IOException {
            if (!values.advanceExact(document)) return;
            for (int left = values.docValueCount(); left > 0; left--) counts[(int) values.nextOrd()]++;
        }

        void into(Map<Facet, Map<String, Integer>> all) throws IOException {
            Map<String, Integer> into = all.computeIfAbsent(facet, _ -> new TreeMap<>());
            for (int i = 0; i < counts.length; i++) if (counts[i] > 0) into.merge(values.lookupOrd(i).utf8ToString(), counts[i], Integer::sum);
        }
    }
}
