package org.hudna.app.web.desk.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hudna.app.search.Asked;
import org.hudna.app.search.Facet;
import org.hudna.app.store.Tables;
import org.hudna.app.web.desk.Visit;
import org.hudna.app.web.desk.situation.IncidentRow;
import org.hudna.app.web.desk.telling.Names;
import org.hudna.assessment.Assessment;
import org.hudna.assessment.Clocks;
import org.hudna.bulletin.Card;
import org.hudna.bulletin.Shown;
import org.hudna.bulletin.Sight;
import org.hudna.claims.EventId;
import org.hudna.incidents.ladder.Decision;
import org.hudna.incidents.ladder.Ruling;
import org.hudna.terms.Procedure;
import org.hudna.terms.Terms;
import org.hudna.words.Message;

/** Clocks that incidents set running: of those that came lately, and of those that are held back for a time. */
final class IncidentClocks {

    private static final int MOST = 50;
    /** Verdicts under which a clause may have been breached. */
    private static final Set<String> OPEN = Set.of("would-breach", "undetermined");

    private final Visit visit;
    private final Names names;
    private final Instant now;
    private final Duration over;
    private final Sight sight;

    IncidentClocks(Visit visit, Names names, Instant now, Duration over) {
        this.visit = visit;
        this.names = names;
        this.now = now;
        this.over = over;
        this.sight = Sight.of(visit.viewer());
    }

    List<WatchSheet.ClockRow> all() {
        List<WatchSheet.ClockRow> rows = new ArrayList<>(embargoes());
        names.terms().ifPresent(terms -> rows.addAll(procedures(terms)));
        return rows;
    }

    private List<Card> found(Asked asked) {
        List<EventId> some = visit.room().search().find(asked, visit.viewer(), MOST, Optional.empty()).incidents();
        return visit.room().tables().cards(some, Tables.NOW);
    }

    private List<WatchSheet.ClockRow> embargoes() {
        List<WatchSheet.ClockRow> rows = new ArrayList<>();
        for (Card card : found(Asked.ALL.only(Facet.EMBARGOED, "yes"))) {
            Optional<Instant> end = visit.room().tables().decisions(card.id(), Tables.NOW).stream().map(Decision::ruling).filter(it -> it instanceof Ruling.Embargoed || it instanceof Ruling.Released)
                .reduce((_, later) -> later).flatMap(it -> it instanceof Ruling.Embargoed(var until) ? until : Optional.empty());
            end.flatMap(due -> row(card, due, Message.of("watch.clock-embargo"))).ifPresent(rows::add);
        }
        return rows;
    }

    /** The agreement says what is to be done within which time; whether it was done, nobody told us. */
    private List<WatchSheet.ClockRow> procedures(Terms terms) {
        List<Procedure> timed = terms.rules().procedures().stream().filter(one -> one.steps().stream().anyMatch(step -> step.within().isPresent())).toList();
        if (timed.isEmpty()) return List.of();
        Duration longest = timed.stream().map(one -> longest(one, terms)).max(Duration::compareTo).orElse(Duration.ZERO);
        List<WatchSheet.ClockRow> rows = new ArrayList<>();
        for (Card card : found(Asked.ALL.learnedSince(now.minus(longest).minus(over))))
            for (Procedure procedure : timed) if (isTouched(card, procedure)) steps(card, procedure, terms).forEach(rows::add);
        return rows;
    }

    private static Duration longest(Procedure procedure, Terms terms) {
        return Clocks.of(procedure, Instant.EPOCH, Instant.EPOCH, terms.zone()).stream().map(clock -> Duration.between(Instant.EPOCH, clock.due())).max(Duration::compareTo).orElse(Duration.ZERO);
    }

    /** As in an assessment: a clause on which the procedure turns may have been breached. */
    private static boolean isTouched(Card card, Procedure procedure) {
        return card.findings().stream().anyMatch(found -> procedure.on().contains(found.clause()) && OPEN.contains(found.verdict()));
    }

    private List<WatchSheet.ClockRow> steps(Card card, Procedure procedure, Terms terms) {
        Map<String, Procedure.Step> steps = new HashMap<>();
        procedure.steps().forEach(step -> steps.put(step.id(), step));
        List<WatchSheet.ClockRow> rows = new ArrayList<>();
        for (Assessment.Clock clock : Clocks.of(procedure, card.when().to(), card.learned(), terms.zone()))
            if (clock.due().isAfter(now.minus(over)))
                row(card, clock.due(), Message.of("watch.clock-step", "procedure", procedure.title(), "step", steps.get(clock.step()).what())).ifPresent(rows::add);
        return rows;
    }

    private Optional<WatchSheet.ClockRow> row(Card card, Instant due, Message what) {
        Optional<Shown> shown = sight.show(card);
        return shown.map(one -> {
            WatchSheet.ClockRow row = RunningClocks.row(due, now, what, Optional.empty());
            return new WatchSheet.ClockRow(row.due(), row.left(), row.isOver(), row.what(), row.address(), Optional.of(IncidentRow.linked(one, names)));
        });
    }
}
