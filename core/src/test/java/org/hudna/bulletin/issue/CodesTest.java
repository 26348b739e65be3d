package org.hudna.bulletin.issue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.hudna.bulletin.Edition;
import org.hudna.words.Digits;
import org.hudna.words.Lang;
import org.junit.jupiter.api.Test;

/** Codes that are read from a page, aloud, over a bad line. */
class CodesTest {

    private static final Codes.Of OF = new Codes.Of(Edition.PUBLIC, 4711, Days.find("2016-02-27", "2016-02-27").orElseThrow());

    @Test void a_code_never_changes() { assertEquals("P4K7-6DS51-SC8J29", whole(OF, "NOW all")); }

    private static String whole(Codes.Of of, String key) { return of.beginning() + "-" + of.end(key, 0); }

    @Test void every_code_is_read_again_however_it_is_written() {
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            LocalDate first = LocalDate.of(1970, 1, 1).plusDays(random.nextInt(300_000));
            var of = new Codes.Of(Edition.values()[random.nextInt(5)], random.nextLong(0, 1L << random.nextInt(1, 50)),
                Days.find(first, first.plusDays(random.nextInt(366))).orElseThrow());
            String code = whole(of, "NOW area SY0" + i);
            var read = Optional.of(new Codes.Read(of, of.end("NOW area SY0" + i, 0)));
            assertEquals(read, Codes.read(code));
            for (String said : List.of(" " + code.toLowerCase(Locale.ROOT) + " ", code.replace('0', 'O').replace('1', 'l'), Digits.in(Lang.AR, code),
                code.replace("-", " - "), "\u2066" + code + "\u2069"))
                assertEquals(read, Codes.read(said), said);
        }
    }

    @Test void one_wrong_letter_or_two_that_changed_places_lead_nowhere() {
        String code = whole(OF, "NOW all"), letters = "123456789ABCDEFGHJKMNPQRSTVWXY";
        for (int i = 0; i < code.length(); i++) {
            if (code.charAt(i) == '-') continue;
            for (char other : letters.toCharArray())
                if (other != code.charAt(i))
                    assertEquals(Optional.empty(), Codes.read(code.substring(0, i) + other + code.substring(i + 1)), i + " " + other);
            if (i + 1 < code.length() && code.charAt(i + 1) != '-' && code.charAt(i) != code.charAt(i + 1))
                assertEquals(Optional.empty(), Codes.read(code.substring(0, i) + code.charAt(i + 1) + code.charAt(i) + code.substring(i + 2)),
                    "changed places at " + i);
        }
    }

    @Test void what_is_no_code_is_none() {
        for (String text : List.of("", "-", "--", "P-0-000000", "hello", "../../etc", "P4K7-G2MG1", "P4K7-G2MG1-", "Z".repeat(5_000),
            "PZZZZZZZZZZZZZ-ZZZZZZZZZZZZZ-ZZZZZZ", "\uD800"))
            assertEquals(Optional.empty(), Codes.read(text), text.substring(0, Math.min(20, text.length())));
        assertTrue(Days.find("2016-02-27", "2016-02-26").isEmpty());
        assertTrue(Days.find("2016-02-30", "2016-02-30").isEmpty());
        assertTrue(Days.find("-999999999-01-01", "+999999999-12-31").isEmpty());
    }
}
