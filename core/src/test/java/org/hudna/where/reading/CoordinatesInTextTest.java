package org.hudna.where.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.hudna.where.Position;
import org.junit.jupiter.api.Test;

class CoordinatesInTextTest {
    private static final Position ALEPPO = Position.at(36.2021, 37.1343);

    private static List<String> found(String text) {
        return CoordinatesInText.in(text).stream().map(each -> text.substring(each.from(), each.to())).toList();
    }

    @Test void every_notation_is_found_in_a_sentence_with_its_words_and_nothing_more() {
        for (String written : List.of("36.2021 N, 37.1343 E", "N36.2021 E37.1343", "36.2021°N 37.1343°E", "36°12'08\"N 37°08'03\"E",
            "N36 12 08 E037 08 03", "36.2021, 37.1343", "lat 36.2021 lon 37.1343", "36,2021 N 37,1343 E"))
            assertEquals(List.of(written), found("Shelling hit a post at " + written + " on Friday, 3 people were wounded."), written);
        for (String written : List.of("36.2021 с.ш., 37.1343 в.д", "36° 12′ 08″ с. ш., 37° 08′ 03″ в. д", "36,2021° с.ш., 37,1343° в.д",
            "36.2021 северной широты, 37.1343 восточной долготы"))
            assertTrue(found("Обстрел в точке " + written + ". ранены 3 человека.").getFirst().startsWith(written), written);
        for (String written : List.of("٣٦٫٢٠٢١ ش، ٣٧٫١٣٤٣ ق", "36.2021 شمالاً، 37.1343 شرقاً", "٣٦°١٢'٠٨\" ش ٣٧°٠٨'٠٣\" ق",
            "خط العرض 36.2021 خط الطول 37.1343", "٣٦٫٢٠٢١، ٣٧٫١٣٤٣"))
            assertEquals(List.of(written), found("وقع قصف عند " + written + " وأصيب 3 أشخاص."), written);
    }

    @Test void grid_references_are_found_in_capitals_alone() {
        for (String grid : List.of("37S CB 32380 08120", "37SCB3238008120", "MGRS: 37S CB 323 081", "37S 332380 4008120"))
            assertEquals(List.of(grid), found("A convoy was stopped at " + grid + ", two trucks were held."), grid);
        assertEquals(List.of("37S CB 32380 08120"), found("قصف على نقطة 37S CB 32380 08120 مساء أمس."));
        assertEquals(List.of(), found("They left at 12 s or so, 3 men and 45 cars."));
    }

    @Test void what_is_found_is_where_it_was_written() {
        CoordinatesInText.Found found = CoordinatesInText.in("Обстрел: 36.2021° с.ш., 37.1343° в.д.").getFirst();
        assertTrue(found.read().positions().getFirst().metresTo(ALEPPO) < 1);
        assertEquals(2, CoordinatesInText.in("at 36.2021, 37.1343 today").getFirst().read().positions().size(), "either order");
    }

    @Test void numbers_of_other_things_are_no_coordinates() {
        for (String text : List.of("5 km north, 6 km east of Homs", "12 killed, 30 wounded", "at 14:30, 3 shells", "27.02.2016, 28.02.2016",
            "on 2016-02-27", "82 mm and 120 mm", "1,000, 2,000", "36.2, 37.1", "33 to 35 degrees",
            "قتل 12 وجرح 30", "5 كم شمال حمص و6 كم شرق حماة", "погибли 12, ранены 30", "version 1.2.3, 4.5.6", "(1) 12 (2) 13", "N 5"))
            assertEquals(List.of(), found(text), text);
    }

    @Test void nothing_that_is_typed_makes_it_fail_or_takes_long() {
        Random random = new Random(9);
        String letters = "0123456789.,;°'\"NSEWنسشقغج шдв-()+ABCZ ٣٦ \n";
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(60); j > 0; j--) text.append(letters.charAt(random.nextInt(letters.length())));
            int last = 0;
            for (CoordinatesInText.Found found : CoordinatesInText.in(text.toString())) {
                assertTrue(found.from() >= last && found.from() < found.to() && found.to() <= text.length());
                last = found.to();
            }
        }
    }
}
