package org.hudna.app.exchange.page;

import java.util.List;
import java.util.Optional;
import org.hudna.app.exchange.chart.Marks;
import org.hudna.app.exchange.markup.At;
import org.hudna.app.exchange.markup.Markup;
import org.hudna.app.exchange.telling.Saying;
import org.hudna.assessment.Finding;
import org.hudna.assessment.Responsible;
import org.hudna.assessment.Step;
import org.hudna.assessment.Verdict;
import org.hudna.claims.ClaimId;
import org.hudna.terms.Clause;
import org.hudna.terms.Lifting;
import org.hudna.terms.saying.ClauseSentence;
import org.hudna.truth.Truth;
import org.hudna.who.ActorId;
import org.hudna.words.Message;
import org.hudna.words.Words;

/**
 * What an account comes to under one clause: the verdict, the clause in words with its place in the text, who would be responsible, and the trace.
 */
final class FindingBlock {

    private final Markup page;
    private final Saying saying;
    private final Finding finding;
    private final Optional<Clause> clause;

    FindingBlock(Markup page, Saying saying, Finding finding) {
        this.page = page;
        this.saying = saying;
        this.finding = finding;
        this.clause = saying.terms().clause(finding.clause());
    }

    void write() {
        page.in("section", At.css("finding " + Marks.css(AccountColumn.sign(finding.verdict()))), () -> {
            page.in("h5", () -> {
                Marks.inText(page, AccountColumn.sign(finding.verdict()));
                page.text("span", At.css("verdict"), saying.say(Message.of("verdict." + finding.verdict().code())));
                page.text(" ").original("code", At.NONE, finding.clause());
            });
            page.text("p", saying.say(verdict()));
            clause.ifPresent(this::inWords);
            responsible();
            trace();
        });
    }

    private Words title() { return clause.map(Clause::title).orElseGet(() -> same(finding.clause())); }

    private Message verdict() {
        return switch (finding.verdict()) {
            case Verdict.WouldBreach _ -> Message.of("verdict.would-breach.full", "clause", title());
            case Verdict.Allowed(String by) when by.equals(finding.clause()) -> Message.of("report.permitted", "clause", title());
            case Verdict.Allowed(String by) -> Message.of("verdict.allowed.full", "clause", title(), "by", named(by));
            case Verdict.NotCovered(var reason) -> Message.of("verdict.not-covered.full", "clause", title(),
                "reason", Message.of("reason." + reason.code()));
            case Verdict.NoBreach(var because) -> Message.of("verdict.no-breach.full", "clause", title(),
                "because", Message.of("because." + because.code()));
            case Verdict.Undetermined _ -> Message.of("verdict.undetermined.full", "clause", title());
        };
    }

    /** An exception, or a clause that permits. */
    private Words named(String by) {
        return saying.terms().rules().exceptions().stream().filter(e -> e.id().equals(by)).map(Lifting::title).findFirst()
            .or(() -> saying.terms().clause(by).map(Clause::title)).orElseGet(() -> same(by));
    }

    private static Words same(String id) { return new Words(id, id, id); }

    private void inWords(Clause one) {
        page.in("blockquote", At.css("clause"), () -> {
            page.text("p", saying.say(ClauseSentence.of(saying.terms(), one)));
            page.in("footer", () -> page.original("cite", At.css("cite"), one.cite()));
        });
    }

    private void responsible() {
        Responsible who = finding.responsible();
        if (!(finding.verdict() instanceof Verdict.WouldBreach || finding.verdict() instanceof Verdict.Undetermined)) return;
        page.in("p", At.css("responsible"), () -> {
            page.text("b", saying.say("report.responsible")).text(" ").text(saying.say(responsible(who)));
            if (!who.answering().isEmpty()) page.text(" ").text("span", saying.say(Message.of("responsible.answers", "who", names(who.answering()))));
        });
    }

    private Message responsible(Responsible who) {
        if (who.candidates().isEmpty()) return Message.of("responsible.unknown");
        if (who.candidates().size() == 1) return Message.of("responsible.one", "who", names(who.candidates()));
        if (!who.sides().isEmpty()) return Message.of("responsible.side", "side", names(who.sides()), "who", names(who.candidates()));
        return Message.of("responsible.candidates", "who", names(who.candidates()));
    }

    private List<Object> names(List<ActorId> actors) { return actors.stream().<Object>map(saying.terms()::nameOf).toList(); }

    private void trace() {
        page.in("details", At.css("trace"), () -> {
            page.text("summary", saying.say(Message.of("report.trace", "n", finding.steps().size())));
            page.in("ol", () -> finding.steps().forEach(this::step));
            page.text("p", At.css("small"),
                saying.say(Message.of("report.rests-on", "claims", finding.claims().stream().map(ClaimId::code).toList())));
        });
    }

    private void step(Step step) {
        page.in("li", At.css(css(step.truth())), () -> {
            page.text("span", At.css("answer"), saying.say(answer(step.truth()))).text(" ");
            page.text("b", saying.say(Message.of("test." + step.test().code()))).text(" ").text("span", saying.say(step.why()));
        });
    }

    private static String css(Truth truth) {
        return switch (truth) {
            case TRUE -> "yes";
            case FALSE -> "no";
            case UNKNOWN -> "unknown";
        };
    }

    private static String answer(Truth truth) {
        return switch (truth) {
            case TRUE -> "report.yes";
            case FALSE -> "report.no";
            case UNKNOWN -> "report.not-known";
        };
    }
}
