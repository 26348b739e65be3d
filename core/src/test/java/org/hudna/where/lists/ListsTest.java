package org.hudna.where.lists;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.hudna.claims.Shared;
import org.hudna.where.Candidate;
import org.hudna.where.Gazetteer;
import org.hudna.where.GazetteerFile;
import org.hudna.where.GazetteerVersion;
import org.hudna.where.Hint;
import org.hudna.where.PCode;
import org.hudna.where.Place;
import org.hudna.where.PlaceKind;
import org.hudna.words.Lang;
import org.hudna.words.Texts;
import org.junit.jupiter.api.Test;

class ListsTest {
    private static final String CITY =
        "999001\tTestabad\tTestabad\tTestabadh,تستاباد,Тестабад\t36.2\t37.1\tP\tPPLA\tXA\t\t09\t03\t\t\t250000\t\t300\tAsia/Damascus\t2024-01-01";
    private static final String REGION = "999002\tTest Region\tTest Region\t\t36\t37\tA\tADM1\tXA\t\t09\t\t\t\t0\t\t\t\t";

    private static String first(Gazetteer gazetteer, String name) { return gazetteer.search(name, Hint.NONE).getFirst().place().code().code(); }

    @Test void a_geonames_dump_gives_places_areas_people_and_seats() throws IOException {
        GazetteerFile file = GeoNames.read(new StringReader(CITY + "\n" + REGION + "\n"));
        assertEquals(List.of(), file.refused());
        Place city = file.gazetteer().find(new PCode("GN999001")).orElseThrow();
        assertEquals(PlaceKind.CITY, city.standing().kind());
        assertEquals(250_000, city.standing().people());
        assertEquals(1, city.standing().seat());
        assertEquals(List.of("GNXA0903", "GNXA09", "XA"), city.within().stream().map(PCode::code).toList());
        assertEquals("تستاباد", city.name(Lang.AR));
        assertEquals("GN999001", first(file.gazetteer(), "Тестабад"));
        assertEquals("GNXA09", first(file.gazetteer(), "Test Region"));
    }

    @Test void alternate_names_bring_their_language_and_their_years() throws IOException {
        String names = "1\t999001\tar\tتست آباد\t1\n2\t999001\ten\tOldtown\t\t\t\t1\t1920\t1963\n3\t999001\tlink\thttps://example.org\n4\t1\ten\tElsewhere\nbroken\n";
        GazetteerFile file = GeoNames.read(new StringReader(CITY), new StringReader(names));
        assertEquals(1, file.refused().size());
        Place city = file.gazetteer().find(new PCode("GN999001")).orElseThrow();
        assertEquals("تست آباد", city.name(Lang.AR));
        assertEquals(Optional.of(LocalDate.of(1963, 12, 31)), city.dated().getFirst().to());
        assertTrue(city.dated().getFirst().isBorneOn(LocalDate.of(1930, 1, 1)) && !city.dated().getFirst().isBorneOn(LocalDate.of(1964, 1, 1)));
        assertTrue(file.gazetteer().search("Oldtown", Hint.NONE).getFirst().is(Candidate.Because.ALIAS));
    }

    @Test void a_bad_line_of_a_dump_costs_that_line_and_says_where() throws IOException {
        GazetteerFile file = GeoNames.read(new StringReader(String.join("\n", "only one cell", CITY.replace("36.2", "136.2"),
            CITY.replace("999001", "x"), CITY.replace("Testabad\tTestabad", "\t"), "", CITY)));
        assertEquals(4, file.refused().size());
        assertEquals(1, file.gazetteer().size());
        assertTrue(Texts.of(Lang.EN).say(file.refused().get(0)).contains("line 1"));
    }

    @Test void ocha_columns_are_understood_by_their_usual_names() {
        String table = "admin4Pcode,admin4Name_en,admin4Name_ar,admin3Pcode,admin3Name_en,admin1Pcode,admin1Name_en,admin0Pcode,Latitude_y,LATITUDE,LONGITUDE\n"
            + "XA0901,Testabad,تستاباد,XA09,Sub,XA01,Region,XA,,36.2,37.1\n";
        Gazetteer gazetteer = CodColumns.read(new StringReader(table)).gazetteer();
        Place place = gazetteer.find(new PCode("XA0901")).orElseThrow();
        assertEquals(List.of("XA09", "XA01", "XA"), place.within().stream().map(PCode::code).toList());
        assertEquals(36.2, place.position().orElseThrow().lat());
        assertEquals("Region", gazetteer.find(new PCode("XA01")).orElseThrow().name(Lang.EN));
        assertEquals("XA1", first(CodColumns.read(new StringReader("ADM1_PCODE,ADM1_EN,ADM1_AR\nXA1,Region,إقليم\n")).gazetteer(), "إقليم"));
        Gazetteer declared = CodColumns.read(new StringReader("kod,imya\nXA7,Село\n"), Map.of("kod", "pcode", "imya", "name_ru")).gazetteer();
        assertEquals("XA7", first(declared, "Село"));
        assertEquals(1, CodColumns.read(new StringReader("a,b\n1,2\n")).refused().size());
    }

    @Test void geojson_features_are_read_one_by_one_and_bad_ones_set_aside() {
        String good = "{\"type\":\"Feature\",\"properties\":{\"ADM2_PCODE\":\"XA01\",\"ADM2_EN\":\"Valley\",\"ADM2_AR\":\"الوادي\",\"ADM1_PCODE\":\"XA\",\"x\":{\"y\":[1]},\"n\":null},"
            + "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[37,36],[38,36],[38,37],[37,36]]]}}";
        String nameless = "{\"type\":\"Feature\",\"properties\":{},\"geometry\":null}";
        String off = good.replace("[38,37]", "[38,137]").replace("XA01", "XA02");
        String odd = good.replace("[38,37]", "[\"a\",37]").replace("XA01", "XA03");
        GazetteerFile file = GeoJsonPlaces.read(new StringReader("{\"type\":\"FeatureCollection\",\"features\":["
            + String.join(",", nameless, good, off, odd) + "]}"));
        assertEquals(3, file.refused().size());
        Place valley = file.gazetteer().find(new PCode("XA01")).orElseThrow();
        assertEquals(PlaceKind.DISTRICT, valley.standing().kind());
        assertEquals(36.5, valley.position().orElseThrow().lat());
        assertTrue(valley.position().orElseThrow().errorMetres() > 60_000);
        assertEquals("XA01", first(file.gazetteer(), "الوادي"));
        assertEquals(1, GeoJsonPlaces.read(new StringReader("{\"features\":[" + good + ",{\"prop")).refused().size());
        assertEquals(1, GeoJsonPlaces.read(new StringReader("no json")).refused().size());
    }

    @Test void damaged_files_never_make_a_reader_fail() throws IOException {
        Random random = new Random(11);
        String json = "{\"features\":[{\"properties\":{\"pcode\":\"XA1\",\"name_en\":\"A\"},\"geometry\":{\"coordinates\":[1,2]}}]}";
        for (int i = 0; i < 3_000; i++) {
            GeoJsonPlaces.read(new StringReader(damaged(json, random)));
            GeoNames.read(new StringReader(damaged(CITY + "\n" + REGION, random)),
                new StringReader(damaged("1\t999001\tar\tتست\t1\t\t\t\t19\t2000", random)));
            CodColumns.read(new StringReader(damaged("ADM1_PCODE,ADM1_EN,LAT,LON\nXA1,\"Re,gion\",1,2\n", random)));
        }
    }

    private static String damaged(String text, Random random) {
        StringBuilder out = new StringBuilder(text);
        for (int i = random.nextInt(4); i >= 0; i--) {
            int at = random.nextInt(out.length());
            if (random.nextBoolean()) out.setCharAt(at, "\t\n\",{}[]9xه\0".charAt(random.nextInt(12)));
            else out.delete(at, Math.min(out.length() - 1, at + random.nextInt(9)));
        }
        return out.toString();
    }

    @Test void a_gazetteer_says_which_lists_it_was_laid_together_from() {
        GazetteerVersion one = new GazetteerVersion("ours", Optional.of(LocalDate.of(2016, 2, 27)), "");
        GazetteerVersion other = new GazetteerVersion("theirs", Optional.empty(), "0".repeat(64));
        assertEquals(List.of(one, other), Gazetteer.EMPTY.from(one).over(Gazetteer.EMPTY.from(other)).versions());
        assertEquals(List.of(), Gazetteer.EMPTY.versions());
    }

    @Test void the_shapes_of_syria_are_read_as_they_stand() throws IOException {
        for (String level : List.of("0", "1", "2", "3"))
            try (var reader = Files.newBufferedReader(Shared.data("syria_cod_ab/syr_adm" + level + "_2020.geojson"))) {
                GazetteerFile file = GeoJsonPlaces.read(reader);
                assertEquals(List.of(), file.refused(), level);
                assertTrue(file.gazetteer().search(level.equals("0") ? "SY" : "حلب", Hint.NONE).size() > 0, level);
            }
    }
}
