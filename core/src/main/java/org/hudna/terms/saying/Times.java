package org.hudna.terms.saying;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.hudna.terms.Moment;
import org.hudna.terms.Point;
import org.hudna.terms.Terms;
import org.hudna.when.Period;
import org.hudna.words.Message;

/** Points in time, periods and time allowed, in the agreement's zone and in the units of the text: 48 hours are not two days. */
final class Times {

    private final Terms terms;

    Times(Terms terms) { this.terms = terms; }

    Message fixed(Instant at) { return Message.of("sentences.fixed", "at", at.atZone(terms.zone())); }

    Message point(Point point) {
        return switch (point) {
            case Point.Fixed(Instant at) -> fixed(at);
            case Point.Relative relative -> known(relative, relative(relative));
        };
    }

    private static Message relative(Point.Relative point) {
        if (point.amount() == 0) return Message.of("sentences.moment", "moment", point.moment());
        Message time = span(Math.abs(point.amount()), point.unit());
        return point.amount() > 0 ? Message.of("sentences.plus", "moment", point.moment(), "time", time)
            : Message.of("sentences.minus", "moment", point.moment(), "time", time);
    }

    /** With the instant that it comes to, or why none is known. */
    private Message known(Point.Relative point, Message said) {
        Moment moment = terms.life().moments().get(point.moment());
        if (moment == null) return said;
        return switch (moment) {
            case Moment.Came(Instant at, var _) -> Message.of("sentences.point-known", "point", said, "at", point.after(at, terms.zone()).atZone(terms.zone()));
            case Moment.NotKnown(var because) -> Message.of("sentences.point-unknown", "point", said, "because", because);
        };
    }

    static Message span(long amount, ChronoUnit unit) {
        return switch (unit) {
            case MINUTES -> Message.of("sentences.minutes", "n", amount);
            case HOURS -> Message.of("sentences.hours", "n", amount);
            case DAYS -> Message.of("sentences.days", "n", amount);
            case WEEKS -> Message.of("sentences.weeks", "n", amount);
            case MONTHS -> Message.of("sentences.months", "n", amount);
            case YEARS -> Message.of("sentences.years", "n", amount);
            default -> throw new IllegalArgumentException("no text counts in " + unit); // not sealed: the JDK's units are more than a file can write
        };
    }

    List<Message> begin(Optional<Point> from) { return from.map(p -> List.of(Message.of("sentences.begin", "from", point(p)))).orElse(List.of()); }

    List<Message> end(Optional<Point> until) { return until.map(p -> List.of(Message.of("sentences.end", "until", point(p)))).orElse(List.of()); }

    List<Message> begin(Period period) { return begin(period.from().equals(Instant.MIN) ? Optional.empty() : Optional.of(new Point.Fixed(period.from()))); }

    List<Message> end(Period period) { return end(period.until().equals(Instant.MAX) ? Optional.empty() : Optional.of(new Point.Fixed(period.until()))); }

    Message due(Point due) { return Message.of("sentences.due", "due", point(due)); }

    Message daily(LocalTime from, LocalTime until) { return Message.of("sentences.daily", "from", onSomeDay(from), "until", onSomeDay(until)); }

    private ZonedDateTime onSomeDay(LocalTime time) { return LocalDate.EPOCH.atTime(time).atZone(terms.zone()); }
}
