package org.hudna.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The agreements that come with the program: nothing refused, the worked incidents agree, and no name of theirs stands in code. */
class AgreementsTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern LAST = Pattern.compile("findings agree: (\\d+) of (\\d+)");
    /** The worked incidents that come with the program; at least 72 of them have to agree. */
    private static final int WORKED = 76;
    private static final int AT_LEAST = 72;

    /** What a command prints and its exit code. */
    private record Ran(int exit, String out) {}

    private static Ran run(String... arguments) {
        PrintStream before = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setProperty("hudna.home", ROOT.toString());
        try (PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            System.setOut(out);
            return new Ran(Hudna.commands().execute(arguments), bytes.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(before);
        }
    }

    @Test void nothing_is_refused_and_the_worked_incidents_agree() {
        Ran check = run("check", ROOT.resolve("agreements").toString());
        assertEquals(0, check.exit(), check.out());
        Matcher last = LAST.matcher(check.out().strip().lines().reduce((_, line) -> line).orElseThrow());
        assertTrue(last.matches(), check.out());
        assertEquals(WORKED, Integer.parseInt(last.group(2)));
        assertTrue(Integer.parseInt(last.group(1)) >= AT_LEAST, check.out());
    }

    @Test void clause_and_party_agree_wherever_the_reader_states_them() {
        Ran check = run("check", ROOT.resolve("agreements").toString());
        List<String> differing = check.out().lines().filter(line -> line.matches("[A-Z]{2}-\\d{3}: the finding agrees.*")).toList();
        assertEquals(List.of(), differing);
    }

    @Test void every_incident_that_differs_says_why() throws IOException {
        List<String> silent = new ArrayList<>();
        for (Path folder : folders()) {
            Path cases = folder.resolve("cases.csv");
            if (!Files.isRegularFile(cases)) continue;
            Ran check = run("check", folder.toString());
            check.out().lines().filter(line -> line.contains("a careful reader expects")).filter(line -> line.strip().endsWith("”."))
                .forEach(silent::add);
        }
        assertEquals(List.of(), silent);
    }

    @Test void no_actor_place_or_incident_stands_in_code() throws IOException {
        Set<String> names = new TreeSet<>();
        for (Path folder : folders())
            for (String file : List.of("actors.yaml", "places.yaml", "cases.csv")) {
                if (!Files.isRegularFile(folder.resolve(file))) continue;
                Matcher id = Pattern.compile(file.endsWith("csv") ? "(?m)^([A-Z]{2}-\\d{3})," : "(?m)\\bid: ([a-z0-9.-]{4,})")
                    .matcher(Files.readString(folder.resolve(file)));
                while (id.find()) names.add(id.group(1));
            }
        // the last is an edition of ours as well
        names.removeAll(Set.of("sides", "parties", "excluded", "outside", "each-side", "populated-area", "un-organs", "task-force"));
        Pattern any = Pattern.compile("\"[^\"\\n]*\\b(" + String.join("|", names.stream().map(Pattern::quote).toList()) + ")\\b[^\"\\n]*\"");
        Set<String> found = new TreeSet<>();
        for (String module : List.of("core", "app"))
            try (Stream<Path> sources = Files.walk(ROOT.resolve(module).resolve("src/main/java"))) {
                for (Path source : sources.filter(p -> p.toString().endsWith(".java")).toList()) {
                    Matcher match = any.matcher(Files.readString(source));
                    while (match.find()) found.add(source.getFileName() + ": " + match.group());
                }
            }
        assertEquals(Set.of(), found);
    }

    @Test void an_agreement_by_a_stranger_needs_text_files_only() throws IOException {
        Path folder = Files.createTempDirectory("stranger").resolve("xx-creek-2040");
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("agreement.yaml"), """
                id: xx-creek-2040
                name: {ar: جدول, en: Creek truce, ru: Ручей}
                zone: Africa/Cairo
                instruments: [{id: text, kind: base, name: {ar: نص, en: Text, ru: Текст}, effect: 2040-01-01, cite: c}]
                settings: {attribution: named-only}
                """);
            Files.writeString(folder.resolve("actors.yaml"), """
                actors: [{id: upper, kind: group, name: {ar: أعلى, en: Upper, ru: Верхние}}, {id: lower, kind: group, name: {ar: أسفل, en: Lower, ru: Нижние}}]
                binding: [{who: upper, is: bound}, {who: lower, is: bound}]
                """);
            Files.writeString(folder.resolve("clauses.yaml"), """
                - clause: creek.1
                  of: text
                  title: {ar: لا نار, en: No fire, ru: Без огня}
                  cite: "art. 1"
                  must-not: {who: [upper, lower], do: fire}
                """);
            Files.writeString(folder.resolve("text.md"), "## {#creek.1} No fire\n");
            Files.writeString(folder.resolve("claims.csv"), "incident,source,from,act,actor\nX-1,Post,٢٠٤٠-٠٢-٠١,sniping,Upper\n");
            Files.writeString(folder.resolve("cases.csv"), "incident,expected,clause,responsible,differs\nX-1,violation,creek.1,upper,\n");
            Ran check = run("check", folder.toString());
            assertEquals(0, check.exit(), check.out());
            assertTrue(check.out().strip().endsWith("findings agree: 1 of 1"), check.out());
        } finally {
            try (Stream<Path> files = Files.walk(folder.getParent())) {
                for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) Files.delete(file);
            }
        }
    }

    private static List<Path> folders() throws IOException {
        try (Stream<Path> below = Files.list(ROOT.resolve("agreements"))) {
            return below.filter(f -> Files.isRegularFile(f.resolve("agreement.yaml"))).sorted().toList();
        }
    }
}
