package org.hudna.claims.reading;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.hudna.when.Happened;
import org.hudna.when.Span;

/** Days as they are meant on the day of a report, and the stretch of instants that they are in a zone. */
record Days(LocalDate report, ZoneId zone) {

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

    /** The day of a month in the stated year; without one in the year that brings it nearest to the report. */
    Optional<LocalDate> date(int day, int month, int year) {
        if (year > 0) return made(day, month, year);
        Optional<LocalDate> best = Optional.empty();
        for (int each = report.getYear() - 1; each <= report.getYear() + 1; each++) {
            Optional<LocalDate> found = made(day, month, each);
            if (found.isPresent() && (best.isEmpty() || apart(found.get()) < apart(best.get()))) best = found;
        }
        return best;
    }

    private long apart(LocalDate date) { return Math.abs(ChronoUnit.DAYS.between(date, report)); }

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
