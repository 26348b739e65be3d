package org.hudna.app.exchange.issue;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.hudna.app.exchange.issue.Table.Line;
import org.hudna.words.Lang;

/** A bulletin as a workbook, a sheet for each table; from right to left where the language is. */
public final class Spreadsheet {

    private static final String PROGRAM = "Hudna";
    /** What a name of a sheet must not have. */
    private static final String FORBIDDEN = "[\\[\\]:*?/\\\\']";
    private static final int LONGEST_NAME = 31;
    private static final int WIDEST = 60;
    private static final int HEAD = 1;

    private Spreadsheet() {}

    /** Writes it; the stream stays open. */
    public static void write(Told told, OutputStream out) throws IOException {
        var files = new Files(told);
        var workbook = new Workbook(out, PROGRAM, null);
        int number = 0;
        for (Table table : told.tables()) sheet(workbook.newWorksheet(name(++number, files.say(table.title()))), files, table, told.lang());
        workbook.finish();
    }

    private static String name(int number, String title) {
        String name = number + " " + title.replaceAll(FORBIDDEN, " ").replaceAll("[\u2066-\u2069\u200E\u200F]", "");
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME).strip();
    }

    private static void sheet(Worksheet sheet, Files files, Table table, Lang lang) {
        if (lang.direction() == Lang.Direction.RTL) sheet.rightToLeft();
        sheet.value(0, 0, files.say(table.title()));
        sheet.style(0, 0).bold().set();
        List<String> head = files.head(table);
        List<Integer> widths = new ArrayList<>();
        for (int i = 0; i < head.size(); i++) {
            sheet.value(HEAD, i, head.get(i));
            sheet.style(HEAD, i).bold().set();
            widths.add(head.get(i).length());
        }
        int row = HEAD;
        for (Line line : table.lines()) {
            row++;
            List<Object> cells = files.row(table, line);
            for (int i = 0; i < cells.size(); i++) {
                if (cells.get(i) instanceof Integer number) sheet.value(row, i, number);
                else sheet.value(row, i, (String) cells.get(i));
                if (i < widths.size()) widths.set(i, Math.max(widths.get(i), String.valueOf(cells.get(i)).length()));
            }
            if (line.isTotal()) for (int i = 0; i < cells.size(); i++) sheet.style(row, i).bold().set();
        }
        for (int i = 0; i < widths.size(); i++) sheet.width(i, Math.min(WIDEST, widths.get(i) + 2));
        sheet.freezePane(0, HEAD + 1);
    }
}
