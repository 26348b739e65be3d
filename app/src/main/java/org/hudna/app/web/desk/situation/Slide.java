package org.hudna.app.web.desk.situation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * A slider that moves the page through days; the last stands for all of them.
 *
 * @param days at which it stops, in order; two or more
 * @param at which of them is looked at
 */
public record Slide(List<LocalDate> days, int at) {

    /** More would make the page heavy, and are finer than a hand moves. */
    static final int MOST = 240;

    public Slide { days = List.copyOf(days); }

    /** Empty where there is nothing to move through. @param chosen the day that is looked at; empty for all */
    static Optional<Slide> of(Collection<LocalDate> all, Optional<LocalDate> chosen) {
        List<LocalDate> days = evenly(List.copyOf(new TreeSet<>(all)));
        if (days.size() < 2) return Optional.empty();
        int at = (int) days.stream().filter(day -> chosen.filter(day::isAfter).isEmpty()).count() - 1;
        return Optional.of(new Slide(days, Math.max(0, at)));
    }

    /** All days from one to another, where these are few enough. */
    static Optional<List<LocalDate>> each(LocalDate first, LocalDate last) {
        long days = ChronoUnit.DAYS.between(first, last) + 1;
        return days > MOST ? Optional.empty() : Optional.of(LongStream.range(0, days).mapToObj(first::plusDays).toList());
    }

    private static List<LocalDate> evenly(List<LocalDate> days) {
        return days.size() <= MOST ? days : IntStream.range(0, MOST)
            .mapToObj(i -> days.get((int) ((long) i * (days.size() - 1) / (MOST - 1)))).toList();
    }

    /** Where it ends. */
    public int last() { return days.size() - 1; }

    /** The day that is looked at. */
    public LocalDate day() { return days.get(at); }

    /** Its days for the script, as ISO 8601 writes them. */
    public String stops() { return days.stream().map(LocalDate::toString).collect(Collectors.joining(" ")); }
}
