package org.hudna.incidents.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import org.hudna.claims.ClaimId;
import org.hudna.incidents.matching.Judgement.Verdict;
import org.junit.jupiter.api.Test;

class MatchIndexTest {

    private static final ForkJoinPool POOL = new ForkJoinPool(2);

    private static List<Mention> located(long seed) {
        return Told.many(seed, 200, 12).stream().filter(mention -> mention.position().isPresent()).toList();
    }

    @Test void the_first_claim_of_all_begins_an_incident() {
        MatchIndex index = MatchIndex.of(Matching.of(List.of(), Reach.USUAL, POOL), Judgements.NONE, POOL);
        assertEquals(List.of(new Lineage.Begun(new ClaimId("a"))), index.add(Told.of("a").mention()).changes());
        assertThrows(IllegalArgumentException.class, () -> index.add(Told.of("a").mention()));
        MatchIndex.Added second = index.add(Told.of("b").at(100, 0).later(60).mention());
        assertEquals(List.of(new ClaimId("a")), second.matches().stream().map(MatchIndex.Match::claim).toList());
        assertEquals(List.of(new Lineage.Grown(new ClaimId("a"), List.of(new ClaimId("b")))), second.changes());
        assertEquals(List.of(new ClaimId("a"), new ClaimId("b")), index.with(new ClaimId("b")));
    }

    @Test void after_additions_in_any_order_the_clusters_are_those_of_all_at_once() {
        for (int seed = 0; seed < 6; seed++) {
            List<Mention> all = located(seed);
            List<Mention> base = all.subList(0, all.size() / 2), rest = all.subList(all.size() / 2, all.size());
            MatchIndex one = MatchIndex.of(Matching.of(base, Reach.USUAL, POOL), Judgements.NONE, POOL);
            MatchIndex other = MatchIndex.of(Matching.of(base, Reach.USUAL, POOL), Judgements.NONE, POOL);
            rest.forEach(one::add);
            Told.shuffled(rest, seed).forEach(other::add);
            assertEquals(one.afresh(POOL), one.clusters(), "seed " + seed);
            assertEquals(one.clusters(), other.clusters(), "seed " + seed);
        }
    }

    @Test void that_holds_for_claims_without_a_place_on_heavy_days_and_with_words_of_people() {
        for (int seed = 0; seed < 4; seed++) {
            List<Mention> all = Told.shuffled(Told.many(seed, 200, 2), seed);
            var together = new Judgement(all.get(0).id(), all.get(1).id(), Verdict.SAME, "M-7", Told.NOON);
            var apart = new Judgement(all.get(2).id(), all.get(3).id(), Verdict.DIFFERENT, "M-7", Told.NOON);
            Reach reach = new Reach(5_000, 86_400, 16, 4, 4);
            MatchIndex index = MatchIndex.of(Matching.of(all.subList(0, 200), reach, POOL), Judgements.of(List.of(together, apart)), POOL);
            all.subList(200, all.size()).forEach(index::add);
            assertEquals(index.afresh(POOL), index.clusters(), "seed " + seed);
            index.judged(Judgements.NONE, Set.of(together.one(), together.other(), apart.one(), apart.other()));
            assertEquals(index.afresh(POOL), index.clusters(), "seed " + seed);
        }
    }

    @Test void the_changes_told_one_by_one_lead_from_the_first_clusters_to_the_last() {
        List<Mention> all = located(31);
        MatchIndex index = MatchIndex.of(Matching.of(all.subList(0, 300), Reach.USUAL, POOL), Judgements.NONE, POOL);
        for (Mention mention : all.subList(300, all.size())) {
            List<Cluster> before = index.clusters();
            List<Lineage> told = index.add(mention).changes();
            assertEquals(Lineage.between(before, index.clusters()), told);
        }
    }

    @Test void a_judgement_changes_the_clusters_round_it_and_another_undoes_it() {
        List<Mention> all = located(37);
        MatchIndex index = MatchIndex.of(Matching.of(all, Reach.USUAL, POOL), Judgements.NONE, POOL);
        List<Cluster> before = index.clusters();
        Cluster large = before.stream().filter(cluster -> cluster.claims().size() > 2).findFirst().orElseThrow();
        var word = new Judgement(large.claims().get(0), large.claims().get(1), Verdict.DIFFERENT, "M-7", Told.NOON);
        List<Lineage> changes = index.judged(Judgements.of(List.of(word)), Set.of(word.one(), word.other()));
        assertTrue(changes.stream().anyMatch(change -> change instanceof Lineage.Split));
        assertEquals(index.afresh(POOL), index.clusters());
        List<Judgement> both = new ArrayList<>(List.of(word));
        both.add(new Judgement(word.one(), word.other(), Verdict.UNSURE, "M-7", Told.NOON.plusSeconds(60)));
        index.judged(Judgements.of(both), Set.of(word.one(), word.other()));
        assertEquals(before, index.clusters());
    }
}
