package org.hudna.app.room;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hudna.app.store.StepWord;
import org.hudna.assessment.StepEnd;
import org.hudna.assessment.StepState;
import org.hudna.assessment.Steps;
import org.hudna.bulletin.Card;
import org.hudna.incidents.ladder.Standing;
import org.hudna.terms.Procedure;
import org.hudna.terms.Terms;

/** The procedures that an incident sets running, with what people told of their steps. Pure. */
public final class Procedures {

    /** Verdicts under which a clause may have been breached. */
    static final Set<String> TOUCHING = Set.of("would-breach", "undetermined");

    private Procedures() {}

    /**
     * A procedure and where its steps stand.
     *
     * @param isTouched whether a clause on which it turns may have been breached, as things are assessed; else it is here for what was told of it
     * @param setAside what people decided of the incident, where that leaves nothing to be done
     */
    public record Run(Procedure procedure, List<Step> steps, boolean isTouched, Optional<Standing> setAside) {
        public Run { steps = List.copyOf(steps); }

        /** Whether its clocks run. */
        public boolean isRunning() { return isTouched && setAside.isEmpty(); }
    }

    /**
     * A step and all that was told of it, in order.
     *
     * @param counts what counts of it: the first that was not taken back
     */
    public record Step(StepState state, Optional<StepWord> counts, List<StepWord> words) {
        public Step { words = List.copyOf(words); }
    }

    /** In the order of the agreement; those that the incident does not touch, and of which nobody told anything, are left out. */
    static List<Run> of(Card card, Terms terms, List<StepWord> words, Instant now) {
        List<StepWord> own = words.stream().filter(word -> word.said().agreement().equals(terms.id())).toList();
        List<Run> runs = new ArrayList<>();
        for (Procedure procedure : terms.rules().procedures()) {
            List<StepWord> told = own.stream().filter(word -> word.said().procedure().equals(procedure.id())).toList();
            boolean isTouched = isTouched(card, procedure);
            if (isTouched || !told.isEmpty()) runs.add(new Run(procedure, steps(card, procedure, told, terms, now), isTouched, setAside(card)));
        }
        return runs;
    }

    /** As in an assessment: a clause on which the procedure turns may have been breached. */
    private static boolean isTouched(Card card, Procedure procedure) {
        return card.findings().stream().anyMatch(found -> procedure.on().contains(found.clause()) && TOUCHING.contains(found.verdict()));
    }

    /**
     * Nothing is due for what did not happen, is told of under another incident, or is forbidden by nothing; until another decision says otherwise.
     */
    private static Optional<Standing> setAside(Card card) {
        return switch (card.standing()) {
            case Standing.Discounted _, Standing.DuplicateOf _, Standing.NotAViolation _ -> Optional.of(card.standing());
            case Standing.On _, Standing.Determined _, Standing.Unverifiable _ -> Optional.empty();
        };
    }

    private static StepState asideWhere(boolean isAside, StepState state) {
        return isAside && !state.is().isEnded() ? new StepState(state.step(), state.due(), StepState.Is.SET_ASIDE) : state;
    }

    private static List<Step> steps(Card card, Procedure procedure, List<StepWord> told, Terms terms, Instant now) {
        Map<String, StepWord> counts = new HashMap<>();
        told.stream().filter(StepWord::isStanding).forEach(word -> counts.putIfAbsent(word.said().step(), word));
        Map<String, StepEnd> ends = new HashMap<>();
        counts.forEach((step, word) -> ends.put(step, word.said().end()));
        return Steps.of(procedure, card.when().to(), card.learned(), ends, terms.zone(), now).stream()
            .map(state -> asideWhere(setAside(card).isPresent(), state))
            .map(state -> new Step(state, Optional.ofNullable(counts.get(state.step().id())), of(state.step(), told))).toList();
    }

    private static List<StepWord> of(Procedure.Step step, List<StepWord> told) {
        return told.stream().filter(word -> word.said().step().equals(step.id())).toList();
    }

    /** Whether any step of any procedure has a time allowed. */
    public static boolean isTimed(Terms terms) { return !timed(terms).isEmpty(); }

    /** Procedures of which a step has a time allowed. */
    static List<Procedure> timed(Terms terms) {
        return terms.rules().procedures().stream().filter(one -> one.steps().stream().anyMatch(step -> step.within().isPresent())).toList();
    }

    /** Clauses with a verdict, as the index knows them, under which one of these procedures runs. */
    static String[] findings(List<Procedure> procedures) {
        return procedures.stream().flatMap(one -> one.on().stream()).distinct()
            .flatMap(clause -> TOUCHING.stream().map(verdict -> clause + "/" + verdict)).toArray(String[]::new);
    }
}
