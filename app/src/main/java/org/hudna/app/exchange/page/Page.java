package org.hudna.app.exchange.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hudna.app.exchange.chart.Marks;
import org.hudna.app.exchange.markup.At;
import org.hudna.app.exchange.markup.Markup;
import org.hudna.app.exchange.telling.Saying;
import org.hudna.app.exchange.telling.Where;
import org.hudna.assessment.Assessment;
import org.hudna.words.Message;

/** The page from its first line to its last. */
public final class Page {

    private static final String POLICY =
        "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

    private final Saying saying;
    private final Where where;
    private final Kept kept;

    public Page(Saying saying, Where where, Kept kept) {
        this.saying = saying;
        this.where = where;
        this.kept = kept;
    }

    public void write(Writer out) {
        Markup page = new Markup(out);
        page.ours("<!DOCTYPE html>\n");
        page.in("html", At.of("lang", saying.lang().tag()).at("dir", saying.lang().direction().html()), () -> {
            head(page);
            page.in("body", () -> body(page));
        }).line();
    }

    private void head(Markup page) {
        page.in("head", () -> {
            page.only("meta", At.of("charset", "utf-8"));
            page.only("meta", At.of("http-equiv", "Content-Security-Policy").at("content", POLICY));
            page.only("meta", At.of("name", "viewport").at("content", "width=device-width, initial-scale=1"));
            page.only("meta", At.of("name", "color-scheme").at("content", "light dark"));
            page.only("meta", At.of("name", "referrer").at("content", "no-referrer"));
            page.only("meta", At.of("name", "robots").at("content", "noindex"));
            page.text("title", saying.say(Message.of("report.title", "agreement", saying.terms().name())));
            page.only("link", At.of("rel", "icon").at("href", "data:,"));
            page.in("style", () -> page.ours(resource("page.css")));
        }).line();
    }

    private void body(Markup page) {
        page.text("a", At.css("skip").at("href", "#incidents"), saying.say("report.skip"));
        Marks.definitions(page);
        new Masthead(page, saying, kept).write();
        page.in("main", () -> {
            new Charts(page, saying, kept).write();
            incidents(page);
        });
        new Foot(page, saying, kept).write();
        page.in("script", () -> page.ours(resource("page.js")));
    }

    private void incidents(Markup page) {
        Finder finder = new Finder(page, saying, where, kept.shown());
        page.in("section", At.css("incidents").id("incidents").at("aria-labelledby", "incidents-title").at("tabindex", "-1"), () -> {
            page.text("h2", At.of("id", "incidents-title"), saying.say("report.incidents"));
            finder.filters();
            page.in("div", At.css("with-list"), () -> {
                finder.list();
                page.in("div", At.css("cards").id("cards"), () -> {
                    cut(page);
                    for (Assessment one : kept.shown()) new Card(page, saying, where, one, finder.sources(one)).write();
                    if (kept.shown().size() > 20) cut(page);
                });
            });
        });
    }

    private void cut(Markup page) {
        int all = kept.tally().size();
        if (all > kept.shown().size())
            page.text("p", At.css("notice"), saying.say(Message.of("report.cut", "shown", kept.shown().size(), "all", all)));
    }

    private static String resource(String name) {
        try (InputStream in = Page.class.getResourceAsStream(name)) {
            if (in == null) throw new IllegalStateException(name + " is missing");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /** The ids of the cards. */
    static List<String> ids(List<Assessment> shown) { return shown.stream().map(a -> a.incident().id().code()).toList(); }
}
