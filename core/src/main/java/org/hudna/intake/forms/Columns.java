package org.hudna.intake.forms;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hudna.words.Message;

/** Which columns are read, which would change the form and cannot be done, and which say nothing to a telephone. */
final class Columns {

    private static final Set<String> SURVEY = Set.of("type", "name", "label", "hint", "relevant", "constraint", "constraint_message", "required",
        "required_message",
        "readonly", "calculation", "default", "appearance", "choice_filter", "repeat_count");
    private static final Set<String> SETTINGS = Set.of("form_title", "form_id", "version", "default_language", "instance_name", "style");
    /** They change what a form does. */
    private static final Set<String> SURVEY_REFUSED = Set.of("trigger", "parameters", "guidance_hint", "media", "image", "audio", "video",
        "big-image", "autoplay", "intent",
        "save_to", "noapperrorstring", "no_app_error_string", "rows", "count", "accuracythreshold", "query", "bind", "body", "instance", "control");
    private static final Set<String> SETTINGS_REFUSED = Set.of("public_key", "submission_url", "namespaces", "instance_xmlns",
        "allow_choice_duplicates", "auto_send",
        "auto_delete", "sms_keyword", "client_editable", "attribute", "clean_text_values", "omit_instanceid", "set geometry");

    private Columns() {}

    static void check(Optional<Sheet> survey, Optional<Sheet> choices, Optional<Sheet> settings, List<FormRefusal> refusals, List<Message> notes) {
        survey.ifPresent(sheet -> check(sheet, SURVEY, SURVEY_REFUSED, refusals, notes));
        settings.ifPresent(sheet -> check(sheet, SETTINGS, SETTINGS_REFUSED, refusals, notes));
        choices.ifPresent(sheet -> check(sheet, Set.of(), Set.of("media", "image", "audio", "video", "big-image"), refusals, List.of()));
    }

    private static void check(Sheet sheet, Set<String> read, Set<String> refused, List<FormRefusal> refusals, List<Message> notes) {
        for (Sheet.Column column : sheet.columns()) {
            if (column.name().isEmpty() || read.contains(column.name())) continue;
            Optional<Sheet.Line> filled = sheet.lines().stream().filter(line -> line.cells().containsKey(column)).findFirst();
            boolean changes = refused.contains(before(column.name()));
            if (filled.isPresent() && changes)
                refusals.add(new FormRefusal(sheet.name(), filled.get().row(), column.written(), Message.of("form.column-refused")));
            else if (filled.isPresent() && !read.isEmpty())
                notes.add(Message.of("form.column-unread", "sheet", sheet.name(), "column", column.written()));
        }
    }

    /** {@code media} of {@code media::image::english}. */
    private static String before(String name) { return name.contains(":") ? name.substring(0, name.indexOf(':')) : name; }
}
