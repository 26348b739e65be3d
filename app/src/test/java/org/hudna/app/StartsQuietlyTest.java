package org.hudna.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody who starts the program for the first time meets on the terminal: the real program, in a process of its own. */
class StartsQuietlyTest {

    @TempDir Path folder;

    @Test void no_library_warns_whoever_starts_the_demonstration() throws Exception {
        Path said = folder.resolve("said.txt");
        Process program = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Dstdout.encoding=UTF-8",
            "-Dhudna.home=" + Path.of("..").toAbsolutePath().normalize(), "-cp", System.getProperty("java.class.path"), Hudna.class.getName(),
            "demo", "--once", "--port", "0", "--lang", "en").directory(folder.toFile()).redirectErrorStream(true).redirectOutput(said.toFile()).start();
        try {
            assertTrue(program.waitFor(5, TimeUnit.MINUTES), "it has not ended");
        } finally {
            program.destroyForcibly().waitFor();
        }
        String all = Files.readString(said, StandardCharsets.UTF_8);
        assertEquals(0, program.exitValue(), all);
        assertTrue(all.contains("This is a demonstration"), all);
        for (String line : all.lines().toList())
            assertFalse(line.contains("WARN") || line.contains("VectorizationProvider") || line.contains("org.apache.lucene"), line);
    }
}
