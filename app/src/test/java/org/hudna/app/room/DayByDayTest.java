package org.hudna.app.room;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hudna.intake.Bytes;
import org.junit.jupiter.api.Test;

/** The demonstration's claims come in on the days after those of which they tell, by a clock that is led. */
class DayByDayTest {

    private static final LocalDate FIRST = LocalDate.of(2016, 2, 27);
    private static final String HEADER = "incident,source,from,to,act,words\n";

    private static String text(Bytes bytes) { return new String(bytes.toArray(), StandardCharsets.UTF_8); }

    @Test void rows_stand_as_they_stood_under_the_last_day_of_which_any_row_of_their_incident_tells() {
        DayByDay claims = DayByDay.of(HEADER + "#event+id,#meta+source,#date+start,#date+end,#event+type,#meta+words\n"
            + "S1,a,2016-02-27,,shelling,\"one, two\nthree\"\nS2,b,2016-02-27,2016-02-28,fire,\nS1,c,2016-02-28,,shelling,قصف\nS3,d,2016-02-27,,fire,\n", FIRST.plusDays(5));
        assertEquals(List.of(FIRST, FIRST.plusDays(1)), List.copyOf(claims.days().keySet()));
        assertEquals(HEADER + "S3,d,2016-02-27,,fire,\n", text(claims.days().get(FIRST)));
        assertEquals(HEADER + "S1,a,2016-02-27,,shelling,\"one, two\nthree\"\nS1,c,2016-02-28,,shelling,قصف\nS2,b,2016-02-27,2016-02-28,fire,\n",
            text(claims.days().get(FIRST.plusDays(1))));
        assertTrue(claims.later().isEmpty());
    }

    @Test void what_tells_of_a_later_day_or_of_none_comes_in_one_table_at_the_end() {
        DayByDay claims = DayByDay.of(HEADER + "S1,a,2016-02-27,,shelling,\nS2,a,2016-02-28,,shelling,\nS3,a,last spring,,shelling,\n", FIRST);
        assertEquals(List.of(FIRST), List.copyOf(claims.days().keySet()));
        assertEquals(HEADER + "S2,a,2016-02-28,,shelling,\nS3,a,last spring,,shelling,\n", text(claims.later().orElseThrow()));
    }

    @Test void a_clock_that_is_led_runs_on_from_there_and_is_the_machines_again_when_it_is_let_go() {
        Instant now = Instant.parse("2026-01-01T00:00:00Z"), then = Instant.parse("2016-02-27T06:00:00Z");
        var ticks = new Object() { Instant at = now; };
        var clock = new LedClock(() -> ticks.at);
        assertEquals(now, clock.instant());
        clock.lead(then);
        ticks.at = now.plusSeconds(3);
        assertEquals(then.plusSeconds(3), clock.instant());
        clock.letGo();
        assertEquals(ticks.at, clock.instant());
    }
}
