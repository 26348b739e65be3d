package org.hudna.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.hudna.assessment.Assess;
import org.hudna.assessment.Assessment;
import org.hudna.assessment.Rulebook;
import org.hudna.claims.ClaimFile;
import org.hudna.claims.Lexicon;
import org.hudna.claims.Row;
import org.hudna.incidents.Incident;
import org.hudna.terms.Lifting;
import org.hudna.terms.Terms;
import org.hudna.terms.reading.TermsReader;
import org.hudna.where.Gazetteer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Whole assessments per second (terms, accounts, trace) of the invented agreement with its 300 zones; {@code -t 2} for two threads.
 *
 * <p>Needs the claims and zones that {@link Claims} writes: {@code -jvmArgsAppend "-Dagreement=DIR -Dclaims=FILE"}.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
public class AssessBenchmark {

    /** The terms and a hundred thousand incidents, the same for all threads. */
    @State(Scope.Benchmark)
    public static class Scenario {
        private static final int MOST = 100_000;
        private final List<Incident> incidents = new ArrayList<>();
        private Assess assess;

        @Setup public void read() throws IOException {
            Path folder = Path.of(System.getProperty("agreement", "bench/agreement-synthetic"));
            Map<String, String> files = new LinkedHashMap<>();
            for (String name : TermsReader.FILES) if (Files.exists(folder.resolve(name))) files.put(name, Files.readString(folder.resolve(name)));
            Terms terms = TermsReader.read(files).terms().orElseThrow();
            assess = new Assess(Rulebook.of(terms, Instant.MAX));
            Lexicon lexicon = Lexicon.of(Optional.of(terms.zone()), Gazetteer.EMPTY)
                .withExceptions(terms.rules().exceptions().stream().map(Lifting::id).toList());
            for (var id : terms.actors().keySet()) lexicon = lexicon.withActor(id);
            try (InputStream bytes = Files.newInputStream(Path.of(System.getProperty("claims", "/tmp/claims.csv")))) {
                ClaimFile rows = ClaimFile.of(bytes, lexicon);
                while (rows.hasNext() && incidents.size() < MOST) {
                    if (rows.next() instanceof Row.Read read) incidents.add(Incident.of(read.claim().event(), List.of(read.claim())));
                }
            }
        }
    }

    /** Where a thread is in the list. */
    @State(Scope.Thread)
    public static class Cursor {
        private int at;

        Incident next(Scenario scenario) {
            at = (at + 1) % scenario.incidents.size();
            return scenario.incidents.get(at);
        }
    }

    @Benchmark
    public Optional<Assessment> assessments(Scenario scenario, Cursor cursor) { return scenario.assess.assess(cursor.next(scenario)); }
}
