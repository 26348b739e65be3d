package org.hudna.app.cli;

import java.util.EnumMap;
import java.util.Map;
import org.hudna.assessment.Outcome;
import org.hudna.words.Message;

/** How many incidents came to what. */
final class Counts {

    private final Map<Outcome, Long> byOutcome = new EnumMap<>(Outcome.class);

    void add(Outcome outcome) { byOutcome.merge(outcome, 1L, Long::sum); }

    long all() { return byOutcome.values().stream().mapToLong(Long::longValue).sum(); }

    Message sentence(long setAside) {
        return Message.of("cli.counts", "all", all(), "violation", of(Outcome.VIOLATION), "undetermined", of(Outcome.UNDETERMINED),
            "exempt", of(Outcome.EXEMPT),
            "nobreach", of(Outcome.NO_BREACH), "notcovered", of(Outcome.NOT_COVERED), "aside", setAside);
    }

    private long of(Outcome outcome) { return byOutcome.getOrDefault(outcome, 0L); }
}
