package org.hudna.app.journal.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** A time is read as it was written, and in no other way. */
class InstantTextTest {

    @Test void every_time_is_read_as_it_was_written() {
        var random = new SplittableRandom(1);
        List<Integer> nanos = List.of(0, 1, 999_999_999, 1_000, 500_000_000, 123_000_000, 123_456_000, 100);
        for (int i = 0; i < 20_000; i++) {
            Instant time = Instant.ofEpochSecond(random.nextLong(-70_000_000_000L, 260_000_000_000L), nanos.get(i % nanos.size()));
            assertEquals(time, InstantText.read(time.toString()), time.toString());
        }
        for (Instant edge : List.of(Instant.EPOCH, Instant.MIN, Instant.MAX, Instant.parse("0000-01-01T00:00:00Z"),
            Instant.parse("9999-12-31T23:59:59.999999999Z"), Instant.parse("2024-02-29T00:00:00Z")))
            assertEquals(edge, InstantText.read(edge.toString()));
    }

    @Test void what_nobody_would_have_written_so_is_no_time() {
        for (String wrong : List.of("", "Z", "2024-02-30T00:00:00Z", "2023-02-29T00:00:00Z", "2024-01-01T24:00:00Z", "2024-01-01T23:60:00Z",
            "2024-01-01T23:59:60Z", "2024-13-01T00:00:00Z",
            "2024-00-01T00:00:00Z", "2024-01-01T00:00:00.000Z", "2024-01-01T00:00:00.100000Z", "2024-01-01T00:00:00.1Z",
            "2024-01-01T00:00:00.123456000Z", "2024-01-01T00:00Z",
            "2024-01-01T00:00:00+00:00", "2024-01-01t00:00:00z", " 2024-01-01T00:00:00Z", "2024-01-01T00:00:00Z ", "٢٠٢٤-01-01T00:00:00Z",
            "+2024-01-01T00:00:00Z"))
            assertThrows(Unreadable.class, () -> InstantText.read(wrong), wrong);
    }
}
