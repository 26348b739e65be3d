package org.hudna.terms;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One entry in the life of an agreement: what became of it, when, and who says so.
 *
 * @param of the instruments it is about; empty: all
 * @param until for an extension or a suspension with an end: when it runs out, exclusive
 * @param open present where it is contested: from {@code at} on, whether the instrument is in force cannot be told
 */
public record Status(Instant at, What what, List<String> of, List<String> by, Optional<Instant> until, Optional<Open> open, Known known) {

    public Status {
        of = List.copyOf(of);
        by = List.copyOf(by);
    }

    boolean concerns(String instrument) { return of.isEmpty() || of.contains(instrument); }

    /** What can become of an agreement. */
    public enum What {
        DRAFTED, AGREED, ANNOUNCED, AWAITING_ANNOUNCEMENT, IN_FORCE, EXTENDED, SUSPENDED, RESUMED, ENDED;

        public String code() { return name().toLowerCase(Locale.ROOT).replace('_', '-'); }
    }
}
