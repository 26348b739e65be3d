package org.hudna.app.web.desk.situation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A slider moves through days. */
class SlideTest {

    private static final LocalDate FIRST = LocalDate.of(2016, 2, 27);
    private static final List<LocalDate> SOME = List.of(FIRST.plusDays(9), FIRST, FIRST.plusDays(3), FIRST);

    @Test void one_day_is_nothing_to_move_through() {
        assertEquals(Optional.empty(), Slide.of(List.of(), Optional.empty()));
        assertEquals(Optional.empty(), Slide.of(List.of(FIRST, FIRST), Optional.empty()));
    }

    @Test void it_stops_at_each_day_once_and_stands_at_the_end_where_none_was_chosen() {
        Slide slide = Slide.of(SOME, Optional.empty()).orElseThrow();
        assertEquals("2016-02-27 2016-03-01 2016-03-07", slide.stops());
        assertEquals(2, slide.at());
    }

    @Test void it_stands_at_the_last_stop_that_is_not_after_the_day_that_was_chosen() {
        assertEquals(0, Slide.of(SOME, Optional.of(FIRST.minusDays(5))).orElseThrow().at());
        assertEquals(0, Slide.of(SOME, Optional.of(FIRST.plusDays(2))).orElseThrow().at());
        assertEquals(1, Slide.of(SOME, Optional.of(FIRST.plusDays(3))).orElseThrow().at());
        assertEquals(2, Slide.of(SOME, Optional.of(FIRST.plusDays(40))).orElseThrow().at());
    }

    @Test void it_never_has_more_stops_than_a_hand_can_tell_apart_and_keeps_the_first_and_the_last_day() {
        assertEquals(Slide.MOST, Slide.each(FIRST, FIRST.plusDays(Slide.MOST - 1)).orElseThrow().size());
        assertTrue(Slide.each(FIRST, FIRST.plusDays(Slide.MOST)).isEmpty());
        Slide slide = Slide.of(FIRST.datesUntil(FIRST.plusYears(3)).toList(), Optional.empty()).orElseThrow();
        assertEquals(Slide.MOST, slide.days().size());
        assertEquals(FIRST, slide.days().getFirst());
        assertEquals(FIRST.plusYears(3).minusDays(1), slide.days().getLast());
    }
}
