package org.hudna.terms.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.hudna.words.Message;
import org.junit.jupiter.api.Test;

/** What a {@code where:} may say, and what is told to who writes another. */
class FreeConditionsTest {
    private static final String CLAUSES = "clauses.yaml";

    private final Folder clean = Folder.clean();

    @Test void a_condition_with_an_unknown_name_is_refused() {
        where("caliber < 100 mm").isRefused(CLAUSES, "where:", "refusal.unknown-word-near", "word", "caliber", "near", "calibre", "list",
            Message.of("list.where-name"));
    }

    @Test void a_condition_that_breaks_off_is_refused_with_what_may_stand_there() {
        where("holder is not reds and").isRefused(CLAUSES, "where:", "refusal.where-expected", "rest", "");
        where("holder reds").isRefused(CLAUSES, "where:", "refusal.where-expected", "rest", "");
        where("(holder is reds").isRefused(CLAUSES, "where:", "refusal.where-expected", "rest", "");
        where("holder is reds )").isRefused(CLAUSES, "where:", "refusal.where-expected", "rest", ")");
    }

    @Test void a_condition_with_a_strange_sign_is_refused_from_there() {
        where("calibre == 100 mm").isRefused(CLAUSES, "where:", "refusal.where-unreadable", "rest", "== 100 mm");
    }

    @Test void a_condition_with_a_calibre_without_unit_is_refused() {
        where("calibre >= 100").isRefused(CLAUSES, "where:", "refusal.no-unit", "written", "100");
    }

    @Test void a_number_is_not_compared_with_a_word_nor_a_word_with_a_number() {
        where("count is reds").isRefused(CLAUSES, "where:", "refusal.where-not-named", "name", "count");
        where("holder >= 3").isRefused(CLAUSES, "where:", "refusal.where-not-a-number", "name", "holder");
    }

    @Test void a_condition_about_nobody_known_is_refused() {
        where("holder is blues").isRefused(CLAUSES, "where:", "refusal.unknown-word", "word", "blues");
    }

    @Test void a_condition_may_count_from_a_moment_or_name_an_instant_with_its_offset() {
        assertEquals(List.of(), where("time after D - 2 days and time before 2031-05-01T00:00+03:00 and time during [D, D + 48 h]").refusals());
    }

    @Test void a_condition_without_end_is_refused_and_does_not_fill_the_stack() {
        assertEquals("refusal.where-unreadable", where("holder is reds" + " and holder is reds".repeat(5_000)).refusals().getFirst().why().id());
        assertEquals("refusal.where-expected", where("(".repeat(300) + "holder is reds").refusals().getFirst().why().id());
    }

    private Folder where(String condition) {
        return clean.with(CLAUSES, "calibre < 100 mm and holder is not reds and place within 3 km of river", condition);
    }
}
