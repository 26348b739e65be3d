package org.hudna.intake.forms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One thing that stands in a form: a question, or a section of them. */
sealed interface Item {

    /** Its name, which is also that of its element. */
    String name();

    /** Where it stands in the sheet. */
    Sheet.Line line();

    Wording wording();

    /**
     * A question, or a value that nobody is asked for.
     *
     * @param list the name of the list that is chosen from
     */
    record Question(String name, Sheet.Line line, Kind kind, Optional<String> list, Wording wording) implements Item {}

    /**
     * A group of questions.
     *
     * @param repeats whether it may be filled in several times
     */
    record Section(String name, Sheet.Line line, boolean repeats, Wording wording, List<Item> items) implements Item {
        public Section { items = List.copyOf(items); }
    }

    /** What is shown, by language. */
    record Wording(Map<String, String> label, Map<String, String> hint, Map<String, String> constraint, Map<String, String> required) {

        static Wording of(Sheet.Line line) {
            return new Wording(line.said("label"), line.said("hint"), line.said("constraint_message"), line.said("required_message"));
        }

        /** Each text under the name that the XForm gives it. */
        Map<String, Map<String, String>> all() {
            Map<String, Map<String, String>> all = new LinkedHashMap<>();
            if (!label.isEmpty()) all.put("label", label);
            if (!hint.isEmpty()) all.put("hint", hint);
            if (!constraint.isEmpty()) all.put("jr:constraintMsg", constraint);
            if (!required.isEmpty()) all.put("jr:requiredMsg", required);
            return all;
        }
    }
}
