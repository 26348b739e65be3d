package org.hudna.app.exchange.page;

import org.hudna.app.exchange.chart.Marks;
import org.hudna.app.exchange.markup.At;
import org.hudna.app.exchange.markup.Markup;
import org.hudna.app.exchange.telling.Saying;
import org.hudna.app.exchange.telling.When;
import org.hudna.assessment.Outcome;
import org.hudna.when.Happened;
import org.hudna.words.Message;

/** What the page is about, as of when, under which version of the terms, and what it comes to in figures. */
final class Masthead {

    /** As many letters of a version as tell versions apart; the whole of it stands in the title. */
    private static final int SHORT_VERSION = 12;

    private final Markup page;
    private final Saying saying;
    private final Kept kept;

    Masthead(Markup page, Saying saying, Kept kept) {
        this.page = page;
        this.saying = saying;
        this.kept = kept;
    }

    void write() {
        page.in("header", At.css("mast"), () -> {
            page.text("p", At.css("brand"), saying.say("report.brand"));
            page.text("h1", saying.terms().name().in(saying.lang()));
            page.text("p", At.css("standing"), saying.say("report.as-alleged"));
            page.in("dl", At.css("about"), this::about);
            kept.broken().ifPresent(why -> page.text("p", At.css("notice grave").at("role", "alert"),
                saying.say(Message.of("report.broken", "why", why))));
            if (kept.tally().size() == 0) page.text("p", At.css("notice"), saying.say("report.nothing"));
            else counts();
        }).line();
    }

    private void about() {
        kept.tally().span().ifPresent(span ->
            fact("report.period", saying.say(When.of(new Happened(span, Happened.Extent.ONCE), saying.terms().zone()))));
        kept.tally().asOf().ifPresent(asOf -> fact("report.as-of",
            asOf.equals(java.time.Instant.MAX) ? saying.say("report.as-of-everything")
            : saying.say(Message.of("report.when-at", "at", saying.local(asOf)))));
        fact("report.zone", saying.show(saying.terms().zone().getId()));
        page.in("div", () -> {
            page.text("dt", saying.say("report.terms-version"));
            String version = saying.terms().version();
            page.in("dd", () -> page.text("code", At.of("title", version), version.substring(0, Math.min(SHORT_VERSION, version.length()))));
        });
    }

    private void fact(String name, String value) {
        page.in("div", () -> page.text("dt", saying.say(name)).text("dd", value));
    }

    private void counts() {
        page.in("section", At.css("counts").at("aria-label", saying.say("report.counts")), () -> {
            int all = kept.tally().size();
            page.in("p", At.css("all"), () -> page.text("b", saying.show(all)).text("span", saying.say(Message.of("report.incidents-n", "n", all))));
            page.in("ul", () -> {
                for (Outcome outcome : Outcome.values()) page.in("li", At.css(Marks.css(outcome)), () -> count(outcome));
            });
            share();
        });
    }

    private void count(Outcome outcome) {
        Marks.inText(page, outcome);
        page.text("b", saying.show(kept.tally().count(outcome))).text("span", saying.say(Message.of("outcome." + outcome.code())));
    }

    /** The same as parts of one bar; the figures above say it in words. */
    private void share() {
        page.in("div", At.css("share").at("aria-hidden", "true"), () -> {
            for (Outcome outcome : Outcome.values())
                if (kept.tally().count(outcome) > 0)
                    page.text("i", At.css(Marks.css(outcome)).at("style", "flex-grow:" + kept.tally().count(outcome)), "");
        });
    }
}
