package org.hudna.app.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Bits;
import org.hudna.bulletin.Edition;

/** Writes an index down, whatever parts it lies in, so that two can be compared: under each document's key its numbers, words with their places, and codes. Holds it all in memory. */
final class Dump {

    private Dump() {}

    static void of(Shelves shelves, Appendable out) throws IOException {
        for (Edition edition : Edition.values())
            shelves.layer(edition).read(held -> {
                write(edition.code() + "/now", held.now(), Documents.KEY, out);
                write(edition.code() + "/past", held.past(), Documents.KEY, out);
                return true;
            });
        IndexSearcher reports = shelves.reports().keeper().acquire();
        try {
            write("reports", (DirectoryReader) reports.getIndexReader(), Documents.ID, out);
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

    private static void write(String shelf, DirectoryReader reader, String key, Appendable out) throws IOException {
        TreeMap<String, TreeSet<String>> facts = new TreeMap<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            String[] keys = keys(leaf.reader(), key);
            for (int i = 0; i < keys.length; i++) if (!keys[i].isEmpty()) facts.put(keys[i], new TreeSet<>());
            for (FieldInfo field : leaf.reader().getFieldInfos()) {
                terms(leaf.reader(), field.name, keys, facts);
                columns(leaf.reader(), field, keys, facts);
            }
        }
        for (var document : facts.entrySet())
            for (String fact : document.getValue())
                out.append(shelf).append('\t').append(document.getKey().replace('\0', '@')).append('\t').append(fact).append('\n');
    }

    private static String[] keys(LeafReader reader, String field) throws IOException {
        String[] keys = new String[reader.maxDoc()];
        Arrays.fill(keys, "");
        Terms terms = reader.terms(field);
        if (terms == null) return keys;
        TermsEnum each = terms.iterator();
        Bits live = reader.getLiveDocs();
        while (each.next() != null) {
            PostingsEnum documents = each.postings(null, PostingsEnum.NONE);
            for (int document = documents.nextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = documents.nextDoc())
                if (live == null || live.get(document)) keys[document] = each.term().utf8ToString();
        }
        return keys;
    }

    private static void terms(LeafReader reader, String field, String[] keys, TreeMap<String, TreeSet<String>> facts) throws IOException {
        Terms terms = reader.terms(field);
        if (terms == null) return;
        TermsEnum each = terms.iterator();
        while (each.next() != null) {
            PostingsEnum documents = each.postings(null, PostingsEnum.POSITIONS);
            for (int document = documents.nextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = documents.nextDoc()) {
                if (keys[document].isEmpty()) continue;
                List<Integer> places = new ArrayList<>();
                if (terms.hasPositions()) for (int left = documents.freq(); left > 0; left--) places.add(documents.nextPosition());
                Collections.sort(places);
                facts.get(keys[document]).add(field + "\t" + each.term().utf8ToString().replace('\0', '@') + (places.isEmpty() ? "" : "\t" + places));
            }
        }
    }

    private static void columns(LeafReader reader, FieldInfo field, String[] keys, TreeMap<String, TreeSet<String>> facts) throws IOException {
        NumericDocValues numbers = field.getDocValuesType() == org.apache.lucene.index.DocValuesType.NUMERIC ? reader.getNumericDocValues(field.name) : null;
        BinaryDocValues bytes = field.getDocValuesType() == org.apache.lucene.index.DocValuesType.BINARY ? reader.getBinaryDocValues(field.name) : null;
        for (int document = 0; document < keys.length; document++) {
            if (keys[document].isEmpty()) continue;
            if (numbers != null && numbers.advanceExact(document)) facts.get(keys[document]).add(field.name + "\t=" + numbers.longValue());
            if (bytes != null && bytes.advanceExact(document)) facts.get(keys[document]).add(field.name + "\t=" + bytes.binaryValue().utf8ToString());
        }
    }
}
