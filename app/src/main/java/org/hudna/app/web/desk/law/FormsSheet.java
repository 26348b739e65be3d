package org.hudna.app.web.desk.law;

import java.util.List;
import java.util.Optional;
import org.hudna.words.Message;

/**
 * Forms and mappings in force, by their names.
 *
 * @param mayAdopt whether whoever looks may put a form in force
 * @param maySign whether they may sign a mapping
 * @param wrong why what was sent is not in force
 * @param isDone whether something was put in force just now
 */
public record FormsSheet(List<String> forms, List<String> mappings, boolean mayAdopt, boolean maySign, Optional<Message> wrong, boolean isDone) {
    public FormsSheet {
        forms = List.copyOf(forms);
        mappings = List.copyOf(mappings);
    }

    /** What a workbook calls itself, as its writers know the column. */
    public Message idField() { return Message.of("agreement.forms-id", "column", "form_id"); }

    /** In which format it is written. */
    public Message workbookField() { return Message.of("agreement.forms-workbook", "format", "XLSForm"); }
}
