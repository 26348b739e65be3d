package org.hudna.claims.reading;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalInt;
import org.hudna.when.Happened;

/** The pieces of one expression of time, as they are found, and when they say that something happened. */
final class TimePieces {
    /** In minutes. */
    static final int DAY = 24 * 60;

    private final Days days;
    private final boolean planned;

    OptionalInt relative = OptionalInt.empty();
    int weekday;
    String part = "";
    Optional<ClockTime> clock = Optional.empty();
    boolean weekend;
    int firstDay;
    int lastDay;
    int month;
    int year;
    Days.Side side;
    int last = -1;

    TimePieces(Days days, boolean planned) {
        this.days = days;
        this.planned = planned;
        this.side = planned ? Days.Side.PLANNED : Days.Side.PAST;
    }

    void days(int first, int end) {
        firstDay = first;
        lastDay = end;
    }

    boolean any() {
        return relative.isPresent() || weekday > 0 || weekend || month > 0 || clock.isPresent() || !part.isEmpty() || side == Days.Side.NEXT
            || side == Days.Side.LAST;
    }

    boolean isYearAssumed() { return month > 0 && year == 0; }

    Optional<Happened> happened() {
        if (month > 0) return month();
        if (weekend) return Optional.of(weekend());
        if (relative.isEmpty() && weekday == 0 && clock.isEmpty() && !part.endsWith(" alone")) return Optional.empty();
        LocalDate day = days.report().plusDays(relative.orElse(0));
        if (weekday > 0 && (relative.isEmpty() || day.getDayOfWeek().getValue() != weekday)) day = days.weekday(weekday, side);
        return Optional.of(inPart(day, day));
    }

    private Happened weekend() {
        LocalDate saturday = days.weekday(6, Days.Side.PAST);
        return days.span(saturday.minusDays(1), saturday.plusDays(1), 0, DAY);
    }

    private Optional<Happened> month() {
        if (firstDay > 0)
            return days.date(firstDay, month, year, planned)
                .flatMap(first -> Days.made(lastDay, first.getMonthValue(), first.getYear()).map(end -> inPart(first, end)));
        return days.date(1, month, year, planned).map(first -> days.span(first, YearMonth.from(first).atEndOfMonth(), 0, DAY));
    }

    private Happened inPart(LocalDate first, LocalDate end) {
        if (clock.isPresent() && first.equals(end)) return days.span(first, end, clock.get().from(), clock.get().to());
        if (part.isEmpty()) return days.span(first, end, 0, DAY);
        String hours = part.replace(" alone", "");
        int dash = hours.indexOf('-', 1);
        return days.span(first, end, 60 * Integer.parseInt(hours.substring(0, dash)), 60 * Integer.parseInt(hours.substring(dash + 1)));
    }
}
