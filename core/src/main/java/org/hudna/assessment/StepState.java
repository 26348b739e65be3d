package org.hudna.assessment;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.hudna.terms.Procedure;

/**
 * Where a step of a procedure stands for an incident, at an instant.
 *
 * @param due the last instant that is still in time; empty where the agreement allows no time, or where nothing has set its clock running
 */
public record StepState(Procedure.Step step, Optional<Instant> due, Is is) {

    /** What is known of a step. Not knowing that it was done is never knowing that it was not. */
    public enum Is {
        /** Its clock runs from an earlier step, which nobody told us was done. */
        WAITS,
        /** Nobody told us what became of it, and its time is not over, or has no end. */
        OPEN,
        /** Nobody told us what became of it, and its time is over. */
        OVERDUE,
        /** Nobody told us what became of it, and people have decided that the incident is none for which anything is due. */
        SET_ASIDE,
        DONE_IN_TIME,
        DONE_LATE,
        /** Done, where there is no time to hold it against. */
        DONE,
        NOT_DONE,
        NOT_NEEDED;

        /** The word in files and message ids. */
        public String code() { return name().toLowerCase(Locale.ROOT).replace('_', '-'); }

        /** Whether somebody told us what became of it. */
        public boolean isEnded() {
            return switch (this) {
                case WAITS, OPEN, OVERDUE, SET_ASIDE -> false;
                case DONE_IN_TIME, DONE_LATE, DONE, NOT_DONE, NOT_NEEDED -> true;
            };
        }
    }
}
