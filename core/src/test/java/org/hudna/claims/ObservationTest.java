package org.hudna.claims;

import static org.hudna.claims.Table.aside;
import static org.hudna.claims.Table.english;
import static org.hudna.claims.Table.json;
import static org.hudna.claims.Table.read;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hudna.deeds.Count;
import org.hudna.intake.ReportId;
import org.hudna.truth.Truth;
import org.hudna.where.Arc;
import org.hudna.where.Band;
import org.hudna.where.Position;
import org.hudna.words.Lang;
import org.junit.jupiter.api.Test;

class ObservationTest {

    private static Observation seen(String columns, String cells) { return read(columns, cells).claim().observation().orElseThrow(); }

    @Test void a_row_of_the_observers_table_is_read_whole() {
        Claim claim = read("observed_from,observer_lat,observer_lon,bearing,distance,means,observation,described_as,count,counting,protected_area,subject",
            "\"Post 4, the mill\",48.3,38.05,NW,4-6 km,\"heard, saw\",explosion,undetermined,~184,explosions,no,yes").claim();
        Observation seen = claim.observation().orElseThrow();
        assertEquals("Post 4, the mill", seen.post());
        assertEquals(Optional.of(new Position(48.3, 38.05, 100)), seen.position());
        assertEquals(Optional.of(new Arc(292.5, 337.5)), seen.bearing());
        assertEquals(Optional.of(new Band(4_000, 6_000)), seen.distance());
        assertEquals(Set.of(Means.HEARD, Means.SAW), seen.means());
        assertEquals(Optional.of(Sighting.EXPLOSION), seen.what());
        assertEquals(Optional.of(Assessed.UNDETERMINED), seen.assessed());
        assertEquals(Optional.of(new Tally(new Count(147, 221), Tally.Precision.ABOUT, CountingRule.EXPLOSIONS)), seen.tally());
        assertEquals(claim.count(), seen.tally().map(Tally::number));
        assertEquals(Truth.FALSE, seen.inProtectedArea());
        assertEquals(Truth.TRUE, seen.subject());
    }

    @Test void a_row_without_these_columns_is_no_observation() {
        assertEquals(Optional.empty(), read("count", "8").claim().observation());
        assertEquals(Optional.empty(), read("count", "8").claim().origin());
    }

    @Test void a_camera_is_an_instrument_and_an_ear_is_none() {
        assertTrue(seen("means", "recorded-camera").isRecorded());
        assertTrue(seen("means", "كاميرا").isRecorded());
        assertTrue(!seen("means", "на слух").isRecorded());
    }

    @Test void a_bearing_may_run_over_north() {
        Arc arc = seen("bearing", "350-10").bearing().orElseThrow();
        assertEquals(20, arc.width());
        assertTrue(arc.has(0) && arc.has(355) && arc.has(10) && !arc.has(11) && !arc.has(180));
    }

    @Test void the_same_quarter_is_written_in_three_languages_and_in_degrees() {
        for (String word : List.of("NW", "north-west", "northwest", "North West", "شمال غرب", "الشمال الغرب", "СЗ", "северо-запад"))
            assertEquals(new Arc(292.5, 337.5), seen("bearing", word).bearing().orElseThrow(), word);
        assertEquals(new Arc(310, 320), seen("bearing", "٣١٥").bearing().orElseThrow());
        assertEquals(new Arc(358, 2), seen("bearing", "0 ±2°").bearing().orElseThrow());
    }

    @Test void a_count_says_whether_it_is_exact_about_or_at_least() {
        assertEquals(List.of(Tally.Precision.EXACT, Tally.Precision.ABOUT, Tally.Precision.AT_LEAST, Tally.Precision.BETWEEN),
            List.of("9", "~9", "9+", "8-9").stream()
            .map(count -> seen("count,counting", count + ",bursts").tally().orElseThrow().precision()).toList());
    }

    @Test void a_projectile_flies_from_one_quarter_to_another() {
        Observation.Travel way = seen("travel", "W-E").travel().orElseThrow();
        assertTrue(way.from().has(270) && way.to().has(90));
        assertEquals(way, seen("travel", "west to east").travel().orElseThrow());
        assertEquals(way, seen("travel", "من الغرب إلى الشرق").travel().orElseThrow());
        assertEquals(way, seen("travel", "З-В").travel().orElseThrow());
    }

    @Test void a_single_distance_is_an_estimate() {
        assertEquals(new Band(4_000, 6_000), seen("distance", "5 km").distance().orElseThrow());
        assertEquals(new Band(800, 1_500), seen("distance", "800 m - 1.5 km").distance().orElseThrow());
    }

    @Test void cells_that_cannot_be_read_say_what_to_write() {
        assertTrue(english(aside("bearing", "400").why()).contains("“400” is not a bearing"));
        assertTrue(english(aside("distance", "6-4 km").why()).contains("4-6 km"));
        assertTrue(english(aside("distance", "5").why()).contains("4-6 km"));
        assertTrue(english(aside("distance", "900 km").why()).contains("100 km"));
        assertTrue(english(aside("means", "herd").why()).contains("did you mean “heard”?"));
        assertTrue(english(aside("counting", "bursts").why()).contains("nothing is counted"));
        assertTrue(english(aside("travel", "W").why()).contains("W-E"));
        assertTrue(english(aside("subject", "perhaps").why()).contains("yes, no or unknown"));
    }

    @Test void a_row_without_a_place_lies_in_the_observers_sector() {
        String columns = "observer_lat,observer_lon,bearing,distance";
        Position at = read(columns, "48.3,38.05,NW,4-6 km").claim().at().getFirst().getFirst().position().orElseThrow();
        assertTrue(at.metresTo(Position.at(48.3, 38.05).moved(315, 5_000)) < 500, at.toString());
        assertTrue(at.errorMetres() > 2_000 && at.errorMetres() < 3_500, at.toString());
        assertEquals("Aleppo", read(columns + ",place", "48.3,38.05,NW,4-6 km,Aleppo").claim().at().getFirst().getFirst().said());
        assertEquals(List.of(), read("observer_lat,observer_lon,bearing", "48.3,38.05,NW").claim().at());
    }

    @Test void a_claim_leads_to_its_words_in_the_report() {
        String id = "ab".repeat(32);
        Origin origin = read("report,span,language,words", id + ",120-127,ar,قصف حلب").claim().origin().orElseThrow();
        assertEquals(new Origin(new ReportId(id), 120, 127, Optional.of(Lang.AR), "قصف حلب"), origin);
        assertTrue(english(aside("report,words", id + ",shelled").why()).contains("report, span and words together"));
        assertTrue(english(aside("report,span,words", id + ",5-6,shelled").why()).contains("as long as the span"));
        assertTrue(english(aside("report,span,words", "77,5-12,shelled").why()).contains("not the id of a report"));
    }

    @Test void json_says_the_same_in_the_same_words() {
        Row row = json("[{\"incident\":\"V-1\",\"source\":\"P\",\"act\":\"explosion\",\"from\":\"2016\",\"bearing\":\"300-330\",\"killed\":\"3; 1 child\"}]").getFirst();
        Claim claim = assertInstanceOf(Row.Read.class, row).claim();
        assertEquals(Optional.of(new Arc(300, 330)), claim.observation().orElseThrow().bearing());
        assertEquals(2, claim.casualties().groups().size());
    }
}
