package org.hudna.app.exchange.telling;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.hudna.claims.Claim;
import org.hudna.when.Happened;
import org.hudna.when.Span;
import org.hudna.words.Message;

/** When something happened, with its uncertainty, on the agreement's clock. */
public final class When {

    private When() {}

    /** A span as words: a second, a day, days, a stretch of one day, or from one time to another. */
    public static Message of(Happened happened, ZoneId zone) {
        Message span = span(happened.span(), zone);
        return happened.extent() == Happened.Extent.THROUGHOUT ? Message.of("report.when-throughout", "span", span) : span;
    }

    private static Message span(Span span, ZoneId zone) {
        ZonedDateTime from = span.from().atZone(zone);
        ZonedDateTime to = span.to().atZone(zone);
        if (!span.to().isAfter(span.from().plusSeconds(1))) return Message.of("report.when-at", "at", from);
        if (isMidnight(from) && isMidnight(to)) {
            LocalDate last = to.toLocalDate().minusDays(1);
            return last.equals(from.toLocalDate()) ? Message.of("report.when-day", "day", last)
                : Message.of("report.when-days", "from", from.toLocalDate(), "to", last);
        }
        if (from.toLocalDate().equals(to.toLocalDate())) return Message.of("report.when-hours", "from", from, "to", to);
        return isMidnight(to) && to.toLocalDate().minusDays(1).equals(from.toLocalDate()) ? Message.of("report.when-after", "from", from)
            : Message.of("report.when-between", "from", from, "to", to);
    }

    private static boolean isMidnight(ZonedDateTime time) { return time.toLocalTime().equals(LocalTime.MIDNIGHT); }

    /** From the earliest to the latest time that the claims leave open. */
    public static Span around(List<Claim> claims) {
        Instant from = claims.stream().map(c -> c.happened().span().from()).min(Instant::compareTo).orElseThrow();
        Instant to = claims.stream().map(c -> c.happened().span().to()).max(Instant::compareTo).orElseThrow();
        return new Span(from, to);
    }

    /** The same for an incident as a whole; throughout only where every claim says so. */
    public static Happened ofAll(List<Claim> claims) {
        boolean throughout = claims.stream().allMatch(c -> c.happened().extent() == Happened.Extent.THROUGHOUT);
        return new Happened(around(claims), throughout ? Happened.Extent.THROUGHOUT : Happened.Extent.ONCE);
    }
}
