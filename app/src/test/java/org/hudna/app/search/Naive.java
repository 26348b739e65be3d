package org.hudna.app.search;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hudna.app.search.Feed.Version;
import org.hudna.bulletin.Shown;
import org.hudna.bulletin.Sight;
import org.hudna.bulletin.Viewer;
import org.hudna.claims.EventId;
import org.hudna.where.Position;

/** The same answers by a plain loop over cards: slow, and short enough to be believed. */
final class Naive {

    /** What somebody sees of a version. */
    record Seen(Shown shown, List<String> words) {}

    private Naive() {}

    static List<Seen> matching(List<Version> versions, Asked asked, Viewer viewer, long asOf) {
        List<Seen> all = new ArrayList<>();
        for (Version version : versions) {
            if (version.since() > asOf || version.until() <= asOf) continue;
            Sight sight = Sight.of(viewer.edition());
            sight.show(version.card()).ifPresent(shown -> {
                List<String> words = new ArrayList<>(shown.places().orElse(List.of()));
                version.claims().forEach(claim -> sight.show(claim, version.card()).flatMap(told -> told.words()).ifPresent(words::add));
                Seen seen = new Seen(shown, words);
                if (matches(seen, asked)) all.add(seen);
            });
        }
        return all;
    }

    static boolean matches(Seen seen, Asked asked) {
        Shown shown = seen.shown();
        if (asked.box().isPresent() && (shown.at().isEmpty() || !inside(shown.at().get(), asked.box().get()))) return false;
        if (asked.when().isPresent()) {
            if (shown.when().isEmpty()) return false;
            if (!shown.when().get().from().isBefore(asked.when().get().to()) || !shown.when().get().to().isAfter(asked.when().get().from()))
                return false;
        }
        if (asked.learnedSince().isPresent() && (shown.learned().isEmpty() || shown.learned().get().isBefore(asked.learnedSince().get())))
            return false;
        for (Map.Entry<Facet, Set<String>> only : asked.only().entrySet()) {
            Set<String> wanted = new HashSet<>();
            for (String value : only.getValue()) wanted.addAll(Filters.within(only.getKey(), value));
            if (only.getKey().of(shown).stream().noneMatch(wanted::contains)) return false;
        }
        return asked.words().isEmpty() || holds(seen, asked.words());
    }

    /** One word that is no place's. */
    private static boolean holds(Seen seen, String word) {
        Words words = new Words();
        Set<String> stems = new HashSet<>();
        seen.words().forEach(text -> stems.addAll(words.of(Words.STEM, text)));
        Set<String> names = new HashSet<>();
        seen.shown().places().orElse(List.of()).forEach(place -> names.addAll(NameTerms.filed(place)));
        return stems.containsAll(words.of(Words.STEM, word)) || NameTerms.asked(Letters.plain(word)).stream().anyMatch(names::contains);
    }

    /** In the steps of the map: what lies on an edge to the last digit does so in both. */
    private static boolean inside(Position at, Box box) {
        int x = Mercator.x(at.lon());
        int y = Mercator.y(at.lat());
        return x >= Mercator.x(box.west()) && x <= Mercator.x(box.east()) && y >= Mercator.y(box.north()) && y <= Mercator.y(box.south());
    }

    static List<EventId> latestFirst(List<Seen> seen) {
        return seen.stream().map(Seen::shown)
            .sorted(Comparator.comparing((Shown shown) -> shown.when().map(span -> span.from()).orElse(Instant.MIN)).reversed()
            .thenComparing(shown -> Documents.tie(shown.id()))).map(Shown::id).toList();
    }

    static SortedMap<String, SortedMap<String, Integer>> counts(List<Seen> seen, Counts.Axis axis, Optional<Facet> across) {
        SortedMap<String, SortedMap<String, Integer>> rows = new TreeMap<>();
        for (Seen one : seen)
            for (String row : rows(one.shown(), axis))
                for (String column : across.map(facet -> facet.of(one.shown())).orElse(List.of("")))
                    rows.computeIfAbsent(row, _ -> new TreeMap<>()).merge(column, 1, Integer::sum);
        return rows;
    }

    private static List<String> rows(Shown shown, Counts.Axis axis) {
        return switch (axis) {
            case Counts.Axis.Day(ZoneId zone) -> shown.when().map(span -> span.from().atZone(zone).toLocalDate().toString()).stream().toList();
            case Counts.Axis.Of(Facet facet) -> facet.of(shown);
        };
    }
}
