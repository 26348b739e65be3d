package org.hudna.where;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hudna.claims.Shared;
import org.hudna.words.Lang;
import org.hudna.words.Texts;
import org.junit.jupiter.api.Test;

class GazetteerTest {
    private static final String HEADER = "pcode,name_en,name_ar,lat,lon";

    private static GazetteerFile file(String... lines) { return GazetteerFile.read(new StringReader(String.join("\n", lines))); }

    private static String found(Gazetteer gazetteer, String name) {
        return assertInstanceOf(Lookup.Found.class, gazetteer.find(name), name).place().code().code();
    }

    private static List<String> several(Gazetteer gazetteer, String name) {
        return assertInstanceOf(Lookup.Ambiguous.class, gazetteer.find(name), name).places().stream().map(place -> place.code().code()).toList();
    }

    @Test void spellings_that_differ_in_marks_alone_are_one_name() {
        for (List<String> same : List.of(List.of("الفوعة", "فوعة", "الفوعه", "اَلْفُوعَة", "الفـوعة"), List.of("إدلب", "ادلب", "أدلب"),
            List.of("مضايا", "مضايـا"),
            List.of("Ma'arrat An Nu'man", "maarrat al-numan", "Ma’arrat an-Nu‘man", "MAARAT NUMAN"),
            List.of("As-Suqaylabiyah", "Suqaylabiyah", "al-Suqaylabiyah"),
            List.of("Deir-ez-Zor", "Deir ez Zor", "Deir al-Zor"), List.of("Şuşa", "Susa"), List.of("Зелёное", "Зеленое"), List.of("حي ٦", "حي 6")))
            assertEquals(1, same.stream().map(NameKey::exact).distinct().count(), same.toString());
    }

    @Test void letters_that_make_another_name_are_kept() {
        for (List<String> apart : List.of(List.of("حماة", "الهامة"), List.of("Um Mansur", "Mansur"), List.of("Abu Bukhari", "Bukhari"),
            List.of("عين", "عيون")))
            assertNotEquals(NameKey.exact(apart.get(0)), NameKey.exact(apart.get(1)));
    }

    @Test void transliterations_meet_in_the_skeleton() {
        for (List<String> same : List.of(List.of("Kafrayah", "Kefraya", "Kafraya"), List.of("Fouah", "Foua", "Fua", "Foah"),
            List.of("Mouadhimiyeh", "Muadhamiya", "Moadameyah"),
            List.of("Barashit", "Barachit"), List.of("Tall Refaat", "Tell Rifaat", "Телль-Рифаат"), List.of("Jisr-Ash-Shugur", "Jisr al-Shughur")))
            assertEquals(1, same.stream().map(NameKey::skeleton).distinct().count(), same.toString());
    }

    @Test void a_place_is_found_by_code_or_name_and_knows_what_holds_it() {
        Gazetteer gazetteer = file("pcode;name_en;name_ar;lat;lon;adm3_pcode;adm2_pcode;adm1_pcode".replace(';', ','),
            "C1,Aleppo,حلب,36.2,37.1,SY020000,SY0200,SY02").gazetteer();
        for (String name : List.of("C1", "c1", "ALEPPO", "حلب")) assertEquals("C1", found(gazetteer, name));
        assertEquals(Set.of("C1", "SY020000", "SY0200", "SY02", "SY"), codes(gazetteer.codesOf(new PCode("C1"))));
        assertEquals(Set.of("SY0200", "SY02", "SY"), codes(gazetteer.codesOf(new PCode("SY0200"))));
        assertEquals(1_000, gazetteer.find(new PCode("C1")).orElseThrow().position().orElseThrow().errorMetres());
    }

    private static Set<String> codes(Set<PCode> codes) { return Set.copyOf(codes.stream().map(PCode::code).toList()); }

    @Test void a_town_that_the_wider_world_has_too_is_one_town_with_its_own_code_and_the_spellings_of_both() {
        Gazetteer both = Gazetteer.own().over(Gazetteer.world());
        List<List<String>> towns = List.of(List.of("C1001", "Damascus", "دمشق", "Дамаск"), List.of("C2528", "Homs", "حمص", "Хомс"),
            List.of("C2987", "Hama", "حماة", "Хама"),
            List.of("C1007", "Aleppo", "حلب", "Алеппо"), List.of("C3871", "Idlib", "إدلب", "Идлиб"), List.of("C5993", "Daraa", "درعا", "Даръа"),
            List.of("C2889", "Palmyra", "تدمر", "Пальмира"));
        for (List<String> town : towns) for (String name : town) assertEquals(town.getFirst(), found(both, name), name);
        assertEquals("C1001", Gazetteer.own().over(Gazetteer.world()).find(new PCode("C1001")).orElseThrow().code().code());
        assertEquals(10_000, both.find(new PCode("C1001")).orElseThrow().position().orElseThrow().errorMetres(), "our own circle counts");
    }

    @Test void only_what_lies_inside_the_circle_of_the_wider_worlds_town_is_that_town() {
        Gazetteer world = Gazetteer.world();
        Position homs = Position.at(34.73, 36.71);
        for (int metres : new int[] {14_900, 15_100}) {
            Position at = homs.moved(0, metres);
            Gazetteer mine = file(HEADER, "C1,Homs,حمص," + at.lat() + "," + at.lon()).gazetteer();
            if (metres < 15_000) assertEquals("C1", found(mine.over(world), "Homs"));
            else assertEquals(2, several(mine.over(world), "Homs").size());
        }
        Gazetteer two = file(HEADER, "C1,Homs,حمص,34.73,36.71", "C2,Homs,حمص,34.74,36.72").gazetteer();
        assertEquals(3, several(two.over(world), "Homs").size(), "between two nothing is chosen");
    }

    @Test void between_two_places_of_one_name_nothing_is_chosen() {
        Gazetteer gazetteer = file(HEADER, "C1,Duma,دوما,33.5,36.4", "C2,Duma,دوما,35.3,37.0").gazetteer();
        assertEquals(List.of("C1", "C2"), several(gazetteer, "Duma"));
        assertEquals(List.of("C1", "C2"), several(gazetteer, "دوما"));
    }

    @Test void a_name_that_only_sounds_alike_is_found_where_it_is_the_only_one_and_says_so() {
        Gazetteer gazetteer = file(HEADER, "C1,Kafraya,كفريا,,").gazetteer();
        Lookup.Found found = assertInstanceOf(Lookup.Found.class, gazetteer.find("Kefrayah"));
        assertEquals(false, found.exact());
        Gazetteer more = file(HEADER, "C1,Kafraya,كفريا,,", "C2,Kafraya Elmaarra,كفريا المعرة,,").gazetteer();
        assertEquals(List.of("C1", "C2"), several(more, "Kefrayah"));
        assertEquals("C1", found(more, "Kafraya"), "spelled so");
    }

    @Test void an_unknown_name_is_not_forced_upon_its_neighbour() {
        Gazetteer gazetteer = file(HEADER, "C2513,Tir Maallah,تير معلة,,", "C2538,Kafr Aaya,كفر عايا,,").gazetteer();
        Lookup.Unknown unknown = assertInstanceOf(Lookup.Unknown.class, gazetteer.find("Termala"));
        assertEquals("C2513", unknown.nearest().getFirst().code().code());
        assertInstanceOf(Lookup.Unknown.class, gazetteer.find("Kefraya"));
        assertEquals(List.of(), assertInstanceOf(Lookup.Unknown.class, gazetteer.find("؟؟")).nearest());
    }

    @Test void of_two_gazetteers_the_first_one_s_data_count_and_both_s_names() {
        Gazetteer own = file(HEADER + ",radius_m,aliases", "C1,Aleppo,حلب,36.2,37.1,10000,Halab; Haleb").gazetteer();
        Gazetteer both = own.over(file(HEADER, "C1,Aleppo City,مدينة حلب,0,0", "C2,Halab,حلب الصغرى,35,36").gazetteer());
        assertEquals(10_000, both.find(new PCode("C1")).orElseThrow().position().orElseThrow().errorMetres());
        assertEquals("C1", found(both, "مدينة حلب"));
        assertEquals(List.of("C1", "C2"), several(both, "Halab"));
    }

    @Test void a_row_that_cannot_be_read_is_refused_alone_and_says_why() {
        GazetteerFile file = file("# a comment", HEADER, "C1,Aleppo,حلب,36.2,37.1", "not a code,X,س,1,1", "C2,,,1,1", "C3,Half,نصف,36.2,",
            "C4,Far,بعيد,136,37", "C5,No place,بلا موضع,,", "");
        assertEquals(2, file.gazetteer().size());
        assertEquals(4, file.refused().size());
        assertEquals("gazetteer, line 4: “NOT A CODE” is not a place code; write capital letters and digits, such as C1001", Texts.of(Lang.EN)
            .say(file.refused().getFirst()));
        assertTrue(Texts.of(Lang.EN).say(file("a,b", "1,2").refused().getFirst())
            .contains("needs in row one the column pcode and at least one of name_en, name_ar or name_ru"));
        assertEquals(1, file("").refused().size());
        assertEquals(1, file(HEADER, "C1,Aleppo,حلب,36.2,37.1", "C2,\"open,,,").refused().size());
    }

    @Test void our_own_gazetteer_names_every_place_once_and_in_three_languages_where_it_is_located() {
        Gazetteer own = Gazetteer.own();
        assertTrue(own.size() > 100);
        List<String> wrong = new ArrayList<>();
        for (Place place : own.places()) {
            for (String name : place.spellings())
                if (!(own.find(name) instanceof Lookup.Found) && !name.equals("Gaza") && !name.equals("غزة")) wrong.add(name + ": " + own.find(name));
            if (place.position().isPresent() && place.names().size() < 3) wrong.add(place.code() + " lacks a name");
        }
        assertEquals(List.of(), wrong);
        assertEquals(List.of("PSH00001", "PSH00002"), several(own, "Gaza"));
    }

    @Test void our_own_gazetteer_knows_the_places_of_the_incidents_as_they_are_written_there() {
        Gazetteer own = Gazetteer.own();
        for (String name : List.of("Teir Maalah", "Fua and Kefraya", "Castello road", "Hirbnafsah", "Urum al-Kubra", "Suqaylabiyah", "Scalbiyu",
            "Termala", "Qabrikha", "Barachit", "Barashit",
            "Kiryat Shmona", "Zalingei", "Wadi Seidna air base", "al-Halfaya bridge", "Petrivske disengagement area", "Rodakove", "Raivka",
            "Sheikh Maqsood", "Dzhaubar", "Palmyra", "Talbisah"))
            assertInstanceOf(Lookup.Found.class, own.find(name), name);
    }

    @Test void the_list_of_populated_places_of_syria_is_read_as_it_stands() throws IOException {
        GazetteerFile file;
        try (var reader = Files.newBufferedReader(Shared.data("syria_gazetteer/syria_communities_en_ar.csv"))) {
            file = GazetteerFile.read(reader);
        }
        assertEquals(List.of(), file.refused());
        Gazetteer syria = file.gazetteer();
        assertEquals(5_251, syria.size());
        assertEquals("C2889", found(syria, "تدمر"));
        assertEquals(3, several(syria, "Duma").size());
        assertEquals(2, several(syria, "Kefraya").size(), "Kafraya Maar Tamsarin and Kafraya Elmaarra");
        assertEquals(2, several(syria, "المعضمية").size(), "of Damascus and of Qalamoun");
        for (Place place : syria.places()) for (String name : place.spellings()) assertTrue(!(syria.find(name) instanceof Lookup.Unknown), name);
        Gazetteer both = Gazetteer.own().over(syria);
        assertEquals("C2513", found(both, "Teir Maalah"));
        assertEquals(List.of("C2323", "C2987", "C4805", "C5764"), several(both, "Hama"), "a city and three villages: the code settles it");
    }
}
