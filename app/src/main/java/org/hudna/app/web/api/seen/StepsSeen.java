package org.hudna.app.web.api.seen;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hudna.app.journal.Entry;
import org.hudna.app.journal.Recorded;
import org.hudna.app.room.Procedures;
import org.hudna.app.store.StepWord;
import org.hudna.assessment.StepEnd;

/**
 * A procedure that an incident sets running, with its steps.
 *
 * @param isRunning false where it is here only for what was told of it, or people decided that the incident leaves nothing to be done
 */
public record StepsSeen(String procedure, boolean isRunning, List<StepSeen> steps) {

    /**
     * Where a step stands.
     *
     * @param state {@code waits}, {@code open}, {@code overdue}, {@code set-aside}, {@code done-in-time}, {@code done-late}, {@code done},
     *     {@code not-done} or {@code not-needed}
     * @param due the last instant that is in time; left out where none is known
     */
    public record StepSeen(String step, String state, Optional<Instant> due, List<WordSeen> words) {

        static StepSeen of(Procedures.Step one) {
            return new StepSeen(one.state().step().id(), one.state().is().code(), one.state().due(), one.words().stream().map(WordSeen::of).toList());
        }
    }

    /** What somebody told of a step. @param told when; {@code at} when it was done; {@code takenBack} left out while it counts */
    public record WordSeen(long entry, Instant told, String by, String end, Optional<Instant> at, String note, Optional<BackSeen> takenBack) {

        static WordSeen of(StepWord word) {
            StepEnd end = word.said().end();
            return new WordSeen(word.told().index(), word.told().stamp().at(), word.told().stamp().by(), code(end),
                Optional.of(end).flatMap(it -> it instanceof StepEnd.Done(Instant at) ? Optional.of(at) : Optional.empty()), word.said().note(),
                    word.back().map(BackSeen::of));
        }

        private static String code(StepEnd end) {
            return switch (end) {
                case StepEnd.Done _ -> "done";
                case StepEnd.NotDone() -> "not-done";
                case StepEnd.NotNeeded() -> "not-needed";
            };
        }
    }

    /** Who took it back, and why. */
    public record BackSeen(long entry, Instant at, String by, String why) {

        static BackSeen of(Recorded one) {
            if (!(one.entry() instanceof Entry.StepTakenBack(long _, String why))) throw new IllegalStateException("nothing is taken back");
            return new BackSeen(one.index(), one.stamp().at(), one.stamp().by(), why);
        }
    }

    /** A procedure of what is seen. */
    public static StepsSeen of(Procedures.Run run) {
        return new StepsSeen(run.procedure().id(), run.isRunning(), run.steps().stream().map(StepSeen::of).toList());
    }
}
