package org.hudna.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Not knowing never turns into a yes or a no: the traps that other evaluators fall into. */
class TrapsTest {

    @ParameterizedTest(name = "{0} | {1} -> {2}")
    @CsvSource(delimiter = '|', textBlock = """
        actor is not reds                                  | act=shelling                                    | undetermined
        actor is not reds                                  | act=shelling called="terrorists" basis=label     | undetermined
        not (actor is reds)                                | act=shelling                                    | undetermined
        not (actor in [reds, mill])                        | act=shelling                                    | undetermined
        actor is not reds or actor is reds                 | act=shelling                                    | undetermined
        actor is not reds                                  | act=shelling actor=north                         | would-breach
        actor is not north                                 | act=shelling actor=north                         | no-breach
        actor is not north-guns                            | act=shelling actor=north                         | undetermined
        actor is north                                     | act=shelling actor=north-guns                    | would-breach
        holder is not reds                                 | act=shelling actor=north                         | undetermined
        holder is not reds                                 | act=shelling actor=north place=x held_by=south   | would-breach
        weapon is not mortar                               | act=shelling actor=north                         | undetermined
        weapon is not artillery                            | act=shelling actor=north weapon=howitzer         | no-breach
        weapon is not howitzer                             | act=shelling actor=north weapon=artillery        | undetermined
        calibre < 100 mm                                   | act=shelling actor=north weapon=artillery        | undetermined
        calibre < 100 mm                                   | act=shelling actor=north weapon="mortar 82 mm"   | would-breach
        calibre >= 100 mm                                  | act=shelling actor=north weapon="mortar 82 mm"   | no-breach
        calibre >= 105 mm                                  | act=shelling actor=north weapon=howitzer         | would-breach
        not (calibre >= 100 mm)                            | act=shelling actor=north                         | undetermined
        target is not hospital                             | act=shelling actor=north                         | undetermined
        target is not civilians                            | act=shelling actor=north target=settlement       | undetermined
        target is not civilians                            | act=shelling actor=north target=children         | no-breach
        place is not field                                 | act=shelling actor=north                         | undetermined
        killed > 3                                         | act=shelling actor=north                         | undetermined
        killed > 3                                         | act=shelling actor=north killed=3-5              | undetermined
        killed > 3                                         | act=shelling actor=north killed=4-5              | would-breach
        killed > 3                                         | act=shelling actor=north killed=3                | no-breach
        killed > 3 and actor is not north                  | act=shelling actor=north                         | no-breach
        time before D + 12 h                               | act=shelling actor=north from=2031-03-01T23:59:59Z | would-breach
        time before D + 12 h                               | act=shelling actor=north from=2031-03-02T00:00:00Z | no-breach
        """)
    void what_nobody_said_is_not_known(String where, String claim, String expected) {
        assertEquals(expected, Valley.with("clause: c\nmust-not: {who: anyone, do: attack, where: \"" + where + "\"}").verdict(claim));
    }

    @Test void an_unknown_actor_is_not_a_breach_by_somebody() {
        Finding finding = Valley.with("clause: c\nmust-not: {who: parties, do: attack}").finding("c", "act=shelling");
        assertEquals("undetermined", finding.verdict().code());
        assertEquals(Responsible.UNKNOWN, finding.responsible());
    }

    @Test void an_actor_of_whom_it_is_not_known_whether_he_accepted_leaves_the_answer_open_and_says_so() {
        Finding finding = Valley.with("clause: c\nmust-not: {who: anyone, do: attack}").finding("c", "act=shelling actor=herders");
        assertEquals("undetermined", finding.verdict().code());
        assertEquals(List.of("missing.binding"), finding.missing().stream().map(m -> m.question().id()).toList());
    }

    @Test void a_label_does_not_put_anybody_on_a_list() {
        assertNotEquals("not-covered", Valley.with("clause: c\nmust-not: {who: parties, do: attack}")
            .verdict("act=shelling called=\"terrorists\" basis=label"));
    }

    @Test void an_excluded_actor_is_not_covered_although_nothing_else_is_known() {
        Finding finding = Valley.with("clause: c\nmust-not: {who: anyone, do: attack, with: mortar, to: hospital}")
            .finding("c", "act=shelling actor=reds");
        assertEquals(new Verdict.NotCovered(Verdict.Reason.EXCLUDED), finding.verdict());
        assertEquals(List.of(), finding.missing());
    }

    @Test void who_is_neither_bound_nor_excluded_is_told_apart_from_who_is_excluded() {
        assertEquals(new Verdict.NotCovered(Verdict.Reason.NEITHER), Valley.with("clause: c\nmust-not: {who: anyone, do: attack}")
            .finding("c", "act=shelling actor=mill").verdict());
    }

    @Test void an_explosion_may_be_a_demolition_and_is_no_attack_yet() {
        assertEquals("undetermined", Valley.with("clause: c\nmust-not: {who: parties, do: attack}").verdict("act=explosion actor=north"));
    }
}
