package org.hudna.app.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hudna.app.Pipeline;
import org.hudna.assessment.Assessment;
import org.hudna.assessment.Finding;
import org.hudna.assessment.Missing;
import org.hudna.claims.Claim;
import org.hudna.claims.Row;
import org.hudna.claims.Spot;
import org.hudna.terms.Terms;
import org.hudna.words.Message;

/** The findings as a table on the terminal: which incident, when, where, what it comes to, under which clauses, and what would decide it. */
final class FindingsOnScreen implements Pipeline.Sink<Assessment> {

    /** A table longer than this is a file. */
    private static final int MOST = 200;
    private static final int WIDEST_PLACE = 28;
    private static final int MOST_MISSING = 3;

    private final Screen screen;
    private final Terms terms;
    private final RowsOnScreen rows;
    private final Counts counts = new Counts();
    private final List<List<String>> table = new ArrayList<>();

    FindingsOnScreen(Screen screen, Terms terms, String file, boolean quietNotes) {
        this.screen = screen;
        this.terms = terms;
        this.rows = new RowsOnScreen(screen, file, quietNotes);
        table.add(List.of(head("incident"), head("when"), head("where"), head("finding"), head("clauses"), head("decides")));
    }

    private String head(String column) { return screen.text(Message.of("cli.column-" + column)); }

    @Override public void assessed(Assessment assessment) {
        counts.add(assessment.outcome());
        if (table.size() <= MOST) table.add(row(assessment));
    }

    private List<String> row(Assessment assessment) {
        Claim first = assessment.incident().claims().getFirst();
        List<Finding> telling = assessment.telling();
        Set<String> clauses = new LinkedHashSet<>();
        Set<String> missing = new LinkedHashSet<>();
        for (Finding finding : telling) {
            if (finding.breach() != org.hudna.truth.Truth.FALSE || finding.verdict() instanceof org.hudna.assessment.Verdict.Allowed)
                clauses.add(finding.clause());
            for (Missing one : finding.missing()) missing.add(screen.text(one.question()));
        }
        return List.of(assessment.incident().id().code(), screen.text(When.of(first.happened().span(), terms.zone())),
            Columns.cut(place(first), WIDEST_PLACE),
            screen.text(Message.of("outcome." + assessment.outcome().code())), String.join(" ", clauses),
            String.join(" · ", missing.stream().limit(MOST_MISSING).toList()));
    }

    private static String place(Claim claim) {
        return claim.at().stream().flatMap(List::stream).map(Spot::said).filter(s -> !s.isEmpty()).findFirst().orElse("");
    }

    @Override public void aside(Row.SetAside row) { rows.aside(row); }

    @Override public void note(long row, Message note) { rows.note(row, note); }

    @Override public void unreadable(Message why) { rows.unreadable(why); }

    int close() {
        rows.close();
        screen.table(table);
        if (counts.all() > MOST) screen.say(Message.of("cli.table-cut", "shown", MOST, "all", counts.all()));
        screen.blank();
        screen.say(counts.sentence(rows.setAside()));
        screen.say("cli.as-alleged");
        return rows.broken() ? 1 : 0;
    }
}
