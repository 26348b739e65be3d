package org.hudna.app.exchange.issue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.hudna.app.exchange.issue.Table.Line;
import org.hudna.app.exchange.telling.Coded;
import org.hudna.app.exchange.telling.When;
import org.hudna.arms.Weapon;
import org.hudna.bulletin.Edition;
import org.hudna.bulletin.Shown;
import org.hudna.bulletin.ShownClaim;
import org.hudna.bulletin.issue.Bulletin;
import org.hudna.bulletin.issue.Bulletin.Row;
import org.hudna.bulletin.issue.Figure;
import org.hudna.bulletin.issue.What;
import org.hudna.claims.EventId;
import org.hudna.claims.Means;
import org.hudna.claims.Observation;
import org.hudna.deeds.Act;
import org.hudna.words.Message;

/** Tables of rows: the violations as each source alleges them, and the incidents in order. */
final class Incidents {

    private static final Cell NOTHING = new Cell.Nothing();

    private final Told told;
    private final Map<EventId, Integer> numbers = new HashMap<>();

    Incidents(Told told) {
        this.told = told;
        for (Row row : told.bulletin.rows()) numbers.put(row.shown().id(), numbers.size() + 1);
    }

    List<Table> tables() {
        List<Table> all = new ArrayList<>();
        if (told.bulletin.asked().edition() != Edition.PUBLIC) all.addAll(List.of(violations(), observed()));
        all.add(incidents("incidents", told.bulletin.rows()));
        return all;
    }

    private static List<Message> heads(String... ids) { return java.util.Arrays.stream(ids).map(id -> Message.of("bulletin.head-" + id)).toList(); }

    /** Incidents in order; those of another period, or of a figure, have no number. */
    Table incidents(String id, List<Row> rows) {
        boolean outcomes = told.bulletin.asked().edition() != Edition.PUBLIC;
        List<Message> head = new ArrayList<>(heads("incident", "when", "where", "act", "killed", "injured", "standing"));
        if (outcomes) head.add(Message.of("bulletin.head-outcome"));
        return new Table(id, Message.of("bulletin.table-" + id),
            List.of(Message.of(told.isDaysOnly() ? "bulletin.note-days" : "bulletin.note-times", "zone",
            told.bulletin.asked().zone().getId())), head, rows.stream().map(row -> line(row, outcomes)).toList(),
            Message.of("bulletin.nothing-reported"));
    }

    private Line line(Row row, boolean outcomes) {
        Shown shown = row.shown();
        List<Cell> cells = new ArrayList<>(List.of(new Cell.Incident(numbers.getOrDefault(shown.id(), 0), shown.id().code()),
            said(shown.when().map(told::when)), told.where(row),
            acts(shown.acts()), said(shown.killed().map(Coded::count)), said(shown.injured().map(Coded::count)),
            said(shown.standing().map(it -> Message.of("ladder." + it)))));
        if (outcomes) cells.add(said(shown.outcome().map(it -> it.said())));
        return new Line(false, cells);
    }

    private static Cell said(Optional<Message> message) { return message.<Cell>map(Cell.Said::new).orElse(NOTHING); }

    private static Cell acts(Optional<List<Act>> acts) {
        return said(acts.filter(all -> !all.isEmpty()).map(all -> Message.of("bulletin.listed", "all", all.stream().map(Told::act).toList())));
    }

    /** The columns of the OSCE's table of ceasefire violations, and before them which incident it is. */
    private Table violations() {
        return new Table("violations", Message.of("bulletin.table-violations"),
            List.of(Message.of("bulletin.note-violations"), Message.of("bulletin.note-nk")),
            heads("incident", "position", "location", "means", "number", "observation", "description", "weapon", "date-time"),
            told.bulletin.lines().stream().map(this::line).toList(), Message.of("bulletin.nothing-reported"));
    }

    private Line line(Bulletin.Line line) {
        ShownClaim claim = line.claim();
        Optional<Observation> seen = claim.observation();
        return new Line(false, List.of(new Cell.Incident(numbers.getOrDefault(line.incident(), 0), line.incident().code()),
            seen.map(Observation::post).filter(post -> !post.isBlank()).<Cell>map(Cell.Own::new).orElse(NOTHING), location(line), means(seen),
            count(claim, seen),
            seen.flatMap(Observation::what).<Cell>map(what -> new Cell.Said(Message.of("bulletin.sighting-" + what.code())))
            .orElse(acts(claim.acts())),
            said(seen.flatMap(Observation::assessed).map(how -> Message.of("bulletin.assessed-" + how.code()))), weapons(claim.weapons()),
            said(claim.happened().map(it -> When.of(it, told.bulletin.asked().zone())))));
    }

    private Cell location(Bulletin.Line line) {
        List<String> said = line.claim().at().stream().flatMap(List::stream).flatMap(place -> place.said().stream()).distinct().toList();
        return said.isEmpty() ? told.bulletin.row(line.incident()).map(row -> (Cell) new Cell.Said(told.area(row.area()))).orElse(NOTHING)
            : new Cell.Own(String.join(" · ", said));
    }

    private static Cell means(Optional<Observation> seen) {
        List<Message> means = seen.stream().flatMap(one -> new TreeSet<Means>(one.means()).stream())
            .map(one -> Message.of("bulletin.means-" + one.code())).toList();
        return means.isEmpty() ? NOTHING : new Cell.Said(Message.of("bulletin.listed", "all", means));
    }

    private static Cell count(ShownClaim claim, Optional<Observation> seen) {
        return seen.flatMap(Observation::tally).<Cell>map(tally ->
            new Cell.Said(Message.of("bulletin.tally-" + tally.precision().code(), "n", Coded.count(tally.number()), "rule",
            Message.of("bulletin.rule-" + tally.rule().code())))).orElse(said(claim.count().map(Coded::count)));
    }

    private static Cell weapons(Optional<List<Weapon>> weapons) {
        return said(weapons.map(all -> all.isEmpty() ? Message.of("bulletin.not-known")
            : Message.of("bulletin.listed-or", "all", all.stream().map(Weapon::said).toList())));
    }

    /** What observers counted, each rule apart. */
    private Table observed() {
        List<Line> lines = told.bulletin.figures().stream().filter(figure -> figure.what() instanceof What.Observed)
            .map((Figure figure) -> new Line(false,
            List.of(new Cell.Said(told.what(figure.what())), told.now(figure.what())))).toList();
        return new Table("observed", Message.of("bulletin.table-observed"), List.of(Message.of("bulletin.note-observed")),
            heads("observation", "rows"), lines,
            Message.of("bulletin.nothing-observed"));
    }
}
