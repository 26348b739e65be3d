package org.hudna.intake.forms;

import org.hudna.words.Message;

/**
 * Why a workbook cannot be used as a form as it stands.
 *
 * @param sheet as the workbook calls it; empty where it concerns the workbook
 * @param row as a spreadsheet shows it, from 1; 0 where it concerns the sheet
 * @param column as its first row calls it; empty where it concerns the row
 */
public record FormRefusal(String sheet, long row, String column, Message why) {

    /** The whole of it in one sentence. */
    public Message said() {
        if (sheet.isEmpty()) return why;
        if (row == 0) return Message.of("form.at-sheet", "sheet", sheet, "what", why);
        return column.isEmpty() ? Message.of("form.at-row", "sheet", sheet, "row", row, "what", why)
            : Message.of("form.at-cell", "sheet", sheet, "row", row, "column", column, "what", why);
    }
}
