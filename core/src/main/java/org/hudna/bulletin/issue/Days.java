package org.hudna.bulletin.issue;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Whole days of the calendar, both ends inclusive: 1 to {@link #MOST}, from 1970 to 2999. */
public record Days(LocalDate first, LocalDate last) {

    /** The longest period of a bulletin: a year. */
    public static final int MOST = 366;
    private static final LocalDate EARLIEST = LocalDate.of(1970, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2999, 12, 31);

    public Days {
        if (!isSound(first, last)) throw new IllegalArgumentException("no period of a bulletin: " + first + " to " + last);
    }

    /** Empty where the ends are the wrong way round, too far apart, or out of all time. */
    public static Optional<Days> find(LocalDate first, LocalDate last) {
        return isSound(first, last) ? Optional.of(new Days(first, last)) : Optional.empty();
    }

    /** The same of {@code 2016-02-27}; empty where either is no day. */
    public static Optional<Days> find(String first, String last) {
        try {
            return find(LocalDate.parse(first), LocalDate.parse(last));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static boolean isSound(LocalDate first, LocalDate last) {
        return !first.isBefore(EARLIEST) && !last.isAfter(LATEST) && !last.isBefore(first) && ChronoUnit.DAYS.between(first, last) < MOST;
    }

    /** The last day that had ended by then; the first of all days where that is out of all time. */
    public static Days endedBy(Instant cutOff, ZoneId zone) {
        LocalDate day = cutOff.atZone(zone).toLocalDate().minusDays(1);
        return find(day, day).orElse(new Days(EARLIEST, EARLIEST));
    }

    /** How many days. */
    public int length() { return (int) ChronoUnit.DAYS.between(first, last) + 1; }

    /** As many days right before these. */
    public Days before() { return new Days(first.minusDays(length()), first.minusDays(1)); }

    public boolean has(LocalDate day) { return !day.isBefore(first) && !day.isAfter(last); }

    /** Whether they had ended by then. */
    public boolean isOver(Instant instant, ZoneId zone) { return !last.plusDays(1).atStartOfDay(zone).toInstant().isAfter(instant); }

    /** Each of them, in order. */
    public List<LocalDate> each() { return first.datesUntil(last.plusDays(1)).toList(); }
}
