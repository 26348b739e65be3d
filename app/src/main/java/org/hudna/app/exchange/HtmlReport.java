package org.hudna.app.exchange;

import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hudna.app.exchange.chart.Tally;
import org.hudna.app.exchange.page.Kept;
import org.hudna.app.exchange.page.Page;
import org.hudna.app.exchange.telling.Saying;
import org.hudna.app.exchange.telling.Where;
import org.hudna.assessment.Assessment;
import org.hudna.claims.Row;
import org.hudna.terms.Terms;
import org.hudna.words.Lang;
import org.hudna.words.Message;

/**
 * One page with everything in it: counts, map, timeline, a card for each incident. Counts and drawings tell of all incidents, however many there are.
 */
public final class HtmlReport implements Report {

    /** More cards than this are more than a browser scrolls through at ease; the page says so and names the table. */
    public static final int MOST_CARDS = 2_000;
    private static final int MOST_ROWS = 200;

    private final Saying saying;
    private final Where where;
    private final Tally tally;
    private final int mostCards;
    private final List<Assessment> shown = new ArrayList<>();
    private final List<Message> rows = new ArrayList<>();
    private long moreRows;
    private Optional<Message> broken = Optional.empty();
    private Writer out;

    public HtmlReport(Terms terms, Lang lang) { this(terms, lang, MOST_CARDS); }

    HtmlReport(Terms terms, Lang lang, int mostCards) {
        this.saying = new Saying(terms, lang);
        this.where = new Where(terms, lang);
        this.tally = new Tally(saying, where);
        this.mostCards = mostCards;
    }

    @Override public void begin(Writer out) { this.out = out; }

    @Override public void add(Assessment assessment) {
        tally.add(assessment);
        if (shown.size() < mostCards) shown.add(assessment);
    }

    @Override public void aside(Row.SetAside row) {
        keep(row.column().isEmpty() ? Message.of("report.row-aside", "row", row.row(), "why", row.why())
            : Message.of("report.cell-aside", "row", row.row(), "column", row.column(), "why", row.why()));
    }

    @Override public void note(long row, Message note) { keep(Message.of("report.row-note", "row", row, "note", note)); }

    private void keep(Message row) {
        if (rows.size() < MOST_ROWS) rows.add(row);
        else moreRows++;
    }

    @Override public void unreadable(Message why) { broken = Optional.of(why); }

    @Override public void end() { new Page(saying, where, new Kept(shown, tally, rows, moreRows, broken)).write(out); }
}
