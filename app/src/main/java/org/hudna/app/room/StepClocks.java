package org.hudna.app.room;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hudna.app.search.Asked;
import org.hudna.app.search.Facet;
import org.hudna.app.search.Found;
import org.hudna.app.search.Search;
import org.hudna.app.store.Tables;
import org.hudna.assessment.Clocks;
import org.hudna.assessment.StepState;
import org.hudna.bulletin.Card;
import org.hudna.bulletin.Depth;
import org.hudna.bulletin.Detail;
import org.hudna.bulletin.Sight;
import org.hudna.bulletin.Viewer;
import org.hudna.claims.EventId;
import org.hudna.terms.Procedure;
import org.hudna.terms.Terms;

/** The steps that wait for somebody to tell what became of them: those that fall due, and those whose time is over. Reads only. */
public final class StepClocks {

    /** So many incidents are looked at for one page of the watch: it must not wait for all that ever happened. */
    public static final int LOOKED_AT = 300;

    private final Tables tables;
    private final Search search;
    private final Derivation derivation;

    StepClocks(Tables tables, Search search, Derivation derivation) {
        this.tables = tables;
        this.search = search;
        this.derivation = derivation;
    }

    /** A step with a clock of which nobody told what became. */
    public record Clock(Card card, Procedure procedure, StepState state) {

        /** When it falls due. */
        public Instant due() { return state.due().orElseThrow(); }
    }

    /**
     * What stands on the watch.
     *
     * @param open the nearest first; {@code overdue} those first whose time ended last
     * @param isOpenCut whether more incidents came so lately that a clock may run than were looked at
     * @param isOverdueCut whether there are more incidents than were looked at, whose steps may be overdue
     */
    public record OnWatch(List<Clock> open, List<Clock> overdue, boolean isOpenCut, boolean isOverdueCut) {
        public OnWatch {
            open = List.copyOf(open);
            overdue = List.copyOf(overdue);
        }
    }

    /** Some of them, by incident, the latest first. @param next where the next page begins; empty where this was the last */
    public record Page(List<Clock> clocks, Optional<Found.After> next) {
        public Page { clocks = List.copyOf(clocks); }
    }

    /** Of the incidents that came lately, of those whose steps somebody told something of lately, and of the latest of all. */
    public OnWatch onWatch(Viewer viewer, Instant now) {
        Optional<Terms> terms = derivation.laws(tables.asOf(Tables.NOW)).terms();
        List<Procedure> timed = terms.map(Procedures::timed).orElse(List.of());
        if (timed.isEmpty()) return new OnWatch(List.of(), List.of(), false, false);
        Asked touched = asked(timed);
        Instant since = now.minus(longest(timed, terms.get()));
        Found lately = search.find(touched.learnedSince(since), viewer, LOOKED_AT, Optional.empty());
        Found latest = search.find(touched, viewer, LOOKED_AT, Optional.empty());
        var incidents = new LinkedHashSet<>(lately.incidents());
        incidents.addAll(latest.incidents());
        List<EventId> told = tables.stepped(tables.indexAt(since).orElse(-1), LOOKED_AT + 1);
        incidents.addAll(told);
        List<Clock> all = clocks(List.copyOf(incidents), viewer, terms.get(), now);
        return new OnWatch(all.stream().filter(one -> one.state().is() == StepState.Is.OPEN).sorted(Comparator.comparing(Clock::due)).toList(),
            all.stream().filter(one -> one.state().is() == StepState.Is.OVERDUE).sorted(Comparator.comparing(Clock::due).reversed()).toList(),
            lately.next().isPresent() || told.size() > LOOKED_AT, latest.next().isPresent());
    }

    /** All of them, in pages of so many incidents. */
    public Page page(Viewer viewer, int limit, Optional<Found.After> after, Instant now) {
        Optional<Terms> terms = derivation.laws(tables.asOf(Tables.NOW)).terms();
        List<Procedure> timed = terms.map(Procedures::timed).orElse(List.of());
        if (timed.isEmpty()) return new Page(List.of(), Optional.empty());
        Found found = search.find(asked(timed), viewer, limit, after);
        return new Page(clocks(found.incidents(), viewer, terms.get(), now), found.next());
    }

    private static Asked asked(List<Procedure> timed) { return Asked.ALL.only(Facet.FINDING, Procedures.findings(timed)); }

    /** From when an incident is over or learned to when the last of its steps is due, each done when it is due. */
    private static Duration longest(List<Procedure> timed, Terms terms) {
        return timed.stream().flatMap(one -> Clocks.of(one, Instant.EPOCH, Instant.EPOCH, terms.zone()).stream())
            .map(clock -> Duration.between(Instant.EPOCH, clock.due())).max(Duration::compareTo).orElse(Duration.ZERO);
    }

    private List<Clock> clocks(List<EventId> incidents, Viewer viewer, Terms terms, Instant now) {
        Sight sight = Sight.of(viewer);
        Map<EventId, Card> cards = new LinkedHashMap<>();
        for (Card card : tables.cards(incidents, Tables.NOW)) if (isShown(sight, card)) cards.put(card.id(), card);
        var words = tables.steps(cards.keySet(), Tables.NOW);
        List<Clock> clocks = new ArrayList<>();
        for (Card card : cards.values())
            for (Procedures.Run run : Procedures.of(card, terms, words.getOrDefault(card.id(), List.of()), now))
                if (run.isRunning()) for (Procedures.Step step : run.steps())
                    if (step.state().due().isPresent() && !step.state().is().isEnded()) clocks.add(new Clock(card, run.procedure(), step.state()));
        return clocks;
    }

    static boolean isShown(Sight sight, Card card) { return sight.isShown(card) && sight.depth(Detail.STEPS, card) == Depth.WHOLE; }
}
