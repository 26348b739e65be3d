package org.hudna.claims.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hudna.claims.Claim;
import org.hudna.claims.ClaimId;
import org.hudna.claims.EventId;
import org.hudna.claims.Lexicon;
import org.hudna.claims.Spot;
import org.hudna.intake.ReportId;
import org.hudna.where.Gazetteer;
import org.hudna.where.GazetteerFile;
import org.hudna.where.Position;
import org.hudna.where.spotting.PlaceSpotter;
import org.hudna.who.SourceId;
import org.junit.jupiter.api.Test;

/** Where a text says that it happened, when it says it by figures or by another place. The towns stand where we put them. */
class PlacesInTextTest {

    private static final Position HOMS = Position.at(34.73, 36.71);
    private static final PlaceSpotter VALLEY = PlaceSpotter.of(GazetteerFile.read(new StringReader("""
        pcode,name_en,name_ar,name_ru,lat,lon,radius_m,adm1_pcode
        C1,Homs,حمص,Хомс,34.7300,36.7100,1000,SY04
        C2,Hama,حماة,Хама,35.1300,36.7500,1000,SY05
        C3,Duma,دوما,Дума,33.5700,36.4000,1000,SY03
        C4,Duma,دوما,Дума,35.3000,37.0000,500,SY05
        """)).gazetteer());
    private static final Context CONTEXT = Context.of(Articles.SATURDAY, Articles.DAMASCUS, VALLEY::spot);

    private static Suggestion event(String text) {
        List<Suggestion> found = Reading.read(text, CONTEXT).all(Kind.EVENT);
        assertEquals(1, found.size(), text + found);
        return found.getFirst();
    }

    private static Value.Around around(String text, String words) {
        Suggestion event = event(text);
        assertEquals(List.of(words), Articles.evidence(text, event, Slot.PLACE), text);
        return assertInstanceOf(Value.Around.class, event.first(Slot.PLACE).orElseThrow().value(), text);
    }

    @Test void so_many_kilometres_north_of_a_town_is_not_the_town() {
        Position there = HOMS.moved(0, 5_000);
        for (String[] each : new String[][] {{"Shelling hit a checkpoint ", "5 km north of Homs", " on Friday."},
            {"وقع قصف ", "على بعد ٥ كيلومترات شمال حمص", " أمس الجمعة."},
            {"Обстрел произошёл ", "в 5 км к северу от Хомса", " в пятницу."}, {"Обстрел ", "в 5 км севернее Хомса", "."}}) {
            Value.Around around = around(each[0] + each[1] + each[2], each[1]);
            assertEquals(1, around.circles().size());
            Position circle = around.circles().getFirst();
            assertTrue(circle.metresTo(there) <= circle.errorMetres() && circle.errorMetres() < 6_000, each[1] + circle);
            assertTrue(circle.metresTo(HOMS) > 4_000, each[1] + circle);
            assertEquals(List.of(), around.named(), "it does not lie in Homs");
        }
    }

    @Test void a_side_an_edge_and_what_lies_between_are_circles_too() {
        around("Shelling was reported north of Homs on Friday.", "north of Homs");
        around("Shelling hit farms between Homs and Hama.", "between Homs and Hama");
        around("قصف على مزرعة بين حمص وحماة أمس.", "بين حمص وحماة");
        around("قصف مدفعي على ريف حماة الشمالي.", "ريف حماة الشمالي");
        around("Обстрел на окраине Хомса.", "на окраине Хомса");
    }

    @Test void coordinates_in_the_text_are_where_it_happened_with_the_error_that_they_admit() {
        for (String[] each : new String[][] {{"Shelling hit a post at ", "34.7712 N, 36.7121 E", " on Friday."},
            {"Shelling at ", "34°46'16\"N 36°42'44\"E", " wounded 3 people."}, {"Shelling of a post at ", "37S BU 90600 50200", "."},
            {"وقع قصف عند ", "٣٤٫٧٧١٢ ش، ٣٦٫٧١٢١ ق", " أمس."}, {"وقع قصف عند ", "34°46'16\" ش 36°42'44\" ق", " أمس."},
            {"Обстрел в точке ", "34.7712 с.ш., 36.7121 в.д.", " в пятницу."}, {"Обстрел в точке ", "34° 46′ 16″ с. ш., 36° 42′ 44″ в. д.", ""}}) {
            Value.Around around = around(each[0] + each[1] + each[2], each[1]);
            Position circle = around.circles().getFirst();
            assertTrue(circle.metresTo(Position.at(34.7712, 36.7121)) < 1_000, each[1] + circle);
            assertTrue(circle.errorMetres() < 30, each[1] + circle);
        }
    }

    @Test void two_figures_alone_may_be_either_way_round_unless_a_town_beside_them_tells() {
        assertEquals(2, around("Shelling at 34.7312, 36.7121 on Friday.", "34.7312, 36.7121").circles().size());
        for (String[] each : new String[][] {{"Shelling of ", "Homs (34.7312, 36.7121", ") on Friday."},
            {"قصف على ", "حمص (٣٤٫٧٣١٢، ٣٦٫٧١٢١", ") أمس."}, {"Обстрел ", "Хомса (34.7312, 36.7121", ") в пятницу."}}) {
            Value.Around around = around(each[0] + each[1] + each[2], each[1]);
            assertEquals(1, around.circles().size(), each[1]);
            assertEquals(34.7312, around.circles().getFirst().lat());
            assertEquals(List.of("C1"), around.named().stream().map(it -> it.place().code().code()).toList());
        }
    }

    @Test void figures_tell_which_of_two_towns_of_a_name_is_meant() {
        assertEquals(List.of("C4"), around("Shelling of Duma (35.3010 N, 37.0020 E) on Friday.", "Duma (35.3010 N, 37.0020 E").named().stream()
            .map(it -> it.place().code().code()).toList());
        assertEquals(2, around("Shelling 2 km east of Duma.", "2 km east of Duma").circles().size(), "words do not tell");
    }

    @Test void a_named_town_that_lies_there_is_where_it_happened_and_words_tell_which_of_two() {
        for (String[] each : new String[][] {{"Shelling of ", "Duma, 30 km north-east of Hama", " on Friday."},
            {"قصف على ", "دوما، على بعد 30 كم شمال شرق حماة", "."}, {"Обстрел ", "Думы, в 30 км северо-восточнее Хамы", "."}}) {
            Suggestion event = event(each[0] + each[1] + each[2]);
            assertEquals(List.of(each[1]), Articles.evidence(each[0] + each[1] + each[2], event, Slot.PLACE));
            Value.At at = assertInstanceOf(Value.At.class, event.first(Slot.PLACE).orElseThrow().value());
            assertEquals(List.of("C4"), at.candidates().stream().map(it -> it.place().code().code()).toList(), each[1]);
        }
    }

    @Test void a_village_that_no_gazetteer_knows_lies_where_the_text_puts_it() {
        Value.Around around = around("قصف على حي الورود، على بعد 5 كم شمال حمص.", "الورود، على بعد 5 كم شمال حمص");
        assertTrue(around.circles().getFirst().metresTo(HOMS) > 4_000);
    }

    @Test void figures_far_from_the_town_that_is_named_are_kept_beside_it() {
        String text = "Shelling of Homs (33.5000 N, 36.3000 E) on Friday.";
        assertEquals(List.of("Homs", "33.5000 N, 36.3000 E"), Articles.evidence(text, event(text), Slot.PLACE));
    }

    @Test void who_did_it_and_where_it_was_said_are_no_places_of_it() {
        String text = "Shelling by Homs was reported on Friday.";
        event(text).all(Slot.PLACE).forEach(place -> assertInstanceOf(Value.At.class, place.value()));
    }

    @Test void the_claim_lies_there_and_only_what_is_named_there_gives_it_areas() {
        Claim away = accepted("Shelling hit a checkpoint 5 km north of Homs on Friday.");
        Spot spot = away.at().getFirst().getFirst();
        assertEquals("5 km north of Homs", spot.said());
        assertTrue(spot.position().orElseThrow().metresTo(HOMS) > 4_000);
        assertEquals(Set.of(), spot.codes());
        assertEquals(2, accepted("Shelling at 34.7312, 36.7121 on Friday.").at().size(), "two that it may be, not two that were hit");
        assertTrue(accepted("Shelling of Homs (34.7312, 36.7121) on Friday.").at().getFirst().getFirst().codes().stream()
            .anyMatch(code -> code.code().equals("C1")));
    }

    private static Claim accepted(String text) {
        Accept.Report report = new Accept.Report(new ReportId("a".repeat(64)), text, new SourceId("Post"), Instant.parse("2016-02-20T12:00:00Z"));
        Accept.By by = new Accept.By(new ClaimId("c1"), new EventId("e1"), "coder", Optional.empty(), Lexicon.of(Optional.empty(), Gazetteer.EMPTY));
        return assertInstanceOf(Accept.Accepted.Made.class, Accept.accept(event(text), report, by)).claim();
    }
}
