package org.hudna.app.web.desk.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hudna.claims.Accused;
import org.hudna.claims.Casualties;
import org.hudna.claims.Casualties.Group;
import org.hudna.claims.Claim;
import org.hudna.claims.ClaimId;
import org.hudna.claims.Coding;
import org.hudna.claims.EventId;
import org.hudna.claims.Notice;
import org.hudna.claims.Said;
import org.hudna.claims.Spot;
import org.hudna.deeds.Act;
import org.hudna.deeds.Count;
import org.hudna.deeds.Deed;
import org.hudna.when.Happened;
import org.hudna.when.Span;
import org.hudna.where.PCode;
import org.hudna.where.SpotClass;
import org.hudna.who.ActorId;
import org.hudna.who.SourceId;
import org.junit.jupiter.api.Test;

/** A form that would lose what a claim says is not offered. */
class ClaimCellsTest {

    private static final Instant AT = Instant.parse("2016-02-27T10:00:00Z");
    private static final Spot TOWN = new Spot("Homs", Set.of(new PCode("C2528")), Optional.empty(), Set.of(), Set.of(), Set.of(), Optional.empty());
    private static final Spot HELD = new Spot("Homs", Set.of(new PCode("C2528")), Optional.empty(), Set.of(), Set.of(), Set.of(),
        Optional.of(new ActorId("syria")));

    private static Claim claim(List<List<Spot>> at, List<List<Spot>> from, Casualties casualties) {
        return new Claim(new ClaimId("c-1"), new EventId("e-1"), "the Network",
            new Said(new SourceId("the Network"), Optional.empty(), Said.Stance.ALLEGES, Optional.empty(), AT),
            new Happened(new Span(AT, AT.plusSeconds(3600)), Happened.Extent.ONCE), List.of(Act.of(Deed.SHELLING)), List.of(), Optional.empty(),
            Accused.NOBODY_NAMED, List.of(), at, from,
            casualties, Optional.empty(), Set.of(), Notice.UNSAID, java.util.Map.of(), Coding.NONE, Optional.empty(), Optional.empty());
    }

    private static boolean fits(List<List<Spot>> at, List<List<Spot>> from, Casualties casualties) {
        return new ClaimCells(claim(at, from, casualties), ZoneOffset.UTC).isWhole();
    }

    @Test void one_place_with_all_that_is_said_of_it_fits_and_so_do_several_by_their_names() {
        assertTrue(fits(List.of(List.of(HELD)), List.of(), Casualties.UNSAID));
        assertTrue(fits(List.of(List.of(TOWN, TOWN)), List.of(List.of(TOWN)),
            new Casualties(List.of(Group.total(Casualties.Fate.KILLED, new Count(2, 3))), Casualties.Method.AS_STATED)));
    }

    @Test void who_held_one_of_several_places_or_the_place_it_was_fired_from_does_not_fit() {
        assertFalse(fits(List.of(List.of(TOWN, HELD)), List.of(), Casualties.UNSAID));
        assertFalse(fits(List.of(List.of(TOWN)), List.of(List.of(HELD)), Casualties.UNSAID));
    }

    @Test void a_kind_of_place_that_no_list_of_places_knows_does_not_fit_among_several() {
        Spot camp = new Spot("the camp", Set.of(), Optional.empty(), Set.of(SpotClass.values()[0]), Set.of(), Set.of(), Optional.empty());
        assertFalse(fits(List.of(List.of(TOWN, camp)), List.of(), Casualties.UNSAID));
    }

    @Test void who_the_harmed_were_does_not_fit() {
        var civilians = new Group(Casualties.Fate.KILLED, new Count(3, 3), Casualties.Status.CIVILIAN, Casualties.Sex.UNSAID, Casualties.Age.UNSAID);
        assertFalse(fits(List.of(), List.of(), new Casualties(List.of(civilians), Casualties.Method.AS_STATED)));
        assertFalse(fits(List.of(), List.of(),
            new Casualties(List.of(Group.total(Casualties.Fate.KILLED, new Count(3, 3))), Casualties.Method.RANGE)));
        assertEquals("3", new ClaimCells(claim(List.of(), List.of(),
            new Casualties(List.of(civilians, Group.total(Casualties.Fate.KILLED, new Count(3, 3))),
            Casualties.Method.AS_STATED)), ZoneOffset.UTC).cells().get("killed"));
    }
}
