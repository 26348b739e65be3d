package org.hudna.app.channels;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes a workbook of a folder of CSV files, one a sheet; the same files make the same bytes. How {@code forms/*.xlsx} are made. */
final class Books {

    private static final String MAIN =
        "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final LocalDateTime MADE = LocalDateTime.of(2016, 2, 27, 0, 0);

    private Books() {}

    static Map<String, List<List<String>>> folder(Path folder) {
        Map<String, List<List<String>>> sheets = new LinkedHashMap<>();
        for (String sheet : List.of("survey", "choices", "settings"))
            try (var rows = CsvReader.builder().ofCsvRecord(Files.readString(folder.resolve(sheet + ".csv")))) {
                sheets.put(sheet, rows.stream().map(row -> List.copyOf(row.getFields())).toList());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        return sheets;
    }

    /** Rows of a sheet as a test writes them: cells with bars between. */
    static List<List<String>> rows(String... rows) {
        List<List<String>> all = new ArrayList<>();
        for (String row : rows) all.add(List.of(row.split("\\|", -1)).stream().map(String::strip).toList());
        return all;
    }

    static byte[] of(Map<String, List<List<String>>> sheets) {
        List<String> names = List.copyOf(sheets.keySet());
        StringBuilder book = new StringBuilder();
        StringBuilder relations = new StringBuilder();
        StringBuilder types = new StringBuilder();
        for (int i = 1; i <= names.size(); i++) {
            book.append("<sheet name=\"").append(escaped(names.get(i - 1))).append("\" sheetId=\"").append(i).append("\" r:id=\"rId").append(i)
                .append("\"/>");
            relations.append("<Relationship Id=\"rId").append(i).append("\" Type=\"").append(OFFICE).append("worksheet\" Target=\"worksheets/sheet")
                .append(i).append(".xml\"/>");
            types.append("<Override PartName=\"/xl/worksheets/sheet").append(i).append(".xml\" ContentType=\"").append(KIND)
                .append("worksheet+xml\"/>");
        }
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            part(zip, "[Content_Types].xml", "<Types xmlns=\"" + PACKAGE
                + "content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"" + KIND
                + "sheet.main+xml\"/>" + types + "</Types>");
            part(zip, "_rels/.rels", "<Relationships xmlns=\"" + PACKAGE + "relationships\"><Relationship Id=\"rId1\" Type=\"" + OFFICE
                + "officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            part(zip, "xl/workbook.xml", "<workbook " + MAIN + "><sheets>" + book + "</sheets></workbook>");
            part(zip, "xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + relations + "</Relationships>");
            for (int i = 1; i <= names.size(); i++) part(zip, "xl/worksheets/sheet" + i + ".xml", sheet(sheets.get(names.get(i - 1))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String sheet(List<List<String>> rows) {
        StringBuilder xml = new StringBuilder("<worksheet " + MAIN + "><sheetData>");
        for (int r = 0; r < rows.size(); r++) {
            xml.append("<row r=\"").append(r + 1).append("\">");
            for (int c = 0; c < rows.get(r).size(); c++)
                if (!rows.get(r).get(c).isEmpty())
                    xml.append("<c r=\"").append(column(c)).append(r + 1).append("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">")
                        .append(escaped(rows.get(r).get(c))).append("</t></is></c>");
            xml.append("</row>");
        }
        return xml.append("</sheetData></worksheet>").toString();
    }

    private static String column(int number) { return (number >= 26 ? column(number / 26 - 1) : "") + (char) ('A' + number % 26); }

    private static void part(ZipOutputStream zip, String name, String text) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(MADE);
        zip.putNextEntry(entry);
        zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + text).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;").replace("\r", "&#13;");
    }
}
