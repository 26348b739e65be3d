package org.hudna.app.search;

import java.io.IOException;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReader;

/** Whose documents they are. */
final class Ids {

    private Ids() {}

    static String of(LeafReader reader, int document) throws IOException {
        BinaryDocValues ids = reader.getBinaryDocValues(Documents.ID);
        if (ids == null || !ids.advanceExact(document)) throw new IllegalStateException("a document without its id");
        return ids.binaryValue().utf8ToString();
    }
}
