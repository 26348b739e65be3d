package org.hudna.ledger.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The three languages are level, and say all that the code can ask of them, and nothing else. */
class LedgerWordsTest {
    /**
     * Enums that the command line never says: a witness's own answers over HTTP, and what is told by another enum. All others of our rooms have
     * words.
     */
    private static final Set<String> NEVER_SAID = Set.of("AddCheckpointFault", "AnswerFault", "Comparison.Which", "Silence");
    /** Rooms for which there is no command. */
    private static final Set<String> SILENT = Set.of("cli", "words", "statement", "disclosure");

    private static final Path MAIN = Path.of("src", "main", "java");
    private static final Path CLASSES = Path.of("target", "classes");
    private static final Pattern ID = Pattern.compile("\"([a-z][a-z-]*(?:\\.[a-z0-9-]+)+|help)\"");
    private static final Pattern LABEL = Pattern.compile("(?:\\.with\\(|new Fact\\()\"([a-z-]+)\"");
    private static final Pattern OPTION = Pattern.compile("Option\\.(?:flag|value|many)\\(\"--([a-z-]+)\"");
    private static final Pattern COMMAND = Pattern.compile("(?:Shape\\.of|new Shape)\\(\"([a-z]+)\"");
    private static final Pattern HOLE = Pattern.compile("\\{[^}]*}");

    @Test void the_three_languages_have_the_same_texts() {
        for (Lang lang : Lang.values()) assertEquals(new TreeSet<>(Texts.in(Lang.EN).ids()), new TreeSet<>(Texts.in(lang).ids()), lang.tag());
    }

    @Test void the_three_languages_have_the_same_holes() {
        var offences = new TreeSet<String>();
        for (String id : Texts.in(Lang.EN).ids())
            for (Lang lang : Lang.values())
                if (!holes(lang, id).equals(holes(Lang.EN, id))) offences.add(lang.tag() + " " + id + " " + holes(lang, id));
        assertEquals(Set.of(), offences);
    }

    @Test void no_text_stands_in_a_foreign_script() {
        var offences = new TreeSet<String>();
        for (Lang lang : Lang.values())
            for (String id : Texts.in(lang).ids()) {
                String text = Texts.in(lang).text(id);
                boolean arabic = text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC);
                boolean cyrillic = text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC);
                boolean fits = switch (lang) {
                    case AR -> !cyrillic && (arabic || isPunctuation(text));
                    case EN -> !arabic && !cyrillic;
                    case RU -> !arabic && (cyrillic || isPunctuation(text));
                };
                if (!fits) offences.add(lang.tag() + " " + id + ": " + text);
            }
        assertEquals(Set.of(), offences);
    }

    @Test void every_text_that_the_code_asks_for_is_there_and_every_one_that_is_there_is_asked_for() throws IOException {
        var asked = asked();
        var there = Texts.in(Lang.EN).ids().stream().filter(id -> Character.isLowerCase(id.charAt(0))).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), without(asked, there), "asked for, and not there");
        assertEquals(Set.of(), without(there, asked), "there, and never asked for");
    }

    @Test void every_reason_of_every_room_has_a_text_and_no_text_is_of_none() throws IOException, ClassNotFoundException {
        Set<String> there = Texts.in(Lang.EN).ids().stream().filter(id -> Character.isUpperCase(id.charAt(0)))
            .collect(Collectors.toCollection(TreeSet::new));
        var reasons = new TreeSet<String>();
        for (Class<?> type : enums())
            for (Object constant : type.getEnumConstants())
                if (!NEVER_SAID.contains(name(type))) reasons.add(name(type) + "." + ((Enum<?>) constant).name());
        assertFalse(reasons.isEmpty());
        assertEquals(Set.of(), without(reasons, there), "reasons without a text");
        assertEquals(Set.of(), without(there, reasons), "texts of no reason");
        for (String said : NEVER_SAID) assertTrue(enums().stream().anyMatch(type -> name(type).equals(said)), said + " is no enum of ours");
    }

    private static boolean isPunctuation(String text) {
        return HOLE.matcher(text).replaceAll("").codePoints().noneMatch(Character::isLetter);
    }

    private static Set<String> asked() throws IOException {
        var asked = new TreeSet<String>();
        var topics = Texts.in(Lang.EN).ids().stream().map(id -> id.split("\\.")[0]).collect(Collectors.toSet());
        for (String source : sources()) {
            ID.matcher(source).results().map(found -> found.group(1)).filter(id -> topics.contains(id.split("\\.")[0])).forEach(asked::add);
            LABEL.matcher(source).results().forEach(found -> asked.add("fact." + found.group(1)));
            OPTION.matcher(source).results().forEach(found -> asked.add("option." + found.group(1)));
            COMMAND.matcher(source).results().forEach(found -> asked.add("help." + found.group(1)));
        }
        for (int month = 1; month <= 12; month++) asked.add("month." + month);
        return asked;
    }

    private static List<String> sources() throws IOException {
        try (Stream<Path> files = Stream.concat(Files.walk(MAIN.resolve("org/hudna/ledger/cli")),
            Files.walk(MAIN.resolve("org/hudna/ledger/words")))) {
            return files.filter(file -> file.toString().endsWith(".java")).map(LedgerWordsTest::read).toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new AssertionError(file.toString(), unreadable);
        }
    }

    /** The public enums of the other rooms. */
    private static List<Class<?>> enums() throws IOException, ClassNotFoundException {
        var enums = new java.util.ArrayList<Class<?>>();
        try (Stream<Path> files = Files.walk(CLASSES)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".class")).sorted().toList()) {
                String name = CLASSES.relativize(file).toString().replace('/', '.').replace('\\', '.').replaceFirst("\\.class$", "");
                if (name.equals("module-info") || SILENT.contains(name.split("\\.")[3])) continue;
                Class<?> type = Class.forName(name, false, LedgerWordsTest.class.getClassLoader());
                if (type.isEnum() && isPublic(type)) enums.add(type);
            }
        }
        return enums;
    }

    private static boolean isPublic(Class<?> type) {
        return java.lang.reflect.Modifier.isPublic(type.getModifiers()) && (type.getEnclosingClass() == null || isPublic(type.getEnclosingClass()));
    }

    private static String name(Class<?> type) {
        return type.getName().substring(type.getName().lastIndexOf('.') + 1).replace('$', '.');
    }

    private static Set<String> holes(Lang lang, String id) {
        return HOLE.matcher(Texts.in(lang).text(id)).results().map(found -> found.group()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> without(Set<String> these, Set<String> those) {
        var rest = new TreeSet<>(these);
        rest.removeAll(those);
        return rest;
    }
}
