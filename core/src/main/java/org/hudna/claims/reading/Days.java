package org.hudna.claims.reading;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.hudna.when.Happened;
import org.hudna.when.Span;

/** Days as they are meant on the day of a report, and the stretch of instants that they are in a zone. */
record Days(LocalDate report, ZoneId zone) {

    /** Whoever writes may have a later day, or an earlier one, than where it is received; in days. */
    private static final int ZONES_APART = 1;
    /** From one 29 February to the next at most, over a century that has none; in years. */
    private static final int LEAP_DAYS_APART = 8;

    /** Which of the weekdays of that name is meant. */
    enum Side { PAST, PLANNED, NEXT, LAST }

    LocalDate weekday(int iso, Side side) {
        DayOfWeek day = DayOfWeek.of(iso);
        return report.with(switch (side) {
            case PAST -> TemporalAdjusters.previousOrSame(day);
            case PLANNED -> TemporalAdjusters.nextOrSame(day);
            case NEXT -> TemporalAdjusters.next(day);
            case LAST -> TemporalAdjusters.previous(day);
        });
    }

    /**
     * The day of a month in the stated year. Without one what was reported lies behind: the latest such day not after the report's; what is planned
     * lies ahead: the first not before it. Either may miss by {@link #ZONES_APART}.
     *
     * @param year 0 where none is stated
     */
    Optional<LocalDate> date(int day, int month, int year, boolean planned) {
        if (year > 0) return made(day, month, year);
        LocalDate edge = planned ? report.minusDays(ZONES_APART) : report.plusDays(ZONES_APART);
        for (int i = 0; i <= LEAP_DAYS_APART; i++) {
            Optional<LocalDate> found = made(day, month, planned ? edge.getYear() + i : edge.getYear() - i);
            if (found.isPresent() && (planned ? !found.get().isBefore(edge) : !found.get().isAfter(edge))) return found;
        }
        return Optional.empty();
    }

    /** A span whose year nobody stated, in the year that puts its beginning last before {@code end}. */
    Span lastBefore(Span span, Instant end) {
        Span last = span;
        while (!last.from().isBefore(end)) last = years(last, -1);
        while (years(last, 1).from().isBefore(end)) last = years(last, 1);
        return last;
    }

    /** A span whose year nobody stated, in the first year in which it ends after {@code begin}. */
    Span firstAfter(Span span, Instant begin) {
        Span first = span;
        while (!begin.isBefore(first.to())) first = years(first, 1);
        return first;
    }

    private Span years(Span span, int more) {
        return new Span(span.from().atZone(zone).plusYears(more).toInstant(), span.to().atZone(zone).plusYears(more).toInstant());
    }

    static Optional<LocalDate> made(int day, int month, int year) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The day that lies wholly or in part in a span, where there is one only. */
    Optional<LocalDate> only(Span span) {
        LocalDate first = span.from().atZone(zone).toLocalDate();
        LocalDate last = span.to().minusNanos(1).atZone(zone).toLocalDate();
        return first.equals(last) ? Optional.of(first) : Optional.empty();
    }

    /** From {@code fromMinute} of the first day to {@code toMinute} of the last, which may lie beyond its end. */
    Happened span(LocalDate first, LocalDate last, int fromMinute, int toMinute) {
        Instant from = first.atStartOfDay().plusMinutes(fromMinute).atZone(zone).withEarlierOffsetAtOverlap().toInstant();
        LocalDateTime end = last.atStartOfDay().plusMinutes(toMinute);
        Instant to = end.atZone(zone).withLaterOffsetAtOverlap().toInstant();
        return new Happened(new Span(from, to.isAfter(from) ? to : from.plusSeconds(1)), Happened.Extent.ONCE);
    }
}
