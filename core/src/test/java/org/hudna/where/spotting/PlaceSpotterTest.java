package org.hudna.where.spotting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.List;
import java.util.Random;
import org.hudna.where.Gazetteer;
import org.hudna.where.GazetteerFile;
import org.junit.jupiter.api.Test;

class PlaceSpotterTest {
    private static final Gazetteer VILLAGES = GazetteerFile.read(new StringReader("""
        pcode,name_en,name_ar,lat,lon
        C1,Kafraya,كفريا,35.9,36.6
        C2,Hit,هيت,33,36
        C3,Duma,دوما,33.5,36.4
        C4,Duma,دوما,35.3,37
        C5,Tal Ahmar,تل أحمر,36,38
        """)).gazetteer();
    private static final PlaceSpotter SPOTTER = PlaceSpotter.of(Gazetteer.own().over(Gazetteer.world()).over(VILLAGES));

    private static List<String> spotted(String text) {
        List<Mention> found = SPOTTER.spot(text);
        for (Mention mention : found) assertEquals(text.substring(mention.begin(), mention.end()), mention.text());
        return found.stream().map(Mention::text).toList();
    }

    private static List<String> names(String text) {
        return SPOTTER.spot(text).stream().map(each -> text.substring(each.nameBegin(), each.nameEnd())).toList();
    }

    @Test void arabic_prefixes_belong_to_the_mention_and_not_to_the_name() {
        assertEquals(List.of("بحلب", "والقاهرة", "للبنان"), spotted("قصف بحلب والقاهرة ومساعدات للبنان"));
        assertEquals(List.of("حلب", "القاهرة", "لبنان"), names("قصف بحلب والقاهرة ومساعدات للبنان"));
    }

    @Test void a_hashtag_is_a_place_where_the_whole_of_it_is_one() {
        assertEquals(List.of("حلب", "حفر_الباطن"), spotted("#حلب تحت المطر #حفر_الباطن #سيول_الأردن #الكويت_الان"));
    }

    @Test void words_for_what_a_place_is_belong_to_it_also_where_no_gazetteer_knows_the_name() {
        assertEquals(List.of("مدينة حلب"), spotted("دخل إلى مدينة حلب أمس"));
        assertEquals(List.of("جسر المنقف"), spotted("إغلاق جسر المنقف بسبب الأمطار"));
        assertEquals(List.of("طريق الملك فهد"), spotted("سالك طريق الملك فهد الان"));
        Mention unknown = SPOTTER.spot("قصف حي الورود في المدينة").getFirst();
        assertEquals("حي الورود", unknown.text());
        assertTrue(unknown.cues().contains(Mention.Cue.UNKNOWN_NAME) && unknown.candidates().isEmpty());
    }

    @Test void a_village_whose_name_is_like_a_word_needs_a_cue() {
        assertEquals(List.of(), spotted("انه كفريا"));
        assertEquals(List.of("كفريا"), spotted("اشتباكات في كفريا"));
        assertEquals(List.of("بلدة كفريا"), spotted("اشتباكات قرب بلدة كفريا"));
        assertEquals(List.of(), spotted("أصدر بيان اليوم من باب الحرص"));
        assertEquals(List.of(), spotted("Hit by a shell, they fled."));
    }

    @Test void homonyms_are_all_there_and_it_is_said() {
        Mention duma = SPOTTER.spot("قصف في دوما").getFirst();
        assertTrue(duma.isAmbiguous() && duma.candidates().size() >= 2, duma.toString());
    }

    @Test void russian_cases_and_english_possessives_are_seen_through() {
        assertEquals(List.of("Алеппо", "Хомсом"), spotted("Бои в Алеппо и под Хомсом продолжались."));
        assertEquals(List.of("Дамаска", "Восточной Гуте"), spotted("Удары по пригородам Дамаска, в Восточной Гуте."));
        assertEquals(List.of("Aleppo", "Tal Ahmar", "Homs"), spotted("Aleppo's east and the village of Tal Ahmar, north of Homs"));
        assertEquals(List.of(), spotted("они ушли домой, и дума о них"));
    }

    @Test void names_of_users_and_addresses_are_not_looked_into() {
        assertEquals(List.of(), spotted("RT @Beirut: https://example.org/Aleppo/حلب @حلب"));
    }

    @Test void any_text_is_read_and_no_two_mentions_overlap() {
        Random random = new Random(5);
        String[] pieces = {"حلب", "#", "_", " ", "في", "مدينة", "و", "ب", "ال", "😀", "Aleppo", "'s", "@", "http://", "Хомса", "\u202B", "ـ",
            "\u0651", "جسر", "الدائري", "٧", ".", "\n", "«", "»", "لل"};
        for (int i = 0; i < 5_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(14); j > 0; j--) text.append(pieces[random.nextInt(pieces.length)]);
            int end = 0;
            for (Mention mention : SPOTTER.spot(text.toString())) {
                assertTrue(mention.begin() >= end, text.toString());
                end = mention.end();
            }
        }
    }
}
