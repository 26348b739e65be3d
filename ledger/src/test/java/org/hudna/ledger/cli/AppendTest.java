package org.hudna.ledger.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hudna.ledger.words.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lines become entries: each byte of them, each once, all or none. */
class AppendTest {
    @TempDir Path folder;

    private final Terminal terminal = new Terminal();

    @Test void the_first_lines_make_a_log_with_a_key_of_its_own() throws IOException {
        var seen = terminal.run("append", log(), lines("a\nb\n"), "--origin", "example.org/truce");
        assertEquals("The log example.org/truce is made, and the lines are in it.", seen.firstLine());
        assertEquals(0, seen.exit());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("log.private/log.key"))));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("log.private"))));
        assertTrue(Files.readString(folder.resolve("log.policy")).endsWith("quorum none\n"));
        assertTrue(Files.readString(folder.resolve("log/checkpoint")).startsWith("example.org/truce\n2\n"));
        assertEquals(0, terminal.run("verify", log()).exit());
    }

    @Test void every_byte_of_a_line_is_kept() throws IOException {
        terminal.run("append", log(), lines("a\r\n\nb\u2028\u0001\nwithout newline"));
        assertEntry(0, "a\r");
        assertEntry(1, "");
        assertEntry(2, "b\u2028\u0001");
        assertEntry(3, "without newline");
        assertEquals(1, terminal.run("prove", log(), 4, "--out", folder.resolve("p4")).exit());
        assertFalse(Files.exists(folder.resolve("p4")));
    }

    @Test void the_same_file_adds_nothing_twice_and_another_with_the_same_lines_does() throws IOException {
        Path file = lines("a\na\n");
        assertTrue(terminal.run("append", log(), file).out().contains("added         2\n"));
        var again = terminal.run("append", log(), file);
        assertEquals(0, again.exit());
        assertTrue(again.out().contains("added         0\n  there before  2\n  first number  0\n  last number   1\n"), again.out());
        assertTrue(terminal.run("append", log(), Files.writeString(folder.resolve("other"), "a\na\nb\n")).out().contains("entries       5\n"));
        assertTrue(terminal.run("append", log(), file, "--once-key", "none").out().contains("entries       7\n"));
    }

    @Test void what_comes_through_a_pipe_can_be_read_only_once_and_is_all_there() throws Exception {
        Path pipe = folder.resolve("pipe");
        if (new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() != 0) throw new IOException("no pipe could be made");
        var writer = Thread.startVirtualThread(() -> {
            try {
                Files.writeString(pipe, "a\nb\nc\n");
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
        assertTrue(terminal.run("append", log(), pipe).out().contains("added         3\n"));
        writer.join();
        assertEntry(2, "c");
    }

    @Test void one_line_too_long_and_nothing_is_added_of_the_others_neither() throws IOException {
        terminal.run("append", log(), lines("before\n"));
        Path file = Files.writeString(folder.resolve("long"), "short\n" + "x".repeat(65_535) + "\n" + "y".repeat(65_536) + "\nlast\n");
        for (Lang lang : Lang.values()) {
            var seen = terminal.run("append", log(), file, "--lang", lang.tag());
            assertEquals(1, seen.exit());
        }
        assertEquals(file + ", line 3: 65,536 bytes, and a line may have at most 65,535. Nothing was added, of the other lines neither.",
            terminal.run("append", log(), file).firstLine());
        assertTrue(Files.readString(folder.resolve("log/checkpoint")).startsWith("log\n1\n"));
        var fits = terminal.run("append", log(), Files.writeString(file, "short\n" + "x".repeat(65_535)));
        assertEquals(0, fits.exit());
    }

    @Test void a_line_too_long_makes_no_log() throws IOException {
        assertEquals(1, terminal.run("append", log(), lines("x".repeat(65_536))).exit());
        assertFalse(Files.exists(log()));
        assertFalse(Files.exists(folder.resolve("log.private")));
    }

    @Test void standard_input_is_a_file_too() {
        var typed = new Terminal().typing("a\nb".getBytes(StandardCharsets.UTF_8));
        assertTrue(typed.run("append", log(), "-").out().contains("added         2\n"));
        assertTrue(typed.run("append", log(), "-").out().contains("there before  2\n"));
    }

    @Test void an_empty_file_makes_an_empty_log() throws IOException {
        var seen = terminal.run("append", log(), lines(""));
        assertEquals(0, seen.exit());
        assertTrue(seen.out().contains("entries  0\n"), seen.out());
        assertEquals(0, terminal.run("verify", log()).exit());
        assertEquals(1, terminal.run("prove", log(), 0, "--out", folder.resolve("p")).exit());
    }

    @Test void names_may_be_arabic() throws IOException {
        Path arabic = folder.resolve("سجل الهدنة");
        Path file = Files.writeString(folder.resolve("أسطر"), "خرق\nهدوء\n");
        assertEquals(2, terminal.run("append", arabic, file).exit(), "a space stands in no log's name");
        var seen = terminal.run("append", arabic, file, "--origin", "السجل", "--lang", "ar");
        assertEquals(0, seen.exit(), seen.all());
        assertTrue(seen.firstLine().contains("\u2068السجل\u2069"));
        Path proof = folder.resolve("إثبات");
        assertEquals(0, terminal.run("prove", arabic, "١", "--out", proof).exit(), "with an Arabic number");
        assertEquals(0, terminal.run("verify", proof, "--policy", folder.resolve("سجل الهدنة.policy"), "--line", "هدوء").exit());
    }

    @Test void thousands_of_lines_go_in_in_order() throws IOException {
        String text = IntStream.range(0, 10_000).mapToObj(number -> "line " + number).collect(Collectors.joining("\n"));
        assertTrue(terminal.run("append", log(), lines(text)).out().contains("last number   9,999\n"));
        assertEntry(8_191, "line 8191");
        assertEntry(9_999, "line 9999");
        assertEquals(0, terminal.run("verify", log()).exit());
    }

    @Test void what_is_wrong_with_the_call_or_the_keys_is_said() throws IOException {
        assertEquals(3, terminal.run("append", log(), folder.resolve("nothing")).exit());
        assertEquals(2, terminal.run("append", log(), lines("a"), "--once-key", "two").exit());
        assertEquals(2, terminal.run("append", log(), lines("a"), "--origin", "a b").exit());
        terminal.run("append", log(), lines("a"));
        assertEquals("The log in " + log() + " is called log.", terminal.run("append", log(), lines("b"), "--origin", "other").firstLine());
        terminal.run("keygen", "witness", "w", "--out", folder.resolve("w"));
        assertEquals(1, terminal.run("append", log(), lines("b"), "--key", folder.resolve("w")).exit());
        Files.writeString(folder.resolve("broken"), "PRIVATE+KEY+log+00000000+AAAA\n");
        var broken = terminal.run("append", log(), lines("b"), "--key", folder.resolve("broken"));
        assertTrue(broken.firstLine().startsWith(folder.resolve("broken") + ", line 1: not a key that we take; "), broken.firstLine());
        Files.delete(folder.resolve("log.private/log.key"));
        assertEquals(3, terminal.run("append", log(), lines("b")).exit());
        Files.writeString(folder.resolve("log.policy"), "log x\nquorum none\n");
    }

    @Test void an_old_backup_is_refused_in_three_languages() throws IOException {
        terminal.run("append", log(), lines("a\n"));
        for (String part : List.of("log", "log.private")) Folders.copy(folder.resolve(part), folder.resolve("backup." + part));
        terminal.run("append", log(), lines("b\nc\n"));
        for (String part : List.of("log", "log.private")) Folders.restore(folder.resolve("backup." + part), folder.resolve(part));
        for (Lang lang : Lang.values()) assertEquals(1, terminal.run("append", log(), lines("d\n"), "--lang", lang.tag()).exit());
        var seen = terminal.run("append", log(), lines("d\n"));
        assertTrue(seen.firstLine().contains("must not go on"), seen.all());
        assertTrue(seen.out().contains("1 entries are there, and 3 were signed: the last ones are lost"), seen.out());
    }

    @Test void a_clock_that_runs_backwards_signs_nothing() throws IOException {
        terminal.run("append", log(), lines("a\n"));
        terminal.run("append", log(), lines("b\n"));
        var seen = new Terminal().run("append", log(), lines("c\n"));
        assertEquals(1, seen.exit(), seen.all());
        assertTrue(Files.readString(folder.resolve("log/checkpoint")).startsWith("log\n2\n"));
    }

    private void assertEntry(long index, String bytes) throws IOException {
        Path proof = folder.resolve("proof-" + index);
        assertEquals(0, terminal.run("prove", log(), index, "--out", proof).exit());
        Path entry = Files.writeString(folder.resolve("entry"), bytes);
        var seen = terminal.run("verify", proof, "--policy", folder.resolve("log.policy"), "--entry", entry);
        assertEquals(0, seen.exit(), index + ": " + seen.all());
    }

    private Path log() {
        return folder.resolve("log");
    }

    private Path lines(String text) throws IOException {
        return Files.writeString(folder.resolve("lines"), text);
    }
}
