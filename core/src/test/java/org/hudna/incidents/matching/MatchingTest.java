package org.hudna.incidents.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import org.hudna.claims.ClaimId;
import org.hudna.deeds.Deed;
import org.junit.jupiter.api.Test;

class MatchingTest {

    private static final ForkJoinPool POOL = new ForkJoinPool(2);

    private static Clustering cluster(List<Mention> mentions) { return Matching.of(mentions, Reach.USUAL, POOL).cluster(Judgements.NONE, POOL); }

    private static boolean together(Clustering clustering, String one, String other) {
        return clustering.clusters().stream().anyMatch(cluster -> cluster.claims().containsAll(List.of(new ClaimId(one), new ClaimId(other))));
    }

    @Test void no_claims_make_no_clusters() { assertEquals(List.of(), cluster(List.of()).clusters()); }

    @Test void one_claim_is_a_cluster_of_its_own() {
        assertEquals(List.of(new Cluster(new ClaimId("a"), List.of(new ClaimId("a")))), cluster(List.of(Told.of("a").mention())).clusters());
    }

    @Test void two_claims_of_one_id_are_refused() {
        assertThrows(RuntimeException.class, () -> cluster(List.of(Told.of("a").mention(), Told.of("a").mention())));
    }

    @Test void of_two_claims_alone_those_that_agree_are_one_incident_and_those_that_do_not_are_two() {
        assertTrue(together(cluster(List.of(Told.of("a").mention(), Told.of("b").at(200, 0).later(600).mention())), "a", "b"));
        Told other = Told.of("b").at(3_500, 0).later(9 * 3_600).killed(40).of(Deed.SNIPING).saying("a man was shot from a tower");
        assertFalse(together(cluster(List.of(Told.of("a").mention(), other.mention())), "a", "b"));
    }

    @Test void claims_are_compared_up_to_five_kilometres_between_their_circles_and_a_day_between_their_spans() {
        assertTrue(compared(Told.of("b").at(5_990, 0)));
        assertFalse(compared(Told.of("b").at(6_010, 0)));
        assertTrue(compared(Told.of("b").later(86_400 + 1_200)));
        assertFalse(compared(Told.of("b").later(86_400 + 1_202)));
        assertTrue(compared(Told.of("b").at(4_200, 4_200)));
        assertFalse(compared(Told.of("b").at(4_300, 4_300)));
    }

    @Test void acts_that_cannot_be_one_are_not_compared() {
        assertTrue(compared(Told.of("b").of(Deed.EXPLOSION)));
        assertTrue(compared(Told.of("b").of(Deed.AIR_STRIKE)));
        assertFalse(compared(Told.of("b").of(Deed.NEGOTIATE)));
    }

    private static boolean compared(Told other) {
        Matching matching = Matching.of(List.of(Told.of("a").mention(), other.mention()), Reach.USUAL, POOL);
        assertEquals(matching.isCompared(new ClaimId("a"), new ClaimId(other.id())), matching.isCompared(new ClaimId(other.id()), new ClaimId("a")));
        return matching.isCompared(new ClaimId("a"), new ClaimId(other.id()));
    }

    @Test void the_grid_finds_what_comparing_all_with_all_finds() {
        List<Mention> mentions = new ArrayList<>(Told.many(3, 150, 3)).stream().filter(mention -> mention.position().isPresent()).toList();
        Matching matching = Matching.of(mentions, Reach.USUAL, POOL);
        var found = new Found();
        for (int i = 0; i < matching.columns.size; i++) {
            matching.candidates.of(i, 0, found);
            int all = 0;
            for (int j = 0; j < matching.columns.size; j++) {
                long apart = Math.abs(matching.columns.mid[i] - matching.columns.mid[j]) - matching.columns.half[i] - matching.columns.half[j];
                if (i != j && apart <= 86_400 && Candidates.metres(matching.columns, i, j) <= 6_000) all++;
            }
            assertEquals(all, found.size);
        }
    }

    @Test void a_claim_without_a_position_is_found_by_its_rare_words() {
        List<Mention> mentions = new ArrayList<>(Told.many(5, 60, 20));
        mentions.add(Told.of("a").saying("the bakery of Umm Rashid burned").mention());
        mentions.add(Told.of("b").saying("a bakery, Umm Rashid's, burned down").placeless());
        assertTrue(Matching.of(mentions, Reach.USUAL, POOL).isCompared(new ClaimId("a"), new ClaimId("b")));
    }

    @Test void the_order_in_which_claims_come_changes_nothing() {
        List<Mention> mentions = Told.many(7, 300, 30);
        Clustering first = cluster(mentions);
        for (int seed = 0; seed < 5; seed++) {
            Clustering other = cluster(Told.shuffled(mentions, seed));
            assertEquals(first.weights().text(), other.weights().text());
            assertEquals(first.clusters(), other.clusters());
        }
    }

    @Test void most_of_an_invented_month_is_put_together_rightly() {
        List<Mention> mentions = Told.many(11, 400, 60);
        long right = 0, found = 0, real = 0;
        for (Cluster cluster : cluster(mentions).clusters())
            for (ClaimId one : cluster.claims())
                for (ClaimId other : cluster.claims())
                    if (one.code().compareTo(other.code()) < 0) {
                        found++;
                        if (event(one).equals(event(other))) right++;
                    }
        for (Mention one : mentions)
            for (Mention other : mentions) if (one.id().code().compareTo(other.id().code()) < 0 && event(one.id()).equals(event(other.id()))) real++;
        assertTrue(right > 0.9 * found, right + " of " + found);
        assertTrue(right > 0.8 * real, right + " of " + real);
    }

    private static String event(ClaimId id) { return id.code().split("-")[0]; }

    @Test void a_score_is_the_sum_of_its_named_clues_and_the_quick_way_agrees() {
        Matching matching = Matching.of(Told.many(13, 100, 4), Reach.USUAL, POOL);
        Scoring scoring = matching.scoring();
        var found = new Found();
        for (int i = 0; i < matching.columns.size; i++) {
            matching.candidates.of(i, 0, found);
            for (int k = 0; k < found.size; k++) {
                Score score = scoring.score(i, found.numbers[k]);
                double bits = score.bits();
                assertEquals(Math.clamp(bits, Weights.LEAST_BITS, Weights.MOST_BITS),
                    scoring.steps(i, found.numbers[k]) / (double) Weights.STEPS, 0.05);
                assertEquals(bits, matching.score(matching.columns.id[found.numbers[k]], matching.columns.id[i]).orElseThrow().bits(), 1e-9);
            }
        }
    }

    @Test void a_heavy_day_costs_a_bounded_number_of_pairs_for_each_claim() {
        List<Mention> mentions = new ArrayList<>();
        for (int i = 0; i < 4_000; i++) mentions.add(Told.of("c" + i).about(43_200).saying("event " + i % 50 + " of the day").mention());
        Reach reach = new Reach(5_000, 86_400, 32, 4, 8);
        Clustering clustering = Matching.of(mentions, reach, Learning.expected(), POOL).cluster(Judgements.NONE, POOL);
        assertTrue(clustering.compared() <= 4_000L * (2 * 32 + 5 * 2 * 8), "" + clustering.compared());
    }

    @Test void weights_are_written_and_read_and_lead_to_the_same() {
        List<Mention> mentions = Told.many(17, 200, 20);
        Clustering learned = cluster(mentions);
        Weights read = Weights.find(learned.weights().text()).orElseThrow();
        assertEquals(learned.weights(), read);
        assertEquals(learned.clusters(), Matching.of(mentions, Reach.USUAL, read, POOL).cluster(Judgements.NONE, POOL).clusters());
    }

    @Test void weights_that_lack_a_line_or_are_no_numbers_are_not_read() {
        String text = Learning.expected().text();
        assertEquals(Optional.empty(), Weights.find(""));
        assertEquals(Optional.empty(), Weights.find(text.substring(0, text.lastIndexOf("crowd more"))));
        assertEquals(Optional.empty(), Weights.find(text.replaceFirst("prior .*", "prior 1")));
        assertEquals(Optional.empty(), Weights.find(text.replace("act same ", "act same x")));
        assertEquals(Optional.empty(), Weights.find(text.replace("act same ", "act equal ")));
    }

    @Test void a_closer_level_of_an_ordered_clue_never_weighs_less() {
        for (Weights weights : List.of(Learning.expected(), cluster(Told.many(19, 300, 30)).weights()))
            for (Clue clue : Clue.values())
                for (int level = 1; level < clue.levels().size(); level++)
                    if (clue.isOrdered()) assertTrue(weights.bits(clue, level - 1) >= weights.bits(clue, level) - 1e-9, clue + " " + level);
    }
}
