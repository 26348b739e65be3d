package org.hudna.app.channels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.hudna.intake.Bytes;
import org.hudna.intake.forms.FieldForm;
import org.hudna.intake.forms.FormRefusal;
import org.hudna.intake.forms.XlsForm;
import org.hudna.words.Lang;
import org.hudna.words.Texts;
import org.junit.jupiter.api.Test;

/**
 * Workbooks that are damaged at random are refused, or a telephone opens what they make and walks through it. {@code -Dhudna.fuzz.from=n} begins at
 * another.
 */
class WhatWeAcceptOpensTest {
    private static final int IN_AN_ORDINARY_RUN = 400;
    private static final List<String> EXPRESSIONS = List.of("${a} > 1", ". > ${b}", "selected(${c}, 'x')", "count(${r}) + 1",
        "if(${a} = 1, 'x', ${b})", "${a} div 2 - -1", "(${a} or ${b}) and not(${c})",
        "concat(${a}, \"'\", ${b})", "position(..)", "sum(${n})", "max(${n}, 3)", "string-length(.) < 5", "regex(., '[a-z]+')", "today() >= ${d}",
        "date(${d}) + 1", "decimal-date-time(now())", "coalesce(${a}, ${b})",
        "selected-at(${c}, 0)", "jr:choice-name(${c}, '${c}')", "int(${a}) mod 3", "${z}", "a - b", ". = ..", "../x",
        "instance('l')/root/item[name = ${c}]/name", "1 +", "foo()", "‘x’", "yes", "no", "true()",
        "${a} != '' and ${a} * 2 <= 7", "round(${a}, 2)", "indexed-repeat(${n}, ${r}, 1)", "format-date(${d}, '%Y')", "once(${a})", "group = ${c}",
        "join(' ', ${n})", "count-selected(${c})", "substr(${b}, 1, 2)");
    private static final List<String> WORDS = List.of("text", "integer", "note", "calculate", "select_one l", "select_multiple l", "begin group",
        "end group", "begin repeat", "end repeat", "date", "a", "b", "c", "", "${a}", "Text ${b}", "yes");

    private static Map<String, List<List<String>>> seed() {
        Map<String, List<List<String>>> sheets = new LinkedHashMap<>();
        sheets.put("survey", Books.rows("type|name|label|label::العربية (ar)|relevant|calculation|constraint|choice_filter|repeat_count|default|required|readonly",
            "integer|a|A|أ||||||||", "text|b|B ${a}|ب|${a} > 1|||||||", "select_multiple l|c|C|ج|||||||yes|", "begin group|g|G|ج|${a} != 2|||||||",
            "date|d|D|د|||||||${b} != ''|", "begin repeat|r|R|ر|||||${a}|||", "integer|n|N|ن|||. > 0||||||",
            "calculate|k||||${n} + position(..)||||||", "end repeat|||||||||||",
            "calculate|s||||sum(${n})||||||", "select_one l|e|E|ه||||group = ${b}||||", "end group|||||||||||",
            "note|z|Sum ${s}|مجموع|${s} > 3|||||||"));
        sheets.put("choices", Books.rows("list_name|name|label|label::العربية (ar)|group", "l|x|X|س|1", "l|y|Y|ص|2"));
        sheets.put("settings", Books.rows("form_title|form_id|version|default_language|instance_name", "F|f|1||${b}"));
        return sheets;
    }

    @Test void a_telephone_opens_whatever_was_not_refused() {
        var outcomes = new TreeMap<String, Integer>();
        long from = Long.getLong("hudna.fuzz.from", 0);
        for (long number = from; number < from + Integer.getInteger("hudna.fuzz.many", IN_AN_ORDINARY_RUN); number++)
            outcomes.merge(opened(number), 1, Integer::sum);
        assertTrue(outcomes.getOrDefault("opened", 0) > IN_AN_ORDINARY_RUN / 20, outcomes.toString());
    }

    private static String opened(long number) {
        var random = new Random(number);
        Map<String, List<List<String>>> sheets = damaged(random);
        var outcome = XlsForm.read("f.xlsx", Bytes.of(Books.of(sheets)));
        for (FormRefusal refusal : outcome.refusals()) for (Lang lang : Lang.values()) assertTrue(!Texts.of(lang).say(refusal.said()).isBlank());
        if (outcome.form().isEmpty()) return "refused";
        FieldForm form = outcome.form().get();
        try {
            Telephone.open(form.xform()).fill(form.languages().getLast(), Map.of("a", "3", "b", "2", "c", "x y", "n", "1")).filledIn();
        } catch (RuntimeException wrong) {
            throw new AssertionError(number + " does not open: " + wrong.getMessage() + "\n" + sheets.get("survey"), wrong);
        }
        return "opened";
    }

    private static Map<String, List<List<String>>> damaged(Random random) {
        Map<String, List<List<String>>> sheets = new LinkedHashMap<>();
        seed().forEach((name, rows) -> sheets.put(name, new ArrayList<>(rows.stream().map(row -> (List<String>) new ArrayList<>(row)).toList())));
        for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
            String sheet = random.nextInt(6) > 0 ? "survey" : random.nextBoolean() ? "choices" : "settings";
            List<List<String>> rows = sheets.get(sheet);
            int row = (random.nextInt(8) == 0 ? 0 : 1) + random.nextInt(rows.size() - 1);
            List<String> cells = rows.get(row);
            int column = random.nextInt(cells.size());
            switch (random.nextInt(8)) {
                case 0 -> cells.set(column, WORDS.get(random.nextInt(WORDS.size())));
                case 1 -> rows.add(row, new ArrayList<>(cells));
                case 2 -> { if (rows.size() > 3) rows.remove(row); }
                case 3 -> cells.set(column, cells.get(column).isEmpty() ? "" : cells.get(column)
                    .substring(random.nextInt(cells.get(column).length())));
                default -> { if (row > 0 && cells.size() > 5) cells.set(4 + random.nextInt(cells.size() - 4),
                    EXPRESSIONS.get(random.nextInt(EXPRESSIONS.size()))); }
            }
        }
        return sheets;
    }

    /** Each function stands in a form of its own, so that none hides behind another. */
    @Test void every_function_that_we_let_through_a_telephone_works_out() {
        Map<String, String> calls = new TreeMap<>(Map.of("if", "if(${a} > 1, 'x', 'y')", "date", "date('2016-02-27')", "date-time",
            "date-time('2016-02-27T10:00:00.000+02:00')", "format-date", "format-date(today(), '%Y')"));
        for (String call : List.of("coalesce(${a}, 1)", "selected(${c}, 'x')", "selected-at(${c}, 0)", "count-selected(${c})",
            "jr:choice-name(${c}, '${c}')", "not(${a})", "true()", "false()", "boolean(1)", "boolean-from-string('1')",
            "number('1')", "int(1.5)", "string(1)", "concat('a', 1)", "join(' ', 'a', 'b')", "substr('abc', 1)", "substr('abc', 1, 2)",
            "string-length('a')", "regex('a', 'a')", "contains('a', 'a')", "starts-with('a', 'a')",
            "ends-with('a', 'a')", "substring-before('ab', 'b')", "substring-after('ab', 'a')", "translate('a', 'a', 'b')", "normalize-space(' a ')",
            "round(1.5)", "round(1.55, 1)", "pow(2, 2)", "abs(-1)", "sqrt(4)", "min(1, 2)",
            "max(1, 2)", "sum(${n})", "count(${r})", "count-non-empty(${n})", "position(..)", "random()", "uuid()", "today()", "now()",
            "decimal-date-time(now())", "decimal-time(now())",
            "format-date-time(now(), '%H')", "indexed-repeat(${n}, ${r}, 1)", "area(${t})", "distance(${t})",
            "instance('l')/root/item[name = 'x']/name")) calls.put(call, call);
        calls.forEach((name, call) -> {
            var form = OnTelephonesTest.form(Map.of("survey", Books.rows("type|name|label|calculation", "integer|a|A|", "select_one l|c|C|",
                "geotrace|t|T|", "begin repeat|r|R|", "integer|n|N|", "end repeat|||", "calculate|k||" + call),
                "choices", Books.rows("list_name|name|label", "l|x|X")));
            Telephone.open(form.xform()).fill("default", Map.of("a", "1", "c", "x", "n", "1")).filledIn();
        });
        assertEquals(52, calls.size());
    }
}
