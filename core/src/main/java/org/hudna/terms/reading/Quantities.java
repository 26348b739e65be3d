package org.hudna.terms.reading;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hudna.words.Digits;
import org.hudna.words.Message;

/** Quantities always carry their unit. */
final class Quantities {

    /** Up to seven digits: ten thousand kilometres, or ten million of any unit of time, which the calendar still holds. */
    private static final Pattern FORM = Pattern.compile("(\\d{1,7}(?:\\.\\d{1,6})?)\\s*([\\p{L}]*)");
    private static final Map<String, Double> METRES = Map.of("m", 1.0, "km", 1000.0);
    private static final Map<String, ChronoUnit> TIMES = Map.ofEntries(Map.entry("min", ChronoUnit.MINUTES), Map.entry("minutes", ChronoUnit.MINUTES),
        Map.entry("h", ChronoUnit.HOURS), Map.entry("hour", ChronoUnit.HOURS), Map.entry("hours", ChronoUnit.HOURS),
        Map.entry("day", ChronoUnit.DAYS),
        Map.entry("days", ChronoUnit.DAYS), Map.entry("week", ChronoUnit.WEEKS), Map.entry("weeks", ChronoUnit.WEEKS),
        Map.entry("month", ChronoUnit.MONTHS),
        Map.entry("months", ChronoUnit.MONTHS), Map.entry("year", ChronoUnit.YEARS), Map.entry("years", ChronoUnit.YEARS));
    private static final List<String> LENGTH_UNITS = List.of("m", "km");
    private static final List<String> TIME_UNITS = List.of("min", "h", "day", "days", "weeks", "months", "years");

    private Quantities() {}

    record Time(long amount, ChronoUnit unit) {}

    /** A length in metres. */
    static Optional<Double> metres(Part part, String text) {
        Matcher form = FORM.matcher(Digits.ascii(text.strip()));
        if (!form.matches()) return refuse(part, Message.of("refusal.not-a-quantity", "written", text));
        if (form.group(2).isEmpty()) return refuse(part, Message.of("refusal.no-unit", "written", text, "units", List.copyOf(LENGTH_UNITS)));
        Double factor = METRES.get(form.group(2));
        if (factor != null) return Optional.of(Double.parseDouble(form.group(1)) * factor);
        part.unknownWord(form.group(2), "length-unit", LENGTH_UNITS);
        return Optional.empty();
    }

    /** A time in whole units. */
    static Optional<Time> time(Part part, String text) {
        Matcher form = FORM.matcher(Digits.ascii(text.strip()));
        if (!form.matches() || form.group(1).contains(".")) return refuse(part, Message.of("refusal.not-a-quantity", "written", text));
        if (form.group(2).isEmpty()) return refuse(part, Message.of("refusal.no-unit", "written", text, "units", List.copyOf(TIME_UNITS)));
        ChronoUnit unit = TIMES.get(form.group(2));
        if (unit != null) return Optional.of(new Time(Long.parseLong(form.group(1)), unit));
        part.unknownWord(form.group(2), "time-unit", TIME_UNITS);
        return Optional.empty();
    }

    /** A time as elapsed time: a day is 24 hours; months and years are not elapsed times. */
    static Optional<Duration> duration(Part part, String text) {
        return time(part, text).flatMap(t -> t.unit().compareTo(ChronoUnit.WEEKS) > 0
            ? refuse(part, Message.of("refusal.not-a-quantity", "written", text))
            : Optional.of(t.unit().getDuration().multipliedBy(t.amount())));
    }

    private static <T> Optional<T> refuse(Part part, Message why) {
        part.refuse(why);
        return Optional.empty();
    }
}
