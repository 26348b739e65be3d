package org.hudna.claims;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.time.ZoneOffset;
import org.hudna.when.Span;
import org.hudna.words.Message;

/**
 * Dates and clock times of a zone as a span of instants, always the widest that the words allow: a clock time that summer time makes occur twice, or
 * never, begins at its earliest and ends at its latest meaning.
 */
final class Times {

    private static final LocalTime MIDNIGHT = LocalTime.MIDNIGHT;

    private final ZoneRules rules;

    Times(ZoneId zone) { this.rules = zone.getRules(); }

    /**
     * When it happened.
     *
     * @param from where the span begins
     * @param to where it ends; where nothing stands there, it ends with {@code from}
     * @param clock the time of day on those days; says nothing about moments, which have their own
     */
    Cell<Span> span(Stamp from, Optional<Stamp> to, Clock clock) {
        Instant begin = switch (from) {
            case Stamp.Days(LocalDate first, LocalDate _) -> begin(first.atStartOfDay().plusSeconds(from(clock, from, to)));
            case Stamp.Moment moment -> earliest(moment);
        };
        Instant end = switch (to.orElse(from)) {
            case Stamp.Days(LocalDate _, LocalDate last) -> end(last.atStartOfDay().plusSeconds(to(clock, from, to)));
            case Stamp.Moment moment -> to.isEmpty() || to.get().equals(from) ? latest(moment).plusSeconds(1) : latest(moment);
        };
        if (!begin.isBefore(end)) return new Cell.Unread<>(Message.of("claims.ends-before-start"));
        boolean doubtful = clock.eitherNight() && isOneDay(from, to);
        return new Cell.Says<>(new Span(begin, end), doubtful ? List.of(Message.of("claims.night-either")) : List.of());
    }

    /** When we learned it: the moment; of a whole day its end, as we knew it then at the latest. */
    Instant learned(Stamp stamp) {
        return switch (stamp) {
            case Stamp.Days(LocalDate _, LocalDate last) -> end(last.plusDays(1).atStartOfDay());
            case Stamp.Moment moment -> latest(moment);
        };
    }

    /** "In the night of the 27th" may be the one before dawn or the one after dusk. */
    private static int from(Clock clock, Stamp from, Optional<Stamp> to) { return clock.eitherNight() && isOneDay(from, to) ? 0 : clock.from(); }

    private static int to(Clock clock, Stamp from, Optional<Stamp> to) {
        return clock.overMidnight() && !isOneDay(from, to) ? clock.to() - Clock.ALL_DAY.to() : clock.to();
    }

    private static boolean isOneDay(Stamp from, Optional<Stamp> to) {
        return from instanceof Stamp.Days(LocalDate first, LocalDate last) && first.equals(last) && (to.isEmpty() || to.get().equals(from));
    }

    private Instant earliest(Stamp.Moment moment) {
        return moment.offset().map(offset -> moment.local().toInstant(offset)).orElseGet(() -> begin(moment.local()));
    }

    private Instant latest(Stamp.Moment moment) {
        return moment.offset().map(offset -> moment.local().toInstant(offset)).orElseGet(() -> end(moment.local()));
    }

    private Instant begin(LocalDateTime local) {
        List<ZoneOffset> offsets = rules.getValidOffsets(local);
        if (offsets.size() == 1) return local.toInstant(offsets.getFirst());
        return meanings(local).stream().min(Comparator.naturalOrder()).orElseThrow();
    }

    private Instant end(LocalDateTime local) {
        List<ZoneOffset> offsets = rules.getValidOffsets(local);
        if (offsets.size() == 1) return local.toInstant(offsets.getFirst());
        return meanings(local).stream().max(Comparator.naturalOrder()).orElseThrow();
    }

    /** A clock that jumps: both readings. Where it jumps at midnight, as in Syria, the day simply begins with the jump. */
    private List<Instant> meanings(LocalDateTime local) {
        ZoneOffsetTransition jump = rules.getTransition(local);
        if (jump.isGap() && local.toLocalTime().equals(MIDNIGHT)) return List.of(jump.getInstant());
        return List.of(local.toInstant(jump.getOffsetBefore()), local.toInstant(jump.getOffsetAfter()));
    }
}
