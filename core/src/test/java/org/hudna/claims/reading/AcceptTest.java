package org.hudna.claims.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.hudna.claims.Accused;
import org.hudna.claims.Casualties;
import org.hudna.claims.Claim;
import org.hudna.claims.ClaimId;
import org.hudna.claims.EventId;
import org.hudna.claims.Lexicon;
import org.hudna.claims.Said;
import org.hudna.claims.reading.Accept.Accepted;
import org.hudna.deeds.Act;
import org.hudna.deeds.Count;
import org.hudna.deeds.Deed;
import org.hudna.intake.ReportId;
import org.hudna.when.Happened;
import org.hudna.where.Gazetteer;
import org.hudna.who.ActorId;
import org.hudna.who.SourceId;
import org.junit.jupiter.api.Test;

/** Nothing is a claim until somebody accepts it; then it leads to its words. */
class AcceptTest {

    private static final ReportId REPORT = new ReportId("a".repeat(64));
    private static final SourceId PAPER = new SourceId("The Paper");
    private static final Instant LEARNED = Instant.parse("2016-02-20T18:00:00Z");
    private static final Lexicon NOBODY = Lexicon.of(Optional.empty(), Gazetteer.EMPTY);
    private static final String TEXT =
        "The ministry of defence said that government forces had shelled a school in Homs on Friday, killing two children. Nobody answered.";

    private static Accepted accept(String text, Suggestion suggestion, Lexicon actors, Optional<Happened> when) {
        return Accept.accept(suggestion, new Accept.Report(REPORT, text, PAPER, LEARNED),
            new Accept.By(new ClaimId("c-1"), new EventId("e-1"), "analyst 4", when, actors));
    }

    private static Claim claim(String text) {
        return assertInstanceOf(Accepted.Made.class, accept(text, Articles.one(text, Kind.EVENT), NOBODY, Optional.empty())).claim();
    }

    @Test void a_claim_says_who_said_it_through_whom_and_in_which_words() {
        Claim claim = claim(TEXT);
        assertEquals("ministry of defence", claim.said().source().name());
        assertEquals(Optional.of(PAPER), claim.said().via());
        assertEquals(Said.Stance.ALLEGES, claim.said().stance());
        assertEquals(LEARNED, claim.said().learnedAt());
        assertEquals(TEXT.substring(claim.origin().orElseThrow().from(), claim.origin().orElseThrow().to()), claim.origin().orElseThrow().words());
        assertEquals("analyst 4", claim.coding().coder());
    }

    @Test void it_says_what_was_done_where_when_and_whom_it_harmed() {
        Claim claim = claim(TEXT);
        assertEquals(List.of(Act.of(Deed.SHELLING)), claim.act());
        assertEquals(Articles.day("2016-02-19"), claim.happened().span());
        assertEquals("Homs", claim.at().getFirst().getFirst().said());
        assertEquals(List.of(new Casualties.Group(Casualties.Fate.KILLED, Count.exactly(2), Casualties.Status.UNSAID, Casualties.Sex.UNSAID,
            Casualties.Age.CHILD)), claim.casualties().groups());
    }

    @Test void a_label_stays_a_label_unless_the_agreement_knows_an_actor_by_it() {
        assertEquals(new Accused(List.of(), Accused.Basis.LABEL, "government forces"), claim(TEXT).accused());
        Lexicon known = NOBODY.withActor(new ActorId("gov"), "Government forces");
        Claim claim = assertInstanceOf(Accepted.Made.class, accept(TEXT, Articles.one(TEXT, Kind.EVENT), known, Optional.empty())).claim();
        assertEquals(List.of(new ActorId("gov")), claim.accused().candidates());
    }

    @Test void a_relay_stays_a_relay() {
        Claim claim = claim("The agency quoted the governor as saying that a car bomb exploded in Homs on Friday.");
        assertEquals("agency", claim.said().via().orElseThrow().name());
        assertEquals("governor", claim.said().source().name());
    }

    @Test void where_nobody_is_named_the_publisher_says_it() {
        Claim claim = claim("Shells hit Homs on Friday.");
        assertEquals(PAPER, claim.said().source());
        assertEquals(Optional.empty(), claim.said().via());
    }

    @Test void what_is_missing_is_said_and_nothing_is_made_up() {
        String timeless = "Shells hit a school in Homs.";
        Suggestion suggestion = Articles.one(timeless, Kind.EVENT);
        assertInstanceOf(Accepted.NoClaim.class, accept(timeless, suggestion, NOBODY, Optional.empty()));
        Happened given = new Happened(Articles.day("2016-02-18"), Happened.Extent.ONCE);
        assertEquals(given, assertInstanceOf(Accepted.Made.class, accept(timeless, suggestion, NOBODY, Optional.of(given))).claim().happened());
        String actless = "Three people were killed in Homs on Friday.";
        assertInstanceOf(Accepted.NoClaim.class, accept(actless, Articles.one(actless, Kind.EVENT), NOBODY, Optional.of(given)));
        String statement = "The governor said that the road was open.";
        assertInstanceOf(Accepted.NoClaim.class, accept(statement, Articles.one(statement, Kind.STATEMENT), NOBODY, Optional.of(given)));
    }

    @Test void a_denial_is_a_denial() {
        assertEquals(Said.Stance.DENIES, claim("The army denied that air strikes had hit Idlib on Friday.").said().stance());
    }

    @Test void a_reader_that_counts_and_weighs_plugs_in() {
        StatisticalReader reader = (text, context) -> List.of(new Suggestion(Kind.EVENT, new Evidence(0, text.length()),
            List.of(Field.of(Slot.ACT, new Value.Did(Act.of(Deed.ATTACK)), new Evidence(0, 4)),
                Field.of(Slot.WHEN, new Value.Time(new Happened(Articles.day(context.day().toString()), Happened.Extent.ONCE)), new Evidence(0, 4))),
                java.util.Set.of(Reason.STATISTICAL)));
        String text = "Boom over the hills";
        Read read = Reading.read(text, Articles.CONTEXT, List.of(reader));
        assertEquals(1, read.suggestions().size());
        assertTrue(read.suggestions().getFirst().reasons().contains(Reason.STATISTICAL));
        assertInstanceOf(Accepted.Made.class, accept(text, read.suggestions().getFirst(), NOBODY, Optional.empty()));
    }

    @Test void another_day_and_zone_move_the_times() {
        Context tokyo = Articles.CONTEXT.on(java.time.LocalDate.of(2020, 1, 1), ZoneId.of("Asia/Tokyo"));
        Suggestion event = Reading.read("Shells hit Homs today.", tokyo).all(Kind.EVENT).getFirst();
        assertEquals(Instant.parse("2019-12-31T15:00:00Z"), Articles.times(event).getFirst().from());
    }
}
