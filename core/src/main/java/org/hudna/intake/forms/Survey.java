package org.hudna.intake.forms;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.hudna.words.Message;
import org.hudna.words.Nearest;

/** The rows of the sheet {@code survey}, nested as their groups say. */
final class Survey {

    private static final int DEEPEST = 20;
    /** As the element's name; ASCII and more, without the colon that parts name spaces (XML Namespaces 1.0). */
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_.-]*");
    private static final Set<String> TAKEN = Set.of("meta", "data", "__version__");

    private final Sheet sheet;
    private final Map<String, Choices> lists;
    private final List<FormRefusal> refusals;
    private final Deque<Open> open = new ArrayDeque<>();

    /** A group whose end has not come. */
    private record Open(Sheet.Line line, boolean repeats, List<Item> items, Set<String> names) {}

    Survey(Sheet sheet, Map<String, Choices> lists, List<FormRefusal> refusals) {
        this.sheet = sheet;
        this.lists = lists;
        this.refusals = refusals;
    }

    List<Item> items() {
        if (!sheet.has("type") || !sheet.has("name")) {
            refusals.add(new FormRefusal(sheet.name(), 1, "", Message.of("form.no-columns", "columns", List.of("type", "name"))));
            return List.of();
        }
        Open root = new Open(new Sheet.Line(sheet.name(), 1, Map.of()), false, new ArrayList<>(), new HashSet<>());
        open.push(root);
        sheet.lines().forEach(this::line);
        open.stream().filter(one -> one != root).forEach(one -> refusals.add(one.line().refusal("type", Message.of("form.never-ended"))));
        return root.items();
    }

    private void line(Sheet.Line line) {
        String type = line.cell("type").replaceAll("\\s+", " ").strip();
        if (type.isEmpty()) {
            if (!line.cell("name").isEmpty() || !line.said("label").isEmpty()) refusals.add(line.refusal("type", Message.of("form.no-type")));
            return;
        }
        switch (type.toLowerCase(Locale.ROOT).replace(' ', '_')) {
            case "begin_group" -> begin(line, false);
            case "begin_repeat" -> begin(line, true);
            case "end_group" -> end(line, false);
            case "end_repeat" -> end(line, true);
            default -> question(line, type); // not sealed: what somebody wrote
        }
    }

    private void begin(Sheet.Line line, boolean repeats) {
        named(line);
        if (open.size() > DEEPEST) refusals.add(line.refusal("type", Message.of("form.too-deep", "limit", DEEPEST)));
        open.push(new Open(line, repeats, new ArrayList<>(), new HashSet<>()));
    }

    private void end(Sheet.Line line, boolean repeats) {
        if (open.size() < 2 || open.element().repeats() != repeats) {
            refusals.add(line.refusal("type", Message.of("form.end-of-nothing")));
            return;
        }
        Open ended = open.pop();
        if (ended.items().isEmpty()) refusals.add(ended.line().refusal("type", Message.of("form.nothing-in-it")));
        open.element().items().add(new Item.Section(ended.line().cell("name"), ended.line(), ended.repeats(), Item.Wording.of(ended.line()),
            ended.items()));
    }

    private void question(Sheet.Line line, String type) {
        String word = type.split(" ")[0];
        String rest = type.substring(word.length()).strip();
        if (rest.startsWith("one ") || rest.startsWith("multiple ")) {
            word += "_" + rest.split(" ")[0];
            rest = rest.substring(rest.indexOf(' ')).strip();
        }
        Optional<Kind> kind = Kind.find(word);
        if (kind.isEmpty() || !kind.get().isSelect() && !rest.isEmpty()) {
            refusals.add(line.refusal("type", unknown(type)));
            return;
        }
        Optional<String> list = kind.get().isSelect() ? list(line, rest) : Optional.empty();
        Item.Question question = new Item.Question(named(line), line, kind.get(), list, Item.Wording.of(line));
        checked(question);
        open.element().items().add(question);
    }

    private static Message unknown(String type) {
        String shown = Settings.shortened(type);
        Optional<String> near = type.length() > 60 ? Optional.empty() : Nearest.to(type.toLowerCase(Locale.ROOT), Kind.words());
        return near.isPresent() ? Message.of("form.type-near", "type", shown, "near", near.get())
            : Message.of("form.type", "type", shown, "types", Kind.words().stream().sorted().toList());
    }

    private Optional<String> list(Sheet.Line line, String rest) {
        if (rest.endsWith(" or_other") || rest.endsWith(" or other")) refusals.add(line.refusal("type", Message.of("form.or-other")));
        else if (!lists.containsKey(rest)) refusals.add(line.refusal("type", Message.of("form.list", "list", rest)));
        return Optional.of(rest);
    }

    private String named(Sheet.Line line) {
        String name = line.cell("name");
        if (!NAME.matcher(name).matches())
            refusals.add(line.refusal("name", name.isEmpty() ? Message.of("form.no-name")
                : Message.of("form.name", "name", Settings.shortened(name))));
        else if (TAKEN.contains(name) || !open.element().names().add(name))
            refusals.add(line.refusal("name", Message.of("form.name-twice", "name", name)));
        return name;
    }

    private void checked(Item.Question question) {
        Sheet.Line line = question.line();
        Kind kind = question.kind();
        boolean bare = question.wording().label().isEmpty() && question.wording().hint().isEmpty();
        if (kind.isShown() && bare) refusals.add(line.refusal("label", Message.of("form.no-label", "name", question.name())));
        if (kind == Kind.CALCULATE && line.cell("calculation").isEmpty())
            refusals.add(line.refusal("calculation", Message.of("form.no-calculation")));
        boolean given = kind.type.equals("binary") || kind.isSelect() || kind == Kind.ACKNOWLEDGE || kind == Kind.NOTE;
        if (given && !line.cell("calculation").isEmpty()) refusals.add(line.refusal("calculation", Message.of("form.not-calculated")));
        if (!line.cell("choice_filter").isEmpty() && !kind.isSelect()) refusals.add(line.refusal("choice_filter", Message.of("form.only-select")));
        if (!line.cell("repeat_count").isEmpty()) refusals.add(line.refusal("repeat_count", Message.of("form.only-repeat")));
        if (kind.isApart() && open.size() > 1) refusals.add(line.refusal("type", Message.of("form.only-outside")));
    }
}
