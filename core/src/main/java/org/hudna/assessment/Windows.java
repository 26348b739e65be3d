package org.hudna.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.hudna.terms.During;
import org.hudna.terms.Moment;
import org.hudna.terms.Point;
import org.hudna.terms.Terms;
import org.hudna.truth.Truth;
import org.hudna.when.Happened;
import org.hudna.when.Period;
import org.hudna.when.Span;
import org.hudna.words.Message;

/** Windows, clocks and deadlines of clauses, resolved as their moments were known at an instant. */
final class Windows {

    /** A span longer than this surely meets every daily window and every gap between two. */
    private static final long DAYS_TO_WALK = 3;

    private final Terms terms;
    private final Instant asOf;
    private final ZoneId zone;

    Windows(Terms terms, Instant asOf) {
        this.terms = terms;
        this.asOf = asOf;
        this.zone = terms.zone();
    }

    /** The instant that a point means; empty where its clock is not known to have started. */
    Optional<Instant> instant(Point point) {
        return switch (point) {
            case Point.Fixed(Instant at) -> Optional.of(at);
            case Point.Relative relative -> switch (terms.life().moments().get(relative.moment())) {
                case Moment.Came(Instant at, var known) when known.at(asOf) -> Optional.of(relative.after(at, zone));
                case Moment.Came _, Moment.NotKnown _ -> Optional.empty();
            };
        };
    }

    /** Whether an act falls in the window. */
    Answer during(During during, Happened when) {
        return switch (during) {
            case During.Always _, During.DueBy _ -> ALWAYS;
            case During.Between(var from, var until) -> between(from, until, when);
            case During.Daily(LocalTime from, LocalTime until) -> daily(from, until, when);
        };
    }

    private static final Answer ALWAYS = Answer.yes(Message.of("trace.window.always"));

    private Answer between(Optional<Point> from, Optional<Point> until, Happened when) {
        Optional<Instant> begin = from.isEmpty() ? Optional.of(Instant.MIN) : instant(from.get());
        Optional<Instant> end = until.isEmpty() ? Optional.of(Instant.MAX) : instant(until.get());
        if (begin.isEmpty() || end.isEmpty()) return noClock(begin.isEmpty() ? from.orElseThrow() : until.orElseThrow());
        return switch (when.in(new Period(begin.get(), end.get()))) {
            case ALL -> Answer.yes(Message.of("trace.window.inside"));
            case NONE -> Answer.no(when.span().from().isBefore(begin.get())
                ? Message.of("trace.window.before", "at", begin.get().atZone(zone)) : Message.of("trace.window.after", "at", end.get().atZone(zone)));
            case SOME -> Answer.unknown(Message.of("trace.window.straddles"), straddles());
        };
    }

    /** Whether a duty was due: the deadline had passed when the act (or the omission) was reported. */
    Answer due(Point deadline, Happened when) {
        Optional<Instant> at = instant(deadline);
        if (at.isEmpty()) return noClock(deadline);
        return switch (when.in(Period.since(at.get()))) {
            case ALL -> Answer.yes(Message.of("trace.due.yes", "at", at.get().atZone(zone)));
            case NONE -> Answer.no(Message.of("trace.due.not-yet", "at", at.get().atZone(zone)));
            case SOME -> Answer.unknown(Message.of("trace.due.straddles", "at", at.get().atZone(zone)), straddles());
        };
    }

    private Answer noClock(Point point) {
        if (!(point instanceof Point.Relative(String moment, var _, var _))) return ALWAYS;
        Message why = terms.life().moments().get(moment) instanceof Moment.NotKnown(var because)
            ? Message.of("trace.window.no-clock-because", "moment", moment, "because", because) : Message.of("trace.window.no-clock",
            "moment", moment);
        return Answer.unknown(why, new Missing(Test.IN_FORCE, Missing.Kind.FACT_MISSING, Message.of("missing.clock", "moment", moment)));
    }

    private Answer daily(LocalTime from, LocalTime until, Happened when) {
        Truth inside = dailyTruth(from, until, when);
        return switch (inside) {
            case TRUE -> Answer.yes(Message.of("trace.window.inside"));
            case FALSE -> Answer.no(Message.of("trace.window.daily-outside", "from", from.toString(), "until", until.toString()));
            case UNKNOWN -> Answer.unknown(Message.of("trace.window.straddles"), straddles());
        };
    }

    private Truth dailyTruth(LocalTime from, LocalTime until, Happened when) {
        LocalDate day = when.span().from().atZone(zone).toLocalDate().minusDays(1);
        LocalDate last = when.span().to().atZone(zone).toLocalDate();
        boolean any = false;
        for (int i = 0; !day.isAfter(last) && i <= DAYS_TO_WALK; i++, day = day.plusDays(1)) {
            LocalDate ends = until.isAfter(from) ? day : day.plusDays(1);
            Period window = new Period(day.atTime(from).atZone(zone).toInstant(), ends.atTime(until).atZone(zone).toInstant());
            Span.Part part = when.in(window);
            if (part == Span.Part.ALL) return Truth.TRUE;
            any |= part == Span.Part.SOME;
        }
        return any || !day.isAfter(last) ? Truth.UNKNOWN : Truth.FALSE;
    }

    static Missing straddles() {
        return new Missing(Test.IN_FORCE, Missing.Kind.FACT_MISSING, Message.of("missing.time"));
    }
}
