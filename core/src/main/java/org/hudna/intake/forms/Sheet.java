package org.hudna.intake.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hudna.intake.tables.TableRow;
import org.hudna.words.Message;

/** One sheet of an XLSForm: its rows under what its columns are called. */
final class Sheet {

    /** Columns that may stand once for each language: {@code label::العربية (ar)}. */
    private static final Set<String> SPOKEN = Set.of("label", "hint", "constraint_message", "required_message");
    private static final Map<String, String> ALIASES = Map.ofEntries(Map.entry("relevance", "relevant"),
        Map.entry("constraint message", "constraint_message"),
        Map.entry("required message", "required_message"), Map.entry("choice filter", "choice_filter"), Map.entry("repeat count", "repeat_count"),
        Map.entry("read_only", "readonly"), Map.entry("read only", "readonly"), Map.entry("calculate", "calculation"), Map.entry("caption", "label"),
        Map.entry("list name", "list_name"), Map.entry("value", "name"), Map.entry("title", "form_title"), Map.entry("id_string", "form_id"),
        Map.entry("form title", "form_title"), Map.entry("form id", "form_id"), Map.entry("set form title", "form_title"),
        Map.entry("set form id", "form_id"));

    private final String name;
    private final List<Column> columns = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();

    /**
     * A column.
     *
     * @param name as XLSForm's own documents call it, in lower case
     * @param language as the column calls it; empty where it is of none
     * @param written as it stands there
     */
    record Column(String name, String language, String written) {}

    /** A row with the cells that are filled. */
    record Line(String sheet, long row, Map<Column, String> cells) {

        /** What stands in the column; of several languages the first. */
        String cell(String name) {
            for (var cell : cells.entrySet()) if (cell.getKey().name().equals(name)) return cell.getValue();
            return "";
        }

        /** By language. */
        Map<String, String> said(String name) {
            Map<String, String> said = new LinkedHashMap<>();
            cells.forEach((column, text) -> { if (column.name().equals(name)) said.putIfAbsent(column.language(), text); });
            return said;
        }

        FormRefusal refusal(String column, Message why) {
            String written = cells.keySet().stream().filter(one -> one.name().equals(column)).map(Column::written).findFirst().orElse(column);
            return new FormRefusal(sheet, row, written, why);
        }
    }

    private Sheet(String name) { this.name = name; }

    /** The sheet that is called so in any case; empty where there is none. */
    static Optional<Sheet> find(Map<String, List<TableRow>> sheets, String name, List<FormRefusal> refusals) {
        for (var sheet : sheets.entrySet())
            if (sheet.getKey().strip().toLowerCase(Locale.ROOT).equals(name)) {
                Sheet read = new Sheet(sheet.getKey());
                sheet.getValue().forEach(row -> read.row(row, refusals));
                return Optional.of(read);
            }
        return Optional.empty();
    }

    String name() { return name; }

    List<Line> lines() { return lines; }

    boolean has(String column) { return columns.stream().anyMatch(one -> one.name().equals(column)); }

    /** The languages of its columns, in their order. */
    Set<String> languages() {
        Set<String> languages = new LinkedHashSet<>();
        columns.forEach(column -> { if (!column.language().isEmpty()) languages.add(column.language()); });
        return languages;
    }

    Set<Column> columns() { return new LinkedHashSet<>(columns); }

    private void row(TableRow row, List<FormRefusal> refusals) {
        switch (row) {
            case TableRow.Cells cells when columns.isEmpty() -> cells.cells().forEach(cell -> columns.add(column(cell)));
            case TableRow.Cells cells -> line(cells, refusals);
            case TableRow.Faulty faulty -> refusals.add(new FormRefusal(name, faulty.number(), "", faulty.why()));
            case TableRow.Ended ended -> refusals.add(new FormRefusal(name, 0, "", ended.why()));
        }
    }

    private void line(TableRow.Cells row, List<FormRefusal> refusals) {
        Map<Column, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(columns.size(), row.cells().size()); i++) {
            String text = row.cells().get(i);
            if (text.isEmpty() || columns.get(i).name().isEmpty()) continue;
            if (!isText(text)) refusals.add(new FormRefusal(name, row.number(), columns.get(i).written(), Message.of("form.no-text")));
            else cells.putIfAbsent(columns.get(i), text);
        }
        if (!cells.isEmpty()) lines.add(new Line(name, row.number(), cells));
    }

    private static Column column(String header) {
        int at = header.indexOf("::") > 0 ? header.indexOf("::") : header.indexOf(':');
        String first = known(at > 0 ? header.substring(0, at) : header);
        if (at < 0) return new Column(first, "", header);
        String rest = header.substring(at).replaceFirst("^::?", "").strip();
        return SPOKEN.contains(first) ? new Column(first, rest, header) : new Column(known(header), "", header);
    }

    private static String known(String name) {
        String word = name.strip().toLowerCase(Locale.ROOT);
        return ALIASES.getOrDefault(word, word);
    }

    /** Whether XML can hold it (XML 1.0, production 2). */
    private static boolean isText(String text) {
        return text.codePoints().allMatch(c -> c == '\t' || c == '\n' || c == '\r' || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD
            || c >= 0x10000);
    }
}
