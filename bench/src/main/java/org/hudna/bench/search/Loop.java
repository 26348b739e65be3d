package org.hudna.bench.search;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.hudna.app.search.Counts.Axis;
import org.hudna.app.search.Facet;
import org.hudna.app.search.Feed.Version;
import org.hudna.app.search.Search;
import org.hudna.bulletin.Edition;
import org.hudna.bulletin.Shown;
import org.hudna.bulletin.Sight;
import org.hudna.bulletin.Viewer;
import org.hudna.claims.EventId;

/** The same answers by one plain loop over all cards, held against the index's. */
final class Loop {
    private static final ZoneId ZONE = ZoneId.of("Asia/Damascus");
    private static final int LATEST = 50;

    private final Invented invented;
    private final Search search;

    Loop(Invented invented, Search search) {
        this.invented = invented;
        this.search = search;
    }

    /** One question of one viewer, with a tile beside it, and what the loop has counted. */
    private static final class Open {
        final Question question;
        final Viewer viewer;
        final int[] tile;
        final int zoom;
        long count;
        final Map<String, Integer> days = new TreeMap<>();
        final Map<Facet, Map<String, Integer>> facets = new HashMap<>();
        final Map<Long, Map<String, Long>> cells = new HashMap<>();
        final List<long[]> latest = new ArrayList<>();

        Open(Question question, Viewer viewer, int zoom, int[] tile) {
            this.question = question;
            this.viewer = viewer;
            this.zoom = zoom;
            this.tile = tile;
        }

        void take(Shown shown) {
            count++;
            shown.when().ifPresent(when -> days.merge(when.from().atZone(ZONE).toLocalDate().toString(), 1, Integer::sum));
            for (Facet facet : Facet.values()) for (String value : Seen.values(facet, shown)) facets.computeIfAbsent(facet, _ -> new TreeMap<>())
                .merge(value, 1, Integer::sum);
            latest.add(new long[] {shown.when().map(when -> when.from().getEpochSecond()).orElse(Long.MIN_VALUE), Invented.number(shown.id())});
            if (latest.size() > 4 * LATEST) shorten();
            shown.at().ifPresent(at -> {
                double sine = Math.sin(Math.toRadians(at.lat()));
                double x = ((at.lon() + 180) / 360 * (1 << zoom) - tile[0]) * 256,
                    y = ((0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * (1 << zoom) - tile[1]) * 256;
                if (x < 0 || y < 0 || x >= 256 || y >= 256) return;
                Map<String, Long> cell = cells.computeIfAbsent((long) y * 256 + (long) x, _ -> new TreeMap<>());
                cell.merge("incidents", 1L, Long::sum);
                shown.outcome().ifPresent(outcome -> cell.merge(outcome.code(), 1L, Long::sum));
            });
        }

        void shorten() {
            latest.sort(Comparator.comparingLong((long[] one) -> -one[0]));
            while (latest.size() > LATEST && latest.getLast()[0] != latest.get(LATEST - 1)[0]) latest.removeLast();
        }
    }

    /** Says how many answers were compared, and all that differ. */
    String check(List<Drawing> drawings) {
        List<Open> open = new ArrayList<>();
        SplittableRandom chance = new SplittableRandom(77);
        for (Drawing drawing : drawings) {
            int zoom = chance.nextInt(15);
            var at = invented.card(new EventId("E1"), chance.nextInt(invented.count()), false).at();
            Viewer viewer = List.copyOf(Asking.VIEWERS.values()).get(chance.nextInt(Asking.VIEWERS.size()));
            open.add(new Open(drawing.draw(chance), viewer, zoom, at.map(it -> Asking.tile(zoom, it.lat(), it.lon())).orElse(new int[] {0, 0})));
        }
        long start = System.nanoTime();
        invented.versions(-1, invented.settled(), version -> {
            Map<Edition, Optional<Shown>> shown = new EnumMap<>(Edition.class);
            for (Edition edition : Edition.values()) shown.put(edition, Sight.of(edition).show(version.card()));
            open.forEach(one -> shown.get(one.viewer.edition()).ifPresent(it -> one(version, it, one)));
        });
        double seconds = (System.nanoTime() - start) / 1e9;
        List<String> wrong = new ArrayList<>();
        open.forEach(one -> compare(one, wrong));
        return "a plain loop over " + (invented.settled() + 1 - Invented.FIRST) + " versions (" + Math.round(seconds) + " s): " + open.size()
            + " questions by five viewers, each as list, count, by day, by all facets and as tile; of "
            + open.stream().mapToLong(one -> one.count).sum() + " incidents found; wrong: " + wrong;
    }

    private void one(Version version, Shown shown, Open open) {
        long asOf = open.question.asOf().orElse(invented.settled());
        if (version.since() > asOf || version.until() <= asOf || !Seen.matches(shown, open.question)) return;
        if (open.question.words().isEmpty() || Seen.holds(texts(version, shown), open.question)) open.take(shown);
    }

    private static List<String> texts(Version version, Shown shown) {
        List<String> texts = new ArrayList<>(shown.places().orElse(List.of()));
        Sight sight = Sight.of(shown.edition());
        version.claims().forEach(claim -> sight.words(claim, version.card()).forEach(text -> texts.add(text.strip())));
        return texts;
    }

    private void compare(Open open, List<String> wrong) {
        var asked = open.question.asked();
        String what = open.question + " by " + open.viewer.edition();
        if (search.count(asked, open.viewer) != open.count)
            wrong.add("count " + search.count(asked, open.viewer) + " not " + open.count + ": " + what);
        Map<String, Integer> days = new TreeMap<>();
        search.count(asked, open.viewer, new Axis.Day(ZONE), Optional.empty()).rows().forEach((day, row) -> days.put(day, row.get("")));
        if (!days.equals(open.days)) wrong.add("days: " + what);
        search.count(asked, open.viewer, EnumSet.allOf(Facet.class)).forEach((facet, counts) -> {
            Map<String, Integer> rows = new TreeMap<>();
            counts.rows().forEach((value, row) -> rows.put(value, row.get("")));
            if (!rows.equals(open.facets.getOrDefault(facet, Map.of()))) wrong.add(facet + ": " + what);
        });
        open.shorten();
        List<Long> expected = open.latest.stream().map(one -> one[0]).limit(LATEST).toList();
        var found = search.find(asked, open.viewer, LATEST, Optional.empty()).incidents();
        Map<Long, Long> began = new HashMap<>();
        open.latest.forEach(one -> began.put(one[1], one[0]));
        if (!expected.equals(found.stream().map(id -> began.get((long) Invented.number(id))).toList())) wrong.add("list: " + what);
        Map<Long, Map<String, Long>> cells = new HashMap<>();
        TileRead.points(search.tile(open.zoom, open.tile[0], open.tile[1], asked, open.viewer)).forEach((place, told) -> {
            Map<String, Long> numbers = new TreeMap<>();
            told.forEach((key, value) -> { if (!key.equals("id") && !key.equals("radius")) numbers.put(key, Long.parseLong(value)); });
            cells.put(place.get(1) / 16 * 256 + place.get(0) / 16, numbers);
        });
        if (!cells.equals(open.cells)) wrong.add("tile " + open.zoom + ": " + what);
    }
}
