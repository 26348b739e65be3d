package org.hudna.intake.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hudna.claims.Shared;
import org.hudna.intake.Bytes;
import org.hudna.intake.Channel;
import org.hudna.intake.Declared;
import org.hudna.intake.Report;
import org.hudna.intake.Workbooks;
import org.hudna.intake.reading.Content;
import org.hudna.intake.reading.Contents;
import org.junit.jupiter.api.Test;

/** Tables of others: their columns by name and tag, and every row by its number, however badly its neighbours are made. */
class TablesTest {
    @Test void a_malformed_row_costs_that_row_only() {
        List<TableRow> rows = rows(Table.csv(new StringReader("a,b\n1,2\n3,\"4\"x\n5,\uFFFF\n7,8\n")));
        assertEquals(4, rows.size());
        assertEquals(3, assertInstanceOf(TableRow.Faulty.class, rows.get(1)).number());
        assertEquals(4, assertInstanceOf(TableRow.Faulty.class, rows.get(2)).number());
        assertEquals(List.of("7", "8"), assertInstanceOf(TableRow.Cells.class, rows.get(3)).cells());
    }

    @Test void a_malformed_line_of_json_costs_that_line_only() {
        Table table = Table.json(new StringReader("{\"a\":1}\n{\"a\":\n\n{\"b\":2,\"a\":3}\n{\"a\":1}{\"a\":2}\n{\"a\":1,\"a\":2}\n"));
        List<TableRow> rows = rows(table);
        assertEquals(List.of("a", "b"), table.names());
        assertEquals(5, rows.size());
        assertInstanceOf(TableRow.Faulty.class, rows.get(1));
        assertEquals(List.of("3", "2"), assertInstanceOf(TableRow.Cells.class, rows.get(2)).cells());
        assertInstanceOf(TableRow.Faulty.class, rows.get(3));
        assertInstanceOf(TableRow.Faulty.class, rows.get(4));
    }

    @Test void separators_are_found_out() {
        for (String separator : List.of(",", ";", "\t", "|")) {
            Table table = Table.csv(new StringReader(String.join(separator, "id", "name, full", "at").replace("name, full", "\"name, full\"") + "\n"
                + String.join(separator, "1", "x", "y") + "\n"));
            assertEquals(List.of("id", "name, full", "at"), table.names(), separator);
        }
    }

    @Test void tags_name_columns_wherever_their_row_stands() {
        Table table = Table.csv(new StringReader("junk,\nOrg,Where\n#org,#loc+name+ar\nX,حلب\n"));
        assertEquals(List.of("Org", "Where"), table.names());
        assertEquals(Optional.of(1), table.find("#loc+name"));
        assertEquals(Optional.of(0), table.find("ORG"));
        assertEquals(Optional.empty(), table.find("#date"));
        assertEquals(4, assertInstanceOf(TableRow.Cells.class, table.next()).number());
    }

    @Test void a_workbook_gives_dates_numbers_and_texts_as_text() {
        String sheet = "<sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>day</t></is></c><c r=\"C1\" t=\"inlineStr\"><is><r><t>ما </t></r><r><t>حدث</t></r></is></c></row>"
            + "<row r=\"3\"><c r=\"A3\" s=\"1\"><v>42427</v></c><c r=\"B3\" s=\"2\"><v>42427.75</v></c><c r=\"C3\"><v>8.0</v></c><c r=\"D3\"><v>0.10000000000000001</v></c><c r=\"E3\" t=\"b\"><v>1</v></c>"
            + "<c r=\"F3\" t=\"str\"><f>A1</f><v>saved</v></c></row></sheetData>";
        Table table = Table.xlsx(Bytes.of(Workbooks.workbook(sheet, ""))::open);
        assertEquals(List.of("day", "", "ما حدث"), table.names());
        var row = assertInstanceOf(TableRow.Cells.class, table.next());
        assertEquals(3, row.number());
        assertEquals(List.of("2016-02-27", "2016-02-27T18:00", "8", "0.1", "true", "saved"), row.cells());
    }

    @Test void a_cell_of_a_workbook_that_is_none_costs_its_row_only() {
        String sheet = "<sheetData><row><c><v>1</v></c></row><row><c><v>x</v></c></row><row><c t=\"s\"><v>77</v></c></row><row><c r=\"ZZZZZZZ9\"><v>1</v></c></row><row><c><v>2</v></c></row></sheetData>";
        List<TableRow> rows = rows(Table.xlsx(Bytes.of(Workbooks.workbook(sheet, ""))::open));
        assertEquals(List.of("Faulty", "Faulty", "Faulty", "Cells"), rows.stream().map(row -> row.getClass().getSimpleName()).toList());
    }

    @Test void a_workbook_that_breaks_off_gives_its_rows_up_to_there() {
        List<TableRow> rows = rows(Table.xlsx(Bytes.of(Workbooks.workbook("<sheetData><row><c><v>1</v></c></row><row><c><v>2</v></c></row><row><c><v>", ""))::open));
        assertEquals(List.of("Cells", "Ended"), rows.stream().map(row -> row.getClass().getSimpleName()).toList());
    }

    @Test void the_samples_of_hxl_are_read_good_and_bad() throws IOException {
        Path samples = Shared.data("hxl_samples");
        List<String> read = new ArrayList<>();
        for (String name : List.of("input-valid.csv", "input-valid.tsv", "input-valid.ssv", "input-valid.hxl", "input-valid.xlsx",
            "input-valid-xlsx.NOEXT", "input-valid.json", "input-valid-objects.json",
            "input-valid-latin1.csv", "input-multiple-headers.csv", "input-multiline.csv", "input-merged.xlsx", "input-quality.xlsx",
            "input-invalid.csv", "wide-tagging-test.csv")) {
            var content = Contents.read(Report.of(Channel.FILE, java.time.Instant.EPOCH, Declared.file(name.endsWith(".NOEXT") ? "x" : name),
                Bytes.of(Files.readAllBytes(samples.resolve(name)))));
            Table table = assertInstanceOf(Content.Rows.class, content, name).rows().get();
            List<TableRow> rows = rows(table);
            boolean tagged = !table.tags().isEmpty() || table.names().stream().anyMatch(column -> column.startsWith("#"));
            read.add(name + " " + rows.size() + (tagged ? " tagged" : "")
                + (rows.stream().allMatch(row -> row instanceof TableRow.Cells) ? "" : " with faults"));
            if (name.startsWith("input-valid")) assertTrue(table.find("#sector").isPresent(), name + " " + table.names());
        }
        assertEquals("", String.join("\n", read.stream().filter(line -> line.contains("faults")).toList()));
        for (String name : List.of("input-valid.xls", "input-quality.xls", "input-valid-csv.zip", "input-zip-invalid.zip")) {
            var content = Contents.read(Report.of(Channel.FILE, java.time.Instant.EPOCH, Declared.file(name),
                Bytes.of(Files.readAllBytes(samples.resolve(name)))));
            assertInstanceOf(Content.Unreadable.class, content, name);
        }
        System.out.println(String.join("; ", read));
    }

    private static List<TableRow> rows(Table table) {
        List<TableRow> rows = new ArrayList<>();
        table.forEachRemaining(rows::add);
        return rows;
    }
}
