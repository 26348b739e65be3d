package org.hudna.where.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import org.hudna.where.Gazetteer;
import org.hudna.where.GazetteerFile;
import org.hudna.where.Hint;
import org.hudna.where.PCode;
import org.hudna.where.Position;
import org.junit.jupiter.api.Test;

class RelativeTest {
    private static final Gazetteer VALLEY = GazetteerFile.read(new StringReader("""
        pcode,name_en,name_ar,name_ru,lat,lon,radius_m,adm1_pcode
        C1,Homs,حمص,Хомс,34.7300,36.7100,5000,SY04
        C2,Hama,حماة,Хама,35.1300,36.7500,5000,SY05
        C3,Duma,دوما,Дума,33.5700,36.4000,2000,SY03
        C4,Duma,دوما,Дума,35.3000,37.0000,500,SY05
        C5,Nowhere,اللامكان,Нигде,,,,SY05
        """)).gazetteer();

    private static Relation relation(String text) { return Relative.relation(text).orElseThrow(() -> new AssertionError(text)); }

    private static Whereabouts one(String text) {
        List<Whereabouts> found = Relative.read(text, VALLEY, Hint.NONE);
        assertEquals(1, found.size(), text + " " + relation(text));
        return found.getFirst();
    }

    @Test void so_many_kilometres_in_a_direction_is_a_circle_about_that_point() {
        Position expected = Position.at(34.73, 36.71).moved(0, 5_000);
        for (String text : List.of("5 km north of Homs", "at 5 km to the north of Homs", "على بعد 5 كم شمال حمص",
            "على بعد ٥ كيلومترات إلى الشمال من حمص", "в 5 км к северу от Хомса", "в 5 км севернее Хомса",
            "5 kilometers north of Homs.")) {
            Whereabouts found = one(text);
            assertTrue(found.circle().metresTo(expected) < 200, text + " " + found);
            assertTrue(found.circle().errorMetres() > 5_000 && found.circle().errorMetres() < 9_000, text + " " + found);
        }
    }

    @Test void a_range_and_a_quarter_side_are_kept() {
        for (String text : List.of("3-4 km NW of Homs", "3 to 4 km north-west of Homs", "على بعد 3-4 كم شمال غرب حمص",
            "в 3-4 км северо-западнее Хомса")) {
            Relation.Away away = assertInstanceOf(Relation.Away.class, relation(text));
            assertEquals(Optional.of(new Relation.Bearing(315, 22.5)), away.bearing(), text);
            assertEquals(2_500, away.leastMetres(), text);
            assertEquals(4_500, away.mostMetres(), text);
        }
        assertTrue(assertInstanceOf(Relation.Away.class, relation("about 10 km from Homs")).mostMetres() == 12_000);
    }

    @Test void between_two_places_is_the_circle_that_reaches_both() {
        for (String text : List.of("between Homs and Hama", "بين حمص وحماة", "ما بين حمص و حماة", "между Хомсом и Хамой")) {
            Position circle = one(text).circle();
            for (String code : List.of("C1", "C2")) {
                Position end = VALLEY.find(new PCode(code)).orElseThrow().position().orElseThrow();
                assertTrue(circle.metresTo(end) <= circle.errorMetres() && circle.metresTo(end) > 20_000, text);
            }
        }
        for (String text : List.of("on the road from Homs to Hama", "على طريق حمص - حماة", "на дороге Хомс — Хама"))
            assertTrue(assertInstanceOf(Relation.Between.class, relation(text)).road(), text);
    }

    @Test void outskirts_near_and_countryside_in_three_languages() {
        for (String text : List.of("outskirts of Homs", "on the northern outskirts of Homs", "أطراف حمص", "في محيط مدينة حمص", "на окраине Хомса",
            "в окрестностях Хомса")) assertInstanceOf(Relation.Outskirts.class, relation(text), text);
        for (String text : List.of("near Homs", "بالقرب من حمص", "قرب بلدة حمص", "близ Хомса", "под Хомсом"))
            assertInstanceOf(Relation.Near.class, relation(text), text);
        Relation.Countryside north = assertInstanceOf(Relation.Countryside.class, relation("ريف حماة الشمالي"));
        assertEquals(0, north.side().orElseThrow().degrees());
        assertEquals("حماة", north.name());
        assertEquals("C2", one("بريف حماة الشمالي").restsOn().getFirst().code().code());
        assertInstanceOf(Relation.Countryside.class, relation("northern Hama countryside"));
    }

    @Test void a_name_that_two_places_bear_gives_two_circles_and_a_hint_one() {
        assertEquals(2, Relative.read("2 km east of Duma", VALLEY, Hint.NONE).size());
        assertEquals(2, Relative.read("بين دوما وحماة", VALLEY, Hint.NONE).size());
        List<Whereabouts> hinted = Relative.read("2 km east of Duma", VALLEY, Hint.within(new PCode("SY03")));
        assertEquals(List.of("C3"), hinted.stream().map(each -> each.restsOn().getFirst().code().code()).toList());
    }

    @Test void what_rests_on_an_unknown_or_unplaced_name_gives_nothing() {
        for (String text : List.of("5 km north of Xyzzyk", "near Nowhere", "Homs", "", "between Homs and Xyzzyk"))
            assertEquals(List.of(), Relative.read(text, VALLEY, Hint.NONE), text);
    }
}
