package org.hudna.app.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.List;
import org.hudna.terms.Terms;
import org.hudna.words.Lang;
import org.junit.jupiter.api.Test;

class CsvReportTest {

    private static final Terms TERMS = Samples.terms();

    private static String file(Lang lang, String claims) { return Samples.written(new CsvReport(TERMS, lang), Samples.assessments(TERMS, claims)); }

    private static List<CsvRecord> rows(Lang lang, String claims) {
        return CsvReader.builder().ofCsvRecord(file(lang, claims).substring(1)).stream().toList();
    }

    private static String cell(CsvRecord row, CsvColumn column) { return row.getField(column.ordinal()); }

    @Test void the_file_begins_with_its_mark_its_names_and_its_tags() {
        String[] lines = file(Lang.EN, Samples.CLAIMS).split("\r\n");
        assertTrue(lines[0].startsWith("\uFEFFincident,from,to,"));
        assertTrue(lines[1].startsWith("#event+id,#date+start,#date+end,"));
        rows(Lang.EN, Samples.CLAIMS).forEach(row -> assertEquals(CsvColumn.values().length, row.getFieldCount(), row.toString()));
    }

    @Test void there_is_a_row_for_every_account_and_clause_that_speaks_of_the_act() {
        List<CsvRecord> rows = rows(Lang.EN, Samples.CLAIMS);
        List<String> contested = rows.stream().filter(r -> r.getField(0).equals("C-1"))
            .map(r -> cell(r, CsvColumn.ACCOUNT) + " " + cell(r, CsvColumn.CLAUSE) + " " + cell(r, CsvColumn.VERDICT)).toList();
        assertTrue(contested.contains("one t.1 would-breach"), contested.toString());
        assertTrue(contested.contains("two t.1 not-covered"), contested.toString());
        CsvRecord undetermined = rows.stream().filter(r -> r.getField(0).equals("U-1")).findFirst().orElseThrow();
        assertTrue(cell(undetermined, CsvColumn.MISSING).contains("Who did it?"));
        assertEquals("2000", cell(undetermined, CsvColumn.ERROR_M));
        assertEquals("2031-01-04T00:00+03:00", cell(undetermined, CsvColumn.FROM));
    }

    @Test void an_act_of_which_no_clause_speaks_has_one_row() {
        List<CsvRecord> rows = rows(Lang.EN, Samples.HEADER + "O-1,,Mission,,,2031-01-03,10:00,release-detainees,,north,,,,,,,,,,\n");
        assertEquals(3, rows.size());
        assertEquals("", cell(rows.getLast(), CsvColumn.CLAUSE));
        assertEquals("not_covered", cell(rows.getLast(), CsvColumn.OUTCOME));
    }

    @Test void no_text_runs_as_a_formula_and_every_text_comes_back() {
        for (String hostile : List.of("=1+1", "+SUM(A1)", "-2+3|cmd", "@SUM(A1)", " =1", "＝1")) {
            String claims = Samples.HEADER + "F-1,,\"" + hostile + "\",,,2031-01-03,10:00,shelling,,,,civilians,,,,,,,\"" + hostile + "\",\n";
            CsvRecord row = rows(Lang.EN, claims).getLast();
            assertEquals("'" + hostile.strip(), cell(row, CsvColumn.SOURCES));
            assertTrue(cell(row, CsvColumn.DESCRIPTION).startsWith("'"));
        }
        assertFalse(Cells.isFormula("a=1"));
        assertTrue(Cells.isFormula("\u00A0\t=1"));
    }

    @Test void arabic_comes_back_letter_by_letter() {
        CsvRecord row = rows(Lang.AR, Samples.CLAIMS).getLast();
        assertEquals("قصف قرب المعبر", cell(row, CsvColumn.DESCRIPTION));
        String words = "نصّ، مع «علامات»؛ و\u200Fاتجاه ٣٫٥";
        CsvRecord other = rows(Lang.AR, Samples.HEADER + "A-1,,مصدر,,,2031-01-03,10:00,shelling,,,,civilians,,,,,,,\"" + words + "\",\n").getLast();
        assertEquals(words, cell(other, CsvColumn.DESCRIPTION));
        assertFalse(cell(other, CsvColumn.MISSING).contains("\u2068"));
    }
}
