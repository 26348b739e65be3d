package org.hudna.app.web.desk.help;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hudna.app.web.desk.Assets;
import org.hudna.app.web.desk.Glossary;
import org.hudna.words.Lang;
import org.hudna.words.Message;
import org.hudna.words.Texts;
import org.junit.jupiter.api.Test;

/** Help says what the pages do: its keys are those that scripts and templates know, its words are those that pages explain. */
class KeysTest {

    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Pattern IN_A_SCRIPT = Pattern.compile("key === \"([^\"]+)\"|\\b(Arrow(?:Left|Right|Up|Down)): ");
    private static final Pattern ON_A_PAGE = Pattern.compile("data-(?:row-)?key=\"([^\"]+)\"");
    private static final Pattern EXPLAINED = Pattern.compile("term = \"([^\"]+)\"");
    /** As help writes what has no letter. */
    private static final Map<String, String> WRITTEN = Map.of("Enter", "↵", "ArrowLeft", "←", "ArrowRight", "→", "ArrowUp", "↑", "ArrowDown", "↓",
        "Escape", "Esc");
    /** Held with another key. */
    private static final Set<String> HELD = Set.of("⌃");

    private static Stream<String> templates() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            List<Path> all = files.filter(file -> file.toString().endsWith(".jte")).toList();
            return all.stream().map(KeysTest::text);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException gone) {
            throw new java.io.UncheckedIOException(gone);
        }
    }

    private static Set<String> found(Pattern pattern, Stream<String> texts) {
        var all = new TreeSet<String>();
        texts.forEach(text -> pattern.matcher(text).results().forEach(hit -> all.add(hit.group(1) != null ? hit.group(1) : hit.group(2))));
        return all;
    }

    @Test void help_lists_the_keys_that_the_pages_know_and_no_others() throws IOException {
        var known = new TreeSet<String>(found(ON_A_PAGE, templates()));
        Stream<String> scripts = Stream.of("room.js", "inbox.js", "situation.js", "map.js", "record.js")
            .map(name -> new String(Assets.file(name), StandardCharsets.UTF_8));
        found(IN_A_SCRIPT, scripts).forEach(key -> known.add(WRITTEN.getOrDefault(key, key)));
        var told = new TreeSet<String>();
        HelpLeaf.KEYS.forEach(key -> told.addAll(key.keys()));
        told.removeAll(HELD);
        assertEquals(known, told);
    }

    @Test void every_word_that_a_page_explains_is_in_the_glossary() throws IOException {
        var unknown = found(EXPLAINED, templates());
        unknown.removeAll(Glossary.TERMS);
        assertEquals(Set.of(), unknown);
    }

    @Test void the_glossary_calls_the_steps_of_the_ladder_and_the_outcomes_as_the_pages_do() {
        Map<String, String> said = Map.of("received", "ladder.received", "possible", "ladder.possible", "probable", "ladder.probable",
            "corroborated", "ladder.corroborated",
            "undetermined", "outcome.undetermined", "exempt", "outcome.exempt", "no-breach", "outcome.no_breach", "not-covered",
            "outcome.not_covered", "contested", "situation.contested-yes");
        for (Lang lang : Lang.values())
            said.forEach((term, id) -> assertEquals(Texts.of(lang).say(Message.of(id)), Texts.of(lang).say(Message.of("help.term-" + term)),
                term + " in " + lang));
    }
}
