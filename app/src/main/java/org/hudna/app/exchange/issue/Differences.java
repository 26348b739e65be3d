package org.hudna.app.exchange.issue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hudna.app.exchange.issue.Table.Line;
import org.hudna.app.exchange.telling.Coded;
import org.hudna.bulletin.issue.Bulletin.Row;
import org.hudna.bulletin.issue.Changed;
import org.hudna.bulletin.issue.Figure;
import org.hudna.words.Message;

/** What a correction says otherwise, as tables; those without lines are left out. */
public final class Differences {

    private final Told told;
    private final Changed changed;

    public Differences(Told told, Changed changed) {
        this.told = told;
        this.changed = changed;
    }

    public List<Table> tables() {
        List<Table> all = new ArrayList<>();
        if (!changed.numbers().isEmpty()) all.add(numbers());
        rows("came", changed.came(), all);
        rows("went", changed.went(), all);
        rows("altered", changed.altered(), all);
        return all;
    }

    private void rows(String id, List<Row> rows, List<Table> all) { if (!rows.isEmpty()) all.add(new Incidents(told).incidents(id, rows)); }

    private Table numbers() {
        List<Line> lines = changed.numbers().stream()
            .map(one -> new Line(false, List.of(new Cell.Said(told.what(one.what())), new Cell.Said(told.part(one.part())), cell(one.was(), false),
            cell(one.is(), true)))).toList();
        return new Table("numbers", Message.of("bulletin.table-numbers"), List.of(),
            List.of(Message.of("bulletin.head-what"), Message.of("bulletin.head-days"),
            Message.of("bulletin.head-was"), Message.of("bulletin.head-is")), lines, Message.of("bulletin.table-empty"));
    }

    /** A code of the earlier bulletin begins otherwise. */
    private static Cell cell(Optional<Figure> figure, boolean isCoded) {
        return new Cell.Number(figure.map(Figure::number).orElse(0), figure.map(Figure::code).filter(_ -> isCoded), figure.flatMap(Figure::sum)
            .map(Coded::count));
    }
}
