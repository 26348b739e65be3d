package org.hudna.claims.mapping;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hudna.claims.Lexicon;
import org.hudna.claims.Row;
import org.hudna.intake.reading.Content;
import org.hudna.intake.tables.Table;
import org.hudna.intake.tables.TableRow;
import org.hudna.words.Digits;

/**
 * A form that was filled in, as claims, as a signed mapping over its questions says.
 *
 * <p>Their columns are the paths of the questions, or the last name of a path where no other question has it; {@code instanceID} is the id of the
 * filling-in, {@code form} and {@code version} are the form's. Where something stands several times, each time is a row, with what stands once beside
 * it. A position {@code lat lon altitude error} stands also in pieces, as KoBo exports it: {@code _where_latitude}, {@code _where_longitude},
 * {@code _where_altitude} and {@code _where_precision}, the last two in metres with their unit.
 */
public final class MappedForm {

    /** At most so many rows of one form. */
    static final int MOST_ROWS = 1_000;
    private static final Pattern NUMBER = Pattern.compile("\\[\\d+]");
    private static final Pattern FIRST_NUMBERED = Pattern.compile("^([^\\[]*)\\[(\\d+)]");
    private static final Pattern POSITION =
        Pattern.compile("\\s*(-?[\\d.]{1,20})\\s+(-?[\\d.]{1,20})(?:\\s+(-?[\\d.]{1,20})(?:\\s+([\\d.]{1,20}))?)?\\s*");

    private MappedForm() {}

    /** Each row once: read, or set aside with the reason. */
    public static List<Row> claims(Content.Filled form, Mapping mapping, Lexicon lexicon) {
        List<Row> rows = new ArrayList<>();
        MappedClaims.of(table(form, mapping), mapping, lexicon).forEachRemaining(rows::add);
        return rows;
    }

    /** A question that nobody answered does not stand in the form at all: whatever the mapping speaks of is a column all the same. */
    static Table table(Content.Filled form, Mapping mapping) {
        Set<String> wanted = new LinkedHashSet<>();
        mapping.fields().forEach(field -> wanted.addAll(field.from()));
        mapping.only().forEach(only -> wanted.add(only.column()));
        List<Map<String, String>> each = each(form, wanted);
        Set<String> names = new LinkedHashSet<>(wanted);
        each.forEach(cells -> names.addAll(cells.keySet()));
        List<String> columns = List.copyOf(names);
        List<TableRow> rows = new ArrayList<>();
        for (Map<String, String> cells : each) {
            List<String> row = columns.stream().map(column -> cells.getOrDefault(column, "").strip()).toList();
            rows.add(new TableRow.Cells(rows.size() + 1, row, () -> cells.toString()));
        }
        return Table.of(columns, rows.iterator());
    }

    /** The cells of each row: once where nothing that is wanted stands several times. */
    private static List<Map<String, String>> each(Content.Filled form, Collection<String> wanted) {
        Map<String, String> once = new LinkedHashMap<>();
        form.instance().ifPresent(id -> once.put("instanceID", id));
        once.put("form", form.form());
        form.version().ifPresent(version -> once.put("version", version));
        Map<String, Map<String, String>> several = new LinkedHashMap<>();
        Set<String> shared = sharedNames(form);
        for (Content.Answer answer : form.answers()) {
            Map<String, String> cells = new LinkedHashMap<>();
            say(NUMBER.matcher(answer.path()).replaceAll(""), answer.text(), shared, cells);
            Matcher numbered = FIRST_NUMBERED.matcher(answer.path());
            if (!numbered.find()) once.putAll(cells);
            else if (cells.keySet().stream().anyMatch(wanted::contains) && (several.size() < MOST_ROWS || several.containsKey(numbered.group())))
                cells.forEach(several.computeIfAbsent(numbered.group(), _ -> new LinkedHashMap<>())::putIfAbsent);
        }
        if (several.isEmpty()) return List.of(once);
        return several.values().stream().map(own -> {
            Map<String, String> all = new LinkedHashMap<>(once);
            all.putAll(own);
            return all;
        }).toList();
    }

    /** Last names that questions at different paths have in common: alone they name none. */
    private static Set<String> sharedNames(Content.Filled form) {
        Map<String, String> paths = new LinkedHashMap<>();
        Set<String> shared = new LinkedHashSet<>();
        for (Content.Answer answer : form.answers()) {
            String path = NUMBER.matcher(answer.path()).replaceAll("");
            String before = paths.putIfAbsent(last(path), path);
            if (before != null && !before.equals(path)) shared.add(last(path));
        }
        return shared;
    }

    private static String last(String path) { return path.substring(path.lastIndexOf('/') + 1); }

    private static void say(String path, String text, Set<String> shared, Map<String, String> cells) {
        cells.put(path, text);
        boolean alone = !shared.contains(last(path));
        if (alone) cells.putIfAbsent(last(path), text);
        Matcher position = POSITION.matcher(Digits.ascii(text));
        if (!position.matches()) return;
        String name = "_" + (alone ? last(path) : path);
        cells.put(name + "_latitude", position.group(1));
        cells.put(name + "_longitude", position.group(2));
        if (position.group(3) != null) cells.put(name + "_altitude", position.group(3) + " m");
        if (position.group(4) != null) cells.put(name + "_precision", position.group(4) + " m");
    }
}
