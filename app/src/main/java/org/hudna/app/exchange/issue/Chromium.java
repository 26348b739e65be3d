package org.hudna.app.exchange.issue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A browser of this machine that prints a page that has all it needs in itself; it is given no network. */
public final class Chromium {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String ROOT = "root";

    private final Path program;

    private Chromium(Path program) { this.program = program; }

    /** The first that is found. @param path folders, as in {@code PATH} */
    public static Optional<Chromium> on(String path) {
        return NAMES.stream().flatMap(name -> Arrays.stream(path.split(java.io.File.pathSeparator)).filter(folder -> !folder.isBlank())
            .map(folder -> Path.of(folder, name)))
            .filter(Files::isExecutable).findFirst().map(Chromium::new);
    }

    /** The page as PDF; empty where the browser did not make it in time. */
    public Optional<byte[]> print(String html) throws IOException {
        Path folder = Files.createTempDirectory("hudna-paper");
        try {
            Path page = Files.writeString(folder.resolve("page.html"), html, StandardCharsets.UTF_8), paper = folder.resolve("paper.pdf");
            Process process = new ProcessBuilder(command(folder, page, paper)).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            boolean done = ended(process);
            return done && Files.isRegularFile(paper) ? Optional.of(Files.readAllBytes(paper)) : Optional.empty();
        } finally {
            delete(folder);
        }
    }

    private static boolean ended(Process process) {
        try {
            if (process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) return process.exitValue() == 0;
        } catch (InterruptedException wanted) {
            Thread.currentThread().interrupt();
        }
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        return false;
    }

    /** As root it cannot build its own walls; the page is ours. */
    private List<String> command(Path folder, Path page, Path paper) {
        Stream<String> all = Stream.of(program.toString(), "--headless=new", "--disable-gpu", "--no-first-run", "--disable-extensions",
            "--disable-background-networking",
            "--host-resolver-rules=MAP * ~NOTFOUND", "--user-data-dir=" + folder.resolve("user"), "--no-pdf-header-footer",
            "--print-to-pdf=" + paper);
        Stream<String> walls = ROOT.equals(System.getProperty("user.name")) ? Stream.of("--no-sandbox") : Stream.empty();
        return Stream.of(all, walls, Stream.of(page.toUri().toString())).flatMap(part -> part).toList();
    }

    /** A browser may still be writing when it has been ended: what cannot be deleted is left to the machine. */
    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.sorted(java.util.Comparator.reverseOrder()).toList()) one.toFile().delete();
        } catch (java.io.UncheckedIOException changing) {
            folder.toFile().deleteOnExit();
        }
    }
}
