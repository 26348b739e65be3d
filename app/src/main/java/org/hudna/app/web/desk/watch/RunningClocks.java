package org.hudna.app.web.desk.watch;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hudna.app.exchange.telling.InstrumentLife;
import org.hudna.app.room.Procedures;
import org.hudna.app.search.BeingMade;
import org.hudna.app.web.desk.Visit;
import org.hudna.app.web.desk.telling.Names;
import org.hudna.terms.Binding;
import org.hudna.terms.Clause;
import org.hudna.terms.During;
import org.hudna.terms.Instrument;
import org.hudna.terms.Moment;
import org.hudna.terms.Point;
import org.hudna.terms.Terms;
import org.hudna.words.Message;

/**
 * What falls due: ends and beginnings that the agreement sets, steps that its procedures want after an incident, embargoes that run out. The nearest
 * first.
 */
final class RunningClocks {

    /** What was due is shown for so long after. */
    private static final Duration OVER = Duration.ofHours(24);
    private static final int ROWS = 20;
    private static final int OVERDUE = 5;

    private final Visit visit;
    private final Names names;
    private final Instant now;
    private final List<WatchSheet.ClockRow> rows = new ArrayList<>();

    RunningClocks(Visit visit, Names names, Instant now) {
        this.visit = visit;
        this.names = names;
        this.now = now;
    }

    WatchSheet.Clocks all() {
        names.terms().ifPresent(this::agreement);
        Optional<IncidentClocks.Found> known = incidents();
        IncidentClocks.Found found = known.orElse(IncidentClocks.Found.NOTHING);
        rows.addAll(found.run());
        List<WatchSheet.ClockRow> run = rows.stream().sorted(Comparator.comparing(WatchSheet.ClockRow::due)).toList();
        List<WatchSheet.ClockRow> overdue = found.overdue().stream().limit(OVERDUE).toList();
        return new WatchSheet.Clocks(run.stream().limit(ROWS).toList(), Math.max(0, run.size() - ROWS), overdue,
            found.overdue().size() - overdue.size(), found.isRunCut(), found.isOverdueCut(), known.isPresent(),
            names.terms().filter(Procedures::isTimed).isPresent());
    }

    /** Empty while the index that finds them is made anew. */
    private Optional<IncidentClocks.Found> incidents() {
        try {
            return Optional.of(new IncidentClocks(visit, names, now).all());
        } catch (BeingMade later) {
            return Optional.empty();
        }
    }

    private void agreement(Terms terms) {
        terms.life().instruments().forEach(one -> instrument(one, terms));
        for (Binding binding : terms.bindings())
            if (binding.is() == Binding.Is.BOUND && binding.period().has(now))
                add(binding.period().until(), Message.of("watch.clock-bound", "who", names.actor(binding.who())), "#bound");
        for (Clause clause : terms.rules().clauses()) if (isInForce(clause, terms)) clause(clause, terms);
    }

    private void instrument(Instrument instrument, Terms terms) {
        for (InstrumentLife.Stretch stretch : InstrumentLife.of(instrument, terms, Instant.MAX).stretches()) {
            if (stretch.state() == InstrumentLife.State.NOT_IN_FORCE) continue;
            add(stretch.period().from(), Message.of("watch.clock-begins", "name", instrument.name()), "");
            add(stretch.period().until(), Message.of("watch.clock-ends", "name", instrument.name()), "");
        }
    }

    private boolean isInForce(Clause clause, Terms terms) {
        return terms.life().instruments().stream().filter(one -> one.id().equals(clause.instrument()))
            .anyMatch(one -> InstrumentLife.of(one, terms, Instant.MAX).at(now) != InstrumentLife.State.NOT_IN_FORCE);
    }

    private void clause(Clause clause, Terms terms) {
        switch (clause.during()) {
            case During.Always _ -> { }
            case During.DueBy(Point due) -> at(due, terms)
                .ifPresent(at -> add(at, Message.of("watch.clock-duty", "clause", clause.title()), "#" + clause.id()));
            case During.Between(Optional<Point> from, Optional<Point> until) -> {
                from.flatMap(point -> at(point, terms))
                    .ifPresent(at -> add(at, Message.of("watch.clock-opens", "clause", clause.title()), "#" + clause.id()));
                until.flatMap(point -> at(point, terms))
                    .ifPresent(at -> add(at, Message.of("watch.clock-closes", "clause", clause.title()), "#" + clause.id()));
            }
            case During.Daily(LocalTime from, LocalTime until) -> {
                add(next(from, terms.zone()), Message.of("watch.clock-opens", "clause", clause.title()), "#" + clause.id());
                add(next(until, terms.zone()), Message.of("watch.clock-closes", "clause", clause.title()), "#" + clause.id());
            }
        }
    }

    private Instant next(LocalTime time, ZoneId zone) {
        LocalDate today = now.atZone(zone).toLocalDate();
        ZonedDateTime first = today.atTime(time).atZone(zone);
        return (first.toInstant().isAfter(now) ? first : today.plusDays(1).atTime(time).atZone(zone)).toInstant();
    }

    private static Optional<Instant> at(Point point, Terms terms) {
        return switch (point) {
            case Point.Fixed(Instant at) -> Optional.of(at);
            case Point.Relative relative -> terms.life().moments().get(relative.moment()) instanceof Moment.Came(Instant came, var _)
                ? Optional.of(relative.after(came, terms.zone())) : Optional.empty();
        };
    }

    /** What was over long ago no longer concerns the watch. */
    private void add(Instant due, Message what, String where) {
        if (due.isBefore(now.minus(OVER)) || due.equals(Instant.MAX)) return;
        rows.add(row(due, now, what, Optional.of("/agreement" + where)));
    }

    static WatchSheet.ClockRow row(Instant due, Instant now, Message what, Optional<String> address) {
        boolean isOver = !due.isAfter(now);
        return new WatchSheet.ClockRow(due, isOver ? Board.between(due, now) : Board.between(now, due), isOver, what, address, Optional.empty(),
            Optional.empty());
    }
}
