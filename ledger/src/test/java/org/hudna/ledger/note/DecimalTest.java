package org.hudna.ledger.note;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** One text for each number. */
class DecimalTest {
    @Test void numbers_up_to_the_largest_are_read() {
        for (long number : new long[] {0, 1, 9, 10, 20_852_163, 999_999_999_999_999_999L, 1_000_000_000_000_000_000L, Long.MAX_VALUE - 1,
            Long.MAX_VALUE})
            assertEquals(OptionalLong.of(number), Decimal.read(Long.toString(number)));
        new Random(3).longs(10_000).map(number -> number >>> 1).forEach(number -> assertEquals(OptionalLong.of(number), Decimal.read("" + number)));
    }

    @Test void whatever_else_long_would_read_is_refused() {
        for (String text : List.of("", "+5", "-0", "-1", "00", "007", "0x1", " 1", "1 ", "1\n", "1_000", "1.0", "1e3", "٣", "１", "1٣",
            "9223372036854775808",
            "9999999999999999999", "10000000000000000000", "18446744073709551616", "18446744073709551617", "99999999999999999999"))
            assertEquals(OptionalLong.empty(), Decimal.read(text), text);
    }
}
