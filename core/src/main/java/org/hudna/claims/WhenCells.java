package org.hudna.claims;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.hudna.when.Happened;
import org.hudna.when.Happened.Extent;
import org.hudna.when.Span;
import org.hudna.words.Message;

/** The columns that say when: {@code from to time zone extent} and {@code learned}. */
final class WhenCells {

    private final Optional<ZoneId> usual;
    private final Map<ZoneId, Times> times = new HashMap<>();
    private final Remembered<String, Stamp> stamps = new Remembered<>(Stamp::read);
    private final Remembered<String, Clock> clocks = new Remembered<>(Clock::read);
    private final Remembered<String, ZoneId> zones = new Remembered<>(Zones::read);
    private final Remembered<String, Extent> extents;

    /** @param usual the zone of rows that state none */
    WhenCells(Optional<ZoneId> usual, Vocabulary words) {
        this.usual = usual;
        this.extents = new Remembered<>(words.extents::read);
    }

    /** Empty where a cell could not be read; the row is then set aside. */
    Optional<Happened> happened(RowCells cells) {
        Optional<Stamp> from = cells.find(Column.FROM, stamps);
        Optional<Stamp> to = cells.find(Column.TO, stamps);
        Clock clock = cells.read(Column.TIME, clocks, Clock.ALL_DAY);
        Extent extent = cells.read(Column.EXTENT, extents, Extent.ONCE);
        if (cells.aside().isPresent() || from.isEmpty()) return Optional.empty();
        if (cells.has(Column.TIME) && (isMoment(from) || isMoment(to)))
            cells.refuse(Column.TIME, Message.of("claims.time-twice", "cell", Quoted.cell(cells.text(Column.TIME))));
        Optional<Times> zone = zone(cells, needsZone(from) || needsZone(to));
        if (zone.isEmpty() || cells.aside().isPresent()) return Optional.empty();
        Column last = to.isPresent() ? Column.TO : cells.has(Column.TIME) ? Column.TIME : Column.FROM;
        Span none = Span.at(Instant.EPOCH);
        Span span = cells.take(last, zone.get().span(from.get(), to, clock), none);
        return cells.aside().isPresent() ? Optional.empty() : Optional.of(new Happened(span, extent));
    }

    /** When we learned it; where nothing stands there, when the event was over. */
    Instant learned(RowCells cells, Happened happened) {
        Optional<Stamp> stamp = cells.find(Column.LEARNED, stamps);
        Instant over = happened.span().to();
        if (stamp.isEmpty()) return over;
        Optional<Times> zone = zone(cells, needsZone(stamp));
        if (zone.isEmpty()) return over;
        Instant learned = zone.get().learned(stamp.get());
        if (learned.isBefore(happened.span().from()))
            cells.note(Column.LEARNED, Message.of("claims.learned-before", "cell", Quoted.cell(cells.text(Column.LEARNED))));
        return learned;
    }

    private static boolean isMoment(Optional<Stamp> stamp) { return stamp.isPresent() && stamp.get() instanceof Stamp.Moment; }

    private static boolean needsZone(Optional<Stamp> stamp) {
        return stamp.isPresent() && switch (stamp.get()) {
            case Stamp.Days _ -> true;
            case Stamp.Moment moment -> moment.offset().isEmpty();
        };
    }

    private Optional<Times> zone(RowCells cells, boolean needed) {
        Optional<ZoneId> zone = cells.has(Column.ZONE) ? cells.find(Column.ZONE, zones) : usual;
        if (zone.isEmpty() && cells.aside().isPresent()) return Optional.empty();
        if (zone.isEmpty() && needed) {
            cells.refuse(Column.ZONE, Message.of("claims.zone-missing", "name", Zones.EXAMPLE, "offset", Zones.EXAMPLE_OFFSET));
            return Optional.empty();
        }
        return Optional.of(times.computeIfAbsent(zone.orElse(ZoneOffset.UTC), Times::new));
    }
}
