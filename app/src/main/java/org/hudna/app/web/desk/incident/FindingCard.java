package org.hudna.app.web.desk.incident;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hudna.app.room.Seen;
import org.hudna.app.web.desk.telling.Names;
import org.hudna.assessment.Finding;
import org.hudna.assessment.Missing;
import org.hudna.assessment.Outcome;
import org.hudna.assessment.Responsible;
import org.hudna.assessment.Step;
import org.hudna.assessment.Verdict;
import org.hudna.claims.ClaimId;
import org.hudna.terms.Clause;
import org.hudna.terms.saying.ClauseSentence;
import org.hudna.truth.Truth;
import org.hudna.words.Message;

/**
 * What one account comes to under one clause, with the clause in words and the way there.
 *
 * @param sign which outcome the verdict alone would make
 */
public record FindingCard(String clause, Outcome sign, Message brief, Message verdict, Optional<Message> sentence, Optional<String> cite,
    List<Message> responsible, List<Put> trace,
                          Message restsOn) {

    public FindingCard {
        responsible = List.copyOf(responsible);
        trace = List.copyOf(trace);
    }

    /** One test that was put. */
    public record Put(Message answer, Message test, Message why) {}

    /** A question that would decide it, why it is open, and the clauses that wait for it. */
    public record Question(Message question, Message kind, Set<String> clauses) {}

    /**
     * What one account comes to.
     *
     * @param beyond clauses on such acts that do not reach this one
     */
    public record OfAccount(String account, Outcome outcome, List<Question> questions, List<FindingCard> findings, List<FindingCard> beyond) {}

    static OfAccount of(Seen.OfAccount account, Names names) {
        List<Finding> covered = account.findings().stream().filter(one -> !(one.verdict() instanceof Verdict.NotCovered))
            .sorted(java.util.Comparator.comparing(one -> Outcome.of(one.verdict()))).toList();
        List<Finding> beyond = account.findings().stream().filter(one -> one.verdict() instanceof Verdict.NotCovered(var why)
            && why != Verdict.Reason.ACT).toList();
        return new OfAccount(account.account(), account.outcome(), questions(covered), covered.stream().map(one -> of(one, names)).toList(),
            beyond.stream().map(one -> of(one, names)).toList());
    }

    private static List<Question> questions(List<Finding> findings) {
        Map<List<Object>, Question> all = new LinkedHashMap<>();
        for (Finding finding : findings)
            for (Missing missing : finding.missing())
                all.computeIfAbsent(List.of(missing.kind(), missing.question()),
                    _ -> new Question(missing.question(), Message.of("kind." + missing.kind().code()), new TreeSet<>()))
                    .clauses().add(finding.clause());
        return List.copyOf(all.values());
    }

    private static FindingCard of(Finding finding, Names names) {
        Optional<Clause> clause = names.terms().flatMap(terms -> terms.clause(finding.clause()));
        return new FindingCard(finding.clause(), Outcome.of(finding.verdict()), Message.of("verdict." + finding.verdict().code()),
            verdict(finding, names),
            clause.map(one -> ClauseSentence.of(names.terms().orElseThrow(), one)), clause.map(Clause::cite), responsible(finding, names),
            finding.steps().stream().map(FindingCard::put).toList(),
            Message.of("report.rests-on", "claims", finding.claims().stream().map(ClaimId::code).toList()));
    }

    private static Message verdict(Finding finding, Names names) {
        Object title = names.clause(finding.clause());
        return switch (finding.verdict()) {
            case Verdict.WouldBreach _ -> Message.of("verdict.would-breach.full", "clause", title);
            case Verdict.Allowed(String by) when by.equals(finding.clause()) -> Message.of("report.permitted", "clause", title);
            case Verdict.Allowed(String by) -> Message.of("verdict.allowed.full", "clause", title, "by", names.exception(by));
            case Verdict.NotCovered(var reason) -> Message.of("verdict.not-covered.full", "clause", title,
                "reason", Message.of("reason." + reason.code()));
            case Verdict.NoBreach(var because) ->
                Message.of("verdict.no-breach.full", "clause", title, "because", Message.of("because." + because.code()));
            case Verdict.Undetermined _ -> Message.of("verdict.undetermined.full", "clause", title);
        };
    }

    private static List<Message> responsible(Finding finding, Names names) {
        if (!(finding.verdict() instanceof Verdict.WouldBreach || finding.verdict() instanceof Verdict.Undetermined)) return List.of();
        Responsible who = finding.responsible();
        List<Message> said = new ArrayList<>(List.of(responsible(who, names)));
        if (!who.answering().isEmpty()) said.add(Message.of("responsible.answers", "who", names.actors(who.answering())));
        return said;
    }

    private static Message responsible(Responsible who, Names names) {
        List<Object> candidates = names.actors(who.candidates());
        if (candidates.isEmpty()) return Message.of("responsible.unknown");
        if (candidates.size() == 1) return Message.of("responsible.one", "who", candidates);
        return who.sides().isEmpty() ? Message.of("responsible.candidates", "who", candidates)
            : Message.of("responsible.side", "side", names.actors(who.sides()), "who", candidates);
    }

    private static Put put(Step step) { return new Put(Message.of(answer(step.truth())), Message.of("test." + step.test().code()), step.why()); }

    private static String answer(Truth truth) {
        return switch (truth) {
            case TRUE -> "report.yes";
            case FALSE -> "report.no";
            case UNKNOWN -> "report.not-known";
        };
    }

    /** How many tests were put. */
    public Message traceTitle() { return Message.of("report.trace", "n", trace.size()); }
}
