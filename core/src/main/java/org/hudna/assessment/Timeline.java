package org.hudna.assessment;

import java.util.ArrayList;
import java.util.List;
import org.hudna.truth.Truth;
import org.hudna.when.Happened;
import org.hudna.when.Period;
import org.hudna.when.Span;

/** Stretches that follow each other without a gap from the beginning to the end of time, each with its answer. */
record Timeline(List<Stretch> stretches) {

    /** A period and what holds in it. */
    record Stretch(Period period, Answer answer) {}

    static Timeline always(Answer answer) { return new Timeline(List.of(new Stretch(Period.ALWAYS, answer))); }

    /** The same with another answer in {@code period}. */
    Timeline with(Period period, Answer answer) { return with(period, answer, false); }

    /** The same with another answer in {@code period}, but only where the answer was yes. */
    Timeline whereYes(Period period, Answer answer) { return with(period, answer, true); }

    private Timeline with(Period period, Answer answer, boolean onlyYes) {
        if (period.isEmpty()) return this;
        List<Stretch> next = new ArrayList<>();
        for (Stretch old : stretches) {
            Answer now = onlyYes && !old.answer.isYes() ? old.answer : answer;
            add(next, old.period.and(new Period(java.time.Instant.MIN, period.from())), old.answer);
            add(next, old.period.and(period), now);
            add(next, old.period.and(Period.since(period.until())), old.answer);
        }
        return new Timeline(List.copyOf(next));
    }

    private static void add(List<Stretch> to, Period period, Answer answer) {
        if (!period.isEmpty()) to.add(new Stretch(period, answer));
    }

    /**
     * What holds for an act: for one that happened once, what holds over all of its span, else not known; for one that lasted, yes as soon as
     * any of it falls where the answer is yes.
     *
     * @param straddles the answer where the span crosses from one stretch to another with a different answer
     */
    Answer at(Happened when, Answer straddles) {
        Answer first = null;
        boolean mixed = false;
        for (Stretch stretch : stretches) {
            if (when.span().in(stretch.period) == Span.Part.NONE) continue;
            Answer here = stretch.answer;
            if (when.extent() == Happened.Extent.THROUGHOUT && here.isYes()) return here;
            mixed |= first != null && first.truth() != here.truth();
            if (first == null || first.isNo() && !here.isNo()) first = here;
        }
        if (first == null) return straddles;
        if (!mixed || when.extent() == Happened.Extent.THROUGHOUT && first.truth() == Truth.UNKNOWN) return first;
        return straddles;
    }
}
