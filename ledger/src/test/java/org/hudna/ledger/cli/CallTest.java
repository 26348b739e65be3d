package org.hudna.ledger.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.hudna.ledger.words.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calls that are not understood: exit code 2, in the caller's language, naming the word at fault. */
class CallTest {
    @TempDir Path folder;

    @Test void no_command_shows_help_and_is_called_wrongly() {
        var seen = new Terminal().run();
        assertEquals(2, seen.exit());
        assertEquals("", seen.out());
        for (Command command : Commands.ALL) assertTrue(seen.err().contains("\n  " + command.shape().command()), command.shape().command());
    }

    @Test void help_is_no_mistake() {
        for (String word : new String[] {"help", "--help"}) {
            var seen = new Terminal().run(word);
            assertEquals(0, seen.exit());
            assertEquals("", seen.err());
        }
        for (Command command : Commands.ALL)
            for (Lang lang : Lang.values()) {
                var seen = new Terminal().run(command.shape().command(), "--help", "--lang", lang.tag());
                assertEquals(0, seen.exit());
                command.shape().all().forEach(option -> assertTrue(seen.out().contains("\n  " + option.usage()), option.name()));
            }
    }

    @Test void an_unknown_command_names_the_nearest() {
        assertEquals(2, new Terminal().run("verfy", "x").exit());
        assertEquals("There is no command keygn; did you mean keygen?", new Terminal().run("keygn").firstLine());
        assertEquals("There is no command abracadabra.", new Terminal().run("abracadabra").firstLine());
    }

    @Test void an_unknown_option_names_the_nearest() {
        var seen = new Terminal().run("keygen", "log", "x", "--outt", "y");
        assertEquals(2, seen.exit());
        assertEquals("There is no option --outt; did you mean --out?", seen.firstLine());
        assertEquals("", seen.out());
        assertEquals("There is no option --frobnicate.", new Terminal().run("keygen", "--frobnicate").firstLine());
        assertEquals("There is no option -o.", new Terminal().run("keygen", "-o", "x").firstLine());
    }

    @Test void every_mistake_is_named() {
        assertMistake("NAME is missing.", "keygen", "log", "--out", "x");
        assertMistake("The option --out is missing.", "keygen", "log", "x");
        assertMistake("The option --out needs a value.", "keygen", "log", "x", "--out");
        assertMistake("The option --out needs a value.", "keygen", "log", "x", "--out", "--ml-dsa");
        assertMistake("The option --ml-dsa takes no value.", "keygen", "log", "x", "--ml-dsa=yes");
        assertMistake("The option --out stands there twice.", "keygen", "log", "x", "--out", "a", "--out=b");
        assertMistake("z is one word too many.", "keygen", "log", "x", "z", "--out", "a");
        assertMistake("There are no texts in tlh; the languages are ar, en and ru.", "keygen", "log", "x", "--out", "a", "--lang", "tlh");
        assertMistake("house: keys are made for a log or for a witness.", "keygen", "house", "x", "--out", "a");
        assertMistake("Either --ml-dsa or --both, not both.", "keygen", "witness", "x", "--out", "a", "--both", "--ml-dsa");
        assertMistake("a b cannot be a name: a name is not empty and holds neither spaces nor plus signs.", "keygen", "log", "a b", "--out", "a");
    }

    @Test void after_two_dashes_a_word_is_no_option() {
        var seen = new Terminal().run("keygen", "--out", folder.resolve("k"), "--", "log", "--name");
        assertEquals(0, seen.exit(), seen.all());
        assertEquals("The keys of --name are made.", seen.firstLine());
    }

    @Test void the_language_is_the_one_asked_for_else_that_of_the_environment_else_english() {
        assertTrue(new Terminal().run("nonsense!", "--lang", "ar").firstLine().startsWith("لا يوجد أمر"));
        assertTrue(new Terminal().run("nonsense!", "--lang=ru").firstLine().startsWith("Команды"));
        var arabic = Map.of("LANG", "ar_SY.UTF-8");
        assertTrue(new Terminal(arabic, _ -> { }).run("nonsense!").firstLine().startsWith("لا يوجد أمر"));
        assertTrue(new Terminal(arabic, _ -> { }).run("nonsense!", "--lang", "en").firstLine().startsWith("There is no"));
        assertTrue(new Terminal(Map.of("LANG", "ar", "LC_ALL", "ru_RU"), _ -> { }).run("nonsense!").firstLine().startsWith("Команды"));
        assertTrue(new Terminal(Map.of("LANG", "C.UTF-8"), _ -> { }).run("nonsense!").firstLine().startsWith("There is no"));
    }

    @Test void a_fault_of_ours_is_one_sentence_and_no_trace() throws IOException {
        Path log = folder.resolve("log");
        new Terminal().run("append", log, Files.writeString(folder.resolve("lines"), "a"));
        var broken = new Terminal(Map.of(), _ -> {
            throw new IllegalStateException("a bug");
        });
        for (Lang lang : Lang.values()) {
            var seen = broken.run("serve", log, "--lang", lang.tag());
            assertEquals(70, seen.exit());
            assertEquals(1, seen.err().lines().count(), seen.err());
            assertTrue(seen.err().contains("a bug"));
        }
    }

    @Test void a_name_that_no_disk_has_is_the_callers_mistake() {
        assertMistake("\0 cannot be the name of a file.", "inspect", "\0");
        assertMistake(" cannot be the name of a file.", "inspect", "");
    }

    private static void assertMistake(String sentence, Object... words) {
        var seen = new Terminal().run(words);
        assertEquals(sentence, seen.firstLine());
        assertEquals(2, seen.exit());
        assertEquals("", seen.out());
    }
}
