package org.hudna.intake.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.hudna.intake.reading.Content;

/**
 * A form that people in the field can fill in.
 *
 * @param id by which its fillings-in name it
 * @param languages as the workbook calls them, the one that is shown first in front; {@code default} where it names none
 * @param xform the XForm, for telephones
 * @param asked the questions in their order, under their paths
 */
public record FieldForm(String id, String version, String title, List<String> languages, String xform, Map<String, Asked> asked) {

    private static final Pattern NUMBER = Pattern.compile("\\[\\d+]");

    public FieldForm {
        languages = List.copyOf(languages);
        asked = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(asked));
    }

    /**
     * A question as people see it.
     *
     * @param label by language; empty for what nobody is asked
     * @param choices what is chosen from: each choice's words by language, under its name
     * @param several whether more than one may be chosen
     */
    public record Asked(Map<String, String> label, Map<String, Map<String, String>> choices, boolean several) {}

    /** An answer as people read it. */
    public record Told(String path, String question, String answer) {}

    /**
     * The answers of a filling-in in the words of its questions and choices. What the form does not know is shown as it stands.
     *
     * @param tag a language's, such as {@code ar}; where the form does not speak it, it speaks the one that it shows first
     */
    public List<Told> told(Content.Filled filled, String tag) {
        String language = languages.stream().filter(one -> isIn(one, tag)).findFirst().orElse(languages.getFirst());
        List<Told> told = new ArrayList<>();
        for (Content.Answer answer : filled.answers()) {
            Asked question = asked.get(NUMBER.matcher(answer.path()).replaceAll(""));
            if (question == null) told.add(new Told(answer.path(), answer.path(), answer.text()));
            else told.add(new Told(answer.path(), words(question.label(), language, answer.path()), answered(question, answer.text(), language)));
        }
        return told;
    }

    private String answered(Asked question, String text, String language) {
        if (question.choices().isEmpty()) return text;
        List<String> chosen = question.several() ? List.of(text.strip().split("\\s+")) : List.of(text.strip());
        return String.join("; ", chosen.stream().map(name -> words(question.choices().getOrDefault(name, Map.of()), language, name)).toList());
    }

    private String words(Map<String, String> said, String language, String otherwise) {
        String first = said.getOrDefault(languages.getFirst(), otherwise);
        return said.getOrDefault(language, first);
    }

    private static boolean isIn(String language, String tag) {
        String name = language.strip().toLowerCase(Locale.ROOT);
        String wanted = tag.strip().toLowerCase(Locale.ROOT);
        return name.equals(wanted) || name.endsWith("(" + wanted + ")");
    }
}
