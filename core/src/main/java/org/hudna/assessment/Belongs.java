package org.hudna.assessment;

import java.util.ArrayList;
import java.util.List;
import org.hudna.truth.Truth;
import org.hudna.when.Happened;
import org.hudna.when.Period;
import org.hudna.when.Span;

/**
 * Whether one actor belongs to another or to a set, over time.
 *
 * @param yes when it certainly does
 * @param no when it is shown not to
 * @param otherwise what holds at all other times: no for a closed list, not known for an open one
 */
record Belongs(List<Period> yes, List<Period> no, Truth otherwise) {

    static final Belongs ALWAYS = new Belongs(List.of(Period.ALWAYS), List.of(), Truth.FALSE);
    static final Belongs NEVER = new Belongs(List.of(), List.of(), Truth.FALSE);
    static final Belongs NOT_TOLD = new Belongs(List.of(), List.of(), Truth.UNKNOWN);

    Truth at(Happened when) {
        Span.Part member = most(yes, when);
        if (member == Span.Part.ALL) return Truth.TRUE;
        if (member == Span.Part.SOME) return Truth.UNKNOWN;
        return switch (most(no, when)) {
            case ALL -> Truth.FALSE;
            case SOME -> otherwise == Truth.FALSE ? Truth.FALSE : Truth.UNKNOWN;
            case NONE -> otherwise;
        };
    }

    private static Span.Part most(List<Period> periods, Happened when) {
        Span.Part most = Span.Part.NONE;
        for (Period period : periods) {
            Span.Part part = when.in(period);
            if (part == Span.Part.ALL) return part;
            if (part == Span.Part.SOME) most = part;
        }
        return most;
    }

    /** The same, but only within {@code period}; outside it the answer is no. */
    Belongs during(Period period) {
        return new Belongs(yes.stream().map(p -> p.and(period)).filter(p -> !p.isEmpty()).toList(), no, otherwise);
    }

    /** Belongs by the one way or the other. */
    Belongs or(Belongs other) {
        return new Belongs(joined(yes, other.yes), joined(no, other.no), otherwise.or(other.otherwise));
    }

    static List<Period> joined(List<Period> one, List<Period> other) {
        List<Period> all = new ArrayList<>(one);
        all.addAll(other);
        return List.copyOf(all);
    }
}
