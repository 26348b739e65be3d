package org.hudna.intake;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What every place that keeps reports has to do. */
public abstract class ReportsContract {
    private static final Instant AT = Instant.parse("2016-02-27T10:00:00Z");
    private static final byte[] BYTES = {0, -1, 13, 10, 'x', (byte) 0xD9, (byte) 0x82};

    /** An empty one. */
    protected abstract Reports reports();

    @Test void what_was_kept_comes_back_byte_for_byte() {
        Reports reports = reports();
        Report report = report(BYTES, AT);
        assertTrue(reports.keep(report));
        assertEquals(Optional.of(report), reports.find(report.id()));
        assertArrayEquals(BYTES, reports.find(report.id()).orElseThrow().bytes().toArray());
    }

    @Test void the_first_that_was_kept_stays() {
        Reports reports = reports();
        reports.keep(report(BYTES, AT));
        assertFalse(reports.keep(Report.of(Channel.EMAIL, AT.plusSeconds(9), Declared.file("later"), Bytes.of(BYTES))));
        assertEquals(Optional.of(AT), reports.since(Bytes.of(BYTES).id()));
        assertEquals(1, reports.list().size());
    }

    @Test void what_was_never_kept_is_not_there() { assertEquals(Optional.empty(), reports().find(Bytes.of(BYTES).id())); }

    @Test void they_are_listed_as_they_were_received() {
        Reports reports = reports();
        Report late = report(new byte[] {1}, AT.plusSeconds(1));
        Report early = report(new byte[] {2}, AT);
        reports.keep(late);
        reports.keep(early);
        assertEquals(List.of(early.id(), late.id()), reports.list());
    }

    @Test void of_sixty_four_that_keep_the_same_at_once_one_is_told_that_it_did() throws Exception {
        Reports reports = reports();
        List<Callable<Boolean>> all = new ArrayList<>();
        for (int i = 0; i < 64; i++) all.add(() -> reports.keep(report(BYTES, AT)));
        int kept = 0;
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (Future<Boolean> one : threads.invokeAll(all)) if (one.get()) kept++;
        }
        assertEquals(1, kept);
    }

    private static Report report(byte[] bytes, Instant at) { return Report.of(Channel.FORM, at, Declared.NOTHING, Bytes.of(bytes)); }
}
