package org.hudna.intake.forms;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hudna.words.Message;

/** The expressions of a form, checked and put into XPath, and which items each speaks of. */
final class Formulas {

    /** They decide when a telephone works anything out anew; a circle among them it refuses, and one through a filter it may never leave. */
    static final Set<String> WORKED_OUT = Set.of("relevant", "calculation", "required", "readonly");
    private static final List<String> ALL = List.of("relevant", "constraint", "calculation", "required", "readonly", "choice_filter");
    private static final Set<String> YES = Set.of("yes", "true", "true()", "y", "1");
    private static final Set<String> NO = Set.of("no", "false", "false()", "n", "0", "");
    private static final Pattern SPOKEN_OF = Pattern.compile("\\$\\{([^}]*)}");
    /** What XLSForm takes for a default that is worked out: a question, or a function. */
    private static final Pattern WORKED_OUT_DEFAULT = Pattern.compile("\\$\\{|[\\p{L}-]+\\([^)]*\\)");

    private final Paths paths;
    private final Map<String, Choices> lists;
    private final List<FormRefusal> refusals;
    private final Map<Item, Map<String, String>> read = new IdentityHashMap<>();
    private final Map<Item, Set<Item>> speaksOf = new IdentityHashMap<>();
    private Optional<String> instanceName = Optional.empty();

    Formulas(Paths paths, Map<String, Choices> lists, List<FormRefusal> refusals) {
        this.paths = paths;
        this.lists = lists;
        this.refusals = refusals;
    }

    /** As the XForm writes it. */
    Optional<String> find(Item item, String column) { return Optional.ofNullable(read.getOrDefault(item, Map.of()).get(column)); }

    Optional<String> instanceName() { return instanceName; }

    /** What has to be known before this can be worked out. */
    Set<Item> speaksOf(Item item) { return speaksOf.getOrDefault(item, Set.of()); }

    void read(List<Item> items, Settings settings) {
        items.forEach(this::read);
        settings.line().filter(line -> !line.cell("instance_name").isEmpty())
            .ifPresent(line -> instanceName = formula(line, "instance_name", line.cell("instance_name"),
                name -> paths.find(name).map(found -> spoken(paths.of(found), Optional.empty(), found))));
    }

    private void read(Item item) {
        for (String column : ALL) {
            String text = item.line().cell(column);
            if (column.equals("required") || column.equals("readonly")) text = asFormula(text);
            if (!text.isEmpty()) read(item, column, text);
        }
        item.wording().all().values().forEach(said -> said.values().forEach(text -> labelled(item, text)));
        switch (item) {
            case Item.Question question -> standing(question);
            case Item.Section section -> {
                counted(section);
                section.items().forEach(this::read);
            }
        }
    }

    private static String asFormula(String text) {
        String word = text.toLowerCase(Locale.ROOT);
        return NO.contains(word) ? "" : YES.contains(word) ? "true()" : text;
    }

    private void read(Item item, String column, String text) {
        Set<Item> spoken = new LinkedHashSet<>();
        boolean filter = column.equals("choice_filter");
        Optional<String> xpath = formula(item.line(), column, text, name -> paths.find(name).map(found -> {
            spoken.add(found);
            return spoken(filter ? paths.from(item, found) : paths.of(found), Optional.of(item), found);
        }));
        xpath.ifPresent(good -> read.computeIfAbsent(item, _ -> new HashMap<>()).put(column, good));
        if (!WORKED_OUT.contains(column) && !filter) return;
        if (!filter && xpath.filter(good -> Pattern.compile("(^|[^.\\w/])\\.($|[^.\\w/])").matcher(good.replaceAll("\"[^\"]*\"|'[^']*'", "")).find())
            .isPresent())
            refusals.add(item.line().refusal(column, Message.of("form.itself")));
        speaksOf.computeIfAbsent(item, _ -> new LinkedHashSet<>()).addAll(spoken);
    }

    private Formula.Spoken spoken(String path, Optional<Item> from, Item found) {
        return new Formula.Spoken(path, paths.isMany(from, found), found instanceof Item.Question question && question.kind().isSelect());
    }

    private Optional<String> formula(Sheet.Line line, String column, String text, Function<String, Optional<Formula.Spoken>> questions) {
        return switch (Formula.read(text, questions)) {
            case Formula.Read.Good(String xpath) -> Optional.of(xpath);
            case Formula.Read.Bad(Message why) -> {
                refusals.add(line.refusal(column, why));
                yield Optional.empty();
            }
        };
    }

    /** Questions that a text shows. */
    private void labelled(Item item, String text) {
        Matcher spoken = SPOKEN_OF.matcher(text);
        while (spoken.find())
            if (paths.find(spoken.group(1).strip()).filter(found -> !paths.isMany(Optional.of(item), found)).isEmpty())
                refusals.add(item.line().refusal("label", Message.of("form.formula-name", "name", Settings.shortened(spoken.group(1)))));
    }

    private void standing(Item.Question question) {
        String text = question.line().cell("default");
        if (text.isEmpty()) return;
        boolean listed = question.kind() != Kind.SELECT_ONE || lists.get(question.list().orElseThrow()).names().contains(text);
        if (WORKED_OUT_DEFAULT.matcher(text).find()) refusals.add(question.line().refusal("default", Message.of("form.default-worked-out")));
        else if (!listed)
            refusals.add(question.line().refusal("default", Message.of("form.default-list", "name", text, "list", question.list().orElseThrow())));
        else if (!Values.fits(question.kind(), text))
            refusals.add(question.line().refusal("default", Message.of("form.default-type", "text", Settings.shortened(text))));
    }

    private void counted(Item.Section section) {
        String text = section.line().cell("repeat_count");
        if (text.isEmpty()) return;
        Matcher one = SPOKEN_OF.matcher(text);
        Optional<Item> found = one.matches() ? paths.find(one.group(1).strip()) : Optional.empty();
        boolean inside = found.filter(item -> item instanceof Item.Section || paths.around(item).contains(section)
            || paths.isMany(Optional.of(section), item)).isPresent();
        if (!section.repeats()) refusals.add(section.line().refusal("repeat_count", Message.of("form.only-repeat")));
        else if (found.isEmpty() || inside) refusals.add(section.line().refusal("repeat_count", Message.of("form.count")));
        else read.computeIfAbsent(section, _ -> new HashMap<>()).put("repeat_count", paths.of(found.get()));
    }
}
