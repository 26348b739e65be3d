package org.hudna.incidents;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.hudna.claims.Claim;
import org.hudna.claims.Independent;
import org.hudna.who.SourceId;
import org.junit.jupiter.api.Test;

class IndependentTest {
    private static final String SENTENCE = "Five shells fell on the market of the town at noon, a witness said.";

    private static List<String> of(String... told) { return Independent.of(Telling.claims(told)).names().stream().map(SourceId::name).toList(); }

    private static String words(char report, int from) {
        return "report=" + String.valueOf(report).repeat(64) + " span=" + from + "-" + (from + SENTENCE.length()) + " words=\"" + SENTENCE + "\"";
    }

    @Test void two_relays_of_one_source_are_one_source() {
        assertEquals(List.of("Centre"), of("source=Centre via=Wire", "source=Centre via=Daily", "source=Centre"));
    }

    @Test void two_sources_relayed_by_one_agency_are_two() {
        assertEquals(List.of("Centre", "Network"), of("source=Centre via=Wire", "source=Network via=Wire"));
    }

    @Test void an_agency_that_relays_another_is_not_counted_beside_it() {
        assertEquals(List.of("Centre"), of("source=Centre via=Wire", "source=Wire"));
        assertEquals(List.of("Centre", "Network"), of("source=Centre via=Wire", "source=Network via=Wire", "source=Wire"));
    }

    @Test void a_relay_of_a_relay_leads_to_the_first() {
        assertEquals(List.of("Centre"), of("source=Centre via=Wire", "source=Wire via=Daily", "source=Daily"));
    }

    @Test void sources_that_relay_each_other_in_a_circle_are_one() {
        assertEquals(List.of("Daily"), of("source=Wire via=Daily", "source=Daily via=Wire"));
    }

    @Test void the_same_words_in_a_later_report_are_no_second_source() {
        assertEquals(List.of("Wire"), of("source=Wire learned=2031-03-03 " + words('a', 10), "source=Daily learned=2031-03-04 " + words('b', 99)));
        assertEquals(List.of("Daily"), of("source=Wire learned=2031-03-05 " + words('a', 10), "source=Daily learned=2031-03-04 " + words('b', 99)));
    }

    @Test void one_sentence_of_one_report_may_name_two_sources() {
        assertEquals(List.of("Centre", "Network"), of("source=Centre " + words('a', 10), "source=Network " + words('a', 10)));
    }

    @Test void the_order_of_the_claims_makes_no_difference() {
        List<Claim> claims = new ArrayList<>(Telling.claims("source=Centre via=Wire", "source=Wire", "source=Network via=Daily", "source=Post",
            "source=Daily via=Wire",
            "source=Eye " + words('a', 10), "source=Ear " + words('b', 10)));
        Independent first = Independent.of(claims);
        Random random = new Random(5);
        for (int i = 0; i < 50; i++) {
            Collections.shuffle(claims, random);
            assertEquals(first, Independent.of(claims));
        }
    }
}
