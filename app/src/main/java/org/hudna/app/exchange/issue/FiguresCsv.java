package org.hudna.app.exchange.issue;

import java.io.Writer;
import org.hudna.app.exchange.Cells;
import org.hudna.bulletin.issue.Bulletin.Asked;
import org.hudna.bulletin.issue.Figure;
import org.hudna.deeds.Count;
import org.hudna.words.Texts;

/**
 * All figures of a bulletin as one table for spreadsheets and programs, each with its code, what it is in words and as a key, its days, how many rows
 * it has and what they say together; UTF-8 with its mark.
 */
public final class FiguresCsv {

    private FiguresCsv() {}

    /** Writes it; the writer stays open. */
    public static void write(Told told, Writer out) {
        Texts texts = Texts.of(told.lang());
        Asked asked = told.bulletin().asked();
        new Cells().text(Cells.start() + "code").text("figure").text("what").text("first").text("last").text("rows").text("sum_min").text("sum_max")
            .writeTo(out);
        for (Figure figure : told.bulletin().figures()) {
            var days = switch (figure.part()) {
                case NOW -> asked.days();
                case BEFORE -> asked.days().before();
                case CHART -> asked.chart();
            };
            Cells cells = new Cells().text(asked.codes().beginning() + "-" + figure.code()).text(figure.what().key())
                .text(texts.say(told.what(figure.what())))
                .text(days.first().toString()).text(days.last().toString()).number(figure.number());
            figure.sum().ifPresentOrElse(sum -> (sum.max() == Count.NO_LIMIT ? cells.number(sum.min()).empty() : cells.number(sum.min())
                .number(sum.max())).writeTo(out),
                () -> cells.empty().empty().writeTo(out));
        }
    }
}
