package org.hudna.app.exchange;

import java.util.List;
import java.util.Locale;
import org.hudna.app.exchange.telling.Concluded;
import org.hudna.app.exchange.telling.Reached;
import org.hudna.app.exchange.telling.When;
import org.hudna.assessment.Assessment;
import org.hudna.assessment.Finding;
import org.hudna.assessment.Missing;
import org.hudna.assessment.Responsible;
import org.hudna.assessment.Step;
import org.hudna.assessment.Verdict;
import org.hudna.claims.ClaimId;
import org.hudna.truth.Truth;
import org.hudna.when.Span;
import org.hudna.who.ActorId;

/** One assessment as members of a JSON object. */
final class JsonFindings {

    private final JsonValues json;
    private final JsonClaims claims;

    JsonFindings(JsonValues json) {
        this.json = json;
        this.claims = new JsonClaims(json);
    }

    void members(Assessment assessment) {
        Span span = When.around(assessment.incident().claims());
        json.text("id", assessment.incident().id().code()).text("outcome", assessment.outcome().code()).flag("contested", assessment.contested())
            .flag("differsFromSource", Concluded.differs(assessment)).instant("from", span.from()).instant("to", span.to())
            .objects("accounts", assessment.accounts(), this::account).objects("claims", assessment.incident().claims(), claims::members)
            .objects("clocks", assessment.clocks(), c -> json.text("procedure", c.procedure()).text("step", c.step()).instant("due", c.due()));
    }

    private void account(Assessment.OfAccount account) {
        List<String> others = account.findings().stream().filter(Reached::isOfAnotherAct).map(Finding::clause).toList();
        json.text("account", account.account().label()).text("outcome", account.outcome().code())
            .objects("findings", Reached.of(account), this::finding).texts("clausesOfOtherActs", others);
    }

    private void finding(Finding finding) {
        json.text("clause", finding.clause()).text("verdict", finding.verdict().code()).text("breach", answer(finding.breach()));
        switch (finding.verdict()) {
            case Verdict.Allowed(String by) -> json.text("allowedBy", by);
            case Verdict.NotCovered(var reason) -> json.text("reason", reason.code());
            case Verdict.NoBreach(var because) -> json.text("because", because.code());
            case Verdict.WouldBreach _, Verdict.Undetermined _ -> { }
        }
        responsible(finding.responsible());
        json.objects("missing", finding.missing(), this::missing).objects("trace", finding.steps(), this::step)
            .texts("claims", finding.claims().stream().map(ClaimId::code).toList());
    }

    private void responsible(Responsible responsible) {
        json.name("responsible").begin().texts("candidates", ids(responsible.candidates())).texts("answering", ids(responsible.answering()))
            .texts("sides", ids(responsible.sides())).end();
    }

    private void missing(Missing missing) {
        json.text("about", missing.about().code()).text("kind", missing.kind().code()).sentence("question", missing.question());
    }

    private void step(Step step) { json.text("test", step.test().code()).text("answer", answer(step.truth())).sentence("why", step.why()); }

    static String answer(Truth truth) {
        return switch (truth) {
            case TRUE -> "yes";
            case FALSE -> "no";
            case UNKNOWN -> "unknown";
        };
    }

    static List<String> ids(List<ActorId> actors) { return actors.stream().map(ActorId::code).toList(); }

    /** The word of a constant in files. */
    static String code(Enum<?> one) { return one.name().toLowerCase(Locale.ROOT).replace('_', '-'); }
}
