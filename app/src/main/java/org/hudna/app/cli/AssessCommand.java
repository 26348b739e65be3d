package org.hudna.app.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hudna.app.ClaimsFrom;
import org.hudna.app.Pipeline;
import org.hudna.app.exchange.CsvReport;
import org.hudna.app.exchange.CsvRows;
import org.hudna.app.exchange.Report;
import org.hudna.app.exchange.Reports;
import org.hudna.assessment.Assess;
import org.hudna.assessment.Assessment;
import org.hudna.assessment.Outcome;
import org.hudna.assessment.Rulebook;
import org.hudna.claims.Row;
import org.hudna.terms.Terms;
import org.hudna.where.Gazetteer;
import org.hudna.where.GazetteerFile;
import org.hudna.words.Digits;
import org.hudna.words.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hudna assess}: a file of claims against an agreement: a table on the terminal, or a report in a file. */
@Command(name = "assess", description = "Assess a file of claims against an agreement.")
public final class AssessCommand implements Callable<Integer> {

    @Mixin private Options options;
    @Parameters(index = "0", paramLabel = "AGREEMENT", description = "its folder, or the name of one that comes with the program")
    private String agreement;
    @Parameters(index = "1", paramLabel = "CLAIMS", description = "a CSV or JSON file as CLAIMS.md describes it") private Path claims;
    @Option(names = "--mapping", paramLabel = "NAME|FILE", description = "what the columns of another's table mean, as MAPPINGS.md describes it")
    private Path mapping;
    @Option(names = "--as-of", paramLabel = "TIME", description = "as it was known then; default: everything that is known") private String asOf;
    @Option(names = "--out", paramLabel = "FILE", description = "a report: .html, .json, .geojson or .csv") private Path out;
    @Option(names = "--gazetteer", paramLabel = "FILE", description = "a larger gazetteer, read besides our own")
    private List<Path> gazetteers = List.of();

    private AssessCommand() {}

    public static AssessCommand command() { return new AssessCommand(); }

    @Override public Integer call() throws IOException {
        Optional<ClaimsFrom> from = mapping == null ? Optional.of(new ClaimsFrom.Ours()) : MappingOnDisk.read(options.screen(), mapping);
        return from.isEmpty() ? 2 : assess(options.screen(), agreement, claims, from.get(), asOf, out, gazetteers, false);
    }

    static int assess(Screen screen, String agreement, Path claims, ClaimsFrom from, String asOf, Path out, List<Path> gazetteers, boolean quietNotes)
        throws IOException {
        Optional<Terms> terms = terms(screen, agreement);
        if (terms.isEmpty()) return 1;
        if (!Files.isRegularFile(claims)) {
            screen.problem(Message.of("cli.no-file", "file", claims.toString()));
            return 2;
        }
        Optional<Instant> known = asOf == null ? Optional.of(CheckCommand.NOW_AND_EVER) : instant(asOf, terms.get().zone());
        if (known.isEmpty()) {
            screen.problem(Message.of("cli.not-a-time", "time", asOf));
            return 2;
        }
        Optional<Gazetteer> gazetteer = gazetteer(screen, gazetteers);
        if (gazetteer.isEmpty()) return 2;
        Pipeline pipeline = new Pipeline(new Assess(Rulebook.of(terms.get(), known.get())),
            AgreementFolder.lexicon(terms.get(), gazetteer.get()), from);
        return out == null ? onScreen(screen, terms.get(), pipeline, claims, quietNotes) : toFile(screen, terms.get(), pipeline, claims, out);
    }

    /** The terms, where nothing in their folder is refused; else the refusals are shown. */
    static Optional<Terms> terms(Screen screen, String agreement) throws IOException {
        Optional<Path> folder = Home.agreement(agreement);
        if (folder.isEmpty()) {
            screen.problem(Message.of("cli.no-agreement", "folder", agreement, "command", "./hudna check"));
            return Optional.empty();
        }
        AgreementFolder read = AgreementFolder.read(folder.get());
        if (read.sound().isEmpty())
            read.outcome().refusals()
                .forEach(r -> screen.problem(Message.of("cli.in-file", "file", r.file() + (r.line() > 0 ? ":" + r.line() : ""), "what", r.why())));
        return read.sound();
    }

    /** Our own with those of the files over it; empty where a file is missing, which is told. */
    static Optional<Gazetteer> gazetteer(Screen screen, List<Path> files) throws IOException {
        Gazetteer all = Gazetteer.own();
        for (Path file : files) {
            if (!Files.isRegularFile(file)) {
                screen.problem(Message.of("cli.no-file", "file", file.toString()));
                return Optional.empty();
            }
            try (Reader reader = Files.newBufferedReader(file)) {
                GazetteerFile read = GazetteerFile.read(reader);
                read.refused().forEach(r -> screen.problem(Message.of("cli.in-file", "file", file.getFileName().toString(), "what", r)));
                all = all.over(read.gazetteer());
            }
        }
        return Optional.of(all);
    }

    /** A date is the end of its day in the agreement's zone: what was known on that day. */
    static Optional<Instant> instant(String text, ZoneId zone) {
        String written = Digits.ascii(text.strip());
        try {
            if (written.length() == 10) return Optional.of(LocalDate.parse(written).plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1));
            boolean zoned = written.endsWith("Z") || written.lastIndexOf('+') > 9 || written.lastIndexOf('-') > 9;
            return Optional.of(zoned ? OffsetDateTime.parse(written).toInstant() : LocalDateTime.parse(written).atZone(zone).toInstant());
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static int onScreen(Screen screen, Terms terms, Pipeline pipeline, Path claims, boolean quietNotes) throws IOException {
        FindingsOnScreen table = new FindingsOnScreen(screen, terms, claims.getFileName().toString(), quietNotes);
        pipeline.run(claims, table, new Progress(screen));
        return table.close();
    }

    /** An assessment on its way to a file: as rows already where the form is a table, else whole. */
    private record Ready(Outcome outcome, String rows, Optional<Assessment> whole) {}

    private static void write(Writer writer, String rows) {
        try {
            writer.write(rows);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static int toFile(Screen screen, Terms terms, Pipeline pipeline, Path claims, Path out) throws IOException {
        Optional<Report> report = Reports.forFile(out, terms, screen.texts().lang());
        if (report.isEmpty()) {
            screen.problem(Message.of("cli.no-format", "file", out.getFileName().toString()));
            return 2;
        }
        RowsOnScreen rows = new RowsOnScreen(screen, claims.getFileName().toString(), true);
        Counts counts = new Counts();
        try (BufferedWriter writer = Files.newBufferedWriter(out)) {
            report.get().begin(writer);
            ThreadLocal<CsvRows> rowsOf = ThreadLocal.withInitial(() -> new CsvRows(terms, screen.texts().lang()));
            boolean table = report.get() instanceof CsvReport;
            pipeline.run(claims, a -> new Ready(a.outcome(), table ? rowsOf.get().of(a) : "", table ? Optional.empty() : Optional.of(a)),
                new Pipeline.Sink<Ready>() {
                @Override public void assessed(Ready ready) {
                    counts.add(ready.outcome());
                    ready.whole().ifPresent(report.get()::add);
                    write(writer, ready.rows());
                }

                @Override public void aside(Row.SetAside row) {
                    rows.aside(row);
                    report.get().aside(row);
                }

                @Override public void note(long row, Message note) {
                    rows.note(row, note);
                    report.get().note(row, note);
                }

                @Override public void unreadable(Message why) {
                    rows.unreadable(why);
                    report.get().unreadable(why);
                }
            }, new Progress(screen));
            report.get().end();
        }
        rows.close();
        screen.say(counts.sentence(rows.setAside()));
        screen.say(Message.of("cli.written", "file", out.toString()));
        return rows.broken() ? 1 : 0;
    }
}
