package org.hudna.intake.forms;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.hudna.intake.Bytes;
import org.hudna.words.Message;

/**
 * The form as a whole.
 *
 * @param languages the one that is shown first in front
 * @param line its row; empty where there is no such sheet
 */
record Settings(String id, String version, String title, List<String> languages, Optional<Sheet.Line> line) {

    /** What a text belongs to whose column names no language, where nothing says which that is. */
    static final String NO_LANGUAGE = "default";
    /** It stands in addresses and in XML. */
    private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}._:/-]{1,200}");
    private static final int VERSION_DIGITS = 12;

    static Settings read(Optional<Sheet> sheet, Sheet survey, Optional<Sheet> choices, String fileName, Bytes bytes, List<FormRefusal> refusals) {
        Optional<Sheet.Line> line = sheet.flatMap(one -> one.lines().stream().findFirst());
        String id = said(line, "form_id").orElse(fileName.replaceFirst("(?i)\\.xlsx?$", "").strip().replaceAll("\\s+", "_"));
        if (!ID.matcher(id).matches()) refuse(refusals, line, "form_id", Message.of("form.id", "id", shortened(id)));
        String version = said(line, "version").orElse(bytes.id().sha256().substring(0, VERSION_DIGITS));
        return new Settings(id, version, said(line, "form_title").orElse(id), languages(line, survey, choices, refusals), line);
    }

    private static Optional<String> said(Optional<Sheet.Line> line, String column) {
        return line.map(one -> one.cell(column)).filter(text -> !text.isEmpty());
    }

    private static void refuse(List<FormRefusal> refusals, Optional<Sheet.Line> line, String column, Message why) {
        refusals.add(line.map(one -> one.refusal(column, why)).orElseGet(() -> new FormRefusal("", 0, "", why)));
    }

    private static List<String> languages(Optional<Sheet.Line> line, Sheet survey, Optional<Sheet> choices, List<FormRefusal> refusals) {
        Set<String> named = new LinkedHashSet<>(survey.languages());
        choices.ifPresent(sheet -> named.addAll(sheet.languages()));
        Optional<String> first = said(line, "default_language");
        boolean bare = isBare(survey) || choices.filter(Settings::isBare).isPresent();
        if (first.isPresent() && !named.contains(first.get()) && !bare)
            refuse(refusals, line, "default_language", Message.of("form.language", "language", first.get(), "languages", List.copyOf(named)));
        Set<String> all = new LinkedHashSet<>();
        first.ifPresent(all::add);
        if (first.isEmpty() && (bare || named.isEmpty())) all.add(NO_LANGUAGE);
        all.addAll(named);
        return new ArrayList<>(all);
    }

    /** Whether a column of texts names no language. */
    private static boolean isBare(Sheet sheet) {
        return sheet.columns().stream().anyMatch(column -> column.language().isEmpty()
            && Set.of("label", "hint", "constraint_message", "required_message").contains(column.name()));
    }

    static String shortened(String text) { return text.length() > 80 ? text.substring(0, 80) + "…" : text; }
}
