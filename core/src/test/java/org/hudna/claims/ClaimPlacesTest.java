package org.hudna.claims;

import static org.hudna.claims.Table.aside;
import static org.hudna.claims.Table.english;
import static org.hudna.claims.Table.read;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hudna.where.PCode;
import org.hudna.where.PlaceId;
import org.hudna.where.SpotClass;
import org.hudna.who.ActorId;
import org.junit.jupiter.api.Test;

class ClaimPlacesTest {

    private static Spot spot(String columns, String cells) { return read(columns, cells).claim().at().getFirst().getFirst(); }

    private static PCode code(String code) { return new PCode(code); }

    @Test void a_place_is_found_by_its_name_in_three_languages_and_by_its_code() {
        for (String name : List.of("Fua", "الفوعة", "فوعة", "Эль-Фуа", "C3905", "c3905", "Foah")) {
            Spot spot = spot("place", name);
            assertTrue(spot.codes().containsAll(Set.of(code("C3905"), code("SY070002"), code("SY07"), code("SY"))), name);
            assertEquals(name, spot.said());
            assertTrue(spot.classes().contains(SpotClass.POPULATED));
        }
    }

    @Test void semicolons_join_and_bars_part() {
        List<List<Spot>> at = read("place", "Fua; Kefraya | Aleppo").claim().at();
        assertEquals(List.of(2, 1), at.stream().map(List::size).toList());
        assertEquals("Aleppo", at.get(1).getFirst().said());
    }

    @Test void an_ambiguous_name_leaves_the_place_unknown_and_a_code_settles_it() {
        Row.Read row = read("place", "Gaza");
        Spot spot = row.claim().at().getFirst().getFirst();
        assertEquals(Set.of(), spot.codes());
        assertEquals(Optional.empty(), spot.position());
        assertEquals(List.of("row 2, column place: “Gaza” is the name of several places: Gaza City (PSH00001) or Gaza Strip (PSH00002); "
            + "the place is read as not known; write the right code in the column pcode"), english(row.notes()));
        assertTrue(spot("place,pcode", "Gaza,PSH00001").codes().contains(code("PSH00001")));
    }

    @Test void a_name_that_nobody_knows_leaves_the_place_unknown_and_offers_the_nearest() {
        Row.Read row = read("place", "Talbisseh al-Jadida");
        assertEquals(Set.of(), row.claim().at().getFirst().getFirst().codes());
        assertTrue(english(row.notes().getFirst()).startsWith("row 2, column place: no gazetteer knows “Talbisseh al-Jadida”"));
        assertTrue(english(read("place", "Harastta Q").notes().getFirst()).contains("did you mean"), english(read("place", "Harastta Q").notes())
            .toString());
    }

    @Test void a_code_alone_is_a_place_and_an_unknown_one_keeps_what_it_says_itself() {
        assertTrue(spot("pcode", "C1007").codes().contains(code("SY02")));
        Row.Read row = read("pcode", "SY030204");
        assertEquals(Set.of(code("SY030204"), code("SY0302"), code("SY03"), code("SY")), row.claim().at().getFirst().getFirst().codes());
        assertEquals(0, row.notes().size(), "it holds places of our gazetteer");
        assertEquals(Set.of(code("SY130301"), code("SY1303"), code("SY13"), code("SY")), spot("pcode", "SY130301").codes());
        assertEquals("pcode", aside("pcode", "not-a-code").column());
    }

    @Test void a_place_of_the_agreement_is_where_the_source_says_it_lies() {
        assertEquals(Set.of(new PlaceId("buffer")), spot("place", "buffer").inside());
        assertEquals(Set.of(new PlaceId("buffer")), spot("place", "Buffer Zone").inside());
        Spot spot = spot("place,inside,outside", "Aleppo,buffer,withdrawal-lines");
        assertEquals(Set.of(new PlaceId("buffer")), spot.inside());
        assertEquals(Set.of(new PlaceId("withdrawal-lines")), spot.outside());
        assertEquals("row 2, column inside: “bufr” is not a place of this agreement; did you mean “buffer”?", english(aside("inside", "bufr").why()));
    }

    @Test void coordinates_go_before_the_gazetteer_and_carry_an_error() {
        assertEquals(500, spot("lat,lon,error", "36.2,37.1,500 m").position().orElseThrow().errorMetres());
        assertEquals(1_000, spot("lat,lon", "36.2,37.1").position().orElseThrow().errorMetres(), "CLAIMS.md: or 1 km");
        assertEquals(10_000, spot("place,lat,lon", "Aleppo,36.2,37.1").position().orElseThrow().errorMetres(), "the gazetteer's");
        assertEquals(36.2, spot("lat,lon,error", "٣٦٫٢,37.1,1.5 км").position().orElseThrow().lat());
        assertTrue(english(read("place,lat,lon,error", "Aleppo,33.5,36.3,1 km").notes().getFirst())
            .contains("km from where the gazetteer has “Aleppo”"));
    }

    @Test void half_a_position_no_position_and_one_for_several_places_are_refused() {
        assertEquals("lon", aside("lat,lon", "36.2,").column());
        assertEquals("lat", aside("lat,lon", "91,37.1").column());
        assertEquals("lon", aside("lat,lon", "36.2,east").column());
        assertEquals("error", aside("lat,lon,error", "36.2,37.1,500").column());
        assertEquals("lat", aside("place,lat,lon", "Aleppo; Hama,36.2,37.1").column());
    }

    @Test void what_kind_of_place_and_who_held_it_belong_to_every_place_named() {
        Claim claim = read("place,spot,held_by,fired_from,fired_from_spot,fired_from_held_by",
            "Aleppo; Castello road,industrial,north,Handarat,populated,قيادة الشمال").claim();
        for (Spot spot : claim.at().getFirst()) {
            assertTrue(spot.classes().contains(SpotClass.INDUSTRIAL));
            assertEquals(Optional.of(new ActorId("north")), spot.heldBy());
        }
        assertEquals(Optional.of(new ActorId("north")), claim.from().getFirst().getFirst().heldBy());
        assertEquals(Set.of(SpotClass.OPEN_GROUND, SpotClass.ROAD), spot("spot", "open-ground road").classes());
        assertEquals("spot", aside("spot", "populted").column());
    }

    @Test void a_holder_whom_nobody_knows_leaves_the_holder_unknown() {
        Row.Read row = read("place,held_by", "Aleppo,Somebody else");
        assertEquals(Optional.empty(), row.claim().at().getFirst().getFirst().heldBy());
        assertEquals(1, row.notes().size());
    }
}
