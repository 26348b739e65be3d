package org.hudna.app.exchange.issue;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hudna.app.exchange.telling.Coded;
import org.hudna.app.exchange.telling.When;
import org.hudna.bulletin.Card.Sensitivity;
import org.hudna.bulletin.Depth;
import org.hudna.bulletin.Detail;
import org.hudna.bulletin.issue.Bulletin;
import org.hudna.bulletin.issue.Bulletin.Row;
import org.hudna.bulletin.issue.Figure;
import org.hudna.bulletin.issue.Figure.Part;
import org.hudna.bulletin.issue.What;
import org.hudna.deeds.Act;
import org.hudna.terms.Clause;
import org.hudna.terms.Terms;
import org.hudna.when.Happened;
import org.hudna.when.Span;
import org.hudna.where.Gazetteer;
import org.hudna.where.PCode;
import org.hudna.words.Lang;
import org.hudna.words.Message;

/** What a bulletin's figures and rows are called in one language. */
public final class Told {

    final Bulletin bulletin;
    final Lang lang;
    private final Gazetteer places;
    private final Optional<Terms> terms;

    public Told(Bulletin bulletin, Gazetteer places, Optional<Terms> terms, Lang lang) {
        this.bulletin = bulletin;
        this.places = places;
        this.terms = terms;
        this.lang = lang;
    }

    /** All tables, in the order of the paper. */
    public List<Table> tables() {
        List<Table> all = new ArrayList<>(new Counts(this).tables());
        all.addAll(new Incidents(this).tables());
        return all;
    }

    /** The incidents that a figure counts. */
    public Table rows(Figure figure) { return new Incidents(this).incidents("rows", bulletin.rows(figure)); }

    public Lang lang() { return lang; }

    public Bulletin bulletin() { return bulletin; }

    /** Whether the edition is told days alone, in UTC. */
    boolean isDaysOnly() { return Detail.WHEN.depth(bulletin.asked().edition(), Sensitivity.ORDINARY, false) == Depth.COARSE; }

    /** The days of the period, or of another. */
    public static Message days(org.hudna.bulletin.issue.Days days) {
        return days.length() == 1 ? Message.of("bulletin.day", "day", days.first())
            : Message.of("bulletin.days", "first", days.first(), "last", days.last());
    }

    Message when(Span span) { return When.of(new Happened(span, Happened.Extent.ONCE), isDaysOnly() ? ZoneOffset.UTC : bulletin.asked().zone()); }

    /** The name of an area; where none is known, that. */
    public Message area(Optional<PCode> area) {
        return area.map(code -> Message.of("bulletin.area", "area", area(code))).orElse(Message.of("bulletin.area-unknown"));
    }

    public String area(PCode code) { return places.find(code).map(place -> place.name(lang)).orElse(code.code()); }

    static Message act(Act act) { return Coded.act(act); }

    /** The places of an incident as the edition sees them; its area where it is told no more. */
    Cell where(Row row) {
        List<String> named = row.shown().places().orElse(List.of());
        if (!named.isEmpty()) return new Cell.Own(String.join(" · ", named));
        return new Cell.Said(area(row.area()));
    }

    Message clause(String id) {
        Optional<Clause> clause = terms.flatMap(known -> known.clause(id));
        return clause.map(one -> Message.of("bulletin.clause", "title", one.title(), "id", id)).orElse(Message.of("bulletin.clause-id", "id", id));
    }

    Cell number(What what, Part part) {
        Optional<Figure> figure = bulletin.figure(what, part);
        return new Cell.Number(figure.map(Figure::number).orElse(0), figure.map(Figure::code), figure.flatMap(Figure::sum).map(Coded::count));
    }

    Cell now(What what) { return number(what, Part.NOW); }

    Cell before(What what) { return number(what, Part.BEFORE); }

    /** What a figure is the number of. */
    public Message what(What what) {
        return switch (what) {
            case What.All() -> Message.of("bulletin.what-all");
            case What.InArea(var area) -> area(area);
            case What.OfKind(Act act) -> Message.of("bulletin.what-kind", "kind", act(act));
            case What.InAreaOfKind(var area, Act act) -> Message.of("bulletin.what-area-kind", "area", area(area), "kind", act(act));
            case What.ComesTo(var outcome) -> outcome.said();
            case What.UnderClause(String clause, String verdict) -> Message.of("bulletin.what-clause", "clause", clause(clause),
                "verdict", Message.of("verdict." + verdict));
            case What.Stands(String standing) -> Message.of("ladder." + standing);
            case What.Contested() -> Message.of("bulletin.what-contested");
            case What.Harmed(What.Fate fate) -> Message.of(switch (fate) {
                case KILLED -> "bulletin.what-killed";
                case INJURED -> "bulletin.what-injured";
            });
            case What.OnDay(LocalDate day) -> Message.of("bulletin.day", "day", day);
            case What.Observed(var sighting, var rule) ->
                Message.of("bulletin.what-observed", "seen", Message.of("bulletin.sighting-" + sighting.map(one -> one.code()).orElse("unsaid")),
                "rule", Message.of("bulletin.rule-" + rule.code()));
        };
    }

    /** Of which days a figure is. */
    public Message part(Part part) {
        return switch (part) {
            case NOW -> days(bulletin.asked().days());
            case BEFORE -> days(bulletin.asked().days().before());
            case CHART -> days(bulletin.asked().chart());
        };
    }

    /** A figure's number, and what its rows say together where they add up. */
    public static Message amount(Figure figure) {
        return figure.sum().map(sum -> Message.of("bulletin.sum-of", "sum", Coded.count(sum), "n", figure.number()))
            .orElse(Message.of("report.count", "n", figure.number()));
    }
}
