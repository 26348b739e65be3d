package org.hudna.claims;

import static org.hudna.claims.Table.aside;
import static org.hudna.claims.Table.english;
import static org.hudna.claims.Table.read;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.hudna.claims.Casualties.Age;
import org.hudna.claims.Casualties.Fate;
import org.hudna.claims.Casualties.Group;
import org.hudna.claims.Casualties.Method;
import org.hudna.claims.Casualties.Sex;
import org.hudna.claims.Casualties.Status;
import org.hudna.deeds.Count;
import org.hudna.who.Grade;
import org.junit.jupiter.api.Test;

class CasualtiesTest {

    private static Casualties killed(String cell) { return read("killed", cell).claim().casualties(); }

    private static String total(String cell) { return killed(cell).total(Fate.KILLED).orElseThrow().code(); }

    @Test void a_number_alone_is_the_total() {
        assertEquals(List.of(Group.total(Fate.KILLED, new Count(10, 14))), killed("10-14").groups());
        assertEquals(Optional.of(new Count(10, 14)), read("killed", "10-14").claim().harm().killed());
        assertEquals(Optional.empty(), read("killed", "10-14").claim().harm().injured());
    }

    @Test void those_of_whom_more_is_said_are_among_the_total() {
        assertEquals("8", total("8; 3 child; 2 civilian female"));
        assertEquals(new Group(Fate.KILLED, Count.exactly(2), Status.CIVILIAN, Sex.FEMALE, Age.UNSAID), killed("8; 3 child; 2 civilian female")
            .groups().get(2));
    }

    @Test void groups_that_nobody_can_share_are_added_up() {
        assertEquals("7-8", total("5 civilian; 2-3 combatant"));
        assertEquals("5+", total("5+ civilian"));
    }

    @Test void groups_that_may_hold_the_same_people_make_a_range() {
        assertEquals("5-7", total("5 civilian; 2 child"));
    }

    @Test void words_are_read_in_three_languages_and_in_any_order() {
        Group group = killed("3 civilian child").groups().getFirst();
        for (String cell : List.of("3 children civilians", "3 أطفال مدنيين", "٣ مدنيين أطفال", "3 мирных детей"))
            assertEquals(List.of(group), killed(cell).groups(), cell);
    }

    @Test void the_missing_are_counted_and_the_method_is_kept() {
        Casualties read = read("missing,injured,casualty_method", "4+,2; 2 male,majority").claim().casualties();
        assertEquals(Optional.of(new Count(4, Count.NO_LIMIT)), read.harm().missing());
        assertEquals(Method.MAJORITY, read.method());
    }

    @Test void a_name_has_no_place_among_the_casualties() {
        assertTrue(english(aside("killed", "1 Ahmad").why()).contains("“Ahmad” is not"));
    }

    @Test void two_totals_in_one_cell_are_refused() {
        assertTrue(english(aside("killed", "8; 9").why()).contains("“8; 9” is not a number"));
    }

    @Test void the_two_axes_of_a_grade_are_independent() {
        for (char reliability = 'A'; reliability <= 'F'; reliability++)
            for (int credibility = 1; credibility <= 6; credibility++)
                assertEquals(Optional.of(new Grade(reliability, credibility)), Grade.find("" + reliability + credibility));
    }
}
