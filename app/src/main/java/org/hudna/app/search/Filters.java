package org.hudna.app.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.hudna.arms.WeaponKind;
import org.hudna.deeds.TargetKind;
import org.hudna.truth.Truth;
import org.hudna.when.Span;

/** Turns what somebody asks into a query; it asks for fields of one edition's index, so that it cannot ask too much. */
final class Filters {

    private Filters() {}

    static Query of(Asked asked, TextQuery text) {
        List<Query> all = new ArrayList<>();
        asked.box().ifPresent(box -> all.add(Inside.of(box)));
        asked.when().ifPresent(span -> during(span, all));
        asked.learnedSince().ifPresent(since -> all.add(NumericDocValuesField.newSlowRangeQuery(Documents.LEARNED, ceiling(since), Long.MAX_VALUE)));
        asked.only().forEach((facet, values) -> all.add(one(facet, values)));
        text.of(asked.words(), asked.isTyping()).ifPresent(all::add);
        return all(all);
    }

    /** The same of a reader that holds ended versions as well: what stood after the entry {@code asOf}. */
    static Query asOf(Query query, long asOf) {
        return all(List.of(query, NumericDocValuesField.newSlowRangeQuery(Documents.SINCE, 0, asOf),
            NumericDocValuesField.newSlowRangeQuery(Documents.UNTIL, asOf + 1, Long.MAX_VALUE)));
    }

    static Query all(List<Query> queries) {
        if (queries.isEmpty()) return MatchAllDocsQuery.INSTANCE;
        if (queries.size() == 1) return queries.getFirst();
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (Query query : queries) all.add(query, Occur.FILTER);
        return all.build();
    }

    /** Begins before the span ends, and ends after it begins. */
    private static void during(Span span, List<Query> all) {
        all.add(NumericDocValuesField.newSlowRangeQuery(Documents.FROM, Long.MIN_VALUE + 1, ceiling(span.to()) - 1));
        all.add(NumericDocValuesField.newSlowRangeQuery(Documents.TO, span.from().getEpochSecond() + 1, Long.MAX_VALUE));
    }

    private static long ceiling(java.time.Instant instant) { return instant.getEpochSecond() + (instant.getNano() > 0 ? 1 : 0); }

    private static Query one(Facet facet, Set<String> values) {
        Set<String> terms = new LinkedHashSet<>();
        for (String value : values) terms.addAll(within(facet, value));
        if (terms.size() == 1) return new TermQuery(new Term(facet.code(), terms.iterator().next()));
        return new TermInSetQuery(facet.code(), terms.stream().map(BytesRef::new).toList());
    }

    /** The value and, for kinds, those that are surely of it. */
    static Set<String> within(Facet facet, String value) {
        Set<String> all = new LinkedHashSet<>(Set.of(value));
        if (facet == Facet.TARGET) TargetKind.find(value).ifPresent(asked -> {
            for (TargetKind kind : TargetKind.values()) if (kind.is(asked) == Truth.TRUE) all.add(kind.code());
        });
        if (facet == Facet.WEAPON) WeaponKind.find(value).ifPresent(asked -> {
            for (WeaponKind kind : WeaponKind.values()) if (kind.is(asked) == Truth.TRUE) all.add(kind.code());
        });
        return all;
    }
}
