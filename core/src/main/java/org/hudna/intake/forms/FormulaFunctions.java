package org.hudna.intake.forms;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;

/** The functions of ODK XForms that JavaRosa knows (its {@code XPathFuncExpr}), with how many arguments they take; not those that an app adds. */
final class FormulaFunctions {

    private static final String ALL = """
        if 3 3; coalesce 2 2; selected 2 2; selected-at 2 2; count-selected 1 1; jr:choice-name 2 2; not 1 1; true 0 0; false 0 0; boolean 1 1
        boolean-from-string 1 1; number 1 1; int 1 1; string 1 1; concat 1 99; join 2 99; substr 2 3; string-length 1 1; regex 2 2; contains 2 2; starts-with 2 2
        ends-with 2 2; substring-before 2 2; substring-after 2 2; translate 3 3; normalize-space 1 1; round 1 2; pow 2 2; abs 1 1; sqrt 1 1; min 1 99; max 1 99
        sum 1 1; count 1 1; count-non-empty 1 1; position 0 1; random 0 0; uuid 0 1; today 0 0; now 0 0; date 1 1; date-time 1 1; decimal-date-time 1 1
        decimal-time 1 1; format-date 2 2; format-date-time 2 2; indexed-repeat 3 3; area 1 1; distance 1 99; instance 1 1; current 0 0
        """;

    private FormulaFunctions() {}

    static <T> Map<String, T> read(BiFunction<Integer, Integer, T> arity) {
        Map<String, T> all = new HashMap<>();
        for (String entry : ALL.strip().split("[;\\n]")) {
            String[] parts = entry.strip().split(" ");
            all.put(parts[0], arity.apply(Integer.valueOf(parts[1]), Integer.valueOf(parts[2])));
        }
        return Map.copyOf(all);
    }
}
