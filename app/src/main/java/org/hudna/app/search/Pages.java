package org.hudna.app.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldDocs;
import org.hudna.app.search.Found.After;
import org.hudna.claims.EventId;

/** Reads the ids of a page's documents. */
final class Pages {

    private Pages() {}

    /** @param top one more than fits the page, where there are more */
    static Found of(TopFieldDocs top, int limit, IndexReader reader, long asOf) throws IOException {
        List<EventId> incidents = new ArrayList<>();
        int size = Math.min(limit, top.scoreDocs.length);
        for (int i = 0; i < size; i++) incidents.add(new EventId(id(reader, top.scoreDocs[i])));
        if (top.scoreDocs.length <= limit) return new Found(incidents, asOf, Optional.empty());
        FieldDoc last = (FieldDoc) top.scoreDocs[size - 1];
        return new Found(incidents, asOf, Optional.of(new After((Long) last.fields[0], (Long) last.fields[1], asOf)));
    }

    static String id(IndexReader reader, ScoreDoc document) throws IOException {
        LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(document.doc, reader.leaves()));
        return Ids.of(leaf.reader(), document.doc - leaf.docBase);
    }
}
