package org.hudna.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The walls of the shell: which libraries live in which room. The name of a room is that of its folder; {@code Hudna} is the wiring. */
class TreeTest {
    private static final Map<Pattern, Set<String>> ONLY_IN = Map.of(
        Pattern.compile("\\bjava\\.sql\\.|\\bjavax\\.sql\\.|\\borg\\.sqlite\\.|\\borg\\.postgresql\\.|\\borg\\.flywaydb\\.|\\bcom\\.zaxxer\\."),
        Set.of("store"),
        Pattern.compile("\\borg\\.springframework\\."), Set.of("web", "Hudna.java"),
        Pattern.compile("\\borg\\.apache\\.lucene\\."), Set.of("search"),
        Pattern.compile("\\bgg\\.jte\\."), Set.of("web"),
        Pattern.compile("\\borg\\.(openpdf|dhatim)\\."), Set.of("exchange"),
        Pattern.compile("\\bpicocli\\."), Set.of("cli", "Hudna.java"),
        Pattern.compile("\\bjava\\.net\\.(Socket|ServerSocket|http)\\b"), Set.of("channels", "web"),
        Pattern.compile("\\bClock\\.system"), Set.of("Hudna.java"));

    private static final Path ROOT = Path.of("src", "main", "java", "org", "hudna", "app");

    @Test void each_library_stays_in_its_room() throws IOException {
        var offences = new TreeSet<String>();
        try (Stream<Path> files = Files.walk(ROOT)) {
            for (Path file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
                String room = ROOT.relativize(file).getName(0).toString();
                String text = Files.readString(file);
                ONLY_IN.forEach((library, rooms) -> {
                    if (!rooms.contains(room)) library.matcher(text).results()
                        .forEach(found -> offences.add(ROOT.relativize(file) + " uses " + found.group() + ", which only "
                            + new TreeSet<>(rooms) + " may"));
                });
            }
        }
        assertEquals(Set.of(), offences);
    }
}
