package org.hudna.terms;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.hudna.words.Words;

/** What has to be done when a clause may have been breached: steps, by whom, within how long. */
public record Procedure(String id, Words title, String cite, List<String> on, List<Step> steps, Optional<Words> unavailable, int line) {

    public Procedure {
        on = List.copyOf(on);
        steps = List.copyOf(steps);
    }

    /**
     * One step.
     *
     * @param of what its clock runs from: {@code event}, {@code learned}, or the id of an earlier step
     * @param late what follows when it is late, where the text leaves it open
     */
    public record Step(String id, Words what, List<String> by, List<String> to, Optional<Within> within, String of, Optional<Open> late) {}

    /** A time allowed. */
    public record Within(long amount, ChronoUnit unit) {}
}
