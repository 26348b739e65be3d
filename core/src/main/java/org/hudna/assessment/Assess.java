package org.hudna.assessment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hudna.claims.Claim;
import org.hudna.claims.Said;
import org.hudna.incidents.Account;
import org.hudna.incidents.Incident;
import org.hudna.terms.Clause;
import org.hudna.terms.Procedure;
import org.hudna.truth.Truth;
import org.hudna.words.Message;

/** The verb of this room: an incident and the terms give an assessment. Pure; may be shared by threads. */
public final class Assess {

    private final Rulebook book;
    private final List<ClauseRun.Prepared> clauses;

    public Assess(Rulebook book) {
        this.book = book;
        this.clauses = book.terms().rules().clauses().stream().map(this::prepared).toList();
    }

    private ClauseRun.Prepared prepared(Clause clause) {
        List<ClauseRun.Prepared> permissions = book.terms().rules().permissionsBefore(clause).stream()
            .map(c -> new ClauseRun.Prepared(c, List.of(), List.of(), book.force(c))).toList();
        return new ClauseRun.Prepared(clause, book.terms().rules().exceptionsTo(clause), permissions, book.force(clause));
    }

    /** The incident as it was known at the rulebook's instant; empty where nothing had been learned of it. */
    public Optional<Assessment> assess(Incident incident) { return incident.knownAt(book.asOf()).map(this::known); }

    private Assessment known(Incident incident) {
        List<Assessment.OfAccount> accounts = new ArrayList<>(incident.accounts().size());
        for (Account account : incident.accounts()) accounts.add(account(account));
        Outcome outcome = Outcome.NOT_COVERED;
        for (Assessment.OfAccount one : accounts)
            if (one.outcome().compareTo(outcome) < 0) outcome = one.outcome();
        return new Assessment(incident, accounts, outcome, contested(accounts), clocks(incident, accounts), book.terms().version(), book.asOf());
    }

    /** An account that only responds comes to nothing, so that it contests nothing; a denial contests what it denies. */
    private static boolean contested(List<Assessment.OfAccount> accounts) {
        if (accounts.size() < 2) return false;
        Optional<Outcome> first = Optional.empty();
        for (Assessment.OfAccount one : accounts) {
            if (one.account().claims().stream().allMatch(c -> c.said().stance() == Said.Stance.RESPONDS)) continue;
            if (first.isPresent() && first.get() != one.outcome()) return true;
            first = Optional.of(one.outcome());
        }
        return false;
    }

    private Assessment.OfAccount account(Account account) {
        List<Finding> findings = new ArrayList<>();
        for (Claim claim : account.claims()) merge(findings, claim(claim));
        return new Assessment.OfAccount(account, findings, Outcome.of(findings));
    }

    /** One finding for each clause: several acts of one account under one clause keep the strongest, resting on all claims that reach it. */
    private static void merge(List<Finding> all, List<Finding> more) {
        if (all.isEmpty()) {
            all.addAll(more);
            return;
        }
        for (int i = 0; i < more.size(); i++) all.set(i, stronger(all.get(i), more.get(i)));
    }

    private static Finding stronger(Finding one, Finding other) {
        int order = Outcome.of(one.verdict()).compareTo(Outcome.of(other.verdict()));
        if (order != 0) return order < 0 ? one : other;
        if (one.verdict() instanceof Verdict.NotCovered) return one;
        var claims = new ArrayList<>(one.claims());
        other.claims().stream().filter(c -> !claims.contains(c)).forEach(claims::add);
        var missing = new ArrayList<>(one.missing());
        other.missing().stream().filter(m -> !missing.contains(m)).forEach(missing::add);
        return new Finding(one.clause(), one.breach(), one.verdict(), together(one.responsible(), other.responsible()), missing, one.steps(), claims);
    }

    private static Responsible together(Responsible one, Responsible other) {
        return new Responsible(union(one.candidates(), other.candidates()), union(one.answering(), other.answering()),
            union(one.sides(), other.sides()));
    }

    private static <T> List<T> union(List<T> one, List<T> other) {
        var all = new java.util.LinkedHashSet<>(one);
        all.addAll(other);
        return List.copyOf(all);
    }

    private List<Finding> claim(Claim claim) {
        return switch (claim.said().stance()) {
            case ALLEGES, CONFIRMS -> alleged(claim);
            case DENIES -> aside(claim, Verdict.Reason.DENIED, Message.of("trace.denied", "source", claim.said().source().name()));
            case RESPONDS -> aside(claim, Verdict.Reason.RESPONSE, Message.of("trace.responded", "source", claim.said().source().name()));
        };
    }

    private List<Finding> alleged(Claim claim) {
        Worlds worlds = Worlds.of(claim, book.attribution.of(claim));
        List<Finding> findings = new ArrayList<>(clauses.size());
        for (ClauseRun.Prepared clause : clauses)
            findings.add(ActTests.isReachable(clause.clause(), claim.act()) ? new Joined(book, clause, worlds).finding()
                : anotherAct(clause.clause(), claim));
        return findings;
    }

    /** Where nothing of what the clause speaks of is said to have been done, the commonest answer is given without looking further. */
    private static Finding anotherAct(Clause clause, Claim claim) {
        return new Finding(clause.id(), Truth.FALSE, ClauseRun.OTHER_ACT, Responsible.UNKNOWN, List.of(), ActTests.another(claim.act().getFirst()),
            List.of(claim.id()));
    }

    /** A denial or a response alleges no act of its own, so that no clause reaches it; what it says stands beside what it answers. */
    private List<Finding> aside(Claim claim, Verdict.Reason reason, Message why) {
        List<Step> steps = List.of(new Step(Test.ACT, Truth.FALSE, why));
        return clauses.stream().map(c -> new Finding(c.clause().id(), Truth.FALSE, new Verdict.NotCovered(reason), Responsible.UNKNOWN,
            List.of(), steps,
            List.of(claim.id()))).toList();
    }

    private List<Assessment.Clock> clocks(Incident incident, List<Assessment.OfAccount> accounts) {
        if (book.terms().rules().procedures().isEmpty()) return List.of();
        List<String> touched = new ArrayList<>();
        for (Assessment.OfAccount account : accounts)
            for (Finding finding : account.findings()) if (finding.breach() != Truth.FALSE) touched.add(finding.clause());
        List<Assessment.Clock> clocks = new ArrayList<>();
        for (Procedure procedure : book.terms().rules().procedures())
            if (procedure.on().stream().anyMatch(touched::contains)) clocks.addAll(Clocks.of(procedure, incident, book.terms().zone()));
        return clocks;
    }

    /** What was known at, for callers that show it. */
    public Instant asOf() { return book.asOf(); }
}
