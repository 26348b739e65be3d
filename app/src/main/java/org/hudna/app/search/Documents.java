package org.hudna.app.search;

import static org.apache.lucene.document.NumericDocValuesField.indexedField;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;
import org.hudna.app.search.Feed.Version;
import org.hudna.assessment.Outcome;
import org.hudna.bulletin.Shown;
import org.hudna.bulletin.Sight;
import org.hudna.claims.Claim;
import org.hudna.claims.EventId;

/** Makes what lies in an index from what its edition shows, and from nothing else. */
final class Documents {

    /** One version of one incident: its id, and since when. */
    static final String KEY = "key";
    /** Of an incident a column; of a report its key as well. */
    static final String ID = "id";
    static final String FROM = "from";
    static final String TO = "to";
    static final String LEARNED = "learned";
    static final String SINCE = "since";
    static final String UNTIL = "until";
    static final String TIE = "tie";
    /** Steps of {@link Mercator} both ways, as a tree. */
    static final String AT = "at";
    /** The same in a column, with the outcome. */
    static final String SPOT = "spot";
    static final String ERROR = "error";

    /** The latest first; what began at once in an order that nobody chose. Also the order in which documents lie. */
    static final Sort LATEST_FIRST = new Sort(new SortField(FROM, SortField.Type.LONG, true), new SortField(TIE, SortField.Type.LONG));
    /** For times that are not shown. */
    private static final long UNTOLD = Long.MIN_VALUE;

    static final FieldType WORDS_ONLY = new FieldType();

    static {
        WORDS_ONLY.setTokenized(true);
        WORDS_ONLY.setOmitNorms(true);
        WORDS_ONLY.setIndexOptions(IndexOptions.DOCS);
        WORDS_ONLY.freeze();
    }

    /** With their order, without lengths: nothing is ranked by them. */
    static final FieldType IN_ORDER = new FieldType(TextField.TYPE_NOT_STORED);

    static {
        IN_ORDER.setOmitNorms(true);
        IN_ORDER.freeze();
    }

    private Documents() {}

    static Term key(EventId incident, long since) { return new Term(KEY, incident.code() + '\0' + since); }

    /** Of an incident as {@code sight} has it; empty where it is not shown at all. */
    static Optional<Document> of(Version version, Sight sight, Stems stems) {
        return sight.show(version.card()).map(shown -> document(version, shown, stems, words(version, shown, sight)));
    }

    /** What its places are called and what its sources say, as far as the edition reads it. */
    private static Set<String> words(Version version, Shown shown, Sight sight) {
        Set<String> words = new LinkedHashSet<>(shown.places().orElse(List.of()));
        for (Claim claim : version.claims()) words.addAll(sight.words(claim, version.card()));
        return words;
    }

    private static Document document(Version version, Shown shown, Stems stems, Set<String> words) {
        Document document = new Document();
        Term key = key(shown.id(), version.since());
        document.add(new StringField(KEY, key.bytes(), Field.Store.NO));
        document.add(new BinaryDocValuesField(ID, new BytesRef(shown.id().code())));
        document.add(new NumericDocValuesField(TIE, tie(shown.id())));
        document.add(indexedField(FROM, shown.when().map(span -> span.from().getEpochSecond()).orElse(UNTOLD)));
        shown.when().ifPresent(span -> document.add(indexedField(TO, seconds(span.to()))));
        shown.learned().ifPresent(learned -> document.add(indexedField(LEARNED, learned.getEpochSecond())));
        document.add(indexedField(SINCE, version.since()));
        document.add(indexedField(UNTIL, version.until()));
        place(shown, document);
        for (Facet facet : Facet.values())
            for (String value : facet.of(shown)) document.add(new KeywordField(facet.code(), value, Field.Store.NO));
        text(stems, words, document);
        shown.places().orElse(List.of()).forEach(name -> names(stems.filed(name), document));
        return document;
    }

    private static long seconds(java.time.Instant end) { return end.getEpochSecond() + (end.getNano() > 0 ? 1 : 0); }

    private static void place(Shown shown, Document document) {
        shown.at().ifPresent(at -> {
            document.add(new IntPoint(AT, Mercator.x(at.lon()), Mercator.y(at.lat())));
            document.add(new NumericDocValuesField(SPOT, Mercator.packed(at, shown.outcome().map(Outcome::ordinal).orElse(Tile.NO_OUTCOME))));
            document.add(new NumericDocValuesField(ERROR, (long) Math.ceil(at.errorMetres())));
        });
    }

    static void text(Stems stems, Collection<String> texts, Document document) {
        if (texts.isEmpty()) return;
        document.add(new Field(Words.STEM, stems.of(Words.STEM, texts), IN_ORDER));
        document.add(new Field(Words.FORM, stems.of(Words.FORM, texts), WORDS_ONLY));
    }

    private static void names(Set<String> terms, Document document) {
        for (String term : terms) document.add(new StringField(NameTerms.NAME, term, Field.Store.NO));
    }

    /** FNV-1a over the id, 64 bits, stirred once more: two ids that begin at one second and share it are not expected in a lifetime. */
    static long tie(EventId id) {
        long hash = 0xcbf29ce484222325L;
        for (byte b : id.code().getBytes(StandardCharsets.UTF_8)) hash = (hash ^ b & 0xff) * 0x100000001b3L;
        hash = (hash ^ hash >>> 32) * 0xd6e8feb86659fd93L;
        return hash ^ hash >>> 32;
    }
}
