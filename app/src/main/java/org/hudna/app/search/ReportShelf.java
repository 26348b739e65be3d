package org.hudna.app.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.util.BytesRef;
import org.hudna.app.search.FoundReports.After;
import org.hudna.claims.EventId;
import org.hudna.intake.ReportId;

/** Reports by their words, each as it stands: for the watch alone. */
final class ReportShelf implements AutoCloseable {

    private static final String RECEIVED = "received";
    private static final String STATE = "state";
    private static final String CHANNEL = "channel";
    private static final Sort LATEST_FIRST = new Sort(new SortField(RECEIVED, SortField.Type.LONG, true),
        new SortField(Documents.TIE, SortField.Type.LONG));

    final Shelf shelf;
    private final Words words;
    private final SearcherManager keeper;

    private ReportShelf(Shelf shelf, Words words, SearcherManager keeper) {
        this.shelf = shelf;
        this.words = words;
        this.keeper = keeper;
    }

    static ReportShelf open(Path folder, Words words) throws IOException {
        Shelf shelf = Shelf.open(folder, words, Optional.of(LATEST_FIRST));
        return new ReportShelf(shelf, words, new SearcherManager(shelf.writer, new SearcherFactory()));
    }

    void put(Feed.Text report) throws IOException {
        Document document = new Document();
        String id = report.id().sha256();
        document.add(new StringField(Documents.ID, id, Field.Store.NO));
        document.add(new BinaryDocValuesField(Documents.ID, new BytesRef(id)));
        document.add(new NumericDocValuesField(Documents.TIE, Documents.tie(new EventId(id))));
        document.add(NumericDocValuesField.indexedField(RECEIVED, report.receivedAt().toEpochMilli()));
        document.add(new StringField(STATE, report.state(), Field.Store.NO));
        document.add(new StringField(CHANNEL, report.channel().code(), Field.Store.NO));
        Documents.text(new Stems(words), List.of(report.text()), document);
        shelf.writer.updateDocument(new Term(Documents.ID, id), document);
    }

    void remove(ReportId report) throws IOException { shelf.writer.deleteDocuments(new Term(Documents.ID, report.sha256())); }

    void show() throws IOException { keeper.maybeRefreshBlocking(); }

    FoundReports find(AskedReports asked, TextQuery text, int limit, Optional<After> after) throws IOException {
        IndexSearcher searcher = keeper.acquire();
        try {
            // Lucene's first page
            FieldDoc behind = after.map(it -> new FieldDoc(Integer.MAX_VALUE, 0, new Object[] {it.received(), it.tie()})).orElse(null);
            return page(searcher, searcher.search(query(asked, text), new TopFieldCollectorManager(LATEST_FIRST, limit + 1, behind, 1)), limit);
        } finally {
            keeper.release(searcher);
        }
    }

    private static FoundReports page(IndexSearcher searcher, TopFieldDocs top, int limit) throws IOException {
        List<ReportId> reports = new ArrayList<>();
        int size = Math.min(limit, top.scoreDocs.length);
        for (int i = 0; i < size; i++) reports.add(new ReportId(Pages.id(searcher.getIndexReader(), top.scoreDocs[i])));
        if (top.scoreDocs.length <= limit) return new FoundReports(reports, Optional.empty());
        FieldDoc last = (FieldDoc) top.scoreDocs[size - 1];
        return new FoundReports(reports, Optional.of(new After((Long) last.fields[0], (Long) last.fields[1])));
    }

    private static Query query(AskedReports asked, TextQuery text) {
        List<Query> all = new ArrayList<>();
        text.of(asked.words(), asked.isTyping()).ifPresent(all::add);
        if (!asked.states().isEmpty()) all.add(one(STATE, asked.states()));
        if (!asked.channels().isEmpty()) all.add(one(CHANNEL, asked.channels()));
        asked.received().ifPresent(span -> all.add(
            NumericDocValuesField.newSlowRangeQuery(RECEIVED, span.from().toEpochMilli(), span.to().toEpochMilli() - 1)));
        return Filters.all(all);
    }

    private static Query one(String field, Set<String> values) { return new TermInSetQuery(field, values.stream().map(BytesRef::new).toList()); }

    SearcherManager keeper() { return keeper; }

    @Override public void close() throws IOException {
        keeper.close();
        shelf.close();
    }
}
