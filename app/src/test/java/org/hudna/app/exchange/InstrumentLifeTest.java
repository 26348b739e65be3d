package org.hudna.app.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.hudna.app.exchange.telling.InstrumentLife;
import org.hudna.app.exchange.telling.InstrumentLife.State;
import org.hudna.assessment.Assessment;
import org.hudna.assessment.Finding;
import org.hudna.terms.Terms;
import org.hudna.truth.Truth;
import org.junit.jupiter.api.Test;

/** What is drawn of an instrument's life is what the assessment goes by. */
class InstrumentLifeTest {

    private static final Terms TERMS = Samples.terms();

    private static State drawn(String instrument, Instant at) {
        return InstrumentLife.of(TERMS.life().instruments().stream().filter(i -> i.id().equals(instrument)).findFirst().orElseThrow(), TERMS,
            Instant.MAX).at(at);
    }

    @Test void every_half_day_is_drawn_as_it_is_assessed() {
        LocalDateTime time = LocalDateTime.parse("2030-12-30T12:00");
        for (; time.isBefore(LocalDateTime.parse("2031-02-10T00:00")); time = time.plus(Duration.ofHours(12))) {
            String claims = Samples.HEADER + "L-1,,Mission,,," + time.toLocalDate() + "," + time.toLocalTime()
                + ",shelling,,north,,civilians,,,,,,,,\n";
            Assessment assessed = Samples.assessments(TERMS, claims).getFirst();
            Finding finding = assessed.accounts().getFirst().findings().getFirst();
            Truth inForce = finding.steps().getFirst().truth();
            assertEquals(inForce, switch (drawn("truce", time.atZone(TERMS.zone()).toInstant())) {
                case IN_FORCE -> Truth.TRUE;
                case CONTESTED -> Truth.UNKNOWN;
                case NOT_IN_FORCE -> Truth.FALSE;
            }, time.toString());
        }
    }

    @Test void between_two_readings_of_its_beginning_it_is_contested() {
        assertEquals(List.of(State.NOT_IN_FORCE, State.CONTESTED, State.IN_FORCE),
            List.of(drawn("map-protocol", Instant.parse("2031-01-04T12:00:00Z")),
            drawn("map-protocol", Instant.parse("2031-01-06T00:00:00Z")), drawn("map-protocol", Instant.parse("2031-01-08T00:00:00Z"))));
    }
}
