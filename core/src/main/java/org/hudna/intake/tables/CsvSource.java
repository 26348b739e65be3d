package org.hudna.intake.tables;

import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hudna.words.Message;

/** Rows of a text table: the separator is the one that cuts most of the first rows, into most cells; a row with bytes that are no text is faulty. */
final class CsvSource implements Table.Source {

    private static final char[] SEPARATORS = {',', ';', '\t', '|'};
    private static final int LOOKED_AT = 10;

    private final CsvRecords records;

    CsvSource(Reader text) {
        Lines lines = new Lines(text);
        this.records = new CsvRecords(lines, separator(lines));
    }

    @Override public Optional<TableRow> next() {
        return records.next().map(taken -> switch (taken) {
            case CsvRecords.Taken.Cells(long row, List<String> cells, String raw) when raw.indexOf(Utf8.NO_TEXT) >= 0 ->
                new TableRow.Faulty(row, Message.of("intake.row-not-text"), raw.replace(Utf8.NO_TEXT, '\uFFFD'));
            case CsvRecords.Taken.Cells(long row, List<String> cells, String raw) -> new TableRow.Cells(row, stripped(cells), () -> raw);
            case CsvRecords.Taken.Faulty(long row, Message why, String raw) -> new TableRow.Faulty(row, why, raw);
        });
    }

    private static List<String> stripped(List<String> cells) {
        cells.replaceAll(String::strip);
        return cells;
    }

    private static char separator(Lines lines) {
        List<Lines.Line> top = new ArrayList<>();
        for (Optional<Lines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
            top.add(line.get());
            if (top.size() >= LOOKED_AT) break;
        }
        for (Lines.Line line : top.reversed()) lines.putBack(line);
        char best = SEPARATORS[0];
        double most = 0;
        for (char separator : SEPARATORS) {
            double score = score(top, separator);
            if (score > most) best = separator;
            most = Math.max(most, score);
        }
        return best;
    }

    /** How often it stands outside quotes in a row, the least of those where it stands, times in how many of them it does. */
    private static double score(List<Lines.Line> top, char separator) {
        List<Integer> counts = new ArrayList<>();
        if (!count(top, separator, true, counts)) count(top, separator, false, counts); // a stray quote
        List<Integer> with = counts.stream().filter(many -> many > 0).toList();
        return with.isEmpty() ? 0 : (double) with.size() * with.stream().mapToInt(Integer::intValue).min().orElse(0);
    }

    /** Counts per whole row; false where a quote that may run over lines runs over all of them. */
    private static boolean count(List<Lines.Line> top, char separator, boolean overLines, List<Integer> counts) {
        counts.clear();
        boolean quoted = false;
        int many = 0;
        for (Lines.Line line : top) {
            for (int i = 0; i < line.text().length(); i++) {
                char c = line.text().charAt(i);
                if (c == '"') quoted = !quoted;
                else if (!quoted && c == separator) many++;
            }
            if (quoted && overLines) continue;
            quoted = false;
            counts.add(many);
            many = 0;
        }
        return !quoted || !counts.isEmpty();
    }
}
