package org.hudna.app.exchange.issue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hudna.app.exchange.issue.Table.Line;
import org.hudna.assessment.Outcome;
import org.hudna.bulletin.Edition;
import org.hudna.bulletin.issue.Figure;
import org.hudna.bulletin.issue.Figure.Part;
import org.hudna.bulletin.issue.What;
import org.hudna.deeds.Act;
import org.hudna.where.PCode;
import org.hudna.words.Message;

/** Tables of numbers: this period beside the one before. */
final class Counts {

    private static final List<String> LADDER = List.of("determined", "corroborated", "probable", "possible", "received", "unverifiable",
        "discounted", "duplicate-of", "not-a-violation");

    private final Told told;

    Counts(Told told) { this.told = told; }

    List<Table> tables() {
        List<Table> all = new ArrayList<>(List.of(glance(), areas()));
        if (told.bulletin.asked().edition() != Edition.PUBLIC) all.addAll(List.of(outcomes(), clauses()));
        all.add(ladder());
        all.add(daily());
        return all;
    }

    private List<Message> head(String first) {
        return List.of(Message.of(first), told.part(Part.NOW), told.part(Part.BEFORE));
    }

    private Table table(String id, String first, List<Line> lines, Message... notes) {
        return new Table(id, Message.of("bulletin.table-" + id), List.of(notes), head(first), lines, Message.of("bulletin.table-empty"));
    }

    private Line line(boolean isTotal, Message name, What what) {
        return new Line(isTotal, List.of(new Cell.Said(name), heard(what, told.now(what)), heard(what, told.before(what))));
    }

    /** An area of which nobody reported is not said to have had none. */
    private static Cell heard(What what, Cell cell) {
        return what instanceof What.InArea && cell instanceof Cell.Number(int number, var _, var _)
            && number == 0 ? new Cell.Said(Message.of("bulletin.no-report")) : cell;
    }

    private Line line(What what) { return line(false, told.what(what), what); }

    private Table glance() {
        return table("glance", "bulletin.head-what",
            List.of(line(new What.All()), line(new What.Contested()), line(new What.Harmed(What.Fate.KILLED)),
            line(new What.Harmed(What.Fate.INJURED))), Message.of("bulletin.note-harmed"));
    }

    /** Areas with most incidents first; in each the kinds, most first; then all kinds of all areas. */
    private Table areas() {
        List<Line> lines = new ArrayList<>();
        for (Optional<PCode> area : areasInOrder()) {
            lines.add(line(true, told.area(area), new What.InArea(area)));
            for (What.InAreaOfKind one : inOrder(found(What.InAreaOfKind.class).stream().filter(it -> it.area().equals(area)).toList()))
                lines.add(line(false, Told.act(one.act()), one));
        }
        if (!lines.isEmpty()) {
            lines.add(line(true, Message.of("bulletin.all-areas"), new What.All()));
            for (What.OfKind one : inOrder(found(What.OfKind.class))) lines.add(line(false, Told.act(one.act()), one));
        }
        return table("areas", "bulletin.head-area", lines, Message.of("bulletin.note-kinds"));
    }

    private List<Optional<PCode>> areasInOrder() {
        return inOrder(found(What.InArea.class)).stream().map(What.InArea::area).toList();
    }

    private Table outcomes() {
        return table("outcomes", "bulletin.head-outcome", Arrays.stream(Outcome.values()).<What>map(What.ComesTo::new).map(this::line).toList(),
            Message.of("report.as-alleged"));
    }

    private Table clauses() {
        return table("clauses", "bulletin.head-clause", inOrder(found(What.UnderClause.class)).stream().map(this::line).toList(),
            Message.of("bulletin.note-clauses"));
    }

    private Table ladder() {
        Set<String> found = found(What.Stands.class).stream().map(What.Stands::standing).collect(Collectors.toSet());
        return table("ladder", "bulletin.head-standing", LADDER.stream().filter(found::contains)
            .map(standing -> line(new What.Stands(standing))).toList());
    }

    private Table daily() {
        List<Line> lines = told.bulletin.asked().chart().each().stream().map((LocalDate day) -> new What.OnDay(day))
            .map(day -> new Line(false, List.of(new Cell.Said(told.what(day)), told.number(day, Part.CHART)))).toList();
        return new Table("daily", Message.of("bulletin.table-daily"), List.of(),
            List.of(Message.of("bulletin.head-day"), Message.of("bulletin.head-incidents")), lines,
            Message.of("bulletin.table-empty"));
    }

    /** All of a kind that were counted in either period. */
    private <T extends What> List<T> found(Class<T> kind) {
        Set<T> all = new LinkedHashSet<>();
        for (Figure figure : told.bulletin.figures())
            if (kind.isInstance(figure.what()) && figure.part() != Part.CHART) all.add(kind.cast(figure.what()));
        return List.copyOf(all);
    }

    private <T extends What> List<T> inOrder(Collection<T> all) {
        return all.stream().sorted(Comparator.comparingInt((T what) -> -told.bulletin.number(what, Part.NOW))
            .thenComparingInt(what -> -told.bulletin.number(what, Part.BEFORE))
            .thenComparing(What::key)).toList();
    }
}
