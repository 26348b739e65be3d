package org.hudna.intake.tables;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.hudna.words.Message;

/**
 * Rows of one of a workbook's sheets, streamed: a row in memory at a time, beside the shared texts.
 *
 * <p>A formula counts as the value that was saved with it. Of merged cells the first holds what they say and the others nothing, as in the file.
 * Cells that are no cells spoil their row; XML that breaks ends the table.
 */
final class XlsxSource implements Table.Source {

    /** As many columns as a spreadsheet has (ECMA-376 limits of its makers). */
    private static final int MOST_COLUMNS = 16_384;

    private final Supplier<InputStream> workbook;
    private final Optional<String> named;
    private XlsxParts parts;
    private XMLStreamReader sheet;
    private InputStream open = InputStream.nullInputStream();
    private boolean begun;
    private boolean over;
    private long number;

    XlsxSource(Supplier<InputStream> workbook) { this(workbook, Optional.empty()); }

    /** @param named the sheet of this name, which the workbook has; else the first */
    XlsxSource(Supplier<InputStream> workbook, Optional<String> named) {
        this.workbook = workbook;
        this.named = named;
    }

    @Override public Optional<TableRow> next() {
        if (over) return Optional.empty();
        try {
            if (!begun) {
                begun = true;
                Optional<Message> refusal = begin();
                if (refusal.isPresent()) return end(refusal.get());
            }
            return row();
        // names may be no UTF-8; words may be missing
        } catch (ZipException | XMLStreamException | MissingResourceException | IllegalArgumentException _) {
            return end(broken());
        } catch (java.io.EOFException _) {
            return end(broken());
        } catch (IOException medium) {
            throw new UncheckedIOException(medium);
        }
    }

    private Message broken() { return Message.of("intake.workbook-broken", "row", number); }

    private Optional<TableRow> end(Message why) {
        over = true;
        close();
        return Optional.of(new TableRow.Ended(why));
    }

    private void close() {
        try {
            open.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Optional<Message> begin() throws IOException, XMLStreamException {
        parts = XlsxParts.read(workbook);
        if (!parts.isWorkbook()) return Optional.of(Message.of("intake.no-workbook"));
        if (parts.tooLong()) return Optional.of(Message.of("intake.workbook-too-long", "limit", XlsxParts.MOST_SHARED));
        ZipInputStream zip = new ZipInputStream(workbook.get());
        open = zip;
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
            if (entry.getName().equals(parts.sheet(named))) {
                sheet = XlsxParts.open(zip);
                return Optional.empty();
            }
        return Optional.of(Message.of("intake.no-workbook"));
    }

    private Optional<TableRow> row() throws XMLStreamException {
        while (sheet.hasNext()) {
            int event = sheet.next();
            if (event == XMLStreamConstants.END_ELEMENT && sheet.getLocalName().equals("sheetData")) break;
            if (event != XMLStreamConstants.START_ELEMENT || !sheet.getLocalName().equals("row")) continue;
            int stated = XlsxParts.number(XlsxParts.attribute(sheet, "r"));
            number = stated > 0 ? stated : number + 1;
            TableRow row = cells();
            if (!(row instanceof TableRow.Cells(long _, List<String> cells, Supplier<String> _)) || cells.stream().anyMatch(cell -> !cell.isEmpty()))
                return Optional.of(row);
        }
        over = true;
        close();
        return Optional.empty();
    }

    private TableRow cells() throws XMLStreamException {
        List<String> cells = new ArrayList<>();
        Optional<Message> wrong = Optional.empty();
        int many = 0;
        while (sheet.hasNext()) {
            int event = sheet.next();
            if (event == XMLStreamConstants.END_ELEMENT && sheet.getLocalName().equals("row")) break;
            if (event != XMLStreamConstants.START_ELEMENT || !sheet.getLocalName().equals("c")) continue;
            String at = XlsxParts.attribute(sheet, "r");
            int column = at.isEmpty() ? cells.size() : column(at);
            Optional<String> value = new XlsxCell(sheet, parts).read();
            if (column < 0 || value.isEmpty() || ++many > MOST_COLUMNS) {
                wrong = Optional.of(Message.of("intake.workbook-cell", "cell", at));
                continue;
            }
            while (cells.size() <= column) cells.add("");
            cells.set(column, value.get().strip());
        }
        String raw = String.join("\t", cells);
        return wrong.isPresent() ? new TableRow.Faulty(number, wrong.get(), raw) : new TableRow.Cells(number, cells, () -> raw);
    }

    /** 0 for A1, 26 for AA1; -1 where it is no address of a cell. */
    private static int column(String address) {
        int column = 0;
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            if (c >= '0' && c <= '9' && i > 0) break;
            if (c < 'A' || c > 'Z' || column > MOST_COLUMNS) return -1;
            column = column * 26 + c - 'A' + 1;
        }
        return column > MOST_COLUMNS ? -1 : column - 1;
    }
}
