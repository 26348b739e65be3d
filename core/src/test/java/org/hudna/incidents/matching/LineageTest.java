package org.hudna.incidents.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import org.hudna.claims.ClaimId;
import org.junit.jupiter.api.Test;

class LineageTest {

    private static ClaimId id(String code) { return new ClaimId(code); }

    private static Cluster of(String... claims) { return new Cluster(id(claims[0]), List.of(claims).stream().map(ClaimId::new).toList()); }

    @Test void what_stays_as_it_was_is_not_an_event() { assertEquals(List.of(), Lineage.between(List.of(of("a", "b")), List.of(of("a", "b")))); }

    @Test void a_new_claim_begins_an_incident_or_lets_one_grow() {
        assertEquals(List.of(new Lineage.Begun(id("c"))), Lineage.between(List.of(of("a", "b")), List.of(of("a", "b"), of("c"))));
        assertEquals(List.of(new Lineage.Grown(id("a"), List.of(id("c")))), Lineage.between(List.of(of("a", "b")), List.of(of("a", "b", "c"))));
    }

    @Test void merges_and_splits_name_all_that_took_part() {
        assertEquals(List.of(new Lineage.Merged(List.of(id("a"), id("c")), id("a"))),
            Lineage.between(List.of(of("a", "b"), of("c")), List.of(of("a", "b", "c"))));
        assertEquals(List.of(new Lineage.Split(id("a"), List.of(id("a"), id("b")))),
            Lineage.between(List.of(of("a", "b")), List.of(of("a"), of("b"))));
    }

    @Test void an_earlier_claim_that_comes_late_renames() {
        assertEquals(List.of(new Lineage.Renamed(id("b"), id("a")), new Lineage.Grown(id("a"), List.of(id("a")))),
            Lineage.between(List.of(of("b", "c")), List.of(of("a", "b", "c"))));
    }

    @Test void withdrawn_claims_lessen_an_incident_or_end_it() {
        assertEquals(List.of(new Lineage.Lessened(id("a"), List.of(id("b")))), Lineage.between(List.of(of("a", "b")), List.of(of("a"))));
        assertEquals(List.of(new Lineage.Gone(id("a"))), Lineage.between(List.of(of("a")), List.of()));
    }

    @Test void no_cluster_is_lost_whatever_changes() {
        for (int seed = 0; seed < 300; seed++) {
            var chance = new Random(seed);
            List<Cluster> before = some(chance), after = some(chance);
            List<Lineage> events = Lineage.between(before, after);
            for (Cluster old : before)
                assertTrue(after.contains(old) || events.stream().anyMatch(event -> names(event).contains(old.id())), "seed " + seed + ": " + old);
            for (Cluster now : after)
                assertTrue(before.contains(now) || events.stream().anyMatch(event -> names(event).contains(now.id())), "seed " + seed + ": " + now);
        }
    }

    private static List<ClaimId> names(Lineage event) {
        List<ClaimId> names = new ArrayList<>();
        switch (event) {
            case Lineage.Begun(var id) -> names.add(id);
            case Lineage.Gone(var id) -> names.add(id);
            case Lineage.Grown(var id, var _) -> names.add(id);
            case Lineage.Lessened(var id, var _) -> names.add(id);
            case Lineage.Renamed(var from, var to) -> names.addAll(List.of(from, to));
            case Lineage.Merged(var from, var into) -> { names.addAll(from); names.add(into); }
            case Lineage.Split(var from, var into) -> { names.addAll(into); names.add(from); }
        }
        return names;
    }

    private static List<Cluster> some(Random chance) {
        Map<Integer, List<String>> groups = new HashMap<>();
        for (int i = 0; i < 12; i++) if (chance.nextInt(6) > 0) groups.computeIfAbsent(chance.nextInt(5), _ -> new ArrayList<>()).add("c" + (10 + i));
        return groups.values().stream().map(claims -> of(claims.toArray(String[]::new))).toList();
    }

    @Test void an_incident_is_called_after_the_claim_that_was_learned_first_and_keeps_its_name_as_it_grows() {
        try (var pool = new ForkJoinPool(2)) {
            List<Mention> first = List.of(Told.of("z").mention(), Told.of("m").later(60).mention());
            List<Mention> then = List.of(Told.of("z").mention(), Told.of("m").later(60).mention(), Told.of("a").later(120).mention());
            Clustering before = Matching.of(first, Reach.USUAL, pool).cluster(Judgements.NONE, pool), after = Matching.of(then, Reach.USUAL, pool)
                .cluster(Judgements.NONE, pool);
            assertEquals(id("z"), before.clusters().getFirst().id());
            assertEquals(id("z"), after.clusters().getFirst().id());
            assertEquals(List.of(new Lineage.Grown(id("z"), List.of(id("a")))), after.since(before.clusters()));
        }
    }
}
