package org.hudna.intake.forms;

import java.util.List;

/** What a telephone shows. */
final class Body {

    private final Paths paths;
    private final Formulas formulas;

    Body(Paths paths, Formulas formulas) {
        this.paths = paths;
        this.formulas = formulas;
    }

    void write(List<Item> items, Xml xml) {
        for (Item item : items) switch (item) {
            case Item.Question question -> { if (question.kind().isShown()) question(question, xml); }
            case Item.Section section -> section(section, xml);
        }
    }

    private void question(Item.Question question, Xml xml) {
        Kind kind = question.kind();
        xml.open(kind.control, "ref", paths.of(question), "appearance", question.line().cell("appearance"),
            "mediatype", kind.control.equals("upload") ? kind.mediaType() : "");
        said(question, xml);
        question.list().ifPresent(list -> {
            String filter = formulas.find(question, "choice_filter").map(condition -> "[" + condition + "]").orElse("");
            xml.open("itemset", "nodeset", "instance('" + list + "')/root/item" + filter).empty("value", "ref", "name")
                .empty("label", "ref", "jr:itext(itextId)").close();
        });
        xml.close().line();
    }

    private void said(Item item, Xml xml) {
        for (String which : List.of("label", "hint"))
            if (item.wording().all().containsKey(which)) xml.empty(which, "ref", Texts.reference(paths.of(item), which));
    }

    private void section(Item.Section section, Xml xml) {
        String appearance = section.line().cell("appearance");
        xml.open("group", "ref", paths.of(section), "appearance", section.repeats() ? "" : appearance);
        said(section, xml);
        if (section.repeats()) {
            String count = Xml.or(formulas.find(section, "repeat_count"));
            xml.open("repeat", "nodeset", paths.of(section), "jr:count", count, "jr:noAddRemove", count.isEmpty() ? "" : "true()", "appearance",
                appearance).line();
        }
        write(section.items(), xml);
        if (section.repeats()) xml.close();
        xml.close().line();
    }
}
