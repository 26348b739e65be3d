package org.hudna.app.exchange.page;

import org.hudna.app.exchange.chart.IncidentMap;
import org.hudna.app.exchange.chart.Marks;
import org.hudna.app.exchange.chart.Timeline;
import org.hudna.app.exchange.markup.At;
import org.hudna.app.exchange.markup.Markup;
import org.hudna.app.exchange.telling.InstrumentLife;
import org.hudna.app.exchange.telling.Saying;
import org.hudna.assessment.Outcome;
import org.hudna.terms.saying.Sentences;
import org.hudna.words.Message;

/** Map and timeline with what explains them. */
final class Charts {

    private final Markup page;
    private final Saying saying;
    private final Kept kept;

    Charts(Markup page, Saying saying, Kept kept) {
        this.page = page;
        this.saying = saying;
        this.kept = kept;
    }

    void write() {
        if (kept.tally().size() == 0) return;
        page.in("section", At.css("chart").at("aria-labelledby", "map-title"), this::map).line();
        page.in("section", At.css("chart").at("aria-labelledby", "timeline-title"), this::timeline).line();
    }

    private void map() {
        page.text("h2", At.of("id", "map-title"), saying.say("report.map"));
        IncidentMap map = new IncidentMap(saying, kept.tally());
        if (map.isEmpty()) {
            page.text("p", saying.say("report.map-empty"));
            return;
        }
        page.in("figure", () -> {
            map.draw(page, Page.ids(kept.shown()));
            page.in("figcaption", () -> {
                legend();
                page.text("p", saying.say("report.map-explained"));
                if (kept.tally().withoutPosition() > 0)
                    page.text("p", saying.say(Message.of("report.map-without", "n", kept.tally().withoutPosition())));
                if (kept.tally().beyond() > 0) page.text("p", saying.say(Message.of("report.map-beyond", "n", kept.tally().beyond())));
                page.text("p", At.css("small"), saying.say("report.map-orientation"));
            });
        });
    }

    private void legend() {
        page.in("ul", At.css("legend"), () -> {
            for (Outcome outcome : Outcome.values())
                page.in("li", () -> {
                    Marks.inText(page, outcome);
                    page.text("span", saying.say(Message.of("outcome." + outcome.code())));
                });
        });
    }

    private void timeline() {
        Timeline timeline = new Timeline(saying, kept.tally());
        page.text("h2", At.of("id", "timeline-title"), saying.say("report.timeline"));
        page.in("figure", () -> {
            String label = saying.say(Message.of("report.timeline-label", "days", timeline.barDays()));
            page.in("div", At.css("wide-drawing").at("role", "region").at("tabindex", "0").at("aria-label", label), () -> timeline.draw(page));
            page.in("figcaption", () -> {
                page.in("ul", At.css("legend"), () -> {
                    for (InstrumentLife.State state : InstrumentLife.State.values())
                        page.in("li", () -> page.in("svg", At.css("swatch").at("viewBox", "0 0 24 10").at("aria-hidden", "true"), () -> swatch(state))
                            .text("span", saying.say(Timeline.state(state))));
                });
                page.text("p", saying.say(Message.of("report.timeline-explained", "days", timeline.barDays())));
            });
        });
        life();
    }

    private void swatch(InstrumentLife.State state) {
        boolean not = state == InstrumentLife.State.NOT_IN_FORCE;
        page.only("rect", At.css(switch (state) {
            case IN_FORCE -> "life";
            case CONTESTED -> "life contested";
            case NOT_IN_FORCE -> "life not";
        }).at("width", "24").at("height", not ? "2" : "10").at("y", not ? "4" : "0"));
    }

    private void life() {
        int entries = saying.terms().life().instruments().size() + saying.terms().life().status().size();
        page.in("details", At.css("more"), () -> {
            page.text("summary", saying.say("report.life"));
            page.in("ul", () -> Sentences.all(saying.terms()).stream().limit(entries).forEach(one -> page.in("li", () -> {
                page.text(saying.say(one.sentence()));
                if (!one.cite().isEmpty()) page.text(" ").original("cite", At.css("cite"), one.cite());
            })));
        });
    }
}
