package org.hudna.ledger.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TextsTest {
    private static final Instant NOON = Instant.parse("2031-03-05T12:00:09Z");

    @Test void a_time_is_said_as_the_language_writes_it() {
        assertEquals("5 March 2031, 12:00:09 UTC", Texts.in(Lang.EN).show(NOON));
        assertEquals("5 марта 2031 г., 12:00:09 (UTC)", Texts.in(Lang.RU).show(NOON));
        assertEquals("\u2068٥ آذار/مارس ٢٠٣١، الساعة ١٢:٠٠:٠٩ بالتوقيت العالمي\u2069", Texts.in(Lang.AR).show(NOON));
    }

    @Test void a_number_has_the_digits_and_groups_of_the_language() {
        assertEquals("999 1,000 1,234,567 -1,000 -100", numbers(Lang.EN));
        assertEquals("999 1\u00a0000 1\u00a0234\u00a0567 -1\u00a0000 -100", numbers(Lang.RU));
        assertEquals("٩٩٩ ١٬٠٠٠ ١٬٢٣٤٬٥٦٧ -١٬٠٠٠ -١٠٠", numbers(Lang.AR));
    }

    @Test void a_key_or_path_stays_as_it_is_and_in_arabic_stands_apart() {
        assertEquals("There is no file or folder log/123.", Texts.in(Lang.EN).say(Message.of("file.absent", "log/123")));
        assertEquals("لا وجود لملف أو مجلد باسم \u2068log/123\u2069.", Texts.in(Lang.AR).say(Message.of("file.absent", "log/123")));
        assertEquals("Файла или папки \u2068سجل\u2069 нет.", Texts.in(Lang.RU).say(Message.of("file.absent", "سجل")));
    }

    @Test void what_is_put_in_a_hole_is_not_read_again() {
        assertEquals("There is no file or folder {0}$1\\.", Texts.in(Lang.EN).say(Message.of("file.absent", "{0}$1\\")));
    }

    @Test void a_list_is_joined_with_the_comma_of_the_language() {
        assertEquals("1, 2", Texts.in(Lang.EN).show(List.of(1, 2)));
        assertEquals("١، ٢", Texts.in(Lang.AR).show(List.of(1L, 2L)));
    }

    @Test void a_locale_names_its_language() {
        assertEquals(Optional.of(Lang.AR), Lang.find("ar_SY.UTF-8"));
        assertEquals(Optional.of(Lang.RU), Lang.find("RU"));
        assertEquals(Optional.of(Lang.EN), Lang.find("en-GB"));
        assertEquals(Optional.empty(), Lang.find("C"));
        assertEquals(Optional.empty(), Lang.find("arc"));
    }

    @Test void what_has_no_text_is_a_fault_of_ours() {
        assertThrows(IllegalArgumentException.class, () -> Texts.in(Lang.EN).say(Message.of("no.such.text")));
    }

    private static String numbers(Lang lang) {
        Texts texts = Texts.in(lang);
        return String.join(" ", List.of(999, 1_000, 1_234_567, -1_000, -100).stream().map(texts::show).toList());
    }
}
