package org.hudna.bulletin.issue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.hudna.bulletin.Card.Found;
import org.hudna.bulletin.Shown;
import org.hudna.bulletin.issue.Bulletin.Asked;
import org.hudna.bulletin.issue.Bulletin.Line;
import org.hudna.bulletin.issue.Bulletin.Row;
import org.hudna.bulletin.issue.Figure.Part;
import org.hudna.claims.CountingRule;
import org.hudna.claims.EventId;
import org.hudna.claims.Observation;
import org.hudna.claims.Tally;
import org.hudna.deeds.Act;
import org.hudna.deeds.Count;

/** Rows counted under everything that they are: what is counted of a row is what the edition sees of it. */
final class Counting {

    private final Asked asked;
    private final Map<String, Gathered> all = new LinkedHashMap<>();

    Counting(Asked asked) { this.asked = asked; }

    /** One figure as it grows. */
    private static final class Gathered {
        final What what;
        final Part part;
        final List<EventId> rows = new ArrayList<>();
        Optional<Count> sum = Optional.empty();

        Gathered(What what, Part part) {
            this.what = what;
            this.part = part;
        }
    }

    List<Figure> figures(List<Row> rows, List<Row> earlier, List<Line> lines) {
        at(new What.All(), Part.NOW);
        at(new What.All(), Part.BEFORE);
        for (Row row : rows) count(row, Part.NOW);
        for (Row row : earlier) if (asked.days().before().has(row.day())) count(row, Part.BEFORE);
        for (LocalDate day : asked.chart().each()) at(new What.OnDay(day), Part.CHART);
        for (List<Row> some : List.of(earlier, rows))
            for (Row row : some) if (asked.chart().has(row.day())) at(new What.OnDay(row.day()), Part.CHART).rows.add(row.shown().id());
        for (Line line : lines) line.claim().observation().ifPresent(seen -> observed(line, seen));
        return coded();
    }

    private Gathered at(What what, Part part) { return all.computeIfAbsent(key(what, part), _ -> new Gathered(what, part)); }

    private static String key(What what, Part part) { return part.name() + " " + what.key(); }

    private void count(Row row, Part part) {
        Shown shown = row.shown();
        count(row, part, new What.All());
        count(row, part, new What.InArea(row.area()));
        for (Act act : shown.acts().orElse(List.of())) {
            count(row, part, new What.OfKind(act));
            count(row, part, new What.InAreaOfKind(row.area(), act));
        }
        shown.outcome().ifPresent(outcome -> count(row, part, new What.ComesTo(outcome)));
        for (Found found : shown.findings().orElse(List.of())) count(row, part, new What.UnderClause(found.clause(), found.verdict()));
        shown.standing().ifPresent(standing -> count(row, part, new What.Stands(standing)));
        if (shown.isContested().orElse(false)) count(row, part, new What.Contested());
        harmed(row, part, What.Fate.KILLED, Shown::killed);
        harmed(row, part, What.Fate.INJURED, Shown::injured);
    }

    private void count(Row row, Part part, What what) { at(what, part).rows.add(row.shown().id()); }

    private void harmed(Row row, Part part, What.Fate fate, Function<Shown, Optional<Count>> said) {
        said.apply(row.shown()).filter(count -> count.max() > 0).ifPresent(count -> {
            Gathered gathered = at(new What.Harmed(fate), part);
            gathered.rows.add(row.shown().id());
            gathered.sum = Optional.of(plus(gathered.sum, count));
        });
    }

    /** Numbers of different rules are never added up. */
    private void observed(Line line, Observation seen) {
        Gathered gathered = at(new What.Observed(seen.what(), seen.tally().map(Tally::rule).orElse(CountingRule.UNSAID)), Part.NOW);
        gathered.rows.add(line.incident());
        seen.tally().ifPresent(tally -> gathered.sum = Optional.of(plus(gathered.sum, tally.number())));
    }

    /** What has no upper end has none together with others. */
    private static Count plus(Optional<Count> sum, Count more) {
        if (sum.isEmpty()) return more;
        long min = (long) sum.get().min() + more.min(), max = (long) sum.get().max() + more.max();
        return new Count((int) Math.min(min, Count.NO_LIMIT), (int) Math.min(max, Count.NO_LIMIT));
    }

    private List<Figure> coded() {
        Set<String> taken = new HashSet<>();
        List<Figure> figures = new ArrayList<>();
        for (Map.Entry<String, Gathered> entry : all.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList()) {
            int attempt = 0;
            String code = asked.codes().end(entry.getKey(), attempt);
            while (!taken.add(code)) code = asked.codes().end(entry.getKey(), ++attempt);
            Gathered one = entry.getValue();
            figures.add(new Figure(one.what, one.part, code, one.sum, one.rows));
        }
        return figures;
    }
}
