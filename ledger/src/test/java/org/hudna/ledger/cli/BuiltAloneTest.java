package org.hudna.ledger.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A party that trusts nobody builds the verifier with nothing but a JDK: no Maven, no network, no library. */
class BuiltAloneTest {
    private static final Path MAIN = Path.of("src", "main");
    private static final long PATIENCE_SECONDS = 120;

    @TempDir Path folder;

    @Test void javac_alone_builds_a_verifier_that_tells_a_good_log_from_a_spoilt_one() throws IOException, InterruptedException {
        Path out = Files.createDirectory(folder.resolve("out"));
        compile(out);
        Path log = folder.resolve("log");
        assertEquals(0, new Terminal().run("append", log, Files.writeString(folder.resolve("lines"), "a\nb\n")).exit());
        Run good = java("-cp", out.toString(), "org.hudna.ledger.cli.Main", "verify", log.toString(), "--lang", "en");
        assertEquals("All of the log log is in order: every entry, every hash, the root and the signatures.", good.firstLine());
        assertEquals(0, good.exit());
        Run asModule = java("-p", out.toString(), "-m", "org.hudna.ledger/org.hudna.ledger.cli.Main", "verify", log.toString(), "--lang", "ar");
        assertTrue(asModule.firstLine().startsWith("السجلّ"), asModule.firstLine());
        assertEquals(0, asModule.exit());
        assertEquals("2 entries, NONE_ASKED", snippet(out, log).firstLine());
        Folders.spoil(log.resolve("tile/entries/000.p/2"));
        assertEquals("altered: tile/entries/000.p/2", snippet(out, log).firstLine());
        assertEquals(1, java("-cp", out.toString(), "org.hudna.ledger.cli.Main", "verify", log.toString()).exit());
    }

    /** The program that README.md shows. */
    private Run snippet(Path out, Path log) throws IOException, InterruptedException {
        String readme = Files.readString(Path.of("README.md"));
        String program = readme.substring(readme.indexOf("```java") + "```java".length());
        Path file = Files.writeString(folder.resolve("CheckLog.java"), program.substring(0, program.indexOf("```")));
        return java("-cp", out.toString(), file.toString(), log.toString(), folder.resolve("log.policy").toString());
    }

    private static void compile(Path out) throws IOException, InterruptedException {
        var arguments = new ArrayList<>(List.of("javac", "-d", out.toString()));
        try (Stream<Path> files = Files.walk(MAIN.resolve("java"))) {
            files.map(Path::toString).filter(name -> name.endsWith(".java")).forEach(arguments::add);
        }
        Run compiled = run(arguments);
        assertEquals(0, compiled.exit(), compiled.said());
        try (Stream<Path> files = Files.walk(MAIN.resolve("resources"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = out.resolve(MAIN.resolve("resources").relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        }
    }

    private record Run(int exit, String said) {
        String firstLine() {
            return said.lines().findFirst().orElse("");
        }
    }

    private static Run java(String... words) throws IOException, InterruptedException {
        return run(Stream.concat(Stream.of("java"), Stream.of(words)).toList());
    }

    /** Runs a tool of the JDK that runs this test. */
    private static Run run(List<String> words) throws IOException, InterruptedException {
        boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("win");
        var command = new ArrayList<>(words);
        command.set(0, Path.of(System.getProperty("java.home"), "bin", words.getFirst() + (windows ? ".exe" : "")).toString());
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS));
        return new Run(process.exitValue(), said.lines().filter(line -> !line.startsWith("Picked up JAVA")).reduce("", (a, b) -> a + b + "\n"));
    }
}
