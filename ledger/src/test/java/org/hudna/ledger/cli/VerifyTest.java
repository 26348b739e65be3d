package org.hudna.ledger.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hudna.ledger.words.Lang;
import org.hudna.ledger.statement.Reveal;
import org.hudna.ledger.statement.Salt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What verify, compare, prove and inspect answer: right, wrong, and not to be found out. */
class VerifyTest {
    @TempDir Path folder;

    private final Terminal terminal = new Terminal();
    private Path log;
    private Path policy;

    @BeforeEach void a_log_of_three_hundred_lines() throws IOException {
        log = folder.resolve("log");
        policy = folder.resolve("log.policy");
        append(log, IntStream.range(0, 300).mapToObj(number -> "line " + number).collect(Collectors.joining("\n")));
    }

    @Test void a_whole_log_is_in_order_in_three_languages() {
        for (Lang lang : Lang.values()) {
            var seen = terminal.run("verify", log, "--lang", lang.tag());
            assertEquals(0, seen.exit(), seen.all());
            assertEquals("", seen.err());
        }
        assertTrue(terminal.run("verify", log, "--lang", "ar").out().contains("٣٠٠"));
        assertTrue(terminal.run("verify", log, "--json").out().startsWith("{\"outcome\":\"holds\",\"exit\":0,\"verdict\":\"verify.log-holds\","));
    }

    @Test void every_file_of_a_log_counts() throws IOException {
        for (String file : List.of("tile/0/000", "tile/0/001.p/44", "tile/1/000.p/1", "tile/entries/000", "tile/entries/001.p/44")) {
            byte[] before = Files.readAllBytes(log.resolve(file));
            Folders.spoil(log.resolve(file));
            for (Lang lang : Lang.values()) assertEquals(1, terminal.run("verify", log, "--lang", lang.tag()).exit(), file);
            assertTrue(terminal.run("verify", log).firstLine().startsWith("The files of the log log are not what it has signed"), file);
            Files.delete(log.resolve(file));
            assertEquals(1, terminal.run("verify", log).exit(), file);
            Files.write(log.resolve(file), before);
        }
        assertEquals(0, terminal.run("verify", log).exit());
    }

    @Test void a_checkpoint_that_was_altered_is_not_believed() throws IOException {
        String text = Files.readString(log.resolve("checkpoint"));
        Files.writeString(log.resolve("checkpoint"), text.replace("\n300\n", "\n299\n"));
        assertEquals("The log log is not to be believed.", terminal.run("verify", log).firstLine());
        Files.writeString(log.resolve("checkpoint"), text.replace("\n300\n", "\n+300\n"));
        assertEquals(log + " is not a checkpoint: the size is not a whole number.", terminal.run("verify", log).firstLine());
        Files.writeString(log.resolve("checkpoint"), text.replace("\n", "\r\n"));
        assertEquals(1, terminal.run("verify", log).exit());
        Files.delete(log.resolve("checkpoint"));
        assertEquals(3, terminal.run("verify", log).exit());
        assertEquals(3, terminal.run("verify", folder.resolve("none"), "--policy", policy).exit());
    }

    @Test void somebody_elses_policy_does_not_believe_it() throws IOException {
        append(folder.resolve("other"), "x");
        var seen = terminal.run("verify", log, "--policy", folder.resolve("other.policy"));
        assertEquals(1, seen.exit());
        assertTrue(seen.out().contains("the policy knows no log log"), seen.out());
        Files.delete(policy);
        assertEquals(2, terminal.run("verify", log).exit());
        Files.writeString(policy, "log nonsense\nquorum none\n");
        assertTrue(terminal.run("verify", log).firstLine().startsWith(policy + ", line 1: this is not a key"), terminal.run("verify", log).all());
        Files.writeString(policy, "");
        assertEquals(1, terminal.run("verify", log).exit());
    }

    @Test void a_file_that_shows_a_record_is_proven_by_what_the_log_holds_of_it() throws IOException {
        Reveal shown = Stream.iterate(0, i -> i + 1)
            .map(i -> new Reveal(new Salt(new byte[Salt.LENGTH]), ("a convoy was stopped, " + i).getBytes(StandardCharsets.UTF_8)))
            .filter(one -> !new String(held(one), StandardCharsets.ISO_8859_1).contains("\n")).findFirst().orElseThrow();
        Path sealed = folder.resolve("sealed"), proof = folder.resolve("s.tlog-proof"), file = folder.resolve("s.reveal");
        assertEquals(0, terminal.run("append", sealed, Files.write(folder.resolve("held"), held(shown))).exit());
        assertEquals(0, terminal.run("prove", sealed, 0, "--out", proof).exit());
        Files.write(file, shown.file());
        assertEquals(0, terminal.run("verify", proof, "--policy", folder.resolve("sealed.policy"), "--entry", file).exit());
        Files.write(file, new Reveal(shown.salt(), "a convoy passed".getBytes(StandardCharsets.UTF_8)).file());
        assertEquals(1, terminal.run("verify", proof, "--policy", folder.resolve("sealed.policy"), "--entry", file).exit());
    }

    private static byte[] held(Reveal shown) { return shown.salt().commit(shown.statement()).entry(); }

    @Test void a_proof_holds_for_its_entry_and_for_no_other() throws IOException {
        Path proof = folder.resolve("p.tlog-proof");
        assertEquals(0, terminal.run("prove", log, 257, "--out", proof).exit());
        assertEquals("Proven: this is entry 257 of the log log.", terminal.run("verify", proof, "--policy", policy, "--line", "line 257")
            .firstLine());
        for (Lang lang : Lang.values()) {
            assertEquals(0, terminal.run("verify", proof, "--policy", policy, "--line", "line 257", "--lang", lang.tag()).exit());
            assertEquals(1, terminal.run("verify", proof, "--policy", policy, "--line", "line 258", "--lang", lang.tag()).exit());
        }
        Path withNewline = Files.writeString(folder.resolve("entry"), "line 257\n");
        var newline = terminal.run("verify", proof, "--policy", policy, "--entry", withNewline);
        assertEquals(1, newline.exit());
        assertTrue(newline.out().contains("Without the newline at its end, the file is the entry"), newline.out());
        assertEquals(2, terminal.run("verify", proof, "--policy", policy).exit());
        assertEquals(2, terminal.run("verify", proof, "--line", "line 257").exit());
        assertEquals(2, terminal.run("verify", proof, "--policy", policy, "--line", "x", "--entry", withNewline).exit());
        assertEquals(2, terminal.run("verify", log, "--line", "x").exit());
        Files.writeString(proof, Files.readString(proof).replace("index 257", "index 256"));
        assertEquals(1, terminal.run("verify", proof, "--policy", policy, "--line", "line 257").exit());
        Files.writeString(proof, Files.readString(proof).replace("index 256", "index 0256"));
        assertEquals(proof + " is not a proof; line 2: the number of the entry is not a whole number.",
            terminal.run("verify", proof, "--policy", policy, "--line", "line 257").firstLine());
    }

    @Test void without_a_file_the_proof_goes_to_the_output_and_the_words_beside_it() throws IOException {
        Path proof = folder.resolve("p");
        terminal.run("prove", log, 3, "--out", proof);
        var seen = terminal.run("prove", log, 3);
        assertEquals(Files.readString(proof), seen.out());
        assertTrue(seen.err().startsWith("The proof of entry 3"));
        assertEquals(1, terminal.run("prove", log, 3, "--out", proof).exit(), "never over a file");
        assertEquals(2, terminal.run("prove", log).exit());
        assertEquals(2, terminal.run("prove", log, "-3").exit());
        assertEquals(2, terminal.run("prove", log, "007").exit());
        assertEquals(1, terminal.run("prove", log, 300).exit());
    }

    @Test void that_it_has_only_grown_is_proven_as_witnesses_are_asked() throws IOException {
        var seen = terminal.run("prove", log, "--from", 256);
        assertEquals(0, seen.exit(), seen.all());
        assertTrue(seen.out().startsWith("old 256\n"));
        assertTrue(seen.out().endsWith("\n\n" + Files.readString(log.resolve("checkpoint"))));
        assertEquals(3, terminal.run("prove", log, "--from", 1, "--to", 299).exit());
        assertEquals(1, terminal.run("prove", log, "--from", 301).exit());
        assertEquals(2, terminal.run("prove", log, 3, "--from", 1).exit());
    }

    @Test void copies_are_compared() throws IOException {
        Path old = folder.resolve("old");
        Path saved = Files.copy(log.resolve("checkpoint"), folder.resolve("saved"));
        Folders.copy(log, old);
        append(log, "more");
        assertEquals(0, terminal.run("compare", log, log).exit());
        assertEquals(0, terminal.run("compare", old, log).exit());
        assertTrue(terminal.run("compare", saved, log).firstLine().startsWith("One history: "));
        for (Lang lang : Lang.values()) assertEquals(1, terminal.run("compare", log, saved, "--lang", lang.tag()).exit());
        assertTrue(terminal.run("compare", log, saved).firstLine().startsWith("The log was taken back: "));
        Path newest = Files.copy(log.resolve("checkpoint"), folder.resolve("newest"));
        assertEquals(3, terminal.run("compare", saved, newest, "--policy", policy).exit(), "two heads and no files");
        assertEquals(2, terminal.run("compare", saved, newest).exit());
        append(folder.resolve("other"), "x");
        assertEquals(1, terminal.run("compare", folder.resolve("other"), log).exit());
    }

    @Test void two_histories_are_seen_and_the_evidence_holds_by_itself() throws IOException {
        Path fork = folder.resolve("fork");
        Path key = folder.resolve("log.private/log.key");
        append(fork, "another past", "--key", key, "--policy", policy);
        Path evidence = folder.resolve("evidence");
        for (Lang lang : Lang.values()) assertEquals(1, terminal.run("compare", log, fork, "--lang", lang.tag()).exit());
        var seen = terminal.run("compare", log, fork, "--out", evidence);
        assertTrue(seen.firstLine().startsWith("Two histories: "), seen.all());
        for (Lang lang : Lang.values()) {
            assertEquals(0, terminal.run("verify", evidence, "--policy", policy, "--lang", lang.tag()).exit());
            assertEquals(0, terminal.run("inspect", evidence, "--lang", lang.tag()).exit());
        }
        append(folder.resolve("other"), "x");
        assertEquals(1, terminal.run("verify", evidence, "--policy", folder.resolve("other.policy")).exit());
        byte[] kept = Files.readAllBytes(evidence);
        assertEquals(1, terminal.run("compare", log, fork, "--out", evidence).exit());
        assertArrayEquals(kept, Files.readAllBytes(evidence));
    }

    @Test void inspect_says_what_each_thing_is() throws IOException {
        Path proof = folder.resolve("p");
        terminal.run("prove", log, 3, "--out", proof);
        for (Lang lang : Lang.values())
            for (Path what : List.of(log, policy, proof, log.resolve("checkpoint"), folder.resolve("log.private/log.key.vkey")))
                assertEquals(0, terminal.run("inspect", what, "--lang", lang.tag()).exit(), what.toString());
        assertEquals("The log log.", terminal.run("inspect", log).firstLine());
        assertEquals("A checkpoint of the log log, which the policy accepts.", terminal.run("inspect", log.resolve("checkpoint"), "--policy", policy)
            .firstLine());
        assertEquals(1, terminal.run("inspect", Files.writeString(folder.resolve("junk"), "what is this\n")).exit());
        assertEquals(1, terminal.run("inspect", Files.createFile(folder.resolve("empty"))).exit());
        assertEquals(3, terminal.run("inspect", folder.resolve("none")).exit());
        assertFalse(terminal.run("inspect", log, "--json").out().contains("\n\n"));
    }

    private void append(Path to, String text, Object... options) throws IOException {
        Path lines = Files.writeString(folder.resolve("lines"), text);
        var words = new java.util.ArrayList<Object>(List.of("append", to, lines));
        words.addAll(List.of(options));
        if (List.of(options).contains("--key")) words.addAll(List.of("--origin", "log"));
        var seen = terminal.run(words.toArray());
        assertEquals(0, seen.exit(), seen.all());
    }
}
