package org.hudna.claims;

import java.util.Optional;
import org.hudna.intake.ReportId;
import org.hudna.words.Digits;
import org.hudna.words.Lang;
import org.hudna.words.Message;

/** The columns that lead back to a report: {@code report span language}, with the {@code words} that stand there. */
final class OriginCells {

    private OriginCells() {}

    static Optional<Origin> origin(RowCells cells) {
        boolean none = !cells.has(Column.REPORT) && !cells.has(Column.SPAN);
        if (none) return Optional.empty();
        Optional<ReportId> report = cells.find(Column.REPORT, OriginCells::report);
        Optional<int[]> span = cells.find(Column.SPAN, OriginCells::span);
        Optional<Lang> lang = cells.has(Column.LANGUAGE) ? Lang.find(cells.text(Column.LANGUAGE)) : Optional.empty();
        if (cells.aside().isPresent()) return Optional.empty();
        String words = cells.text(Column.WORDS);
        if (report.isEmpty() || span.isEmpty() || words.length() != span.get()[1] - span.get()[0]) {
            cells.refuse(report.isEmpty() ? Column.REPORT : Column.SPAN, Message.of("claims.origin-half", "report", Column.REPORT.code(),
                "span", Column.SPAN.code(), "words", Column.WORDS.code()));
            return Optional.empty();
        }
        return Optional.of(new Origin(report.get(), span.get()[0], span.get()[1], lang, words));
    }

    private static Cell<ReportId> report(String cell) {
        return ReportId.isId(cell) ? Cell.says(new ReportId(cell)) : Cell.unread("claims.report-unknown", cell);
    }

    /** {@code 120-164}. */
    private static Cell<int[]> span(String cell) {
        String text = Digits.ascii(cell);
        if (!text.matches("\\d{1,9}\\s*[-–]\\s*\\d{1,9}")) return Cell.unread("claims.span-unknown", cell, "120-164");
        String[] ends = text.split("\\s*[-–]\\s*");
        int[] span = {Integer.parseInt(ends[0]), Integer.parseInt(ends[1])};
        return span[0] < span[1] ? Cell.says(span) : Cell.unread("claims.span-unknown", cell, "120-164");
    }
}
