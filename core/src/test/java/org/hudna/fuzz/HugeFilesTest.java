package org.hudna.fuzz;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hudna.terms.reading.Folder;
import org.hudna.terms.reading.TermsReader;
import org.junit.jupiter.api.Test;

/** Files far larger than anybody writes are read or refused, soon: no part of the reader takes the square of what it is given. */
class HugeFilesTest {
    /** Of the processor's time, on a machine that may be slow. */
    private static final Duration LIMIT = Duration.ofSeconds(8);
    private static final String NAME = "name: {ar: ا, en: e, ru: р}";
    private static final String TITLE = "title: {ar: ا, en: e, ru: р}";

    private final Map<String, String> files = new HashMap<>(Folder.clean().files());

    @Test void a_long_chain_of_parts() {
        having("actors.yaml", "actors:\n" + many(5_000, i -> "  - {id: a" + i + ", kind: group, part-of: a" + (i + 1) + ", " + NAME + "}\n")
            + "binding: [{who: anyone, is: bound}]\n");
    }

    @Test void a_long_circle_of_sets() {
        having("actors.yaml", "sets:\n" + many(5_000, i -> "  - {id: s" + i + ", members: [s" + (i + 1) % 5_000 + "], " + NAME + "}\n")
            + "binding: [{who: anyone, is: bound}]\n");
    }

    @Test void exceptions_that_branch_and_join() {
        having("clauses.yaml", many(5_000, i -> "- {exception: e" + i + ", " + TITLE + ", lifts: [e], unless: [e" + (i + 1) + ", e"
            + (i + 2) + "]}\n"));
    }

    @Test void thousands_of_slips_with_thousands_of_words_near_them() {
        having("clauses.yaml", many(3_000, i -> "- {clause: clause" + i + ", of: truce, cite: c, text: fire, " + TITLE
            + ", must: {who: north, do: patrol}, unless: [clausse" + i + "]}\n"));
    }

    @Test void a_file_longer_than_any_agreement() { having("clauses.yaml", "x".repeat(5_000_000)); }

    @Test void thousands_of_clauses_that_contradict_each_other() {
        having("clauses.yaml", many(3_000, i -> "- {clause: c" + i + ", of: truce, cite: c, text: fire, " + TITLE
            + (i % 2 == 0 ? ", must: " : ", must-not: ") + "{who: north, do: patrol}}\n"));
    }

    @Test void endless_spaces_in_the_middle_of_a_word() {
        files.replaceAll((_, text) -> text.replace("with: mlrs", "with: \"mortar" + " ".repeat(100_000) + "x\"")
            .replace("60 trucks", "60 trucks" + " ".repeat(100_000) + "!")
            .replace("calibre < 100 mm", "calibre" + " ".repeat(100_000) + "%").replace("24 h", "24" + " ".repeat(100_000) + "?"));
        read();
    }

    @Test void anchors_that_never_close() { having("text.md", "# " + "{#".repeat(1_000_000)); }

    @Test void one_endless_word() { having("clauses.yaml", "x".repeat(499_999)); }

    @Test void a_drawing_tangled_beyond_repair() {
        having("places.geojson", files.get("places.geojson").replace("LineString", "Polygon").replace("[[10, 10], [11, 10]]",
            "[[" + many(100_000, i -> "[" + (10 + Math.sin(i * 0.7)) + "," + (10 + Math.cos(i * 1.3)) + "],") + "[10, 11]]]"));
    }

    @Test void a_table_of_slips() {
        having("control.csv", "place,lat,lon,radius,holder,from\n" + many(50_000, i -> "mill,1e999,9,NaN m,blues" + i + ",2031-01-01\n"));
    }

    private void having(String file, String text) {
        files.put(file, text);
        read();
    }

    private void read() {
        var threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        TermsReader.read(files).refusals().forEach(refusal -> Fuzzing.say(refusal.why()));
        var took = Duration.ofNanos(threads.getCurrentThreadCpuTime() - before);
        assertTrue(took.compareTo(LIMIT) < 0, "took " + took);
    }

    private static String many(int many, IntFunction<String> one) { return IntStream.range(0, many).mapToObj(one).collect(Collectors.joining()); }
}
