package org.hudna.app.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValuesType;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.hudna.bulletin.Edition;

/**
 * Writes an index down, whatever parts it lies in, so that two can be compared: for each document a line with its shelf, its key and a sum over all
 * words with their places, codes and numbers. 16 bytes of memory a document. The sum finds differences that happen, not such as somebody makes on
 * purpose.
 */
final class Dump {

    private static final long FIRST = 0x9e3779b97f4a7c15L;
    private static final long SECOND = 0xc2b2ae3d27d4eb4fL;

    private final DirectoryReader reader;
    private final long[] first;
    private final long[] second;

    private Dump(DirectoryReader reader) {
        this.reader = reader;
        this.first = new long[reader.maxDoc()];
        this.second = new long[reader.maxDoc()];
    }

    static void of(Shelves shelves, Appendable out) {
        try {
            all(shelves, out);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void all(Shelves shelves, Appendable out) throws IOException {
        for (Edition edition : Edition.values())
            shelves.layer(edition).read(held -> {
                new Dump(held.now()).write(edition.code() + "/now", Documents.KEY, out);
                new Dump(held.past()).write(edition.code() + "/past", Documents.KEY, out);
                return true;
            });
        IndexSearcher reports = shelves.reports().keeper().acquire();
        try {
            new Dump((DirectoryReader) reports.getIndexReader()).write("reports", Documents.ID, out);
        } finally {
            shelves.reports().keeper().release(reports);
        }
    }

    /** Reads each byte and its sums. */
    static void check(Shelves shelves) throws IOException {
        for (Edition edition : Edition.values())
            shelves.layer(edition).read(held -> {
                for (LeafReaderContext leaf : held.now().leaves()) leaf.reader().checkIntegrity();
                for (LeafReaderContext leaf : held.past().leaves()) leaf.reader().checkIntegrity();
                return true;
            });
        IndexSearcher reports = shelves.reports().keeper().acquire();
        try {
            for (LeafReaderContext leaf : reports.getIndexReader().leaves()) leaf.reader().checkIntegrity();
        } finally {
            shelves.reports().keeper().release(reports);
        }
    }

    private void write(String shelf, String key, Appendable out) throws IOException {
        for (LeafReaderContext leaf : reader.leaves())
            for (FieldInfo field : leaf.reader().getFieldInfos()) {
                terms(leaf.reader(), field.name, leaf.docBase);
                columns(leaf.reader(), field, leaf.docBase);
            }
        Terms keys = MultiTerms.getTerms(reader, key);
        if (keys == null) return;
        Bits live = MultiBits.getLiveDocs(reader);
        TermsEnum each = keys.iterator();
        while (each.next() != null) {
            PostingsEnum documents = each.postings(null, PostingsEnum.NONE);
            for (int at = documents.nextDoc(); at != DocIdSetIterator.NO_MORE_DOCS; at = documents.nextDoc())
                if (live == null || live.get(at))
                    out.append(shelf).append('\t').append(each.term().utf8ToString().replace('\0', '@')).append('\t')
                        .append(Long.toHexString(first[at])).append('.')
                        .append(Long.toHexString(second[at])).append('\n');
        }
    }

    private void terms(LeafReader leaf, String field, int base) throws IOException {
        Terms terms = leaf.terms(field);
        if (terms == null) return;
        TermsEnum each = terms.iterator();
        PostingsEnum documents = null;
        while (each.next() != null) {
            long word = hash(each.term(), field.hashCode());
            documents = each.postings(documents, PostingsEnum.POSITIONS);
            for (int at = documents.nextDoc(); at != DocIdSetIterator.NO_MORE_DOCS; at = documents.nextDoc()) {
                add(base + at, word);
                if (terms.hasPositions())
                    for (int left = documents.freq(); left > 0; left--) add(base + at, mixed(word, documents.nextPosition() + 1));
            }
        }
    }

    private void columns(LeafReader leaf, FieldInfo field, int base) throws IOException {
        if (field.getDocValuesType() == DocValuesType.NUMERIC) {
            NumericDocValues numbers = leaf.getNumericDocValues(field.name);
            for (int at = numbers.nextDoc(); at != DocIdSetIterator.NO_MORE_DOCS; at = numbers.nextDoc())
                add(base + at, mixed(field.name.hashCode() * FIRST, numbers.longValue()));
        } else if (field.getDocValuesType() == DocValuesType.BINARY) {
            BinaryDocValues bytes = leaf.getBinaryDocValues(field.name);
            for (int at = bytes.nextDoc(); at != DocIdSetIterator.NO_MORE_DOCS; at = bytes.nextDoc())
                add(base + at, hash(bytes.binaryValue(), ~field.name.hashCode()));
        }
    }

    /** The order of a document's facts is nobody's choice, so that they are added up. */
    private void add(int document, long fact) {
        first[document] += mixed(fact, FIRST);
        second[document] += mixed(fact, SECOND);
    }

    private static long hash(BytesRef bytes, int seed) {
        long hash = seed;
        for (int i = 0; i < bytes.length; i++) hash = mixed(hash, bytes.bytes[bytes.offset + i] & 0xff);
        return mixed(hash, bytes.length);
    }

    private static long mixed(long one, long other) {
        long mix = (one ^ other * SECOND) * FIRST;
        mix = (mix ^ mix >>> 29) * SECOND;
        return mix ^ mix >>> 32;
    }
}
