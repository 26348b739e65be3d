package org.hudna.where.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.hudna.where.Position;
import org.hudna.where.reading.Coordinates.Notation;
import org.junit.jupiter.api.Test;

class CoordinatesTest {
    /** Aleppo, to a ten-thousandth of a degree. */
    private static final Position ALEPPO = Position.at(36.2021, 37.1343);

    private static Coordinates.Read read(String text) { return assertInstanceOf(Coordinates.Read.class, Coordinates.read(text), text); }

    @Test void degrees_with_letters_of_three_languages_are_one_position() {
        for (String text : List.of("36.2021 N, 37.1343 E", "N36.2021 E37.1343", "36.2021°N 37.1343°E", "37.1343 E, 36.2021 N",
            "36.2021 с.ш., 37.1343 в.д.", "36.2021° с. ш. 37.1343° в. д.",
            "٣٦٫٢٠٢١ ش، ٣٧٫١٣٤٣ ق", "36.2021 شمالاً، 37.1343 شرقاً", "lat 36.2021 lon 37.1343", "36,2021 N 37,1343 E",
            "36,2021° с.ш., 37,1343° в.д.", "خط العرض 36.2021 خط الطول 37.1343")) {
            Position found = read(text).position();
            assertTrue(found.metresTo(ALEPPO) < 1, text + " " + found);
            assertTrue(found.errorMetres() > 6 && found.errorMetres() < 8, text + " " + found);
        }
    }

    @Test void minutes_and_seconds_are_parts_of_sixty_and_their_last_place_is_the_error() {
        for (String text : List.of("36°12'08\"N 37°08'03\"E", "N36 12 08 E037 08 03", "36 12 08 N 37 08 03 E",
            "36° 12′ 08″ с. ш., 37° 08′ 03″ в. д.", "٣٦°١٢'٠٨\" ش ٣٧°٠٨'٠٣\" ق")) {
            Coordinates.Read found = read(text);
            assertEquals(Notation.SECONDS, found.notation(), text);
            assertTrue(found.position().metresTo(ALEPPO) < 30, text + found);
            assertTrue(found.position().errorMetres() > 15 && found.position().errorMetres() < 25, text + found);
        }
        assertEquals(Notation.MINUTES, read("36°12.13'N 37°08.06'E").notation());
        assertTrue(read("36°12'N 37°08'E").position().errorMetres() > 1_000);
    }

    @Test void without_letters_both_orders_are_said_unless_one_is_impossible() {
        for (String text : List.of("36.2021, 37.1343", "36.2021 37.1343", "36,2021; 37,1343", "(36.2021, 37.1343)", "٣٦٫٢٠٢١، ٣٧٫١٣٤٣")) {
            Coordinates.EitherWay either = assertInstanceOf(Coordinates.EitherWay.class, Coordinates.read(text), text);
            assertTrue(either.latitudeFirst().metresTo(ALEPPO) < 1);
            assertEquals(37.1343, either.longitudeFirst().lat());
        }
        assertEquals(-77.04, read("38.91, -177.04").position().lon() + 100, 1e-9);
        assertEquals(36.2, read("137.5, 36.2").position().lat());
    }

    @Test void south_and_west_and_a_minus_are_negative() {
        assertEquals(-22.91, read("22.91 S 43.17 W").position().lat());
        assertEquals(-43.17, read("22,91° ю.ш. 43,17° з.д.").position().lon());
        assertEquals(-43.17, read("lat -22.91 lon -43.17").position().lon());
    }

    @Test void what_is_no_coordinate_is_not_read() {
        for (String text : List.of("", "Aleppo", "36.2", "36.2 37.1 38.1", "96.2 N 37.1 E", "36 72 08 N 37 08 03 E", "36.5 12 N 37.5 10 E",
            "N36 N37", "36.2021 N, 37.1343 N", "5 km", "99ZZZ1", "37SCV123", "2016-02-27"))
            assertInstanceOf(Coordinates.Unread.class, Coordinates.read(text), text);
    }

    @Test void grid_references_are_the_middle_of_their_square() {
        // the middle of the square whose south-west corner is 37S CB 32 08 (Aleppo); 31U DQ 48251 11932 is the Eiffel Tower
        Coordinates.Read paris = read("31U DQ 48251 11932");
        assertEquals(Notation.MGRS, paris.notation());
        assertTrue(paris.position().metresTo(Position.at(48.8582, 2.2945)) < 20, paris.toString());
        assertEquals(Math.sqrt(0.5), paris.position().errorMetres(), 1e-9);
        assertEquals(1_000 * Math.sqrt(0.5), read("31UDQ4811").position().errorMetres(), 1e-6);
        assertTrue(read("31UDQ4811").position().metresTo(paris.position()) <= 1_000 * Math.sqrt(0.5));
        Coordinates.Read utm = read("31U 448251 5411932");
        assertEquals(Notation.UTM, utm.notation());
        assertTrue(utm.position().metresTo(paris.position()) < 2);
    }

    @Test void what_is_written_is_read_back_within_its_error() {
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            Position true_ = Position.at(random.nextDouble() * 170 - 85, random.nextDouble() * 358 - 179);
            String text = String.format(java.util.Locale.ROOT, "%.4f %s %.4f %s", Math.abs(true_.lat()), true_.lat() < 0 ? "S"
                : "N", Math.abs(true_.lon()), true_.lon() < 0 ? "W" : "E");
            Position found = read(text).position();
            assertTrue(found.metresTo(true_) <= found.errorMetres() + 0.01, text);
        }
    }

    @Test void nothing_that_is_typed_makes_it_fail() {
        Random random = new Random(8);
        String letters = "0123456789.,;°'\"NSEWنسشقغج шдв-()+ABCZ ٣٦ ";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(24); j > 0; j--) text.append(letters.charAt(random.nextInt(letters.length())));
            for (Position position : Coordinates.read(text.toString()).positions()) assertTrue(position.errorMetres() >= 0);
        }
    }
}
