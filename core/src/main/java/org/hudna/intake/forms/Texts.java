package org.hudna.intake.forms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** All texts of a form, in each of its languages. */
final class Texts {

    private static final Pattern SPOKEN_OF = Pattern.compile("\\$\\{([^}]*)}");

    private final Settings settings;
    private final Paths paths;
    private final Map<String, Choices> lists;
    private final Set<String> used;

    /** @param used the lists that some question takes its choices from */
    Texts(Settings settings, Paths paths, Map<String, Choices> lists, Set<String> used) {
        this.settings = settings;
        this.paths = paths;
        this.lists = lists;
        this.used = used;
    }

    static String id(String path, String which) { return path + ":" + which.replace("jr:", ""); }

    static String id(Choices list, int number) { return list.list() + "-" + number; }

    static String reference(String path, String which) { return "jr:itext('" + id(path, which) + "')"; }

    /** In every language: what is lacking in one is shown in the first, for a question without words would be worse. */
    static Map<String, String> spoken(Map<String, String> said, List<String> languages) {
        Map<String, String> all = new LinkedHashMap<>();
        if (said.isEmpty()) return all;
        String bare = said.getOrDefault("", said.getOrDefault(languages.getFirst(), said.values().iterator().next()));
        for (String language : languages)
            all.put(language, said.getOrDefault(language, language.equals(languages.getFirst()) || !said.containsKey(languages.getFirst())
            ? bare : said.get(languages.getFirst())));
        return all;
    }

    void write(List<Item> items, Xml xml) {
        xml.open("itext").line();
        for (String language : settings.languages()) {
            xml.open("translation", "lang", language, "default", language.equals(settings.languages().getFirst()) ? "true()" : "").line();
            texts(items, language, xml);
            for (String name : used) {
                Choices list = lists.get(name);
                for (int i = 0; i < list.all().size(); i++) text(id(list, i), list.all().get(i).label(), language, xml);
            }
            xml.close().line();
        }
        xml.close().line();
    }

    private void texts(List<Item> items, String language, Xml xml) {
        for (Item item : items) {
            item.wording().all().forEach((which, said) -> text(id(paths.of(item), which), said, language, xml));
            if (item instanceof Item.Section section) texts(section.items(), language, xml);
        }
    }

    private void text(String id, Map<String, String> said, String language, Xml xml) {
        String text = spoken(said, settings.languages()).get(language);
        xml.open("text", "id", id).open("value");
        Matcher spoken = SPOKEN_OF.matcher(text);
        int end = 0;
        while (spoken.find()) {
            xml.text(text.substring(end, spoken.start()));
            paths.find(spoken.group(1).strip()).ifPresentOrElse(item -> xml.empty("output", "value", paths.of(item)), () -> xml.text(spoken.group()));
            end = spoken.end();
        }
        xml.text(text.substring(end)).close().close().line();
    }
}
