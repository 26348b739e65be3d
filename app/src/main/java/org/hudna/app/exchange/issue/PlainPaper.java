package org.hudna.app.exchange.issue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.hudna.app.exchange.issue.Table.Line;
import org.hudna.words.Lang;
import org.hudna.words.Message;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.PageSize;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;

/**
 * A bulletin on paper where no browser can print it: its tables in one face that has all scripts, without drawings. Everything stands in tables with
 * a run direction, which is the one way in which this library shapes Arabic rightly.
 */
public final class PlainPaper {

    private static final String FACE = "DejaVuSans.ttf";
    private static final float MARGIN = 40;
    private static final float SIZE = 8;

    private final Told told;
    private final Files files;
    private final BaseFont face = face();

    private PlainPaper(Told told) {
        this.told = told;
        this.files = new Files(told);
    }

    /** @param title what stands at its top @param lines what stands under it */
    public static byte[] of(Told told, Message title, List<Message> lines) { return new PlainPaper(told).printed(title, lines); }

    private static BaseFont face() {
        try (InputStream in = PlainPaper.class.getResourceAsStream(FACE)) {
            if (in == null) throw new IllegalStateException(FACE + " is missing");
            return BaseFont.createFont(FACE, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, true, in.readAllBytes(), null);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private byte[] printed(Message title, List<Message> lines) {
        var out = new ByteArrayOutputStream();
        try (var document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN)) {
            PdfWriter.getInstance(document, out);
            document.open();
            document.add(text(title, SIZE * 2));
            for (Message line : lines) document.add(text(line, SIZE));
            for (Table table : told.tables()) {
                document.add(text(table.title(), SIZE * 1.5f));
                for (Message note : table.notes()) document.add(text(note, SIZE));
                document.add(table.lines().isEmpty() ? text(table.empty(), SIZE) : table(table));
            }
        }
        return out.toByteArray();
    }

    private int direction() { return told.lang().direction() == Lang.Direction.RTL ? PdfWriter.RUN_DIRECTION_RTL : PdfWriter.RUN_DIRECTION_LTR; }

    private PdfPTable text(Message message, float size) {
        PdfPTable line = wide(new PdfPTable(1));
        PdfPCell cell = cell(files.say(message), size);
        cell.setBorder(PdfPCell.NO_BORDER);
        line.addCell(cell);
        return line;
    }

    private PdfPTable wide(PdfPTable table) {
        table.setWidthPercentage(100);
        table.setRunDirection(direction());
        table.setSpacingBefore(3);
        return table;
    }

    private PdfPTable table(Table table) {
        List<String> head = files.head(table);
        PdfPTable paper = wide(new PdfPTable(head.size()));
        paper.setHeaderRows(1);
        for (String name : head) {
            PdfPCell cell = cell(name, SIZE);
            cell.setGrayFill(0.92f);
            paper.addCell(cell);
        }
        for (Line line : table.lines())
            for (Object value : padded(files.row(table, line), head.size()))
                paper.addCell(cell(value instanceof String text ? text : told(value), SIZE));
        return paper;
    }

    private String told(Object number) { return org.hudna.words.Texts.of(told.lang()).show(number); }

    private static List<Object> padded(List<Object> row, int columns) {
        List<Object> all = new ArrayList<>(row);
        while (all.size() < columns) all.add("");
        return all;
    }

    /** Isolates, which this library would draw as boxes, are left out: the run direction of the cell orders what is in it. */
    private PdfPCell cell(String text, float size) {
        PdfPCell cell = new PdfPCell(new Phrase(text.replaceAll("[\u2066-\u2069]", ""), new Font(face, size)));
        cell.setRunDirection(direction());
        cell.setHorizontalAlignment(Element.ALIGN_LEFT);
        cell.setPadding(2.5f);
        return cell;
    }
}
