package org.hudna.app.web.desk.watch;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hudna.app.room.StepClocks;
import org.hudna.app.search.Asked;
import org.hudna.app.search.Facet;
import org.hudna.app.search.Found;
import org.hudna.app.store.Tables;
import org.hudna.app.web.desk.Visit;
import org.hudna.app.web.desk.incident.StepForm;
import org.hudna.app.web.desk.situation.IncidentRow;
import org.hudna.app.web.desk.telling.Names;
import org.hudna.assessment.StepState;
import org.hudna.bulletin.Card;
import org.hudna.bulletin.Sight;
import org.hudna.incidents.ladder.Decision;
import org.hudna.incidents.ladder.Ruling;
import org.hudna.words.Message;

/** Clocks that incidents set running: steps that procedures want after them, and embargoes that end. */
final class IncidentClocks {

    private static final Duration PRECISE = Duration.ofDays(2);

    private final Visit visit;
    private final Names names;
    private final Instant now;
    private final Sight sight;

    IncidentClocks(Visit visit, Names names, Instant now) {
        this.visit = visit;
        this.names = names;
        this.now = now;
        this.sight = Sight.of(visit.viewer());
    }

    /** @param isRunCut whether there are more incidents than were looked at for what runs; {@code isOverdueCut} the same for what is overdue */
    record Found(List<WatchSheet.ClockRow> run, List<WatchSheet.ClockRow> overdue, boolean isRunCut, boolean isOverdueCut) {
        static final Found NOTHING = new Found(List.of(), List.of(), false, false);
    }

    Found all() {
        StepClocks.OnWatch steps = visit.room().stepClocks().onWatch(visit.viewer(), now);
        List<WatchSheet.ClockRow> run = new ArrayList<>();
        boolean isCut = embargoes(run);
        steps.open().forEach(clock -> row(clock).ifPresent(run::add));
        return new Found(run, steps.overdue().stream().flatMap(clock -> row(clock).stream()).toList(), isCut || steps.isOpenCut(),
            steps.isOverdueCut());
    }

    /** Whether more are held back than were looked at. */
    private boolean embargoes(List<WatchSheet.ClockRow> rows) {
        var found = visit.room().search().find(Asked.ALL.only(Facet.EMBARGOED, "yes"), visit.viewer(), StepClocks.LOOKED_AT, Optional.empty());
        var decisions = visit.room().tables().asOf(Tables.NOW).decisions(found.incidents());
        for (Card card : visit.room().tables().cards(found.incidents(), Tables.NOW)) {
            Optional<Instant> end = decisions.getOrDefault(card.id(), List.of()).stream().map(Decision::ruling)
                .filter(it -> it instanceof Ruling.Embargoed || it instanceof Ruling.Released)
                .reduce((_, later) -> later).flatMap(it -> it instanceof Ruling.Embargoed(var until) ? until : Optional.empty());
            end.flatMap(due -> row(card, due, Message.of("watch.clock-embargo"), Optional.empty())).ifPresent(rows::add);
        }
        return found.next().isPresent();
    }

    Optional<WatchSheet.ClockRow> row(StepClocks.Clock clock) {
        Message what = Message.of("watch.clock-step", "procedure", clock.procedure().title(), "step", clock.state().step().what());
        var form = new StepForm(clock.card().id().code(), clock.procedure().id(), clock.state().step().id());
        return row(clock.card(), clock.due(), what, Optional.of(form))
            .map(row -> new WatchSheet.ClockRow(row.due(), rough(row.left()), clock.state().is() == StepState.Is.OVERDUE, row.what(), row.address(),
                row.incident(), row.step()));
    }

    /** After two days nobody counts minutes. */
    private static Duration rough(Duration time) { return time.compareTo(PRECISE) < 0 ? time : time.truncatedTo(ChronoUnit.DAYS); }

    private Optional<WatchSheet.ClockRow> row(Card card, Instant due, Message what, Optional<StepForm> step) {
        return sight.show(card).map(shown -> {
            WatchSheet.ClockRow row = RunningClocks.row(due, now, what, Optional.empty());
            return new WatchSheet.ClockRow(row.due(), row.left(), row.isOver(), row.what(), row.address(), Optional.of(IncidentRow.linked(shown,
                names)), step);
        });
    }
}
