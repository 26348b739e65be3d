package org.hudna.app.exchange.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.hudna.app.exchange.chart.Marks;
import org.hudna.app.exchange.markup.At;
import org.hudna.app.exchange.markup.Markup;
import org.hudna.app.exchange.telling.Concluded;
import org.hudna.app.exchange.telling.Reached;
import org.hudna.app.exchange.telling.Saying;
import org.hudna.app.exchange.telling.Where;
import org.hudna.assessment.Assessment;
import org.hudna.assessment.Finding;
import org.hudna.assessment.Missing;
import org.hudna.assessment.Outcome;
import org.hudna.assessment.Step;
import org.hudna.assessment.Verdict;
import org.hudna.words.Message;

/** One account: what it comes to, what would decide it, clause by clause, and the claims that it is made of. */
final class AccountColumn {

    private final Markup page;
    private final Saying saying;
    private final Where where;
    private final Assessment.OfAccount account;
    private final boolean alone;

    AccountColumn(Markup page, Saying saying, Where where, Assessment.OfAccount account, boolean alone) {
        this.page = page;
        this.saying = saying;
        this.where = where;
        this.account = account;
        this.alone = alone;
    }

    void write() {
        page.in("section", At.css("account " + Marks.css(account.outcome())), () -> {
            page.in("header", this::head);
            page.in("div", At.css("findings"), this::findings);
            page.in("div", At.css("claims"), () -> {
                page.text("h5", saying.say(Message.of("report.claims", "n", account.account().claims().size())));
                account.account().claims().forEach(claim -> new ClaimBlock(page, saying, where, claim).write());
            });
        });
    }

    private void head() {
        page.in("h4", () -> page.text(saying.say(Message.of("report.account", "account", account.account().label()))));
        if (!alone) page.in("p", At.css("badge"), () -> {
            Marks.inText(page, account.outcome());
            page.text("strong", saying.say(Message.of("outcome." + account.outcome().code())));
        });
        for (Concluded one : Concluded.in(account)) conclusion(one);
    }

    private void conclusion(Concluded one) {
        boolean differs = one.outcome().isPresent() && one.outcome().get() != account.outcome();
        page.in("p", At.css(differs ? "conclusion differs" : "conclusion"), () -> {
            page.text(saying.say(Message.of("report.conclusion", "source", one.source().name(), "words", one.words())));
            if (differs) page.text(" ").text("span", At.css("flag"), saying.say("report.differs"));
        });
    }

    /** What stands against it first; then what is open, under the questions that would decide it; what is kept or not reached is folded away. */
    private void findings() {
        List<Finding> covered = Reached.covered(account);
        List<Finding> not = Reached.notCovered(account);
        boolean onlyKept = covered.stream().allMatch(AccountColumn::isKept);
        covered.stream().filter(AccountColumn::wouldBreach).forEach(finding -> new FindingBlock(page, saying, finding).write());
        decide(covered);
        covered.stream().filter(finding -> !wouldBreach(finding) && (onlyKept || !isKept(finding)))
            .forEach(finding -> new FindingBlock(page, saying, finding).write());
        if (!onlyKept) folded("report.kept-clauses-n", covered.stream().filter(AccountColumn::isKept).toList(),
            kept -> kept.forEach(finding -> new FindingBlock(page, saying, finding).write()));
        if (covered.isEmpty() && !not.isEmpty()) {
            page.text("p", saying.say("report.no-clause-reaches"));
            rows(not);
        } else if (covered.isEmpty()) page.text("p", saying.say("report.no-clause-speaks"));
        else folded("report.other-clauses-n", not, this::rows);
    }

    private static boolean wouldBreach(Finding finding) { return finding.verdict() instanceof Verdict.WouldBreach; }

    private static boolean isKept(Finding finding) { return finding.verdict() instanceof Verdict.NoBreach; }

    /** Clauses that matter less here: there for who asks. */
    private void folded(String title, List<Finding> findings, Consumer<List<Finding>> inside) {
        if (findings.isEmpty()) return;
        page.in("details", At.css("more"), () -> {
            page.text("summary", saying.say(Message.of(title, "n", findings.size())));
            inside.accept(findings);
        });
    }

    /** A question as a reader sees it; several tests may ask the same. */
    private record Asked(Missing.Kind kind, String question) {}

    /** What would decide it, each question once, with the clauses that wait for it. */
    private void decide(List<Finding> findings) {
        Map<Asked, Set<String>> questions = new LinkedHashMap<>();
        for (Finding finding : findings)
            for (Missing missing : finding.missing())
                questions.computeIfAbsent(new Asked(missing.kind(), saying.say(missing.question())), _ -> new TreeSet<>()).add(finding.clause());
        if (questions.isEmpty()) return;
        page.in("div", At.css("decide"), () -> {
            page.text("h5", saying.say("report.decide"));
            page.in("ul", () -> questions.forEach((asked, clauses) -> page.in("li", () -> {
                page.text("span", At.css("question"), asked.question());
                page.in("span", At.css("small"), () -> {
                    page.text(saying.say(Message.of("kind." + asked.kind().code()))).text(" · ");
                    page.original("span", At.NONE, String.join(" ", clauses));
                });
            })));
        });
    }

    /** Why a clause does not reach the act, and the test that said so. */
    private record Why(Message reason, Optional<Message> test) {}

    private void rows(List<Finding> findings) {
        Map<Why, Set<String>> clauses = new LinkedHashMap<>();
        for (Finding finding : findings)
            if (finding.verdict() instanceof Verdict.NotCovered(var reason))
                clauses.computeIfAbsent(new Why(Message.of("reason." + reason.code()), finding.steps().stream().map(Step::why)
                    .reduce((_, last) -> last)),
                    _ -> new TreeSet<>()).add(finding.clause());
        page.in("ul", At.css("not-covered"), () -> clauses.forEach((why, ids) -> page.in("li", () -> {
            page.text("b", saying.say(why.reason()));
            why.test().ifPresent(test -> page.text("p", At.css("small"), saying.say(test)));
            page.in("ul", () -> ids.forEach(id -> page.in("li", () -> {
                page.text(saying.terms().clause(id).map(c -> c.title().in(saying.lang())).orElse(id)).text(" ");
                page.original("code", At.NONE, id);
            })));
        })));
    }

    /** The sign that goes with a verdict. */
    static Outcome sign(Verdict verdict) {
        return switch (verdict) {
            case Verdict.WouldBreach _ -> Outcome.VIOLATION;
            case Verdict.Undetermined _ -> Outcome.UNDETERMINED;
            case Verdict.Allowed _ -> Outcome.EXEMPT;
            case Verdict.NoBreach _ -> Outcome.NO_BREACH;
            case Verdict.NotCovered _ -> Outcome.NOT_COVERED;
        };
    }
}
