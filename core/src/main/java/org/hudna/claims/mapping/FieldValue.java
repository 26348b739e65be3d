package org.hudna.claims.mapping;

import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hudna.claims.mapping.Field.Cut;
import org.hudna.claims.mapping.Field.Otherwise;
import org.hudna.intake.tables.Table;
import org.hudna.intake.tables.TableRow;
import org.hudna.words.Digits;
import org.hudna.words.Message;
import org.hudna.words.Nearest;

/** What one of our columns says in one of their rows. */
sealed interface FieldValue {

    /** It says this; several where each makes a claim of its own; none where nothing stands there. */
    record Says(List<String> texts) implements FieldValue {}

    /** It cannot be said. */
    record Unread(Message why) implements FieldValue {}

    /** Longer than any cell that a mapping cuts or translates. */
    int LONGEST = 20_000;

    static FieldValue of(Field field, Table table, TableRow.Cells row, Set<String> empty) {
        String cell = cell(field, table, row, empty);
        if (cell.isEmpty()) return new Says(List.of());
        if (cell.length() > LONGEST && (field.cut().isPresent() || !field.values().isEmpty()))
            return new Unread(Message.of("mapping.cell-long", "limit", LONGEST));
        List<String> said = new ArrayList<>();
        for (String piece : pieces(field, cell)) {
            Optional<String> one = empty.contains(piece) ? Optional.of("") : translated(field, dated(field, piece));
            if (one.isEmpty()) return new Unread(unread(field, piece));
            if (!one.get().isEmpty()) said.add(one.get());
        }
        return new Says(together(field, said));
    }

    private static String cell(Field field, Table table, TableRow.Cells row, Set<String> empty) {
        List<String> filled = new ArrayList<>();
        for (String theirs : field.from()) {
            String cell = table.find(theirs).map(row::cell).orElse("").strip();
            if (!cell.isEmpty() && !empty.contains(cell)) filled.add(cell);
        }
        if (filled.isEmpty()) return "";
        return field.joined().isPresent() ? String.join(field.joined().get(), filled) : filled.getFirst();
    }

    private static List<String> pieces(Field field, String cell) {
        if (field.cut().isEmpty()) return List.of(cell);
        Cut cut = field.cut().get();
        int first = cell.indexOf(cut.at());
        int last = cell.lastIndexOf(cut.at());
        return switch (cut.take()) {
            case FIRST -> List.of(first < 0 ? cell : cell.substring(0, first).strip());
            case LAST -> List.of(last < 0 ? cell : cell.substring(last + cut.at().length()).strip());
            case ALL_BUT_FIRST -> first < 0 ? List.of() : List.of(cell.substring(first + cut.at().length()).strip());
            case ALL_BUT_LAST -> last < 0 ? List.of() : List.of(cell.substring(0, last).strip());
            case TOGETHER, ALTERNATIVES, ROWS -> all(cell, cut.at());
        };
    }

    private static List<String> all(String cell, String at) {
        List<String> pieces = new ArrayList<>();
        int start = 0;
        for (int end = cell.indexOf(at); ; end = cell.indexOf(at, start)) {
            String piece = cell.substring(start, end < 0 ? cell.length() : end).strip();
            if (!piece.isEmpty()) pieces.add(piece);
            if (end < 0) return pieces;
            start = end + at.length();
        }
    }

    private static List<String> together(Field field, List<String> said) {
        if (said.size() < 2 || field.cut().isEmpty()) return said;
        return switch (field.cut().get().take()) {
            case TOGETHER -> List.of(String.join("; ", said));
            case ALTERNATIVES -> List.of(String.join(" | ", said));
            case FIRST, LAST, ALL_BUT_FIRST, ALL_BUT_LAST, ROWS -> said;
        };
    }

    /** As our files write dates and times; empty where no format fits. */
    private static Optional<String> dated(Field field, String piece) {
        if (field.formats().isEmpty()) return Optional.of(piece);
        String text = Digits.ascii(piece);
        for (DateTimeFormatter format : field.formats())
            try {
                return Optional.of(iso(format.parse(text)));
            } catch (DateTimeException _) {
                continue; // the next format may fit
            }
        return Optional.empty();
    }

    private static String iso(TemporalAccessor at) {
        boolean time = at.isSupported(ChronoField.SECOND_OF_DAY);
        String clock = time ? clock(at.get(ChronoField.SECOND_OF_DAY)) : "";
        if (!at.isSupported(ChronoField.YEAR)) return clock;
        String day = String.format(Locale.ROOT, "%04d", at.get(ChronoField.YEAR));
        if (at.isSupported(ChronoField.MONTH_OF_YEAR)) day += String.format(Locale.ROOT, "-%02d", at.get(ChronoField.MONTH_OF_YEAR));
        if (at.isSupported(ChronoField.DAY_OF_MONTH)) day += String.format(Locale.ROOT, "-%02d", at.get(ChronoField.DAY_OF_MONTH));
        return time ? day + "T" + clock + (at.isSupported(ChronoField.OFFSET_SECONDS) ? offset(at.get(ChronoField.OFFSET_SECONDS)) : "") : day;
    }

    private static String clock(int second) {
        String minutes = String.format(Locale.ROOT, "%02d:%02d", second / 3600, second / 60 % 60);
        return second % 60 == 0 ? minutes : minutes + String.format(Locale.ROOT, ":%02d", second % 60);
    }

    private static String offset(int seconds) { return java.time.ZoneOffset.ofTotalSeconds(seconds).getId(); }

    private static Optional<String> translated(Field field, Optional<String> dated) {
        if (dated.isEmpty() || field.values().isEmpty()) return dated;
        String ours = field.values().get(dated.get().toLowerCase(Locale.ROOT));
        if (ours != null) return Optional.of(ours);
        return switch (field.otherwise()) {
            case SET_ASIDE -> Optional.empty();
            case EMPTY -> Optional.of("");
            case AS_IS -> dated;
        };
    }

    private static Message unread(Field field, String piece) {
        String shown = piece.length() > 120 ? piece.substring(0, 120) + "…" : piece;
        if (dated(field, piece).isEmpty()) return Message.of("mapping.date-unknown", "cell", shown);
        Optional<String> near = piece.length() > 100 || field.otherwise() != Otherwise.SET_ASIDE ? Optional.empty()
            : Nearest.to(piece.toLowerCase(Locale.ROOT), field.values().keySet());
        return near.isPresent() ? Message.of("mapping.value-near", "cell", shown, "near", near.get())
            : Message.of("mapping.value-unknown", "cell", shown);
    }
}
