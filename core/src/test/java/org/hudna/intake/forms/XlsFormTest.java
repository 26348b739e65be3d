package org.hudna.intake.forms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hudna.intake.Bytes;
import org.hudna.intake.Workbooks;
import org.hudna.words.Lang;
import org.hudna.words.Texts;
import org.junit.jupiter.api.Test;

/** What cannot be done is refused where it stands: sheet, row and column, in the words of whoever wrote the workbook. */
class XlsFormTest {

    @Test void a_type_that_is_not_supported_is_refused_where_it_stands() {
        assertEquals(List.of("survey 3 type form.type-near"), why(survey("text|a|A", "integr|b|B")));
        assertEquals("sheet survey, row 3, column type: “integr” is no type of question that is supported; do you mean integer?",
            say(survey("text|a|A", "integr|b|B")));
        assertEquals(List.of("survey 2 type form.type"), why(survey("range start=1|a|A")));
        assertEquals(List.of("survey 2 type form.or-other"), why(survey("select_one l or_other|a|A")));
        assertEquals(List.of("survey 2 type form.list"), why(survey("select_one nowhere|a|A")));
    }

    @Test void names_are_such_that_xml_can_hold_them_and_each_stands_once_in_its_group() {
        assertEquals(List.of("survey 2 name form.name"), why(survey("text|two words|A")));
        assertEquals(List.of("survey 2 name form.no-name"), why(survey("text||A")));
        assertEquals(List.of("survey 3 name form.name-twice"), why(survey("text|a|A", "text|a|B")));
        assertEquals(List.of("survey 2 name form.name-twice"), why(survey("text|meta|A")));
        assertEquals(List.of(), why(survey("text|سؤال|س", "begin group|g|G", "text|سؤال|س", "end group||")));
    }

    @Test void groups_end_as_they_began() {
        assertEquals(List.of("survey 2 type form.never-ended"), why(survey("begin group|g|G", "text|a|A")));
        assertEquals(List.of("survey 3 type form.end-of-nothing"), why(survey("text|a|A", "end group||")));
        assertEquals(List.of("survey 4 type form.end-of-nothing", "survey 2 type form.never-ended"),
            why(survey("begin group|g|G", "text|a|A", "end repeat||")));
        assertEquals(List.of("survey 2 type form.nothing-in-it"), why(survey("begin group|g|G", "end group||")));
    }

    @Test void expressions_are_refused_before_a_telephone_meets_them() {
        assertEquals(List.of("survey 2 relevant form.formula-name"), why(rule("${nobody} = 1")));
        assertEquals(List.of("survey 2 relevant form.formula-quotes"), why(rule("${b} = ‘x’")));
        assertEquals(List.of("survey 2 relevant form.formula-open"), why(rule("${b} = 'x")));
        assertEquals(List.of("survey 2 relevant form.formula-function"), why(rule("pulldata('a', 'b', 'c', 'd')")));
        assertEquals(List.of("survey 2 relevant form.formula-arguments"), why(rule("if(${b} = 1, 2)")));
        assertEquals(List.of("survey 2 relevant form.formula-ends"), why(rule("${b} =")));
        assertEquals(List.of("survey 2 relevant form.formula-unexpected"), why(rule("${b} 'x'")));
        assertEquals(List.of("survey 2 relevant form.formula-ends"), why(rule("(${b} = 1")));
        assertEquals(List.of("survey 2 relevant form.formula-unexpected"), why(rule("${b} == 1")));
        assertEquals(List.of("survey 2 relevant form.formula-sign"), why(rule("${b} = 1 & 2")));
        assertEquals(List.of("survey 2 relevant form.formula-literal"), why(rule("'about ${b}' = 'x'")));
        assertEquals(List.of("survey 2 relevant form.formula-deep"), why(rule("(".repeat(200) + "1" + ")".repeat(200))));
    }

    @Test void what_waits_for_itself_is_refused() {
        assertEquals(List.of("survey 2 name form.circle"), why(rule("${b} = 1", "${a} = 1")));
        assertEquals(List.of("survey 2 name form.circle"), why(rule("${a} = 1")));
        assertEquals(List.of("survey 2 relevant form.itself"), why(rule(". = 1")));
    }

    @Test void choices_need_a_list_a_name_and_a_text() {
        assertEquals(List.of("choices 2 name form.choice-name"), why(choices("l|two words|X", "l|y|Y")));
        assertEquals(List.of("choices 2 label form.no-label"), why(choices("l|x|", "l|y|Y")));
        assertEquals(List.of("choices 3 name form.choice-twice"), why(choices("l|x|X", "l|x|Y")));
        assertEquals(List.of("choices 2 list_name form.choice-list"), why(choices("|x|X", "l|y|Y")));
    }

    @Test void columns_that_change_a_form_in_a_way_that_we_cannot_are_refused_and_others_noted() {
        var sheets = survey("text|a|A");
        sheets.put("survey", rows("type|name|label|trigger|my notes", "text|a|A|${a}|why not"));
        assertEquals(List.of("survey 2 trigger form.column-refused"), why(sheets));
        sheets.put("survey", rows("type|name|label|trigger|my notes", "text|a|A||why not"));
        var outcome = read(sheets);
        assertTrue(outcome.form().isPresent());
        assertEquals("form.column-unread", outcome.notes().getFirst().id());
    }

    @Test void texts_that_a_language_lacks_are_shown_in_the_first() {
        Map<String, List<List<String>>> sheets = new LinkedHashMap<>();
        sheets.put("survey", rows("type|name|label::English (en)|label::العربية (ar)", "text|a|A|أ", "text|b||ب", "text|c|C|"));
        sheets.put("settings", rows("form_id|default_language", "f|العربية (ar)"));
        FieldForm form = read(sheets).form().orElseThrow();
        assertEquals(List.of("العربية (ar)", "English (en)"), form.languages());
        assertEquals(Map.of("العربية (ar)", "ب", "English (en)", "ب"), form.asked().get("b").label());
        assertEquals(Map.of("العربية (ar)", "C", "English (en)", "C"), form.asked().get("c").label());
        sheets.put("settings", rows("form_id|default_language", "f|Deutsch (de)"));
        assertEquals(List.of("settings 2 default_language form.language"), why(sheets));
    }

    @Test void a_workbook_without_a_survey_or_with_nothing_in_it_is_no_form() {
        assertEquals(List.of(" 0  form.no-survey"), why(Map.of("sheet1", rows("a|b"))));
        assertEquals(List.of(" 0  form.empty"), why(Map.of("survey", rows("type|name|label"))));
        assertEquals(List.of("survey 1  form.no-columns"), why(Map.of("survey", rows("a|b", "c|d"))));
        assertEquals("intake.no-workbook", XlsForm.read("f", Bytes.of("PK\u0003\u0004".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1)))
            .refusals().getFirst().why().id());
    }

    private static Map<String, List<List<String>>> survey(String... rows) {
        Map<String, List<List<String>>> sheets = new LinkedHashMap<>();
        List<String> all = new ArrayList<>(List.of("type|name|label"));
        all.addAll(List.of(rows));
        sheets.put("survey", rows(all.toArray(String[]::new)));
        sheets.put("choices", rows("list_name|name|label", "l|x|X"));
        return sheets;
    }

    private static Map<String, List<List<String>>> choices(String... rows) {
        var sheets = survey("select_one l|a|A");
        List<String> all = new ArrayList<>(List.of("list_name|name|label"));
        all.addAll(List.of(rows));
        sheets.put("choices", rows(all.toArray(String[]::new)));
        return sheets;
    }

    private static Map<String, List<List<String>>> rule(String relevant, String... other) {
        return Map.of("survey", List.of(List.of("type", "name", "label", "relevant"), List.of("integer", "a", "A", relevant),
            List.of("integer", "b", "B", other.length > 0 ? other[0] : "")));
    }

    private static List<List<String>> rows(String... rows) {
        return List.of(rows).stream().map(row -> List.of(row.split("\\|", -1))).toList();
    }

    private static XlsForm.Outcome read(Map<String, List<List<String>>> sheets) { return XlsForm.read("f.xlsx", Bytes.of(Workbooks.sheets(sheets))); }

    private static List<String> why(Map<String, List<List<String>>> sheets) {
        return read(sheets).refusals().stream().map(it -> it.sheet() + " " + it.row() + " " + it.column() + " " + it.why().id()).toList();
    }

    private static String say(Map<String, List<List<String>>> sheets) {
        return Texts.of(Lang.EN).say(read(sheets).refusals().getFirst().said()).replaceAll("[\\u2066-\\u2069]", "");
    }
}
