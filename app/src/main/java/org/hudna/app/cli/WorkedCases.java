package org.hudna.app.cli;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hudna.assessment.Assessment;
import org.hudna.assessment.Finding;
import org.hudna.assessment.Outcome;
import org.hudna.who.ActorId;

/** The findings that a careful reader expects of a folder's worked incidents, and how the program's compare. Never an input to them. */
final class WorkedCases {

    /** What is expected: the outcome, and where the reader states them, clauses (any of) and responsible actors or sets (any of). */
    record Case(String incident, String expected, List<String> clauses, List<String> responsible, String differs) {}

    /** One comparison; a clause or a responsible party that the reader does not state agrees. */
    record Compared(Case of, Optional<Assessment> found, boolean finding, boolean clause, boolean responsible) {}

    private WorkedCases() {}

    static List<Case> read(Path file) throws IOException {
        List<Case> cases = new ArrayList<>();
        if (!Files.isRegularFile(file)) return cases;
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().missingFieldStrategy(FieldMismatchStrategy.IGNORE).ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : csv)
                if (!cell(row, "incident").isEmpty() && !cell(row, "incident").startsWith("#"))
                    cases.add(new Case(cell(row, "incident"), cell(row, "expected"), ids(cell(row, "clause")), ids(cell(row, "responsible")),
                        cell(row, "differs")));
        }
        return cases;
    }

    private static String cell(NamedCsvRecord row, String name) { return row.findField(name).orElse("").strip(); }

    private static List<String> ids(String cell) {
        return cell.isEmpty() ? List.of() : Arrays.stream(cell.split("[|;]")).map(String::strip).toList();
    }

    static List<Compared> compare(List<Case> cases, List<Assessment> found) {
        Map<String, Assessment> byIncident = new LinkedHashMap<>();
        for (Assessment one : found) byIncident.put(one.incident().id().code(), one);
        return cases.stream().map(c -> compare(c, Optional.ofNullable(byIncident.get(c.incident())))).toList();
    }

    private static Compared compare(Case one, Optional<Assessment> found) {
        boolean finding = found.map(a -> a.outcome().code().equals(one.expected())).orElse(false);
        List<Finding> telling = found.map(Assessment::telling).orElse(List.of());
        boolean clause = one.clauses().isEmpty() || telling.stream().anyMatch(f -> one.clauses().contains(f.clause()));
        boolean responsible = one.responsible().isEmpty()
            || telling.stream().filter(f -> one.clauses().isEmpty() || one.clauses().contains(f.clause()))
            .anyMatch(f -> parties(f).anyMatch(one.responsible()::contains));
        return new Compared(one, found, finding, clause, responsible);
    }

    private static Stream<String> parties(Finding finding) {
        return Stream.of(finding.responsible().candidates(), finding.responsible().answering(), finding.responsible().sides()).flatMap(List::stream)
            .map(ActorId::code);
    }

    /** Whether a word is one of the outcomes, so that a slip in the file is told instead of counted as a difference. */
    static boolean isOutcome(String word) { return Arrays.stream(Outcome.values()).anyMatch(o -> o.code().equals(word)); }
}
