package org.hudna.app.cli;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.hudna.when.Span;
import org.hudna.words.Message;

/** A span as short as it can be said without claiming more than is known. */
final class When {

    private When() {}

    static Message of(Span span, ZoneId zone) {
        ZonedDateTime from = span.from().atZone(zone);
        ZonedDateTime to = span.to().atZone(zone);
        boolean wholeDays = from.toLocalTime().equals(LocalTime.MIDNIGHT) && to.toLocalTime().equals(LocalTime.MIDNIGHT);
        if (wholeDays && from.plusDays(1).equals(to)) return Message.of("cli.when-day", "day", from.toLocalDate());
        if (wholeDays) return Message.of("cli.when-days", "first", from.toLocalDate(), "last", to.minusDays(1).toLocalDate());
        if (!span.from().plusSeconds(1).isBefore(span.to())) return Message.of("cli.when-time", "at", from);
        boolean sameDay = from.toLocalDate().equals(to.minusSeconds(1).toLocalDate());
        return Message.of(sameDay ? "cli.when-hours" : "cli.when-span", "from", from, "to", to);
    }
}
