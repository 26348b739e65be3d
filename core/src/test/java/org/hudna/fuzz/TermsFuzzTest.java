package org.hudna.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hudna.terms.reading.Folder;
import org.hudna.terms.reading.Refusal;
import org.hudna.terms.reading.TermsReader;
import org.junit.jupiter.api.Test;

/** Whatever stands in an agreement's files, they are read or refused, soon, and every refusal can be said. */
class TermsFuzzTest {
    private static final int IN_AN_ORDINARY_RUN = 2_500;
    private static final Path AGREEMENTS = Path.of("..", "agreements");

    @Test void damaged_agreements_are_refused_and_nothing_else_happens() throws IOException {
        var folders = new ArrayList<Map<String, String>>();
        for (int i = 0; i < 10; i++) folders.add(Folder.clean().files()); // small, with all that the language has: as often as the others together
        folders.addAll(agreements());
        List<String> texts = folders.stream().flatMap(folder -> folder.values().stream()).distinct().toList();
        Fuzzing.run("terms", IN_AN_ORDINARY_RUN, number -> damaged(new Mutation(number, texts), folders));
    }

    private static Fuzzing.Input damaged(Mutation mutation, List<Map<String, String>> folders) {
        var files = new LinkedHashMap<>(folders.get(mutation.choose(folders.size())));
        for (int times = 1 + mutation.choose(2); times > 0; times--) {
            String file = TermsReader.FILES.get(mutation.choose(TermsReader.FILES.size()));
            files.computeIfPresent(file, (_, text) -> mutation.of(text));
        }
        return new Fuzzing.Input() {
            @Override public String call() { return read(files); }

            @Override public String text() { return files.toString(); }
        };
    }

    private static String read(Map<String, String> files) {
        var outcome = TermsReader.read(files);
        for (Refusal refusal : outcome.refusals()) {
            String text = files.getOrDefault(refusal.file(), "");
            long lines = text.lines().count() + 1;
            if (refusal.line() < 0 || refusal.line() > lines) throw new IllegalStateException(refusal + " is in a file of " + lines + " lines");
            Fuzzing.say(refusal.why());
        }
        return outcome.refusals().isEmpty() ? "read" : "refused";
    }

    private static List<Map<String, String>> agreements() throws IOException {
        var folders = new ArrayList<Map<String, String>>();
        try (Stream<Path> paths = Files.list(AGREEMENTS)) {
            for (Path path : paths.filter(path -> Files.exists(path.resolve("agreement.yaml"))).sorted().toList()) {
                var files = new HashMap<String, String>();
                for (String name : TermsReader.FILES) if (Files.exists(path.resolve(name))) files.put(name, Files.readString(path.resolve(name)));
                folders.add(files);
            }
        }
        return folders;
    }
}
