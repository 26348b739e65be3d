package org.hudna.incidents.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hudna.claims.Casualties.Fate;
import org.hudna.claims.ClaimId;
import org.hudna.claims.CountingRule;
import org.hudna.deeds.Count;
import org.hudna.incidents.Telling;
import org.hudna.incidents.accounts.FactView.Clash;
import org.hudna.incidents.accounts.FactView.Concord;
import org.hudna.truth.Truth;
import org.hudna.who.SourceId;
import org.junit.jupiter.api.Test;

class ConsolidatedTest {

    private static Consolidated view(String... told) { return Consolidated.of(Telling.incident(told), Comparison.PLAIN); }

    private static Concord concord(Fact fact, String... told) { return view(told).fact(fact).concord(); }

    private static ClaimId id(String code) { return new ClaimId(code); }

    @Test void a_fact_is_agreed_in_conflict_told_by_one_or_not_at_all() {
        assertEquals(Concord.AGREED, concord(Fact.WEAPON, "source=Post weapon=mortar", "source=Eye weapon=\"mortar 82 mm\""));
        assertEquals(Concord.CONFLICT, concord(Fact.WEAPON, "source=Post weapon=mortar", "source=Eye weapon=tank"));
        assertEquals(Concord.ONE_SOURCE, concord(Fact.WEAPON, "source=Post weapon=mortar", "source=Eye"));
        assertEquals(Concord.SILENT, concord(Fact.WEAPON, "source=Post", "source=Eye"));
    }

    @Test void a_relay_that_tells_it_too_makes_no_agreement() {
        assertEquals(Concord.ONE_SOURCE, concord(Fact.WEAPON, "source=Post via=Wire weapon=mortar", "source=Wire weapon=mortar"));
    }

    @Test void each_version_names_who_tells_it_and_silence_names_who_does_not() {
        FactView accused = view("claim=a source=Post actor=north", "claim=b source=Eye actor=south", "claim=c source=Ear").fact(Fact.ACCUSED);
        assertEquals(List.of(new Version("north", List.of(id("a")), List.of(new SourceId("Post"))),
            new Version("south", List.of(id("b")), List.of(new SourceId("Eye")))),
            accused.versions());
        assertEquals(List.of(new Clash(id("a"), id("b"))), accused.clashes());
        assertEquals(List.of(new SourceId("Ear")), accused.silent());
    }

    @Test void a_label_for_the_accused_is_told_and_agrees_with_nobody() {
        FactView accused = view("claim=a source=Post actor=north", "claim=b source=Eye called=terrorists").fact(Fact.ACCUSED);
        assertEquals(List.of("north", "terrorists"), accused.versions().stream().map(Version::said).toList());
        assertEquals(List.of(), accused.clashes());
    }

    @Test void numbers_are_a_range_with_the_claims_at_either_end() {
        Consolidated view = view("claim=a source=Post killed=8", "claim=b source=Eye killed=10-14", "claim=c source=Ear killed=8-9",
            "claim=d source=Far");
        Ends<Integer> killed = view.harmed().get(Fate.KILLED);
        assertEquals(new Ends<>(8, 14, List.of(id("a"), id("c")), List.of(id("b"))), killed);
        assertEquals(List.of(new Clash(id("a"), id("b")), new Clash(id("b"), id("c"))), view.fact(Fact.KILLED).clashes());
        assertEquals(null, view.harmed().get(Fate.MISSING));
        assertEquals(Count.NO_LIMIT, view("source=Post killed=8+", "source=Eye killed=10").harmed().get(Fate.KILLED).most());
    }

    @Test void what_is_counted_by_different_rules_is_never_one_range() {
        Consolidated view = view("claim=a source=Post count=24 counting=episodes", "claim=b source=Eye count=2 counting=days");
        assertEquals(24, view.counts().get(CountingRule.EPISODES).least());
        assertEquals(2, view.counts().get(CountingRule.DAYS).most());
        assertEquals(Concord.AGREED, view.fact(Fact.COUNT).concord(), "they do not contradict each other");
    }

    @Test void the_time_runs_from_the_earliest_to_the_latest_that_anybody_says() {
        Ends<Instant> time = view("claim=a source=Post from=2031-03-02T10:00Z to=2031-03-02T11:00Z",
            "claim=b source=Eye from=2031-03-02T10:30Z to=2031-03-02T12:00Z").time().orElseThrow();
        assertEquals(Instant.parse("2031-03-02T10:00:00Z"), time.least());
        assertEquals(List.of(id("a")), time.lowest());
        assertEquals(List.of(id("b")), time.highest());
    }

    @Test void two_who_looked_at_a_clock_and_rounded_agree_up_to_where_their_roundings_touch() {
        assertEquals(Concord.AGREED, times("18:05:00", "18:10:00"), "on the line: half of five minutes each");
        assertEquals(Concord.CONFLICT, times("18:04:00", "18:10:00"));
        assertEquals(Concord.AGREED, times("18:04:00", "18:09:00"), "an odd minute is no better than a watch");
        assertEquals(Concord.AGREED, times("18:15:00", "18:05:00"), "a quarter may be seven and a half minutes off");
        assertEquals(Concord.CONFLICT, times("18:15:00", "18:04:00"));
        assertEquals(Concord.AGREED, times("18:00:00", "17:30:00"));
        assertEquals(Concord.AGREED, times("18:00:00", "18:32:00"));
        assertEquals(Concord.CONFLICT, times("18:00:00", "18:33:00"));
        assertEquals(Concord.CONFLICT, times("18:00:00", "19:01:00"));
    }

    @Test void a_time_with_seconds_was_not_rounded() {
        assertEquals(Concord.AGREED, times("18:07:30", "18:10:00"));
        assertEquals(Concord.CONFLICT, times("18:07:29", "18:10:00"), "the second before");
        assertEquals(Concord.AGREED, times("18:12:30", "18:10:00"));
        assertEquals(Concord.CONFLICT, times("18:12:31", "18:10:00"), "the second after");
        assertEquals(Concord.CONFLICT, times("18:07:29", "18:07:31"));
    }

    @Test void a_span_says_itself_how_far_it_is_known() {
        String hour = "source=Post from=2031-03-02T17:00Z to=2031-03-02T18:00Z";
        assertEquals(Concord.AGREED, concord(Fact.TIME, hour, "source=Eye from=2031-03-02T18:02Z"));
        assertEquals(Concord.CONFLICT, concord(Fact.TIME, hour, "source=Eye from=2031-03-02T18:03Z"));
        assertEquals(Concord.CONFLICT, concord(Fact.TIME, hour, "source=Eye from=2031-03-02T18:00Z to=2031-03-02T19:00Z"));
        assertEquals(Concord.CONFLICT, concord(Fact.TIME, "source=Post from=2031-03-02", "source=Eye from=2031-03-03"));
    }

    private static Concord times(String one, String other) {
        return concord(Fact.TIME, "source=Post from=2031-03-02T" + one + "Z", "source=Eye from=2031-03-02T" + other + "Z");
    }

    @Test void circles_that_touch_agree_and_others_conflict() {
        String here = "lat=40 lon=40 error=\"1 km\"";
        assertEquals(Concord.AGREED, concord(Fact.PLACE, "source=Post " + here, "source=Eye lat=40.01 lon=40 error=\"200 m\""));
        assertEquals(Concord.CONFLICT, concord(Fact.PLACE, "source=Post " + here, "source=Eye lat=40.02 lon=40 error=\"200 m\""));
        assertEquals(Concord.CONFLICT, concord(Fact.PLACE, "source=Post inside=strip", "source=Eye outside=strip"));
    }

    @Test void people_and_the_objects_they_were_in_do_not_exclude_each_other() {
        assertEquals(Concord.AGREED, concord(Fact.TARGET, "source=Post target=hospital", "source=Eye target=civilians"));
        assertEquals(Concord.CONFLICT, concord(Fact.TARGET, "source=Post target=hospital", "source=Eye target=base"));
        assertEquals(Concord.AGREED, concord(Fact.TARGET, "source=Post target=\"hospital | school\"", "source=Eye target=school"));
    }

    @Test void who_is_part_of_whom_is_asked_of_those_who_know() {
        Comparison kin = new Comparison((one, other) -> one.code().startsWith(other.code()) || other.code().startsWith(one.code()) ? Truth.TRUE
            : Truth.FALSE);
        String[] told = {"source=Post actor=north", "source=Eye actor=north-air"};
        assertEquals(Concord.CONFLICT, concord(Fact.ACCUSED, told));
        assertEquals(Concord.AGREED, Consolidated.of(Telling.incident(told), kin).fact(Fact.ACCUSED).concord());
    }

    @Test void denials_and_responses_are_kept_as_such_and_tell_no_fact() {
        Consolidated view = view("claim=a source=Post weapon=mortar", "claim=b source=North stance=denies weapon=tank",
            "claim=c source=South stance=responds killed=3");
        assertEquals(List.of(id("b")), view.denials());
        assertEquals(List.of(id("c")), view.responses());
        assertEquals(Concord.ONE_SOURCE, view.fact(Fact.WEAPON).concord());
        assertTrue(view.harmed().isEmpty());
        assertEquals(Optional.empty(), view("source=North stance=denies").time());
    }
}
