package org.hudna.app.search;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.hudna.app.search.Counts.Axis;

/** Counts incidents along one axis or two, part by part of the index. */
final class Counting implements CollectorManager<Counting.Part, Counting.Sum> {

    private final Axis axis;
    private final Optional<Facet> across;

    Counting(Axis axis, Optional<Facet> across) {
        this.axis = axis;
        this.across = across;
    }

    /** All that was counted. */
    record Sum(long incidents, TreeMap<String, java.util.SortedMap<String, Integer>> rows) {}

    @Override public Part newCollector() { return new Part(); }

    @Override public Sum reduce(Collection<Part> parts) {
        TreeMap<String, java.util.SortedMap<String, Integer>> rows = new TreeMap<>();
        long incidents = 0;
        for (Part part : parts) {
            incidents += part.incidents;
            part.rows.forEach((row, columns) -> {
                var into = rows.computeIfAbsent(row, _ -> new TreeMap<>());
                columns.forEach((column, count) -> into.merge(column, count, Integer::sum));
            });
        }
        return new Sum(incidents, rows);
    }

    /** What one thread counts. */
    final class Part implements Collector {
        private final Map<String, Map<String, Integer>> rows = new HashMap<>();
        private long incidents;

        @Override public ScoreMode scoreMode() { return ScoreMode.COMPLETE_NO_SCORES; }

        @Override public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
            Rows axes = Rows.of(axis, leaf.reader());
            Columns columns = new Columns(across.isPresent() ? leaf.reader().getSortedSetDocValues(across.get().code()) : null, across.isPresent());
            return new LeafCollector() {
                @Override public void setScorer(Scorable none) {}

                @Override public void collect(int document) throws IOException {
                    incidents++;
                    columns.move(document);
                    axes.each(document, columns::add);
                }

                @Override public void finish() throws IOException { columns.into(axes, rows); }
            };
        }
    }

    /** Counts of one leaf: by the number of the row, by the number of the column. */
    private static final class Columns {
        private final SortedSetDocValues values;
        private final boolean split;
        private final Map<Long, int[]> rows = new HashMap<>();
        private int[] numbers = new int[1];
        private int size;
        private long last;
        private int[] lastRow = {};

        Columns(SortedSetDocValues values, boolean split) {
            this.values = values;
            this.split = split;
        }

        void move(int document) throws IOException {
            size = 0;
            if (!split) numbers[size++] = 0;
            else if (values != null && values.advanceExact(document)) {
                int count = values.docValueCount();
                if (numbers.length < count) numbers = new int[count];
                while (size < count) numbers[size++] = (int) values.nextOrd();
            }
        }

        /** Days come in runs, so that the last row is the likeliest. */
        void add(long row) {
            if (row != last || lastRow.length == 0) {
                lastRow = rows.computeIfAbsent(row, _ -> new int[split ? values == null ? 1 : (int) values.getValueCount() : 1]);
                last = row;
            }
            for (int i = 0; i < size; i++) lastRow[numbers[i]]++;
        }

        void into(Rows axis, Map<String, Map<String, Integer>> all) throws IOException {
            for (Map.Entry<Long, int[]> row : rows.entrySet()) {
                int[] counts = row.getValue();
                for (int i = 0; i < counts.length; i++)
                    if (counts[i] > 0) all.computeIfAbsent(axis.name(row.getKey()), _ -> new HashMap<>())
                        .merge(split ? values.lookupOrd(i).utf8ToString() : "", counts[i], Integer::sum);
            }
        }
    }
}
