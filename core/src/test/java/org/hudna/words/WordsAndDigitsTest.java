package org.hudna.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class WordsAndDigitsTest {
    @Test void arabic_and_persian_digits_are_read() {
        assertEquals("2016-02-27", Digits.ascii("٢٠١٦-٠٢-٢٧"));
        assertEquals("1234567890", Digits.ascii("۱۲۳۴۵۶۷۸۹۰"));
        assertEquals("mortar 82 mm", Digits.ascii("mortar ٨٢ mm"));
    }

    @Test void arabic_points_and_commas_are_read_only_between_digits() {
        assertEquals("12,345.5", Digits.ascii("١٢٬٣٤٥٫٥"));
        assertEquals("٫5", Digits.ascii("٫٥"));
    }

    @Test void digits_are_written_as_the_language_writes_them() {
        assertEquals("٢٠١٦-٠٢-٢٧", Digits.in(Lang.AR, "2016-02-27"));
        assertEquals("١٬٢٠٠٫٥", Digits.in(Lang.AR, "1,200.5"));
        assertEquals("1,200.5", Digits.in(Lang.EN, "١٬٢٠٠٫٥"));
        assertEquals("27", Digits.in(Lang.RU, "٢٧"));
    }

    @Test void a_name_lacking_one_language_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> new Words("تدمر", "Palmyra", " "));
    }

    @Test void a_language_is_found_by_its_tag_and_its_lines_run_its_way() {
        assertEquals(Optional.of(Lang.AR), Lang.find("ar-SY"));
        assertEquals(Optional.of(Lang.RU), Lang.find("RU"));
        assertEquals(Optional.empty(), Lang.find("fr"));
        assertEquals("rtl", Lang.AR.direction().html());
        assertEquals("ltr", Lang.RU.direction().html());
    }

    @Test void a_message_takes_only_what_can_be_said() {
        assertThrows(IllegalArgumentException.class, () -> Message.of("test.text", "hole", new Object()));
        assertThrows(IllegalArgumentException.class, () -> Message.of("test.text", "a", 1, "b", 2, "c"));
    }
}
