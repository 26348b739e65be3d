package org.hudna.app.web.desk.bulletin;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import org.hudna.app.exchange.issue.Differences;
import org.hudna.app.exchange.issue.Drawings;
import org.hudna.app.exchange.issue.Told;
import org.hudna.app.room.Issue;
import org.hudna.app.room.Publishing;
import org.hudna.app.web.desk.View;
import org.hudna.app.web.desk.Visit;
import org.hudna.app.web.desk.bulletin.BulletinSheet.Difference;
import org.hudna.app.web.desk.bulletin.BulletinSheet.Drawn;
import org.hudna.app.web.desk.bulletin.BulletinSheet.Publish;
import org.hudna.app.web.desk.bulletin.BulletinSheet.Top;
import org.hudna.bulletin.Edition;
import org.hudna.bulletin.issue.Bulletin;
import org.hudna.bulletin.issue.Changed;
import org.hudna.bulletin.issue.Days;
import org.hudna.bulletin.issue.Figure;
import org.hudna.ledger.tree.Head;
import org.hudna.terms.Terms;
import org.hudna.words.Message;

/** One bulletin, made for a page: one for each visit. */
final class Making {

    private final Publishing publishing;
    private final Visit visit;
    private final Bulletin bulletin;
    private final Optional<Terms> terms;
    private final Told told;

    Making(Visit visit, Edition edition, Days days, long cutOff) {
        this.visit = visit;
        this.publishing = visit.room().publishing();
        this.bulletin = publishing.bulletin(edition, days, cutOff);
        this.terms = publishing.terms(cutOff);
        this.told = new Told(bulletin, publishing.places(cutOff), terms, visit.lang());
    }

    Bulletin bulletin() { return bulletin; }

    Told told() { return told; }

    /** Title, cut-off and head, in the words of the page, for files. */
    Message title() { return Message.of("bulletin.title", "days", Told.days(bulletin.asked().days())); }

    Optional<Head> head() { return visit.room().journal().head(bulletin.asked().cutOff() + 1); }

    View page(Optional<Issue> issue, List<Edition> editions, Optional<Publish> publish) {
        Bulletin.Asked asked = bulletin.asked();
        var drawings = new Drawings(told, publishing.places(asked.cutOff()));
        var top = new Top(asked.edition(), asked.days(), Told.days(asked.days()), asked.cutOff(), asked.at(),
            terms.map(it -> it.name().in(visit.lang())),
            issue.flatMap(publishing::correctionOf).map(Issue::number));
        return View.sheet("bulletin/one.jte", title(), new BulletinSheet(top, issue, editions, head(), asked.codes().beginning(), told.tables(),
            new Drawn(drawings.map().map(Making::svg), svg(drawings.chart())), bulletin.silent().stream().map(told::area).toList(),
            issue.flatMap(this::difference), publish));
    }

    private static Content svg(String drawn) { return output -> output.writeContent(drawn); }

    private Optional<Difference> difference(Issue issue) {
        Optional<Issue> before = issue.corrects().isEmpty() ? Optional.empty() : publishing.before(issue, bulletin.asked().edition());
        return before.map(earlier -> {
            Changed changed = Changed.between(publishing.bulletin(bulletin.asked().edition(), earlier.days(), earlier.cutOff()), bulletin);
            return new Difference(earlier.number(), changed.isNothing(), new Differences(told, changed).tables());
        });
    }

    View figure(Figure figure, Optional<Issue> issue) {
        Bulletin.Asked asked = bulletin.asked();
        return View.sheet("bulletin/figure.jte", Message.of("bulletin.leaf-figure"),
            new FigureSheet(asked.codes().beginning() + "-" + figure.code(), told.what(figure.what()),
            told.part(figure.part()), Told.amount(figure), figure.number(), asked.edition(), issue.map(Issue::number), asked.cutOff(), asked.at(),
            head(), told.rows(figure)));
    }
}
