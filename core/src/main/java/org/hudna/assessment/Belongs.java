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
 * @param open when it may as well, for all that is listed; at all other times it does not
 */
record Belongs(List<Period> yes, List<Period> no, List<Period> open) {

    static final Belongs ALWAYS = new Belongs(List.of(Period.ALWAYS), List.of(), List.of());
    static final Belongs NEVER = new Belongs(List.of(), List.of(), List.of());
    static final Belongs NOT_TOLD = new Belongs(List.of(), List.of(), List.of(Period.ALWAYS));

    Truth at(Happened when) {
        Span.Part member = most(yes, when);
        if (member == Span.Part.ALL) return Truth.TRUE;
        if (member == Span.Part.SOME) return Truth.UNKNOWN;
        return most(no, when) == Span.Part.ALL || most(open, when) == Span.Part.NONE ? Truth.FALSE : Truth.UNKNOWN;
    }

    /** Whether it does not at any time, for sure. */
    boolean isNever() { return yes.isEmpty() && open.isEmpty(); }

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
        return new Belongs(within(yes, period), no, within(open, period));
    }

    private static List<Period> within(List<Period> all, Period period) {
        if (all.isEmpty() || period.equals(Period.ALWAYS)) return all;
        return all.stream().map(one -> one.and(period)).filter(one -> !one.isEmpty()).toList();
    }

    /** Belongs by the one way or the other. */
    Belongs or(Belongs other) {
        return new Belongs(joined(yes, other.yes), joined(no, other.no), joined(open, other.open));
    }

    static List<Period> joined(List<Period> one, List<Period> other) {
        if (other.isEmpty() || one.contains(Period.ALWAYS)) return one;
        if (one.isEmpty() || other.contains(Period.ALWAYS)) return other;
        List<Period> all = new ArrayList<>(one);
        all.addAll(other);
        return List.copyOf(all);
    }
}
