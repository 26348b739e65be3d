package org.hudna.app.exchange.issue;

import java.io.StringWriter;
import java.util.List;
import org.hudna.app.exchange.issue.Table.Line;
import org.hudna.app.exchange.markup.At;
import org.hudna.app.exchange.markup.Markup;
import org.hudna.where.Gazetteer;
import org.hudna.words.Message;
import org.hudna.words.Texts;

/** A bulletin as one page that has all it needs in itself, to be kept, sent or printed; without anything to press or to fetch. */
public final class PlainPage {

    private static final String STYLE = """
        body{font:15px/1.5 "IBM Plex Sans","IBM Plex Sans Arabic","Noto Sans Arabic","DejaVu Sans",sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a;background:#fff}
        table{border-collapse:collapse;width:100%;margin:.5rem 0 1.5rem}th,td{border-block-end:1px solid #ccc;padding:.3rem .5rem;text-align:start;vertical-align:top}
        tr.total{font-weight:600}h2{margin-block-start:2rem}svg{max-width:100%;height:auto}.note{color:#555}@media print{tr{break-inside:avoid}}""";

    private final Told told;
    private final Texts texts;
    private final Files files;
    private final StringWriter out = new StringWriter();
    private final Markup page = new Markup(out);

    private PlainPage(Told told) {
        this.told = told;
        this.texts = Texts.of(told.lang());
        this.files = new Files(told);
    }

    /** @param lines what stands under the title */
    public static String of(Told told, Gazetteer places, Message title, List<Message> lines) {
        return new PlainPage(told).written(new Drawings(told, places).chart(), title, lines);
    }

    private String written(String chart, Message title, List<Message> lines) {
        page.ours("<!DOCTYPE html>").line();
        page.in("html", At.of("lang", told.lang().tag()).at("dir", told.lang().direction().name().toLowerCase(java.util.Locale.ROOT)), () -> {
            page.in("head", () -> page.only("meta", At.of("charset", "utf-8"))
                .only("meta", At.of("name", "viewport").at("content", "width=device-width, initial-scale=1"))
                .text("title", texts.say(title)).in("style", () -> page.ours(STYLE))).line();
            page.in("body", () -> {
                page.text("h1", texts.say(title)).line();
                for (Message line : lines) page.text("p", At.css("note"), texts.say(line)).line();
                for (Table table : told.tables()) table(table);
                page.in("figure", () -> page.text("figcaption", texts.say(Message.of("bulletin.chart"))).ours(chart)).line();
            });
        });
        return out.toString();
    }

    private void table(Table table) {
        page.text("h2", texts.say(table.title())).line();
        for (Message note : table.notes()) page.text("p", At.css("note"), texts.say(note)).line();
        if (table.lines().isEmpty()) page.text("p", texts.say(table.empty()));
        else page.in("table", () -> {
            page.in("thead", () -> page.in("tr", () -> files.head(table).forEach(name -> page.text("th", At.of("scope", "col"), name))));
            page.in("tbody", () -> table.lines().forEach(line -> row(table, line)));
        });
        page.line();
    }

    private void row(Table table, Line line) {
        page.in("tr", line.isTotal() ? At.css("total") : At.NONE, () -> {
            for (Object value : files.row(table, line))
                page.in("td", () -> page.original("bdi", At.NONE, value instanceof String text ? text : texts.show(value)));
        });
        page.line();
    }
}
