package org.hudna.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextsTest {
    static final String OPEN = "\u2068";
    static final String CLOSE = "\u2069";
    static final ZonedDateTime DAWN = ZonedDateTime.of(2016, 2, 27, 0, 5, 0, 0, ZoneId.of("Asia/Damascus"));
    static final Words TOWN = new Words("تدمر", "Palmyra", "Пальмира");

    enum Verdict { ALLOWED, WOULD_BREACH }

    static String say(Lang lang, String text, Object... holes) {
        var message = new Message("test.text", Map.of());
        for (int i = 0; i < holes.length; i += 2) message = message.with((String) holes[i], holes[i + 1]);
        return new Texts(lang, Map.of("test.text", text)).say(message);
    }

    @Test void arabic_counts_shells_in_six_forms() {
        String text = "{n, plural, zero {لا قذائف} one {قذيفة واحدة} two {قذيفتان} few {# قذائف} many {# قذيفة} other {# قذيفة ونحوها}}";
        assertEquals("لا قذائف", say(Lang.AR, text, "n", 0));
        assertEquals("قذيفة واحدة", say(Lang.AR, text, "n", 1));
        assertEquals("قذيفتان", say(Lang.AR, text, "n", 2));
        assertEquals("٣ قذائف", say(Lang.AR, text, "n", 3));
        assertEquals("١١ قذيفة", say(Lang.AR, text, "n", 11));
        assertEquals("١٠٠ قذيفة ونحوها", say(Lang.AR, text, "n", 100));
    }

    @Test void russian_counts_shells_in_four_forms() {
        String text = "{n, plural, one {# снаряд} few {# снаряда} many {# снарядов} other {# снаряда}}";
        assertEquals("1 снаряд", say(Lang.RU, text, "n", 1));
        assertEquals("22 снаряда", say(Lang.RU, text, "n", 22));
        assertEquals("11 снарядов", say(Lang.RU, text, "n", 11));
        assertEquals("1,5 снаряда", say(Lang.RU, text, "n", 1.5));
    }

    @Test void numbers_are_written_as_the_language_writes_them() {
        assertEquals("12,345.5", say(Lang.EN, "{n}", "n", 12_345.5));
        assertEquals("١٢٬٣٤٥٫٥", say(Lang.AR, "{n}", "n", 12_345.5));
        assertEquals("12\u00a0345,5", say(Lang.RU, "{n}", "n", 12_345.5));
    }

    @Test void a_name_is_said_in_the_language_of_the_sentence() {
        assertEquals("near Palmyra", say(Lang.EN, "near {place}", "place", TOWN));
        assertEquals("قرب تدمر", say(Lang.AR, "قرب {place}", "place", TOWN));
        assertEquals("у города Пальмира", say(Lang.RU, "у города {place}", "place", TOWN));
    }

    @Test void a_time_is_told_in_its_own_zone() {
        assertEquals("27 February 2016 at 00:05", say(Lang.EN, "{at}", "at", DAWN));
        assertEquals("27 февраля 2016 г. в 00:05", say(Lang.RU, "{at}", "at", DAWN));
        assertEquals(OPEN + "٢٧ شباط/فبراير ٢٠١٦ الساعة ٠٠:٠٥" + CLOSE, say(Lang.AR, "{at}", "at", DAWN));
        assertEquals("26 February 2016 at 22:05", say(Lang.EN, "{at}", "at", DAWN.withZoneSameInstant(ZoneId.of("UTC"))));
        assertEquals("27 February 2016, 00:05:07, UTC+02:00", say(Lang.EN, "{at_date}, {at_time}, {at_zone}", "at", DAWN.plusSeconds(7)));
    }

    @Test void an_arabic_date_has_both_names_of_the_month_and_stands_in_a_shell() {
        assertEquals("يوم " + OPEN + "٢٧ شباط/فبراير ٢٠١٦" + CLOSE, say(Lang.AR, "يوم {day}", "day", LocalDate.of(2016, 2, 27)));
        assertEquals("يوم " + OPEN + "٢٧ شباط/فبراير ٢٠١٦" + CLOSE + " الساعة " + OPEN + "٠٠:٠٥" + CLOSE,
            say(Lang.AR, "يوم {at_date} الساعة {at_time}", "at", DAWN));
    }

    @Test void what_someone_wrote_stays_as_written_in_a_shell_of_its_own_direction() {
        assertEquals("البند " + OPEN + "2(b)" + CLOSE, say(Lang.AR, "البند {clause}", "clause", "2(b)"));
        assertEquals("he wrote " + OPEN + "الهدنة" + CLOSE + "!", say(Lang.EN, "he wrote {words}!", "words", "الهدنة"));
        assertEquals("he wrote truce {now}", say(Lang.EN, "he wrote {words}", "words", "truce {now}"));
    }

    @Test void lists_are_joined_as_the_language_joins_them() {
        var three = List.of(TOWN, new Words("حلب", "Aleppo", "Алеппо"), new Words("حمص", "Homs", "Хомс"));
        assertEquals("Palmyra, Aleppo and Homs", say(Lang.EN, "{places}", "places", three));
        assertEquals("Palmyra, Aleppo or Homs: 3", say(Lang.EN, "{places_or}: {places_n}", "places", three));
        assertEquals("تدمر وحلب وحمص", say(Lang.AR, "{places}", "places", three));
        assertEquals("Пальмира, Алеппо и Хомс", say(Lang.RU, "{places}", "places", three));
    }

    @Test void durations_are_told_in_words_or_in_one_unit() {
        var late = Duration.ofHours(51);
        assertEquals("2 days, 3 hours", say(Lang.EN, "{late}", "late", late));
        assertEquals("2 дня 3 часа", say(Lang.RU, "{late}", "late", late));
        assertEquals("يومان و٣ ساعات", say(Lang.AR, "{late}", "late", late));
        assertEquals("51 hours", say(Lang.EN, "{late_hours, plural, one {# hour} other {# hours}}", "late", late));
        assertEquals("0 minutes", say(Lang.EN, "{late}", "late", Duration.ZERO));
    }

    @Test void a_choice_goes_by_the_name_of_the_constant() {
        String text = "{verdict, select, ALLOWED {allowed} WOULD_BREACH {would breach} other {cannot tell}}";
        assertEquals("would breach", say(Lang.EN, text, "verdict", Verdict.WOULD_BREACH));
        assertEquals("yes", say(Lang.EN, "{held, select, true {yes} other {no}}", "held", true));
    }

    @Test void a_sentence_may_hold_another() {
        var texts = new Texts(Lang.EN, Map.of("test.outer", "{inner}; {n}", "test.inner", "in {place}"));
        assertEquals("in Palmyra; 2", texts.say(Message.of("test.outer", "inner", Message.of("test.inner", "place", TOWN), "n", 2)));
    }

    @Test void a_text_that_is_missing_is_named() {
        var missing = assertThrows(NoSuchElementException.class, () -> Texts.of(Lang.AR).say(Message.of("test.no-such")));
        assertTrue(missing.getMessage().contains("test.no-such"));
        assertFalse(Texts.of(Lang.AR).has("test.no-such"));
    }

    @Test void a_hole_that_nobody_filled_is_named() {
        var empty = assertThrows(IllegalArgumentException.class, () -> say(Lang.EN, "near {place}", "plaice", TOWN));
        assertTrue(empty.getMessage().contains("\"place\""), empty.getMessage());
    }

    @Test void an_enum_is_never_shown_by_its_name_in_code() {
        assertThrows(IllegalArgumentException.class, () -> say(Lang.EN, "{verdict}", "verdict", Verdict.ALLOWED));
    }

    @Test void a_value_alone_is_shown_as_in_a_sentence() {
        assertEquals("١٢", Texts.of(Lang.AR).show(12));
        assertEquals("Palmyra", Texts.of(Lang.EN).show(TOWN));
    }

    @Test void many_threads_may_speak_at_once() {
        var texts = new Texts(Lang.RU, Map.of("test.n", "{n, plural, one {# день} few {# дня} many {# дней} other {# дня}} с {at}"));
        var said = IntStream.range(0, 2_000).parallel()
            .mapToObj(n -> texts.say(Message.of("test.n", "n", n, "at", DAWN.plusDays(n)))).toList();
        for (int n = 0; n < said.size(); n++)
            assertEquals(new Texts(Lang.RU, Map.of("test.d", "{at}")).say(Message.of("test.d", "at", DAWN.plusDays(n))),
                said.get(n).substring(said.get(n).indexOf(" с ") + 3));
    }
}
