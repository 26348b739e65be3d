package org.hudna.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hudna.app.settings.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What FORMS.md and MAPPINGS.md show is run as it stands there. */
class ExamplesTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    /** Somebody's table, for the mapping that MAPPINGS.md shows: two rows that it reads, one withdrawn, a day and a word that are none. */
    private static final String TABLE = """
        Nr;Day;What;Village;District;least;most;Accused;Photo;Grade
        1;01.03.2016;قصف;حلب;;2;3;russia,syrian-government;x;A
        2;02.03.2016 14:30;raid;;حلب;NA;-;russia;;A
        3;02.03.2016;Raid;حلب;;;;russia;;Withdrawn
        4;31.02.2016;Raid;حلب;;;;russia;;A
        5;03.03.2016;Dance;حلب;;;;russia;;A
        """;
    @TempDir Path folder;

    private record Ran(int exit, String all) {}

    private static Ran run(List<String> arguments) {
        PrintStream out = System.out, err = System.err;
        var bytes = new ByteArrayOutputStream();
        System.setProperty("hudna.home", ROOT.toString());
        try (var screen = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            System.setOut(screen);
            System.setErr(screen);
            return new Ran(Hudna.commands().execute(arguments.toArray(String[]::new)), bytes.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    private static String text(String document) throws IOException { return Files.readString(ROOT.resolve(document)); }

    private static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern, Pattern.DOTALL).matcher(text).results().map(one -> one.group(1)).toList();
    }

    /** The words of a line that starts the program, with the files that it names in our folder. */
    private List<String> arguments(String line) {
        return Stream.concat(Arrays.stream(line.replaceFirst("#.*", "").strip().split(" +"))
            .map(word -> Files.exists(folder.resolve(word)) ? folder.resolve(word).toString() : word), Stream.of("--lang", "en")).toList();
    }

    @Test void the_mapping_that_is_shown_reads_a_table_by_the_commands_that_are_shown() throws IOException {
        String mappings = text("MAPPINGS.md");
        Files.writeString(folder.resolve("mapping.yaml"), found("```yaml\n(.*?)```", mappings).getFirst());
        Files.writeString(folder.resolve("their-table.csv"), TABLE);
        List<String> commands = found("(?<=\n)\\./hudna ([^\n]+)", mappings);
        assertEquals(2, commands.size());
        for (String command : commands) {
            Ran ran = run(arguments(command));
            assertEquals(0, ran.exit(), ran.all());
            for (String said : List.of("row 4", "Withdrawn", "31.02.2016", "Dance", "Rows set aside: 3", "2 incidents"))
                assertTrue(ran.all().contains(said), said + " in " + ran.all());
            assertFalse(ran.all().contains("row 2,") || ran.all().contains("row 3,"), ran.all());
        }
    }

    @Test void settings_that_are_shown_are_understood() throws IOException {
        List<String> settings = found("`([a-z-]+ = [^`]+)`", text("FORMS.md"));
        assertEquals(2, settings.size());
        assertInstanceOf(Settings.Outcome.Read.class, Settings.read(String.join("\n", settings)));
    }

    @Test void files_that_are_named_are_there() throws IOException {
        for (String document : List.of("FORMS.md", "MAPPINGS.md")) {
            List<String> named = found("`((?:forms|mappings)/[^`]*)`", text(document));
            assertFalse(named.isEmpty());
            for (String one : named) assertTrue(Files.exists(ROOT.resolve(one)), one);
        }
    }

    @Test void a_name_alone_is_one_of_our_mappings() throws IOException {
        String name = found("`--mapping ([a-z-]+)`", text("MAPPINGS.md")).getFirst();
        Path theirs = Files.writeString(folder.resolve("theirs.csv"), TABLE);
        Ran ran = run(List.of("match", theirs.toString(), "--mapping", name, "--agreement", "sy-coh-2016", "--lang", "en"));
        assertTrue(ran.all().contains("of which the mapping " + name + " speaks; it is another table"), ran.all());
    }
}
