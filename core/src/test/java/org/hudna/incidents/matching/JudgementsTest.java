package org.hudna.incidents.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.hudna.claims.ClaimId;
import org.hudna.deeds.Deed;
import org.hudna.incidents.matching.Judgement.Verdict;
import org.junit.jupiter.api.Test;

class JudgementsTest {

    private static final ForkJoinPool POOL = new ForkJoinPool(2);

    private static Judgement word(String one, String other, Verdict verdict, int minute) {
        return new Judgement(new ClaimId(one), new ClaimId(other), verdict, "M-7", Told.NOON.plusSeconds(60L * minute));
    }

    private static List<List<String>> clusters(Judgement... words) {
        List<Mention> mentions = List.of(Told.of("a").mention(), Told.of("b").at(100, 0).mention(), Told.of("c").at(4_000, 0).later(80_000).killed(30)
            .of(Deed.SNIPING).saying("a man shot").mention());
        return Matching.of(mentions, Reach.USUAL, POOL).cluster(Judgements.of(List.of(words)), POOL).clusters().stream()
            .map(c -> c.claims().stream().map(ClaimId::code).toList()).toList();
    }

    @Test void nobody_judges_a_claim_against_itself() { assertThrows(IllegalArgumentException.class, () -> word("a", "a", Verdict.SAME, 0)); }

    @Test void a_pair_is_the_same_pair_either_way_round() { assertEquals(word("a", "b", Verdict.SAME, 0), word("b", "a", Verdict.SAME, 0)); }

    @Test void without_a_word_the_machine_decides() { assertEquals(List.of(List.of("a", "b"), List.of("c")), clusters()); }

    @Test void different_parts_what_the_machine_would_join() {
        assertEquals(List.of(List.of("a"), List.of("b"), List.of("c")), clusters(word("a", "b", Verdict.DIFFERENT, 0)));
    }

    @Test void same_joins_what_the_machine_would_part() {
        assertTrue(clusters(word("a", "c", Verdict.SAME, 0)).stream().anyMatch(c -> c.containsAll(List.of("a", "c"))));
    }

    @Test void the_later_word_holds_and_unsure_takes_a_word_back() {
        assertEquals(List.of(List.of("a", "b"), List.of("c")), clusters(word("a", "b", Verdict.DIFFERENT, 0), word("a", "b", Verdict.SAME, 1)));
        assertEquals(List.of(List.of("a"), List.of("b"), List.of("c")),
            clusters(word("a", "b", Verdict.DIFFERENT, 1), word("a", "b", Verdict.SAME, 0)));
        assertEquals(clusters(), clusters(word("a", "b", Verdict.DIFFERENT, 0), word("a", "b", Verdict.UNSURE, 1)));
    }

    @Test void of_words_that_cannot_all_hold_the_earliest_gives_way_and_is_reported() {
        Judgement first = word("a", "b", Verdict.SAME, 0), second = word("b", "c", Verdict.SAME, 1), third = word("a", "c", Verdict.DIFFERENT, 2);
        Judgements all = Judgements.of(List.of(third, first, second));
        assertEquals(List.of(new Judgements.Overruled(first, third)), all.overruled());
        assertEquals(List.of(second), all.same());
        Judgements other = Judgements.of(List.of(word("a", "c", Verdict.DIFFERENT, 0), second, word("a", "b", Verdict.SAME, 3)));
        assertEquals(1, other.overruled().size());
        assertEquals(Verdict.DIFFERENT, other.overruled().getFirst().word().verdict());
        assertFalse(other.same().isEmpty());
    }

    @Test void words_on_claims_that_are_not_here_are_left_out() { assertEquals(clusters(), clusters(word("a", "x", Verdict.SAME, 0))); }
}
