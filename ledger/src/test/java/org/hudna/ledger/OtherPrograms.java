package org.hudna.ledger;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The programs beside this test tree that check the ledger without a line of it: one in Go upon golang.org/x/mod/sumdb, one in plain Python.
 * Where a machine lacks Go or Python this says so aloud; on a build machine (CI=true) it fails.
 */
final class OtherPrograms {
    /** Where Debian's package golang-golang-x-mod-dev puts the sources. */
    private static final Path GO_SOURCES = Path.of("/usr/share/gocode");

    private static final Path SOURCES = Path.of("src", "test", "interop").toAbsolutePath();
    private static final Path BUILT = Path.of("target", "interop").toAbsolutePath();
    private static final long LONGEST_SECONDS = 300;

    /** What a program answered. */
    record Answer(int code, String out, String err) {
        boolean isValid() {
            return code == 0 && out.startsWith("VALID");
        }

        boolean isRefusal() {
            return code == 1 && out.startsWith("NOT VALID") && err.isEmpty();
        }
    }

    /** One of the programs, ready to be called. */
    static final class Program {
        private final List<String> start;

        Program(String... start) {
            this.start = List.of(start);
        }

        Answer run(Object... arguments) {
            return OtherPrograms.run(command(arguments), BUILT);
        }

        /** The program at work beside us, with its first lines as it printed them; closing ends it. */
        Running started(int lines, Object... arguments) {
            return Running.of(command(arguments), lines);
        }

        private List<String> command(Object... arguments) {
            var command = new ArrayList<>(start);
            Arrays.stream(arguments).map(String::valueOf).forEach(command::add);
            return command;
        }

        /** The program's output, where it must succeed. */
        String said(Object... arguments) {
            Answer answer = run(arguments);
            if (answer.code() != 0) throw new AssertionError(List.of(arguments) + ": " + answer);
            return answer.out();
        }
    }

    /** A program that has not ended. */
    record Running(Process process, List<String> lines) implements AutoCloseable {
        private static Running of(List<String> command, int lines) {
            try {
                Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
                var first = new ArrayList<String>();
                BufferedReader reader = process.inputReader(StandardCharsets.UTF_8);
                while (first.size() < lines) first.add(reader.readLine());
                return new Running(process, first);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }

        @Override public void close() {
            process.destroyForcibly();
        }
    }

    private OtherPrograms() {
    }

    /** The program in Go, built anew. */
    static Optional<Program> go() {
        if (!onPath("go") || !Files.isDirectory(GO_SOURCES.resolve("src/golang.org/x/mod/sumdb/tlog"))) return absent("go with golang.org/x/mod");
        Path program = made(BUILT).resolve("peer");
        Answer built = run(List.of("go", "build", "-o", program.toString(), "."), SOURCES.resolve("go"));
        if (built.code() != 0) throw new AssertionError(built.err());
        return Optional.of(new Program(program.toString()));
    }

    /** One of the programs in Python: {@code verify}, {@code makelog}, {@code cases}. */
    static Optional<Program> python(String name) {
        if (!onPath("python3")) return absent("python3");
        made(BUILT);
        return Optional.of(new Program("python3", SOURCES.resolve(name + ".py").toString()));
    }

    private static Optional<Program> absent(String what) {
        if ("true".equals(System.getenv("CI"))) throw new AssertionError("a build machine must have " + what);
        System.err.println("SKIPPED: no " + what + " on this machine, so nobody else has checked the ledger");
        return Optional.empty();
    }

    private static boolean onPath(String program) {
        return Stream.of(System.getenv("PATH").split(":")).anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static Answer run(List<String> command, Path folder) {
        try {
            Path out = Files.createTempFile(made(BUILT), "out", null);
            Path err = Files.createTempFile(BUILT, "err", null);
            var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectOutput(out.toFile()).redirectError(err.toFile());
            builder.environment().putAll(Map.of("GO111MODULE", "off", "GOPATH", GO_SOURCES.toString(), "GOFLAGS", "",
                "GOCACHE", BUILT.resolve("go-cache").toString(), "PYTHONDONTWRITEBYTECODE", "1", "PYTHONUTF8", "1"));
            int code = ended(builder.start(), command);
            var answer = new Answer(code, text(out), text(err));
            Files.delete(out);
            Files.delete(err);
            return answer;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static int ended(Process process, List<String> command) {
        try {
            if (process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) return process.exitValue();
            throw new AssertionError("no end after " + LONGEST_SECONDS + " s: " + command);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError("stopped while waiting for " + command);
        } finally {
            process.destroyForcibly();
        }
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }

    private static Path made(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
