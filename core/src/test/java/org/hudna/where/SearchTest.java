package org.hudna.where;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.List;
import java.util.Set;
import org.hudna.where.Candidate.Because;
import org.junit.jupiter.api.Test;

class SearchTest {
    private static final Gazetteer PLACES = GazetteerFile.read(new StringReader("""
        pcode,name_en,name_ar,lat,lon,capital_level,adm1_pcode,adm1_en,adm1_ar,aliases
        C1,Kafraya,كفريا,35.99,36.64,,SY07,Idleb,إدلب,
        C2,Foah,الفوعة,35.98,36.67,,SY07,Idleb,إدلب,Fuaa
        C3,Duma,دوما,33.57,36.40,2,SY03,Rural Damascus,ريف دمشق,
        C4,Duma,دوما,35.30,37.00,,SY05,Hama,حماة,
        C5,Madamiyet Elsham,معضمية الشام,33.46,36.19,,SY03,Rural Damascus,ريف دمشق,Mouadhimiyeh; المعضمية
        C6,Kafraya Maar Tamsarin,كفريا معرة مصرين,36.0,36.7,,SY07,Idleb,إدلب,
        C7,Tall Refaat,تل رفعت,36.47,37.10,3,SY02,Aleppo,حلب,
        """)).gazetteer();

    private static List<Candidate> search(String name) { return PLACES.search(name, Hint.NONE); }

    private static String first(String name) { return search(name).isEmpty() ? "nothing" : search(name).getFirst().place().code().code(); }

    @Test void spellings_of_other_hands_meet_the_name() {
        for (String name : List.of("Kafrayah", "Kefraya", "Kafraya", "كفرية", "Кафрая", "Кефрая", "ﻛﻔﺮﻳﺎ", "كـفريا"))
            assertEquals("C1", first(name), name);
        for (String name : List.of("Fouah", "Foua", "Fua", "Foah", "al-Fu'ah", "فوعه", "الفوعة", "Фуа")) assertEquals("C2", first(name), name);
        for (String name : List.of("Mouadhimiyeh", "Muadhamiya", "Moadameyah", "معضميه")) assertEquals("C5", first(name), name);
        for (String name : List.of("Tell Rifaat", "Tel Rifat", "Телль-Рифаат", "تل رفعت")) assertEquals("C7", first(name), name);
    }

    @Test void two_places_of_one_name_share_the_first_rank_and_say_so() {
        List<Candidate> found = search("Duma");
        assertEquals(List.of(1, 1), found.stream().map(Candidate::rank).toList());
        assertTrue(found.stream().allMatch(Candidate::isHomonym));
        assertEquals("C3", found.getFirst().place().code().code(), "the larger is written first, not chosen");
    }

    @Test void a_hint_ranks_and_says_so_and_removes_nothing() {
        List<Candidate> found = PLACES.search("دوما", Hint.within(new PCode("SY05")));
        assertEquals("C4", found.getFirst().place().code().code());
        assertTrue(found.get(0).is(Because.WITHIN_HINT) && found.get(1).is(Because.OUTSIDE_HINT));
        assertEquals(List.of(1, 2), found.stream().map(Candidate::rank).toList());
        assertEquals("C3", PLACES.search("Duma", Hint.near(Position.at(33.5, 36.3))).getFirst().place().code().code());
    }

    @Test void reasons_say_how_the_name_was_met() {
        assertTrue(search("Kafraya").getFirst().is(Because.EXACT));
        assertTrue(search("al-Kafraya").getFirst().is(Because.MARKS_APART));
        assertTrue(search("Kefrayah").getFirst().is(Because.SAME_SOUND));
        assertTrue(search("Fuaa").getFirst().is(Because.ALIAS));
        assertTrue(search("Kafraja").getFirst().reasons().stream().anyMatch(Set.of(Because.ONE_LETTER, Because.SAME_SOUND)::contains));
        assertTrue(search("c3").getFirst().is(Because.CODE));
        assertTrue(search("Idleb").getFirst().is(Because.AREA));
        assertEquals(List.of(), search(" ؟ "));
        assertEquals(List.of(), search("Xyzzyk"));
    }

    @Test void a_place_that_has_no_arabic_name_is_met_in_arabic_all_the_same() {
        Gazetteer latin = GazetteerFile.read(new StringReader("pcode,name_en\nC1,Kafraya\nC2,Manbij\n")).gazetteer();
        assertEquals("C2", latin.search("منبج", Hint.NONE).getFirst().place().code().code());
        assertTrue(latin.search("كفريا", Hint.NONE).getFirst().is(Because.OTHER_SCRIPT));
    }

    @Test void what_is_typed_is_completed_and_an_area_comes_first() {
        assertEquals(List.of("C3", "C4"), PLACES.complete("du", Hint.NONE, 5).stream().map(each -> each.place().code().code()).toList());
        assertEquals("C4", PLACES.complete("دو", Hint.within(new PCode("SY05")), 5).getFirst().place().code().code());
        assertEquals(List.of(), PLACES.complete("", Hint.NONE, 5));
    }

    @Test void places_and_their_world_are_known_in_three_languages() {
        Gazetteer world = Gazetteer.world();
        for (String name : List.of("Jordan", "الأردن", "Иордания", "Cairo", "القاهرة", "Каир", "Великобритания", "بريطانيا"))
            assertEquals(0, world.search(name, Hint.NONE).getFirst().cost(), name);
    }
}
