package org.hudna.ledger.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hudna.ledger.words.Lang;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A log, its witnesses and its readers, each with commands of their own. */
class WitnessTest {
    @TempDir Path folder;

    private final Terminal terminal = new Terminal();
    private Path log;
    private Path policy;

    @BeforeEach void a_log_and_two_keys() throws IOException {
        log = folder.resolve("log");
        policy = folder.resolve("log.policy");
        assertEquals(0, terminal.run("append", log, lines("a\n")).exit());
        for (String name : List.of("north", "south")) assertEquals(0, terminal.run("keygen", "witness", name, "--both", "--out", folder.resolve(name))
            .exit());
    }

    @Test void witnesses_sign_what_only_grows_and_refuse_an_old_backup() throws IOException {
        String logKey = Files.readString(folder.resolve("log.private/log.key.vkey")).strip();
        try (Background north = witness("north", "--log", logKey); Background south = witness("south", "--policy", policy)) {
            Files.writeString(policy, "log " + logKey + "\n" + witnessLine("north", north) + witnessLine("south",
                south) + "group both all north south\nquorum both\n");
            for (String part : List.of("log", "log.private", "log.lock")) Folders.copy(folder.resolve(part), folder.resolve("backup." + part));
            var added = terminal.run("append", log, lines("b\nc\n"));
            assertEquals(0, added.exit(), added.all());
            assertTrue(added.out().contains("all witnesses"), added.out());
            for (Lang lang : Lang.values())
                for (String command : List.of("verify", "inspect", "cosign")) assertEquals(0, terminal.run(command, log, "--lang", lang.tag())
                    .exit(), command);
            Path proof = folder.resolve("p");
            assertEquals(0, terminal.run("prove", log, 2, "--out", proof).exit());
            assertEquals(0, terminal.run("verify", proof, "--policy", policy, "--line", "c").exit());

            for (String part : List.of("log", "log.private", "log.lock")) Folders.restore(folder.resolve("backup." + part), folder.resolve(part));
            for (Lang lang : Lang.values()) {
                var refused = terminal.run("append", log, lines("d\n"), "--lang", lang.tag());
                assertEquals(1, refused.exit(), refused.all());
            }
            var refused = terminal.run("append", log, lines("d\n"));
            assertTrue(refused.out().contains("witnesses have seen more than the 1 entries that are here: this is an old backup"), refused.out());
            assertTrue(refused.out().contains("north: entries 3"), refused.out());
        }
    }

    @Test void who_is_missing_is_named_since_when_and_why() throws IOException {
        String logKey = Files.readString(folder.resolve("log.private/log.key.vkey")).strip();
        String gone;
        try (Background south = witness("south", "--log", logKey)) {
            gone = witnessLine("south", south);
        }
        try (Background north = witness("north", "--log", logKey)) {
            Files.writeString(policy, "log " + logKey + "\n" + witnessLine("north", north) + gone + "group both all north south\nquorum both\n");
            var added = terminal.run("append", log, lines("b\n"));
            assertEquals(0, added.exit(), added.all());
            assertTrue(added.out().contains("quorum not met"), added.out());
            assertTrue(added.out().contains("south, since 5 March 2031, 12:00:0"), added.out());
            assertTrue(added.out().contains("could not be reached"), added.out());
            for (Lang lang : Lang.values()) {
                assertEquals(1, terminal.run("verify", log, "--lang", lang.tag()).exit());
                assertEquals(1, terminal.run("cosign", log, "--lang", lang.tag()).exit());
                assertEquals(0, terminal.run("inspect", log, "--lang", lang.tag()).exit());
            }
            assertEquals("The files of the log log are what it has signed, but too few witnesses have signed with it.", terminal.run("verify", log)
                .firstLine());
            var proof = terminal.run("prove", log, 0);
            assertTrue(proof.err().contains("Whoever demands the policy’s quorum will not take this proof yet"), proof.err());
        }
    }

    @Test void a_log_is_read_and_compared_over_http() throws IOException {
        Path saved = Files.copy(log.resolve("checkpoint"), folder.resolve("saved"));
        try (Background served = Background.run("serve", log)) {
            assertEquals(0, terminal.run("verify", served.url(), "--policy", policy).exit());
            assertEquals(2, terminal.run("verify", served.url()).exit());
            terminal.run("append", log, lines("b\n"));
            assertEquals(0, terminal.run("compare", saved, served.url(), "--policy", policy).exit());
            Folders.spoil(log.resolve("tile/entries/000.p/2"));
            assertEquals(1, terminal.run("verify", served.url(), "--policy", policy).exit());
            var seen = served.stopped();
            assertTrue(seen.out().startsWith("The log in " + log + " can be read now."), seen.out());
            assertTrue(seen.out().endsWith("Stopped.\n"), seen.out());
            assertEquals(3, terminal.run("verify", served.url(), "--policy", policy).exit(), "nobody there any more");
        }
    }

    @Test void a_call_that_cannot_work_is_refused_before_anything_listens() throws IOException {
        String logKey = Files.readString(folder.resolve("log.private/log.key.vkey")).strip();
        Path state = folder.resolve("state");
        assertEquals(2, terminal.run("witness", "--key", folder.resolve("north"), "--state", state).exit());
        assertEquals(2, terminal.run("witness", "--state", state, "--log", logKey).exit());
        assertEquals(1, terminal.run("witness", "--key", folder.resolve("log.private/log.key"), "--state", state, "--log", logKey).exit());
        assertEquals(1, terminal.run("witness", "--key", folder.resolve("north"), "--state", state, "--log", "nonsense").exit());
        String witness = Files.readAllLines(folder.resolve("south.vkey")).getFirst();
        assertEquals(1, terminal.run("witness", "--key", folder.resolve("north"), "--state", state, "--log", witness).exit());
        for (String wrong : List.of("localhost", "localhost:65536", ":1", "localhost:-1", "a:b:1"))
            assertEquals(2, terminal.run("serve", log, "--listen", wrong).exit(), wrong);
        assertEquals(3, terminal.run("serve", folder.resolve("none")).exit());
        assertEquals(1, terminal.run("cosign", log).exit(), "nobody to ask");
        assertEquals(3, terminal.run("cosign", folder.resolve("none")).exit());
    }

    @Test void a_key_is_rotated_and_the_old_one_retired() throws IOException {
        String old = Files.readString(folder.resolve("log.private/log.key.vkey")).strip();
        assertEquals(1, terminal.run("retire", log, old).exit(), "the only one");
        var rotated = terminal.run("rotate", log);
        assertEquals(0, rotated.exit(), rotated.all());
        String next = Files.readAllLines(folder.resolve("log.private/log.key.vkey")).getLast();
        assertTrue(rotated.out().contains("log " + next), rotated.out());
        assertEquals(1, terminal.run("rotate", log).exit(), "one at a time");
        assertEquals(0, terminal.run("verify", log).exit(), "the old key still vouches");
        assertEquals(1, terminal.run("retire", log, old).exit(), "the policy does not have the new one");
        Files.writeString(policy, "log " + old + "\nlog " + next + "\nquorum none\n");
        assertEquals(1, terminal.run("retire", log, old + "x").exit());
        assertEquals(0, terminal.run("retire", log, old).exit());
        assertEquals(0, terminal.run("append", log, lines("after\n")).exit());
        assertEquals(0, terminal.run("verify", log).exit());
        assertEquals(List.of(next), Files.readAllLines(folder.resolve("log.private/log.key.vkey")));
    }

    private Background witness(String name, Object... logs) {
        var words = new java.util.ArrayList<Object>(List.of("witness", "--key", folder.resolve(name), "--state", folder.resolve(name + ".state")));
        words.addAll(List.of(logs));
        return Background.run(words.toArray());
    }

    private String witnessLine(String name, Background running) throws IOException {
        return "witness " + name + " " + Files.readAllLines(folder.resolve(name + ".vkey")).getFirst() + " " + running.url() + "\n";
    }

    private Path lines(String text) throws IOException {
        return Files.writeString(folder.resolve("lines"), text);
    }
}
