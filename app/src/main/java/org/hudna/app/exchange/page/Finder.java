package org.hudna.app.exchange.page;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hudna.app.exchange.chart.Anchor;
import org.hudna.app.exchange.chart.Marks;
import org.hudna.app.exchange.markup.At;
import org.hudna.app.exchange.markup.Markup;
import org.hudna.app.exchange.telling.Concluded;
import org.hudna.app.exchange.telling.Saying;
import org.hudna.app.exchange.telling.Where;
import org.hudna.assessment.Assessment;
import org.hudna.assessment.Outcome;
import org.hudna.words.Message;

/** Filters and the list of incidents to jump to. The filters need the page's script and are hidden until it runs; without it everything is shown. */
final class Finder {

    private final Markup page;
    private final Saying saying;
    private final Where where;
    private final List<Assessment> shown;
    private final List<String> sources;

    Finder(Markup page, Saying saying, Where where, List<Assessment> shown) {
        this.page = page;
        this.saying = saying;
        this.where = where;
        this.shown = shown;
        this.sources = new ArrayList<>(shown.stream().flatMap(Finder::sourcesOf).collect(Collectors.toCollection(TreeSet::new)));
    }

    private static java.util.stream.Stream<String> sourcesOf(Assessment assessment) {
        return assessment.incident().claims().stream().map(c -> c.said().source().name());
    }

    /** The sources of an incident by their places in the list of all, as the script looks for them. */
    String sources(Assessment assessment) {
        return sourcesOf(assessment).map(s -> Integer.toString(sources.indexOf(s))).distinct().collect(Collectors.joining(" ", " ", " "));
    }

    void filters() {
        if (shown.size() < 2) return;
        At form = At.css("finder").id("finder").at("role", "search").at("aria-label", saying.say("report.find")).flag("hidden", true);
        page.in("form", form.at("data-shown", saying.say(Message.of("report.shown", "shown", "%s", "all", shown.size())))
            .at("data-lang", saying.lang().tag()), () -> {
            page.in("label", At.css("words"), () -> {
                page.text("span", saying.say("report.find-words"));
                page.only("input", At.of("type", "search").at("name", "words").at("autocomplete", "off").at("dir", "auto"));
            });
            source();
            outcomes();
            page.in("output", At.of("aria-live", "polite"), () -> { });
            page.text("button", At.of("type", "reset"), saying.say("report.find-all"));
        }).line();
    }

    private void source() {
        page.in("label", At.css("source"), () -> {
            page.text("span", saying.say("report.source"));
            page.in("select", At.of("name", "source"), () -> {
                page.text("option", At.of("value", ""), saying.say("report.source-any"));
                for (int i = 0; i < sources.size(); i++) page.text("option", At.of("value", Integer.toString(i)), sources.get(i));
            });
        });
    }

    private void outcomes() {
        page.in("fieldset", () -> {
            page.text("legend", saying.say("report.outcome"));
            for (Outcome outcome : Outcome.values())
                if (shown.stream().anyMatch(a -> a.outcome() == outcome))
                    box("outcome", Marks.css(outcome), saying.say(Message.of("outcome." + outcome.code())), () -> Marks.inText(page, outcome), true);
            if (shown.stream().anyMatch(Assessment::contested)) box("only", "contested", saying.say("report.only-contested"), () -> { }, false);
            if (shown.stream().anyMatch(Concluded::differs)) box("only", "differs", saying.say("report.only-differs"), () -> { }, false);
        });
    }

    private void box(String name, String value, String words, Runnable sign, boolean checked) {
        page.in("label", At.css("box"), () -> {
            page.only("input", At.of("type", "checkbox").at("name", name).at("value", value).flag("checked", checked));
            sign.run();
            page.text("span", words);
        });
    }

    void list() {
        if (shown.size() < 2) return;
        page.in("nav", At.css("list").at("aria-label", saying.say("report.list")), () -> page.in("ol", () -> {
            for (Assessment one : shown)
                page.in("li", At.of("data-for", Anchor.of(one.incident().id().code())), () -> entry(one));
        })).line();
    }

    private void entry(Assessment one) {
        page.in("a", At.of("href", "#" + Anchor.of(one.incident().id().code())), () -> {
            Marks.inText(page, one.outcome());
            page.original("b", At.NONE, one.incident().id().code());
            page.text(" ").text("span", At.css("where"), saying.say(where.ofAll(one.incident().claims())));
            page.text("span", At.css("unseen"), saying.say(Message.of("outcome." + one.outcome().code())));
        });
    }
}
