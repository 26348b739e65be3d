package org.hudna.bulletin.issue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hudna.bulletin.Shown;
import org.hudna.bulletin.issue.Bulletin.Row;
import org.hudna.claims.EventId;

/**
 * What a later bulletin says of the same period otherwise than an earlier one.
 *
 * @param came incidents of the period that only the later has
 * @param went those that only the earlier has, as it had them
 * @param altered those that both have and show otherwise, as the later has them
 */
public record Changed(List<Number> numbers, List<Row> came, List<Row> went, List<Row> altered) {

    public Changed {
        numbers = List.copyOf(numbers);
        came = List.copyOf(came);
        went = List.copyOf(went);
        altered = List.copyOf(altered);
    }

    /** A figure that is another: of the period before, too. Empty where one of the bulletins does not have it, which says 0. */
    public record Number(What what, Figure.Part part, Optional<Figure> was, Optional<Figure> is) {}

    /** Both of one edition and of the same days. */
    public static Changed between(Bulletin earlier, Bulletin later) {
        if (earlier.asked().edition() != later.asked().edition() || !earlier.asked().days().equals(later.asked().days()))
            throw new IllegalArgumentException("only bulletins of one edition and of the same days are compared");
        Map<EventId, Row> had = byId(earlier), has = byId(later);
        return new Changed(numbers(earlier, later), later.rows().stream().filter(row -> !had.containsKey(row.shown().id())).toList(),
            earlier.rows().stream().filter(row -> !has.containsKey(row.shown().id())).toList(),
            later.rows().stream().filter(row -> had.containsKey(row.shown().id()) && !same(had.get(row.shown().id()), row)).toList());
    }

    public boolean isNothing() { return numbers.isEmpty() && came.isEmpty() && went.isEmpty() && altered.isEmpty(); }

    private static Map<EventId, Row> byId(Bulletin bulletin) {
        Map<EventId, Row> rows = new HashMap<>();
        bulletin.rows().forEach(row -> rows.put(row.shown().id(), row));
        return rows;
    }

    private static boolean same(Row one, Row other) {
        return one.area().equals(other.area()) && one.day().equals(other.day()) && bare(one.shown()).equals(bare(other.shown()));
    }

    /** The version of the terms changes with every word of theirs: it tells the reader nothing about an incident. */
    private static Shown bare(Shown it) {
        return new Shown(it.id(), it.edition(), it.when(), it.learned(), it.at(), it.isCoarse(), it.places(), it.codes(), it.acts(), it.weapons(),
            it.targets(), it.accused(),
            it.killed(), it.injured(), it.sources(), it.sourceCount(), it.claims(), it.standing(), it.standsWhole(), it.computed(), it.isContested(),
            it.isEmbargoed(),
            it.sensitivity(), it.outcome(), it.findings(), Optional.empty());
    }

    private static List<Number> numbers(Bulletin earlier, Bulletin later) {
        List<Number> numbers = new ArrayList<>();
        for (Figure is : later.figures()) {
            Optional<Figure> was = earlier.figure(is.what(), is.part());
            boolean other = was.map(Figure::number).orElse(0) != is.number() || !was.flatMap(Figure::sum).equals(is.sum());
            if (other) numbers.add(new Number(is.what(), is.part(), was, Optional.of(is)));
        }
        for (Figure was : earlier.figures())
            if (later.figure(was.what(), was.part()).isEmpty() && was.number() > 0)
                numbers.add(new Number(was.what(), was.part(), Optional.of(was), Optional.empty()));
        return numbers;
    }
}
