package org.hudna.intake.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.hudna.words.Message;

/**
 * A list to choose from.
 *
 * @param names of its choices
 * @param beside the other columns that are filled, for filters
 */
record Choices(String list, List<Choice> all, Set<String> names, Set<String> beside) {

    /** As what is chosen of several stands with spaces between. */
    private static final Pattern NAME = Pattern.compile("\\S+");
    private static final Pattern LIST = Pattern.compile("[\\p{L}_][\\p{L}\\p{M}\\p{N}_.-]*");
    private static final Set<String> OWN = Set.of("list_name", "name", "label");
    private static final Pattern COLUMN = Pattern.compile("[\\p{L}_][\\p{L}\\p{M}\\p{N}_-]*");

    /** One of them. */
    record Choice(String name, Sheet.Line line, Map<String, String> label) {}

    static Map<String, Choices> read(Optional<Sheet> sheet, List<FormRefusal> refusals) {
        Map<String, Choices> lists = new LinkedHashMap<>();
        for (Sheet.Line line : sheet.map(Sheet::lines).orElse(List.of())) {
            String list = line.cell("list_name");
            String name = line.cell("name");
            Map<String, String> label = line.said("label");
            if (list.isEmpty() && name.isEmpty() && label.isEmpty()) continue;
            if (!LIST.matcher(list).matches())
                refusals.add(line.refusal("list_name", list.isEmpty() ? Message.of("form.choice-list") : Message.of("form.name", "name", list)));
            else if (!NAME.matcher(name).matches()) refusals.add(line.refusal("name", Message.of("form.choice-name", "name", name)));
            else if (label.isEmpty()) refusals.add(line.refusal("label", Message.of("form.no-label", "name", name)));
            else add(lists.computeIfAbsent(list, it -> new Choices(it, new ArrayList<>(), new TreeSet<>(), new TreeSet<>())),
                new Choice(name, line, label), refusals);
        }
        return lists;
    }

    private static void add(Choices list, Choice choice, List<FormRefusal> refusals) {
        if (!list.names.add(choice.name()))
            refusals.add(choice.line().refusal("name", Message.of("form.choice-twice", "name", choice.name(), "list", list.list())));
        else list.all.add(choice);
        choice.line().cells().keySet().stream().map(Sheet.Column::name).filter(name -> !OWN.contains(name) && COLUMN.matcher(name).matches())
            .forEach(list.beside::add);
    }
}
