package org.hudna.app.exchange.page;

import org.hudna.app.exchange.markup.At;
import org.hudna.app.exchange.markup.Markup;
import org.hudna.app.exchange.telling.Saying;
import org.hudna.words.Message;

/** What a reader must know to use the page well, and the rows that did not become part of it. */
final class Foot {

    private final Markup page;
    private final Saying saying;
    private final Kept kept;

    Foot(Markup page, Saying saying, Kept kept) {
        this.page = page;
        this.saying = saying;
        this.kept = kept;
    }

    void write() {
        page.in("footer", At.css("foot"), () -> {
            page.in("section", At.of("aria-labelledby", "reading-title"), () -> {
                page.text("h2", At.of("id", "reading-title"), saying.say("report.reading"));
                page.in("ul", () -> {
                    page.text("li", saying.say("report.reading-accounts"));
                    page.text("li", saying.say("report.reading-undetermined"));
                    page.text("li", saying.say("report.reading-clause"));
                    page.text("li", saying.say("report.reading-silence"));
                });
            });
            if (!kept.rows().isEmpty()) rows();
        }).line();
    }

    private void rows() {
        page.in("section", At.of("aria-labelledby", "rows-title"), () -> {
            page.text("h2", At.of("id", "rows-title"), saying.say("report.rows"));
            page.in("ul", At.css("rows"), () -> kept.rows().forEach(row -> page.text("li", saying.say(row))));
            if (kept.moreRows() > 0) page.text("p", saying.say(Message.of("report.rows-more", "n", kept.moreRows())));
        });
    }
}
