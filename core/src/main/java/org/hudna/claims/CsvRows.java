package org.hudna.claims;

import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hudna.intake.tables.CsvRecords;
import org.hudna.intake.tables.FileKind;
import org.hudna.intake.tables.HxlTag;
import org.hudna.intake.tables.Lines;
import org.hudna.words.Message;

/** A table of claims in CSV: finds out the separator and the header, then gives row after row. */
final class CsvRows implements Rows {

    private static final char[] SEPARATORS = {',', ';', '\t'};
    /** HXL looks for its tags in the first 25 rows (hxlstandard.org, 1.1). */
    private static final int ROWS_BEFORE_TAGS = 25;

    private static final Message EMPTY = Message.of("claims.file-empty", "manual", "CLAIMS.md");

    private final Lines lines;
    private final Set<Column> needed;
    private CsvRecords records;
    private Header header;
    private Optional<CsvRecords.Taken> ahead = Optional.empty();
    private boolean begun;
    private boolean stopped;

    /** @param needed columns without which no claim can be read */
    CsvRows(Reader reader, Set<Column> needed) {
        this.needed = needed;
        this.header = Header.of(List.of(), List.of(), needed);
        this.lines = new Lines(reader);
        this.records = new CsvRecords(lines, SEPARATORS[0]);
    }

    @Override public List<Message> notes() { return header.notes(); }

    @Override public Optional<Next> next() {
        if (stopped) return Optional.empty();
        if (!begun) {
            begun = true;
            Optional<Message> refusal = begin();
            if (refusal.isPresent()) {
                stopped = true;
                return Optional.of(new Stop(refusal.get()));
            }
        }
        Optional<CsvRecords.Taken> taken = ahead.isPresent() ? ahead : records.next();
        ahead = Optional.empty();
        return taken.map(this::row);
    }

    private Next row(CsvRecords.Taken taken) {
        return switch (taken) {
            case CsvRecords.Taken.Faulty(long row, Message why, String raw) ->
                new Broken(new Row.SetAside(row, "", Message.of("claims.in-row", "row", row, "what", why), raw));
            case CsvRecords.Taken.Cells(long row, List<String> cells, String raw) when isTooWide(cells) -> {
                Message what = Message.of("claims.too-many-cells", "cells", cells.size(), "columns", header.width());
                yield new Broken(new Row.SetAside(row, "", Message.of("claims.in-row", "row", row, "what", what), raw));
            }
            case CsvRecords.Taken.Cells(long row, List<String> cells, String raw) -> new Filled(row, header.inOrder(cells), () -> raw,
                () -> header.beside(cells));
        };
    }

    /** Something stands to the right of the last column: a separator inside a cell was not quoted, and the cells have moved. */
    private boolean isTooWide(List<String> cells) {
        for (int i = header.width(); i < cells.size(); i++) if (!cells.get(i).isBlank()) return true;
        return false;
    }

    private Optional<Message> begin() {
        List<Lines.Line> top = peek();
        if (top.isEmpty()) return Optional.of(EMPTY);
        if (FileKind.isBinary(top.getFirst().text())) return Optional.of(notText(top.getFirst().text()));
        records = new CsvRecords(lines, separator(top));
        return readHeader();
    }

    private static Message notText(String start) {
        return FileKind.isWorkbook(start) ? Message.of("claims.file-workbook") : Message.of("claims.file-not-text");
    }

    private List<Lines.Line> peek() {
        List<Lines.Line> top = new ArrayList<>();
        for (Optional<Lines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
            top.add(line.get());
            if (top.size() > ROWS_BEFORE_TAGS) break;
        }
        for (Lines.Line line : top.reversed()) lines.putBack(line);
        return top;
    }

    /** The one with which most names or tags of columns come out; the one that stands most often in the first line where none does. */
    private static char separator(List<Lines.Line> top) {
        char best = SEPARATORS[0];
        long most = -1;
        for (char separator : SEPARATORS) {
            long known = 0;
            for (Lines.Line line : top) known = Math.max(known, known(line.text(), separator));
            long score = known * Lines.LONGEST + top.getFirst().text().chars().filter(c -> c == separator).count();
            if (score > most) best = separator;
            most = Math.max(most, score);
        }
        return best;
    }

    private static long known(String line, char separator) {
        long known = 0;
        int start = 0;
        while (start <= line.length()) {
            int end = line.indexOf(separator, start);
            String cell = line.substring(start, end < 0 ? line.length() : end).replace("\"", "");
            if (Column.find(cell).isPresent() || HxlTag.find(cell).isPresent()) known++;
            start = end < 0 ? line.length() + 1 : end + 1;
        }
        return known;
    }

    /** Names in row one and perhaps tags in row two; else tags within the first 25 rows, the row before them being their names. */
    private Optional<Message> readHeader() {
        List<String> before = List.of();
        Optional<Message> refusal = Optional.of(EMPTY);
        for (int i = 0; i < ROWS_BEFORE_TAGS; i++) {
            Optional<CsvRecords.Taken> taken = records.next();
            if (!(taken.orElse(null) instanceof CsvRecords.Taken.Cells(long _, List<String> cells, String _))) {
                if (taken.isEmpty()) return refusal;
                continue; // a broken line above the tags
            }
            if (HxlTag.areIn(cells)) return take(Header.of(before, cells, needed));
            if (i == 0) {
                Header named = Header.of(cells, List.of(), needed);
                refusal = named.refusal();
                if (named.refusal().isEmpty() || named.isLikely()) return withTags(named, cells);
            }
            before = cells;
        }
        return refusal;
    }

    private Optional<Message> withTags(Header named, List<String> names) {
        Optional<CsvRecords.Taken> second = records.next();
        if (second.orElse(null) instanceof CsvRecords.Taken.Cells(long _, List<String> cells, String _) && HxlTag.areIn(cells))
            return take(Header.of(names, cells, needed));
        ahead = second;
        return take(named);
    }

    private Optional<Message> take(Header found) {
        header = found;
        return found.refusal();
    }
}
