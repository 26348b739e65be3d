package org.hudna.app.web.desk.incident;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hudna.app.web.desk.situation.IncidentRow;
import org.hudna.words.Message;
import org.hudna.words.Words;

/**
 * One incident as the viewer sees it.
 *
 * @param at the moment that is looked at, as the address says it; empty for now
 * @param imagined whose liaison the page is made for, where the watch looks through others' eyes
 * @param under clauses that reach it, and whose responsibility it would be, for whoever is not shown how that was found
 * @param steps the procedures that it sets running, with what became of their steps; for the watch
 * @param filled what stood in a form that was refused
 */
public record IncidentSheet(IncidentRow row, String path, String at, Optional<Object> imagined, List<ClaimCard.Column> columns, List<FactRow> facts,
                            List<FindingCard.OfAccount> findings, List<Message> under, Optional<LadderSheet> ladder, List<DecisionLine> decisions,
                                List<StepLine.Block> steps, List<EvidenceLine> evidence,
                            List<HistoryLine> history, Deeds deeds, Told told, Map<String, String> filled) {

    public IncidentSheet {
        columns = List.copyOf(columns);
        facts = List.copyOf(facts);
        findings = List.copyOf(findings);
        under = List.copyOf(under);
        decisions = List.copyOf(decisions);
        steps = List.copyOf(steps);
        evidence = List.copyOf(evidence);
        history = List.copyOf(history);
        filled = Map.copyOf(filled);
    }

    /**
     * What became of a form.
     *
     * @param written the entry that it led to
     * @param wrong why it was refused
     */
    public record Told(Optional<Message> written, List<Message> wrong) {
        static final Told NOTHING = new Told(Optional.empty(), List.of());

        public Told { wrong = List.copyOf(wrong); }
    }

    /**
     * How far it is verified.
     *
     * @param differs whether people decided otherwise than is computed
     */
    public record LadderSheet(List<Step> steps, Message standing, Message computed, boolean differs, List<Message> reasons,
        List<String> contestedBy) {}

    /** One rung. */
    public record Step(Message name, boolean isComputed, boolean isStanding) {}

    /**
     * Which forms the viewer is given.
     *
     * @param parties through whose eyes the watch may look; empty for everybody else
     */
    public record Deeds(boolean decides, boolean embargoes, boolean releases, boolean determines, boolean judges, boolean corrects, boolean looks,
        boolean tells, List<Party> parties) {}

    /** An actor of the agreement. */
    public record Party(String code, Words name) {}

    public boolean isNow() { return at.isEmpty() && imagined.isEmpty(); }

    /** What stood in a field. */
    public String was(String field) { return filled.getOrDefault(field, ""); }
}
