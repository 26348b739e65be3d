package org.hudna.bench.match;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.hudna.incidents.matching.Mention;

/** Simple ways to put reports together: near in place and time, or alike in words; linked pairs are joined without more ado. */
final class Baselines {

    private final Labelled set;
    private final int[] leader;

    private Baselines(Labelled set) {
        this.set = set;
        this.leader = IntStream.range(0, set.mentions().size()).toArray();
    }

    /** Connected within so many kilometres, centre to centre, and hours, middle to middle; of those without a position none. */
    static int[] near(Labelled set, double km, double hours) {
        var all = new Baselines(set);
        Map<Long, List<Integer>> cells = new HashMap<>();
        double degrees = km / 111.2, seconds = hours * 3_600;
        for (int i = 0; i < all.leader.length; i++) {
            Mention mention = set.mentions().get(i);
            if (mention.position().isEmpty()) continue;
            double lat = mention.position().get().lat(), lon = mention.position().get().lon() * 0.8;
            long y = (long) Math.floor(lat / degrees), x = (long) Math.floor(lon / degrees), t = (long) Math.floor(middle(mention) / seconds);
            for (long dy = -1; dy <= 1; dy++)
                for (long dx = -1; dx <= 1; dx++)
                    for (long dt = -1; dt <= 1; dt++)
                        for (int j : cells.getOrDefault(key(y + dy, x + dx, t + dt), List.of())) {
                            Mention other = set.mentions().get(j);
                            if (all.find(i) != all.find(j) && Math.abs(middle(mention) - middle(other)) <= seconds
                                && mention.position().get().metresTo(other.position().get()) <= km * 1_000) all.join(i, j);
                        }
            cells.computeIfAbsent(key(y, x, t), _ -> new java.util.ArrayList<>()).add(i);
        }
        return all.groups();
    }

    private static long key(long y, long x, long t) { return (y * 100_003 + x) * 1_000_003 + t; }

    private static double middle(Mention mention) { return (mention.when().from().getEpochSecond() + mention.when().to().getEpochSecond()) / 2.0; }

    /** Connected where the cosine of TF-IDF vectors is so great and the middles lie within so many hours. */
    static int[] alike(Labelled set, double cosine, double hours) {
        var all = new Baselines(set);
        Vectors vectors = Vectors.of(set.texts());
        Integer[] order = IntStream.range(0, all.leader.length).boxed()
            .sorted(java.util.Comparator.comparingDouble(i -> middle(set.mentions().get(i)))).toArray(Integer[]::new);
        for (int a = 0; a < order.length; a++)
            for (int b = a + 1; b < order.length && middle(set.mentions().get(order[b])) - middle(set.mentions().get(order[a])) <= hours * 3_600; b++)
                if (vectors.cosine(order[a], order[b]) >= cosine) all.join(order[a], order[b]);
        return all.groups();
    }

    private void join(int a, int b) { leader[Math.max(find(a), find(b))] = Math.min(find(a), find(b)); }

    private int find(int i) {
        int at = i;
        while (leader[at] != at) at = leader[at] = leader[leader[at]];
        return at;
    }

    private int[] groups() { return IntStream.range(0, leader.length).map(this::find).toArray(); }
}
