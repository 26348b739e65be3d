package org.hudna.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Golden days, from the raw messages to the findings: each step comes out as it was approved. {@code -Dapprove} writes the steps anew, so that a
 * review shows what changed.
 */
class DaysTest {
    private static final Path DAYS = Path.of("..", "days");

    @Test void every_step_of_every_day_is_as_it_was_approved() throws IOException {
        List<Path> days;
        try (Stream<Path> folders = Files.list(DAYS)) {
            days = folders.filter(folder -> Files.exists(folder.resolve("1-intake"))).sorted().toList();
        }
        assertFalse(days.isEmpty());
        for (Path day : days) {
            Map<String, String> steps = DayRun.steps(day, DayRun.terms(Files.readString(day.resolve("agreement.txt")).strip()).orElseThrow());
            for (var step : steps.entrySet()) {
                Path approved = day.resolve(step.getKey());
                if (System.getProperty("approve") != null) Files.writeString(approved, step.getValue());
                assertEquals(Files.exists(approved) ? Files.readString(approved) : "", step.getValue(), approved + " (approve with -Dapprove)");
            }
        }
    }

    @Test void no_step_shows_who_sent_anything() throws IOException {
        for (String step : DayRun.steps(DAYS.resolve("2016-02-27-syria"), DayRun.terms("sy-coh-2016").orElseThrow()).values())
            for (String sender : List.of("example.org", "+00000000", "kept apart\n")) assertFalse(step.contains(sender), step);
    }
}
