package org.hudna.incidents.ladder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.hudna.claims.EventId;
import org.hudna.incidents.Telling;
import org.hudna.incidents.accounts.Comparison;
import org.hudna.who.SourceId;
import org.hudna.words.Lang;
import org.hudna.words.Texts;
import org.junit.jupiter.api.Test;

class LadderTest {
    private static final Instant NOON = Instant.parse("2031-03-05T12:00:00Z");
    private static final Ladder LADDER = new Ladder(Comparison.PLAIN);

    private static Verification verify(List<Decision> decisions, Instant asOf, String... told) {
        return LADDER.verify(Telling.incident(told), decisions, asOf);
    }

    private static Rung rung(String... told) { return verify(List.of(), Instant.MAX, told).computed(); }

    private static Decision decision(Ruling ruling, Instant at) { return new Decision(Telling.EVENT, ruling, "D-7", at, "seen at the board"); }

    private static Ruling places(Standing standing) { return new Ruling.Places(standing); }

    @Test void one_source_is_possible_and_two_that_agree_are_probable() {
        assertEquals(Rung.POSSIBLE, rung("source=Post"));
        assertEquals(Rung.PROBABLE, rung("source=Post", "source=Eye"));
    }

    @Test void a_relay_lifts_nothing() {
        assertEquals(Rung.POSSIBLE, rung("source=Post via=Wire", "source=Post via=Daily", "source=Wire"));
        assertEquals(Rung.PROBABLE, rung("source=Post via=Wire", "source=Eye via=Wire"));
    }

    @Test void two_who_differ_on_what_when_or_where_are_not_yet_probable() {
        assertEquals(Rung.POSSIBLE, rung("source=Post", "source=Eye from=2031-03-03"));
        assertEquals(Rung.POSSIBLE, rung("source=Post", "source=Eye act=overflight"));
        assertEquals(Rung.POSSIBLE, rung("source=Post lat=40 lon=40", "source=Eye lat=41 lon=40"));
        assertEquals(Rung.PROBABLE, rung("source=Post killed=8 actor=north", "source=Eye killed=2 actor=south"),
            "they tell of one event, and differ on who and how many");
    }

    @Test void denials_and_responses_lift_nothing() {
        assertEquals(Rung.RECEIVED, rung("source=North stance=denies", "source=South stance=responds"));
        assertEquals(Rung.POSSIBLE, rung("source=Post", "source=North stance=denies", "source=South stance=responds"));
    }

    @Test void an_instrument_corroborates_and_an_ear_does_not() {
        assertEquals(Rung.CORROBORATED, rung("source=Post means=recorded-camera"));
        assertEquals(Rung.POSSIBLE, rung("source=Post means=heard"));
        assertEquals(Rung.CORROBORATED, rung("source=Post", "source=Eye means=recorded-uav"));
        assertEquals(Rung.POSSIBLE, rung("source=Post", "source=Eye means=recorded-uav from=2031-03-03"), "it recorded something else");
    }

    @Test void evidence_that_was_examined_corroborates_from_then_on() {
        Decision crater = decision(new Ruling.Corroborates(Ruling.Evidence.PHYSICAL, "evidence 12"), NOON);
        assertEquals(Rung.POSSIBLE, verify(List.of(crater), NOON.minusSeconds(1), "source=Post").computed());
        Verification then = verify(List.of(crater), NOON, "source=Post");
        assertEquals(Rung.CORROBORATED, then.computed());
        assertTrue(Texts.of(Lang.EN).say(then.reasons().getLast()).contains("evidence 12"));
    }

    @Test void only_the_mechanism_determines_and_both_rungs_are_shown() {
        assertThrows(IllegalArgumentException.class, () -> new Standing.On(Rung.DETERMINED));
        assertThrows(IllegalArgumentException.class, () -> new Standing.Determined(" "));
        Verification one = verify(List.of(decision(places(new Standing.Determined("Joint Board")), NOON)), Instant.MAX, "source=Post");
        assertEquals(Rung.POSSIBLE, one.computed());
        assertEquals(new Standing.Determined("Joint Board"), one.standing());
        assertTrue(one.differs());
        assertFalse(verify(List.of(decision(places(new Standing.On(Rung.POSSIBLE)), NOON)), Instant.MAX, "source=Post").differs());
    }

    @Test void the_last_decision_counts_and_reopening_leaves_what_is_computed() {
        List<Decision> made = new ArrayList<>(List.of(decision(places(new Standing.Unverifiable()), NOON),
            decision(places(new Standing.Discounted()), NOON.plusSeconds(1)),
            decision(new Ruling.Reopens(), NOON.plusSeconds(2)), decision(places(new Standing.NotAViolation()), NOON.plusSeconds(3))));
        List<String> seen = new ArrayList<>();
        for (int second = -1; second < 4; second++) seen.add(verify(made, NOON.plusSeconds(second), "source=Post").standing().code());
        assertEquals(List.of("possible", "unverifiable", "discounted", "possible", "not-a-violation"), seen);
        Random random = new Random(3);
        for (int i = 0; i < 10; i++) {
            Collections.shuffle(made, random);
            assertEquals("not-a-violation", verify(made, Instant.MAX, "source=Post").standing().code());
        }
    }

    @Test void an_incident_is_not_its_own_duplicate_and_anothers_decisions_do_not_count() {
        assertThrows(IllegalArgumentException.class, () -> decision(places(new Standing.DuplicateOf(Telling.EVENT)), NOON));
        Decision elsewhere = new Decision(new EventId("V-2"), places(new Standing.DuplicateOf(Telling.EVENT)), "D-7", NOON, "the same");
        assertEquals(Optional.empty(), verify(List.of(elsewhere), Instant.MAX, "source=Post").decided());
        assertThrows(IllegalArgumentException.class, () -> new Decision(Telling.EVENT, new Ruling.Reopens(), "", NOON, "why"));
        assertThrows(IllegalArgumentException.class, () -> new Decision(Telling.EVENT, new Ruling.Reopens(), "D-7", NOON, " "));
    }

    @Test void who_denies_contests_until_it_is_settled() {
        SourceId north = new SourceId("North");
        String[] told = {"source=Post", "source=North stance=denies via=Wire"};
        assertEquals(Set.of(north), verify(List.of(), Instant.MAX, told).contestedBy());
        assertEquals(Set.of(), verify(List.of(decision(new Ruling.Settled(north), NOON)), Instant.MAX, told).contestedBy());
        assertEquals(Set.of(north, new SourceId("South")),
            verify(List.of(decision(new Ruling.Contested(new SourceId("South")), NOON)), Instant.MAX, told).contestedBy());
        assertFalse(verify(List.of(), Instant.MAX, "source=Post", "source=North stance=responds").isContested());
    }

    @Test void an_embargo_ends_when_it_says_or_when_it_is_lifted() {
        Decision until = decision(new Ruling.Embargoed(Optional.of(NOON.plusSeconds(60))), NOON);
        assertFalse(verify(List.of(until), NOON.minusSeconds(1), "source=Post").isEmbargoed());
        assertTrue(verify(List.of(until), NOON.plusSeconds(59), "source=Post").isEmbargoed());
        assertFalse(verify(List.of(until), NOON.plusSeconds(60), "source=Post").isEmbargoed());
        Decision open = decision(new Ruling.Embargoed(Optional.empty()), NOON);
        assertTrue(verify(List.of(open), Instant.MAX, "source=Post").isEmbargoed());
        assertFalse(verify(List.of(open, decision(new Ruling.Released(), NOON.plusSeconds(5))), Instant.MAX, "source=Post").isEmbargoed());
    }

    @Test void what_was_learned_later_did_not_count_then() {
        String[] told = {"source=Post learned=2031-03-03T00:00Z", "source=Eye learned=2031-03-04T00:00Z"};
        assertEquals(Rung.RECEIVED, verify(List.of(), Instant.parse("2031-03-02T00:00:00Z"), told).computed());
        assertEquals(Rung.POSSIBLE, verify(List.of(), Instant.parse("2031-03-03T00:00:00Z"), told).computed());
        assertEquals(Rung.PROBABLE, verify(List.of(), Instant.parse("2031-03-04T00:00:00Z"), told).computed());
    }

    @Test void the_reasons_are_sentences_in_three_languages() {
        for (Lang lang : Lang.values())
            for (var reason : verify(List.of(), Instant.MAX, "claim=c9 source=Post means=recorded", "source=Eye").reasons())
                assertFalse(Texts.of(lang).say(reason).contains("{"));
        assertEquals(List.of("independent sources allege it and agree on what was done, when and where: Eye and Post",
            "an instrument recorded it: c9"),
            verify(List.of(), Instant.MAX, "claim=c9 source=Post means=recorded", "source=Eye").reasons().stream().map(Texts.of(Lang.EN)::say)
            .map(LadderTest::plain).toList());
    }

    private static String plain(String text) { return text.replace("\u2068", "").replace("\u2069", ""); }
}
