package org.hudna.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small XLSX workbooks, as a test writes them. */
public final class Workbooks {

    private static final String MAIN =
        "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

    private Workbooks() {}

    /** Of these rows of texts, in a table of shared texts. */
    public static byte[] shared(List<List<String>> rows) {
        List<String> texts = rows.stream().flatMap(List::stream).toList();
        StringBuilder sheet = new StringBuilder();
        int index = 0;
        for (List<String> row : rows) {
            sheet.append("<row>");
            for (int i = 0; i < row.size(); i++) sheet.append("<c t=\"s\"><v>").append(index++).append("</v></c>");
            sheet.append("</row>");
        }
        String strings = texts.stream().map(text -> "<si><t xml:space=\"preserve\">" + escaped(text) + "</t></si>")
            .collect(Collectors.joining("", "<sst " + MAIN + ">", "</sst>"));
        return workbook("<sheetData>" + sheet + "</sheetData>", strings);
    }

    /** Of rows whose cells hold their own texts. */
    public static byte[] inline(List<List<String>> rows) {
        String sheet = rows.stream()
            .map(row -> row.stream().map(cell -> "<c t=\"inlineStr\"><is><t xml:space=\"preserve\">" + escaped(cell) + "</t></is></c>")
            .collect(Collectors.joining("", "<row>", "</row>"))).collect(Collectors.joining());
        return workbook("<sheetData>" + sheet + "</sheetData>", "");
    }

    /** A workbook around what stands in a sheet; its format 1 is a date, its format 2 a date and time of its own. */
    public static byte[] workbook(String sheet, String sharedStrings) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            part(zip, "xl/worksheets/sheet1.xml", "<worksheet " + MAIN + ">" + sheet + "</worksheet>");
            part(zip, "xl/workbook.xml", "<workbook " + MAIN + "><sheets><sheet name=\"الأول\" sheetId=\"1\" r:id=\"rId7\"/></sheets></workbook>");
            part(zip, "xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"rId7\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
            part(zip, "xl/styles.xml", "<styleSheet " + MAIN
                + "><numFmts><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd hh:mm\"/></numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
                + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/></cellXfs></styleSheet>");
            if (!sharedStrings.isEmpty()) part(zip, "xl/sharedStrings.xml", sharedStrings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Of several sheets, each with rows whose cells hold their own texts. */
    public static byte[] sheets(Map<String, List<List<String>>> sheets) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        StringBuilder book = new StringBuilder();
        StringBuilder relations = new StringBuilder();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            int number = 0;
            for (var sheet : sheets.entrySet()) {
                number++;
                String rows = sheet.getValue().stream()
                    .map(row -> row.stream().map(cell -> "<c t=\"inlineStr\"><is><t xml:space=\"preserve\">" + escaped(cell) + "</t></is></c>")
                    .collect(Collectors.joining("", "<row>", "</row>"))).collect(Collectors.joining());
                part(zip, "xl/worksheets/sheet" + number + ".xml", "<worksheet " + MAIN + "><sheetData>" + rows + "</sheetData></worksheet>");
                book.append("<sheet name=\"").append(sheet.getKey()).append("\" sheetId=\"").append(number).append("\" r:id=\"rId").append(number)
                    .append("\"/>");
                relations.append("<Relationship Id=\"rId").append(number).append("\" Target=\"worksheets/sheet").append(number).append(".xml\"/>");
            }
            part(zip, "xl/workbook.xml", "<workbook " + MAIN + "><sheets>" + book + "</sheets></workbook>");
            part(zip, "xl/_rels/workbook.xml.rels", "<Relationships>" + relations + "</Relationships>");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void part(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String escaped(String text) { return text.replace("&", "&amp;").replace("<", "&lt;").replace("\r", "&#13;"); }
}
