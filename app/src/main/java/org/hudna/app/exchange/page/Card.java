package org.hudna.app.exchange.page;

import java.util.List;
import java.util.Optional;
import org.hudna.app.exchange.chart.Anchor;
import org.hudna.app.exchange.chart.Marks;
import org.hudna.app.exchange.markup.At;
import org.hudna.app.exchange.markup.Markup;
import org.hudna.app.exchange.telling.Coded;
import org.hudna.app.exchange.telling.Concluded;
import org.hudna.app.exchange.telling.Saying;
import org.hudna.app.exchange.telling.When;
import org.hudna.app.exchange.telling.Where;
import org.hudna.assessment.Assessment;
import org.hudna.claims.Claim;
import org.hudna.terms.Procedure;
import org.hudna.where.Position;
import org.hudna.words.Message;
import org.hudna.words.Words;

/** One incident: what it comes to, when and where, its accounts side by side, and the clocks that it sets running. */
final class Card {

    private static final double KILOMETRE = 1_000;

    private final Markup page;
    private final Saying saying;
    private final Where where;
    private final Assessment assessment;
    private final String sources;

    Card(Markup page, Saying saying, Where where, Assessment assessment, String sources) {
        this.page = page;
        this.saying = saying;
        this.where = where;
        this.assessment = assessment;
        this.sources = sources;
    }

    void write() {
        String id = assessment.incident().id().code();
        String anchor = Anchor.of(id);
        At at = At.css("card " + Marks.css(assessment.outcome())).id(anchor).at("tabindex", "-1").at("aria-labelledby", anchor + "-title")
            .at("data-outcome", Marks.css(assessment.outcome())).at("data-sources", sources).flag("data-contested", assessment.contested())
            .flag("data-differs", Concluded.differs(assessment));
        page.in("article", at, () -> {
            page.in("header", () -> head(id, anchor));
            boolean alone = assessment.accounts().size() == 1;
            page.in("div", At.css(alone ? "accounts alone" : "accounts"), () ->
                assessment.accounts().forEach(account -> new AccountColumn(page, saying, where, account, alone).write()));
            if (!assessment.clocks().isEmpty()) clocks();
        }).line();
    }

    private void head(String id, String anchor) {
        List<Claim> claims = assessment.incident().claims();
        page.in("p", At.css("badge"), () -> {
            Marks.inText(page, assessment.outcome());
            page.text("strong", saying.say(Message.of("outcome." + assessment.outcome().code())));
            if (assessment.contested()) page.text("span", At.css("flag"), saying.say("report.contested"));
            if (Concluded.differs(assessment)) page.text("span", At.css("flag"), saying.say("report.differs"));
        });
        page.in("h3", At.of("id", anchor + "-title"), () -> {
            page.original("span", At.css("id"), id);
            page.text(" ");
            page.text("span", saying.say(where.ofAll(claims)));
        });
        page.text("p", At.css("alleged"), alleged(claims));
        page.in("p", At.css("when-where"), () -> {
            page.text("time", saying.say(When.of(When.ofAll(claims), saying.terms().zone())));
            radius(claims).ifPresent(radius -> page.text("span", saying.say(radius)));
        });
    }

    /** The first claim in one sentence, without a name: who is said to have done it stands in the accounts, by whom it is said. */
    private String alleged(List<Claim> claims) {
        Claim first = claims.getFirst();
        Message act = Coded.act(first);
        boolean weapon = !first.weapon().isEmpty();
        boolean target = !first.target().isEmpty();
        return saying.say(Message.of("report.alleged", "act", act, "hasweapon", weapon, "weapon", weapon ? Coded.weapon(first)
            : act, "hastarget", target,
            "target", target ? Coded.target(first, saying.terms()) : act, "claims", claims.size(), "accounts", assessment.accounts().size()));
    }

    /** How large the circle is that surely holds the first place. */
    private Optional<Message> radius(List<Claim> claims) {
        return Where.circles(claims).stream().findFirst().map(c -> radius(c.position()));
    }

    static Message radius(Position position) {
        double metres = position.errorMetres();
        return metres >= KILOMETRE ? Message.of("report.radius-km", "km", Math.round(metres / 100) / 10.0)
            : Message.of("report.radius-m", "metres", Math.round(metres));
    }

    private void clocks() {
        page.in("section", At.css("clocks"), () -> {
            page.text("h4", saying.say("report.clocks"));
            page.in("ul", () -> assessment.clocks().forEach(clock -> page.text("li",
                saying.say(Message.of("report.clock", "procedure", procedure(clock), "step", step(clock), "due", saying.local(clock.due()))))));
        });
    }

    private Words procedure(Assessment.Clock clock) {
        return find(clock).map(Procedure::title).orElseGet(() -> same(clock.procedure()));
    }

    private Words step(Assessment.Clock clock) {
        return find(clock).flatMap(p -> p.steps().stream().filter(s -> s.id().equals(clock.step())).findFirst())
            .map(Procedure.Step::what).orElseGet(() -> same(clock.step()));
    }

    private Optional<Procedure> find(Assessment.Clock clock) {
        return saying.terms().rules().procedures().stream().filter(p -> p.id().equals(clock.procedure())).findFirst();
    }

    private static Words same(String id) { return new Words(id, id, id); }
}
