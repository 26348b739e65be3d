package org.hudna.bench.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;
import org.hudna.app.search.Asked;
import org.hudna.app.search.Box;
import org.hudna.app.search.Facet;
import org.hudna.arms.WeaponKind;
import org.hudna.deeds.TargetKind;
import org.hudna.truth.Truth;
import org.hudna.when.Span;

/** One thing to be found, said for the index, for SQL and for the address of a request. */
record Question(Optional<Box> box, Optional<Span> when, Optional<Instant> learnedSince, Map<Facet, String> only, String words, boolean isTyping,
    OptionalLong asOf) {

    static final Question ALL = new Question(Optional.empty(), Optional.empty(), Optional.empty(), Map.of(), "", false, OptionalLong.empty());

    Question in(Box here) { return new Question(Optional.of(here), when, learnedSince, only, words, isTyping, asOf); }

    Question during(Span span) { return new Question(box, Optional.of(span), learnedSince, only, words, isTyping, asOf); }

    Question learned(Instant since) { return new Question(box, when, Optional.of(since), only, words, isTyping, asOf); }

    Question words(String said, boolean typing) { return new Question(box, when, learnedSince, only, said, typing, asOf); }

    Question asOf(long entry) { return new Question(box, when, learnedSince, only, words, isTyping, OptionalLong.of(entry)); }

    Question only(Facet facet, String value) {
        EnumMap<Facet, String> more = new EnumMap<>(Facet.class);
        more.putAll(only);
        more.put(facet, value);
        return new Question(box, when, learnedSince, more, words, isTyping, asOf);
    }

    Asked asked() {
        Asked asked = isTyping ? Asked.ALL.typing(words) : Asked.ALL.words(words);
        if (box.isPresent()) asked = asked.in(box.get());
        if (when.isPresent()) asked = asked.during(when.get());
        if (learnedSince.isPresent()) asked = asked.learnedSince(learnedSince.get());
        for (Map.Entry<Facet, String> one : only.entrySet()) asked = asked.only(one.getKey(), one.getValue());
        return asOf.isPresent() ? asked.asOf(asOf.getAsLong()) : asked;
    }

    /** What stands now lies in a table of its own. */
    String table() { return asOf.isPresent() ? "version" : "incident"; }

    String where() {
        List<String> all = new ArrayList<>();
        // && alone compares in single precision, and finds some that lie half a metre outside
        box.ifPresent(it -> all.add("at && ST_MakeEnvelope(%s,%s,%s,%s,4326) AND ST_X(at) BETWEEN %s AND %s AND ST_Y(at) BETWEEN %s AND %s".formatted(it.west(), it.south(), it.east(),
            it.north(), it.west(), it.east(), it.south(), it.north())));
        when.ifPresent(it -> all.add("began < %d AND ended > %d".formatted(it.to().getEpochSecond(), it.from().getEpochSecond())));
        learnedSince.ifPresent(it -> all.add("learned >= %d".formatted(it.getEpochSecond())));
        only.forEach((facet, value) -> all.add(Peer.isMany(facet) ? "%s @> ARRAY['%s']".formatted(Peer.column(facet), value)
            : "%s IN (%s)".formatted(Peer.column(facet), quoted(within(facet, value)))));
        if (!words.isEmpty())
            all.add("words @@ to_tsquery('simple', '%s%s')".formatted(words.startsWith("\"") ? words.replace("\"", "").replace(" ", " <-> ")
            : words.replace(" ", " & "), isTyping ? ":*" : ""));
        asOf.ifPresent(it -> all.add("since <= %d AND until > %d".formatted(it, it)));
        return all.isEmpty() ? "true" : String.join(" AND ", all);
    }

    private static String quoted(Set<String> values) {
        StringJoiner all = new StringJoiner(", ");
        values.forEach(value -> all.add("'" + value + "'"));
        return all.toString();
    }

    /** Whoever asks for a kind gets the kinds within it. */
    static Set<String> within(Facet facet, String value) {
        Set<String> all = new TreeSet<>(Set.of(value));
        if (facet == Facet.TARGET) TargetKind.find(value).ifPresent(asked -> {
            for (TargetKind kind : TargetKind.values()) if (kind.is(asked) == Truth.TRUE) all.add(kind.code());
        });
        if (facet == Facet.WEAPON) WeaponKind.find(value).ifPresent(asked -> {
            for (WeaponKind kind : WeaponKind.values()) if (kind.is(asked) == Truth.TRUE) all.add(kind.code());
        });
        return all;
    }
}
