package org.hudna.incidents.ladder;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.hudna.claims.EventId;
import org.hudna.intake.tables.Utf8;
import org.hudna.words.Message;

/**
 * What people decided of incidents, as a text file that grows at its end: a table with the columns {@code incident}, {@code decision}, {@code of},
 * {@code by}, {@code at} and {@code why} in any order, as CLAIMS.md describes it. UTF-8; comma, semicolon or tab; lines that begin with {@code #} are
 * passed over.
 *
 * @param made in the order of the file
 * @param refused one sentence for each row that cannot be read, with its row and column
 */
public record DecisionFile(List<Decision> made, List<Message> refused) {

    /** Nothing was decided. */
    public static final DecisionFile NONE = new DecisionFile(List.of(), List.of());

    /** Put behind the last row: where it does not come out as one, a quote before it has no end and swallowed rows. */
    private static final String END = "\uFFFE";
    private static final char[] SEPARATORS = {',', ';', '\t'};

    public DecisionFile {
        made = List.copyOf(made);
        refused = List.copyOf(refused);
    }

    /** The columns; all but one must be filled. */
    private enum Column {
        INCIDENT, DECISION, OF, BY, AT, WHY;

        String code() { return name().toLowerCase(Locale.ROOT); }
    }

    /** A row with the names of its columns; a missing cell is empty. */
    private record Cells(long row, Map<Column, String> texts) {
        String text(Column column) { return texts.getOrDefault(column, ""); }

        Message wrong(Column column, Message what) { return Message.of("claims.in-cell", "row", row, "column", column.code(), "what", what); }
    }

    /** A row that was read, or why not. */
    private record Tried(Optional<Decision> decision, Optional<Message> why) {
        static Tried refused(Message why) { return new Tried(Optional.empty(), Optional.of(why)); }
    }

    /** Reads it all; the caller closes. {@code instant} reads points in time. */
    public static DecisionFile read(InputStream bytes, Function<String, Optional<Instant>> instant) {
        List<Decision> made = new ArrayList<>();
        List<Message> refused = new ArrayList<>();
        try {
            List<List<String>> rows = new ArrayList<>();
            List<Long> lines = new ArrayList<>();
            if (!split(bytes, rows, lines)) return new DecisionFile(made, List.of(Message.of("decision.broken")));
            Optional<List<Optional<Column>>> head = rows.isEmpty() ? Optional.empty() : head(rows.getFirst());
            if (head.isEmpty()) return new DecisionFile(made, List.of(Message.of("decision.no-head", "columns", names(Column.values()))));
            for (int i = 1; i < rows.size(); i++) {
                Tried tried = decision(cells(lines.get(i), head.get(), rows.get(i)), instant);
                tried.decision().ifPresent(made::add);
                tried.why().ifPresent(refused::add);
            }
        } catch (CsvParseException _) {
            refused.add(Message.of("decision.broken"));
        }
        return new DecisionFile(made, refused);
    }

    private static List<String> names(Column... columns) { return Arrays.stream(columns).map(Column::code).toList(); }

    /** Rows that are not empty and no remark, cut at whichever mark stands in the first; whether the last has an end. */
    private static boolean split(InputStream bytes, List<List<String>> rows, List<Long> lines) {
        List<String> all = new BufferedReader(Utf8.reader(bytes)).lines().toList();
        String first = all.stream().map(line -> line.replace(String.valueOf(Utf8.BYTE_ORDER_MARK), ""))
            .filter(line -> !line.isBlank() && line.charAt(0) != '#')
            .findFirst().orElse("");
        char separator = SEPARATORS[0];
        for (char mark : SEPARATORS) if (first.chars().filter(c -> c == mark).count() > first.chars().filter(c -> c == ',').count()) separator = mark;
        for (CsvRecord row : CsvReader.builder().fieldSeparator(separator).extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE).ofCsvRecord(String.join("\n", all) + "\n" + END)) {
            List<String> cells = row.getFields().stream().map(cell -> cell.replace(String.valueOf(Utf8.BYTE_ORDER_MARK), "").strip()).toList();
            if (cells.getFirst().equals(END)) return true;
            if (cells.getFirst().startsWith("#") || cells.stream().allMatch(String::isEmpty)) continue;
            rows.add(cells);
            lines.add(row.getStartingLineNumber());
        }
        return false;
    }

    /** Which column stands where; empty where one is missing. */
    private static Optional<List<Optional<Column>>> head(List<String> cells) {
        List<Optional<Column>> head = cells.stream().map(cell -> Arrays.stream(Column.values()).filter(column -> column.code().equalsIgnoreCase(cell))
            .findFirst()).toList();
        boolean whole = Arrays.stream(Column.values()).filter(column -> column != Column.OF).allMatch(column -> head.contains(Optional.of(column)));
        return whole ? Optional.of(head) : Optional.empty();
    }

    private static Cells cells(long line, List<Optional<Column>> head, List<String> row) {
        Map<Column, String> texts = new EnumMap<>(Column.class);
        for (int i = 0; i < Math.min(head.size(), row.size()); i++) {
            String text = row.get(i);
            head.get(i).ifPresent(column -> texts.put(column, text));
        }
        return new Cells(line, texts);
    }

    private static Tried decision(Cells cells, Function<String, Optional<Instant>> instant) {
        for (Column column : Column.values()) {
            boolean needed = column != Column.OF;
            if (needed && cells.text(column).isEmpty()) return Tried.refused(cells.wrong(column, Message.of("decision.empty")));
            if (cells.text(column).indexOf(Utf8.NO_TEXT) >= 0) return Tried.refused(cells.wrong(column, Message.of("refusal.not-utf8")));
        }
        Optional<DecisionWord> word = DecisionWord.find(cells.text(Column.DECISION));
        if (word.isEmpty())
            return Tried.refused(cells.wrong(Column.DECISION,
                Message.of("decision.unknown", "word", cells.text(Column.DECISION), "words", DecisionWord.codes())));
        String of = cells.text(Column.OF);
        if (word.get().needsOf() && of.isEmpty()) return Tried.refused(cells.wrong(Column.OF, word.get().missing()));
        if (word.get() == DecisionWord.DUPLICATE_OF && of.equals(cells.text(Column.INCIDENT)))
            return Tried.refused(cells.wrong(Column.OF, Message.of("decision.own-duplicate")));
        Optional<Instant> until = of.isEmpty() ? Optional.empty() : instant.apply(of);
        if (word.get() == DecisionWord.EMBARGOED && !of.isEmpty() && until.isEmpty())
            return Tried.refused(cells.wrong(Column.OF, Message.of("cli.not-a-time", "time", of)));
        Optional<Instant> at = instant.apply(cells.text(Column.AT));
        if (at.isEmpty()) return Tried.refused(cells.wrong(Column.AT, Message.of("cli.not-a-time", "time", cells.text(Column.AT))));
        return new Tried(Optional.of(new Decision(new EventId(cells.text(Column.INCIDENT)), word.get().ruling(of, until),
            cells.text(Column.BY), at.get(),
            cells.text(Column.WHY))), Optional.empty());
    }
}
