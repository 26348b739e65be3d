package org.hudna.intake.forms;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes a form as telephones read it (ODK XForms specification, 1.0): texts by language, an empty filling-in, lists, rules, and what is shown. */
final class XForm {

    /** The attribute says it by being there. */
    private static final String TEMPLATE = "true";

    private final Settings settings;
    private final Map<String, Choices> lists;
    private final Paths paths;
    private final Formulas formulas;
    private final Xml xml = new Xml();
    private final Map<String, FieldForm.Asked> asked = new LinkedHashMap<>();
    private final Set<String> used = new LinkedHashSet<>();

    XForm(Settings settings, Map<String, Choices> lists, Paths paths, Formulas formulas) {
        this.settings = settings;
        this.lists = lists;
        this.paths = paths;
        this.formulas = formulas;
    }

    FieldForm write(List<Item> items) {
        ask(items);
        xml.open("h:html", "xmlns", "http://www.w3.org/2002/xforms", "xmlns:h", "http://www.w3.org/1999/xhtml", "xmlns:jr",
            "http://openrosa.org/javarosa",
            "xmlns:orx", "http://openrosa.org/xforms", "xmlns:xsd", "http://www.w3.org/2001/XMLSchema").line();
        xml.open("h:head").open("h:title").text(settings.title()).close().line();
        xml.open("model").line();
        new Texts(settings, paths, lists, used).write(items, xml);
        instance(items);
        used.stream().sorted().forEach(list -> list(lists.get(list)));
        binds(items);
        meta(items);
        xml.close().close().line();
        String style = settings.line().map(line -> line.cell("style")).orElse("");
        xml.open("h:body", "class", style).line();
        new Body(paths, formulas).write(items, xml);
        xml.close().close().line();
        return new FieldForm(settings.id(), settings.version(), settings.title(), settings.languages(), "<?xml version=\"1.0\"?>\n" + xml, asked);
    }

    private void ask(List<Item> items) {
        for (Item item : items) switch (item) {
            case Item.Question question -> {
                question.list().ifPresent(used::add);
                Map<String, Map<String, String>> choices = new LinkedHashMap<>();
                question.list().ifPresent(list -> lists.get(list).all().forEach(choice -> choices.put(choice.name(), spoken(choice.label()))));
                asked.put(paths.of(item).substring(Paths.ROOT.length() + 1),
                    new FieldForm.Asked(spoken(question.wording().label()), choices, question.kind() == Kind.SELECT_MULTIPLE));
            }
            case Item.Section section -> ask(section.items());
        }
    }

    private Map<String, String> spoken(Map<String, String> said) { return Texts.spoken(said, settings.languages()); }

    private void instance(List<Item> items) {
        xml.open("instance").open("data", "id", settings.id(), "version", settings.version());
        elements(items, Within.NOTHING);
        xml.open("orx:meta").empty("orx:instanceID");
        if (formulas.instanceName().isPresent()) xml.empty("orx:instanceName");
        apart(items).forEach(question -> xml.empty(apart(question)));
        xml.close().close().close().line();
    }

    private static List<Item.Question> apart(List<Item> items) {
        return items.stream().filter(Item.Question.class::isInstance).map(Item.Question.class::cast)
            .filter(question -> question.kind().isApart()).toList();
    }

    private static String apart(Item.Question question) { return question.kind() == Kind.DEVICE ? "orx:deviceID" : "orx:userID"; }

    /** Around what a repeat stands: its template stands once, in that of the repeat around it. */
    private enum Within { NOTHING, TEMPLATE, REPEAT }

    private void elements(List<Item> items, Within within) {
        for (Item item : items) switch (item) {
            case Item.Question question when question.kind().isApart() -> { }
            case Item.Question question -> xml.open(question.name()).text(question.line().cell("default")).close();
            case Item.Section section -> {
                if (section.repeats() && within != Within.REPEAT) {
                    xml.open(section.name(), "jr:template", TEMPLATE);
                    elements(section.items(), Within.TEMPLATE);
                    xml.close();
                }
                if (section.repeats() && within == Within.TEMPLATE) continue;
                xml.open(section.name());
                elements(section.items(), section.repeats() ? Within.REPEAT : within);
                xml.close();
            }
        }
    }

    private void list(Choices list) {
        xml.open("instance", "id", list.list()).open("root");
        for (int i = 0; i < list.all().size(); i++) {
            Choices.Choice choice = list.all().get(i);
            xml.open("item").open("itextId").text(Texts.id(list, i)).close().open("name").text(choice.name()).close();
            for (String column : list.beside()) xml.open(column).text(choice.line().cell(column)).close();
            xml.close();
        }
        xml.close().close().line();
    }

    private void binds(List<Item> items) {
        for (Item item : items) switch (item) {
            case Item.Question question when question.kind().isApart() -> { }
            case Item.Question question -> bind(question);
            case Item.Section section -> {
                boolean ruled = Formulas.WORKED_OUT.stream().anyMatch(column -> formulas.find(section, column).isPresent());
                if (ruled) xml.empty("bind", "nodeset", paths.of(section), "relevant", Xml.or(formulas.find(section, "relevant")),
                    "readonly", Xml.or(formulas.find(section, "readonly"))).line();
                binds(section.items());
            }
        }
    }

    private void bind(Item.Question question) {
        Kind kind = question.kind();
        String readonly = kind == Kind.NOTE ? "true()" : Xml.or(formulas.find(question, "readonly"));
        boolean stamp = kind == Kind.START || kind == Kind.END;
        String preload = stamp ? "timestamp" : kind == Kind.TODAY ? "date" : "";
        String parameter = kind == Kind.START ? "start" : kind == Kind.END ? "end" : kind == Kind.TODAY ? "today" : "";
        xml.empty("bind", "nodeset", paths.of(question), "type", kind.type, "relevant", Xml.or(formulas.find(question, "relevant")),
            "constraint", Xml.or(formulas.find(question, "constraint")), "calculate", Xml.or(formulas.find(question, "calculation")),
            "required", Xml.or(formulas.find(question, "required")), "readonly", readonly,
            "jr:constraintMsg", message(question, "jr:constraintMsg"), "jr:requiredMsg", message(question, "jr:requiredMsg"),
            "jr:preload", preload, "jr:preloadParams", parameter).line();
    }

    private String message(Item item, String which) { return item.wording().all().containsKey(which) ? Texts.reference(paths.of(item), which) : ""; }

    private void meta(List<Item> items) {
        String meta = Paths.ROOT + "/orx:meta/";
        xml.empty("bind", "nodeset", meta + "orx:instanceID", "type", "string", "readonly", "true()", "jr:preload", "uid").line();
        formulas.instanceName().ifPresent(name -> xml.empty("bind", "nodeset", meta + "orx:instanceName", "type", "string", "calculate",
            name).line());
        for (Item.Question question : apart(items))
            xml.empty("bind", "nodeset", meta + apart(question), "type", "string", "jr:preload", "property", "jr:preloadParams",
                question.kind() == Kind.DEVICE ? "deviceid" : "username").line();
    }
}
