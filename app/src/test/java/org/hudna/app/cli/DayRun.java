package org.hudna.app.cli;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hudna.app.exchange.CsvReport;
import org.hudna.assessment.Assess;
import org.hudna.assessment.Rulebook;
import org.hudna.claims.Claim;
import org.hudna.claims.ClaimId;
import org.hudna.claims.EventId;
import org.hudna.claims.Lexicon;
import org.hudna.claims.Row;
import org.hudna.claims.mapping.MappedClaims;
import org.hudna.claims.mapping.MappingFile;
import org.hudna.claims.reading.Accept;
import org.hudna.claims.reading.Context;
import org.hudna.claims.reading.Reading;
import org.hudna.claims.reading.Suggestion;
import org.hudna.incidents.Incident;
import org.hudna.incidents.accounts.Agreeing;
import org.hudna.incidents.accounts.Comparison;
import org.hudna.incidents.accounts.Consolidated;
import org.hudna.incidents.accounts.FactView;
import org.hudna.incidents.ladder.Ladder;
import org.hudna.incidents.matching.Cluster;
import org.hudna.incidents.matching.Judgement;
import org.hudna.incidents.matching.Judgements;
import org.hudna.incidents.matching.Matching;
import org.hudna.incidents.matching.Mention;
import org.hudna.incidents.matching.Reach;
import org.hudna.intake.Bytes;
import org.hudna.intake.Channel;
import org.hudna.intake.Declared;
import org.hudna.intake.Intake;
import org.hudna.intake.MemoryReports;
import org.hudna.intake.MemorySenders;
import org.hudna.intake.Report;
import org.hudna.intake.SenderNote;
import org.hudna.intake.Take;
import org.hudna.intake.reading.Content;
import org.hudna.intake.reading.Contents;
import org.hudna.terms.Terms;
import org.hudna.where.Gazetteer;
import org.hudna.where.spotting.PlaceSpotter;
import org.hudna.who.SourceId;
import org.hudna.words.Lang;
import org.hudna.words.Message;

/** One golden day: from raw messages to findings, each step written down as a person reads it. */
final class DayRun {

    private static final Instant LATER = Instant.parse("2016-03-05T00:00:00Z");

    private final Path folder;
    private final Terms terms;
    private final Lexicon lexicon;
    private final MemoryReports reports = new MemoryReports();
    private final MemorySenders senders = new MemorySenders();
    private final Map<String, Report> byFile = new LinkedHashMap<>();
    private final Map<String, String> mappings = new LinkedHashMap<>();
    private final Map<String, String> publishers = new LinkedHashMap<>();
    private final List<Claim> claims = new ArrayList<>();
    private final Map<String, String> steps = new TreeMap<>();

    private DayRun(Path folder, Terms terms) {
        this.folder = folder;
        this.terms = terms;
        this.lexicon = AgreementFolder.lexicon(terms, Gazetteer.own());
    }

    /** The steps of a day under the names of their files. */
    static Map<String, String> steps(Path folder, Terms terms) throws IOException {
        DayRun run = new DayRun(folder, terms);
        run.intake();
        run.contents();
        run.suggestions();
        run.claims();
        run.incidents();
        return run.steps;
    }

    private void step(String file, List<String> lines) { steps.put(file, String.join("\n", lines) + "\n"); }

    private void intake() throws IOException {
        List<String> lines = new ArrayList<>();
        for (NamedCsvRecord row : rows("1-intake/received.csv")) {
            String file = row.getField("file");
            Bytes bytes = Bytes.of(Files.readAllBytes(folder.resolve("1-intake").resolve(file)));
            Channel channel = Channel.valueOf(row.getField("channel").replace('-', '_').toUpperCase(java.util.Locale.ROOT));
            Instant at = Instant.parse(row.getField("received"));
            Intake intake = Take.take(bytes, channel, at, Declared.file(file), reports::since);
            lines.add(file + " by " + channel.code() + " at " + at + ": " + told(intake));
            if (intake instanceof Intake.Taken(Report report)) byFile.put(file, report);
            publishers.put(file, row.getField("publisher"));
            if (!row.getField("mapping").isEmpty()) mappings.put(file, row.getField("mapping"));
        }
        step("2-reports.txt", lines);
    }

    private String told(Intake intake) {
        return switch (intake) {
            case Intake.Taken(Report report) -> {
                reports.keep(report);
                List<SenderNote> notes = Contents.senders(report);
                notes.forEach(senders::keep);
                yield "taken as " + report.id() + (notes.isEmpty() ? "" : ", senders kept apart: " + notes.size());
            }
            case Intake.SetAside(Report report, Message why) -> {
                reports.keep(report);
                yield "kept as " + report.id() + " and set aside: " + DayLines.say(why);
            }
            case Intake.AlreadyHeld(var id, Instant first) -> "already held as " + id + " since " + first;
            case Intake.Refused(Message why, Bytes _) -> "refused: " + DayLines.say(why);
        };
    }

    private void contents() {
        List<String> lines = new ArrayList<>();
        byFile.forEach((file, report) -> {
            lines.add("== " + file);
            DayLines.contents(Contents.read(report), lines);
        });
        step("3-contents.txt", lines);
    }

    /** A text of a report and the day on which it was written. */
    private record Said(String file, int number, String text, Instant at) {}

    private List<Said> said() {
        List<Said> said = new ArrayList<>();
        byFile.forEach((file, report) -> said(file, report, Contents.read(report), report.receivedAt(), said));
        return said;
    }

    private static void said(String file, Report report, Content content, Instant at, List<Said> said) {
        int number = (int) said.stream().filter(one -> one.file().equals(file)).count() + 1;
        switch (content) {
            case Content.Text text -> said.add(new Said(file, number, text.text(), at));
            case Content.Bulletin bulletin -> said.add(new Said(file, number, bulletin.text(), at));
            case Content.Call call -> said.add(new Said(file, number, call.gist(), at));
            case Content.Mail mail -> mail.parts().forEach(part -> said(file, report, part.content(), mail.sentAt().orElse(at), said));
            case Content.Messages messages -> messages.messages()
                .forEach(sms -> said.add(new Said(file, sms.number(), sms.text(), sms.sentAt().orElse(at))));
            case Content.Filled form -> form.answers().forEach(answer -> said.add(new Said(file, number, answer.text(), at)));
            case Content.Rows _, Content.Unreadable _ -> { }
        }
    }

    /** What the texts seem to say; claims are those that {@code 4-accepted.csv} names, each by somebody. */
    private void suggestions() throws IOException {
        List<String> lines = new ArrayList<>();
        Context context = Context.of(LATER.atZone(terms.zone()).toLocalDate(), terms.zone(),
            PlaceSpotter.of(Gazetteer.own().over(Gazetteer.world()))::spot);
        List<NamedCsvRecord> accepted = rows("4-accepted.csv");
        for (Said one : said()) {
            lines.add("== " + one.file() + ", text " + one.number());
            int number = 0;
            for (Suggestion suggestion : Reading.read(one.text(), context.on(one.at().atZone(terms.zone()).toLocalDate(), terms.zone()))
                .suggestions()) {
                lines.add(++number + " " + suggestion.kind().code() + ": " + suggestion.fields().stream()
                    .map(field -> field.slot().code() + " “" + field.evidence().in(one.text()) + "”").collect(Collectors.joining(", ")));
                String place = one.file() + "/" + one.number() + "/" + number;
                accepted.stream().filter(row -> row.getField("suggestion").equals(place)).forEach(row -> lines.add(accepted(one, suggestion, row)));
            }
        }
        step("4-suggestions.txt", lines);
    }

    private String accepted(Said one, Suggestion suggestion, NamedCsvRecord row) {
        String id = row.getField("claim");
        var report = new Accept.Report(byFile.get(one.file()).id(), one.text(), new SourceId(publishers.get(one.file())), byFile.get(one.file())
            .receivedAt());
        return switch (Accept.accept(suggestion, report,
            new Accept.By(new ClaimId(id), new EventId(id), row.getField("by"), Optional.empty(), lexicon))) {
            case Accept.Accepted.Made(Claim claim) -> {
                claims.add(claim);
                yield "  accepted: " + DayLines.told(claim);
            }
            case Accept.Accepted.NoClaim(Message why) -> "  not accepted: " + DayLines.say(why);
        };
    }

    private void claims() throws IOException {
        List<String> lines = new ArrayList<>();
        for (var mapped : mappings.entrySet()) {
            var outcome = MappingFile.read(mapped.getValue(), Files.readString(folder.resolve("1-intake").resolve(mapped.getValue())));
            outcome.refusals().forEach(refusal -> lines.add(refusal.file() + ":" + refusal.line() + " refused: " + DayLines.say(refusal.why())));
            if (outcome.mapping().isEmpty() || !(Contents.read(byFile.get(mapped.getKey())) instanceof Content.Rows table)) continue;
            lines.add("== " + mapped.getKey() + " through " + mapped.getValue());
            MappedClaims.of(table.rows().get(), outcome.mapping().get(), lexicon).forEachRemaining(row -> lines.add(claim(row)));
        }
        step("4-claims.txt", lines);
    }

    private String claim(Row row) {
        return switch (row) {
            case Row.Read(long at, Claim claim, List<Message> notes) -> {
                claims.add(claim);
                yield "row " + at + " is " + DayLines.told(claim) + notes.stream().map(note -> "\n  note: " + DayLines.say(note))
                    .collect(Collectors.joining());
            }
            case Row.SetAside aside -> "set aside: " + DayLines.say(aside.why());
            case Row.Unreadable(Message why) -> "unreadable: " + DayLines.say(why);
        };
    }

    private void incidents() throws IOException {
        ForkJoinPool pool = ForkJoinPool.commonPool();
        Map<ClaimId, Claim> byId = claims.stream().collect(Collectors.toMap(Claim::id, Function.identity()));
        var clustering = Matching.of(claims.stream().map(Mention::of).toList(), Reach.USUAL, pool).cluster(Judgements.of(judged()), pool);
        List<String> lines = new ArrayList<>();
        List<Incident> incidents = new ArrayList<>();
        for (Cluster cluster : clustering.clusters()) {
            lines.add(cluster.id() + ": " + cluster.claims());
            EventId event = new EventId(cluster.id().code());
            incidents.add(Incident.of(event, cluster.claims().stream().map(id -> byId.get(id).about(event)).toList()));
        }
        step("5-incidents.txt", lines);
        accounts(incidents);
        findings(incidents);
    }

    private List<Judgement> judged() throws IOException {
        if (!Files.exists(folder.resolve("4-judgements.csv"))) return List.of();
        return rows("4-judgements.csv").stream().map(row -> new Judgement(new ClaimId(row.getField("one")), new ClaimId(row.getField("other")),
            Judgement.Verdict.valueOf(row.getField("verdict").toUpperCase(java.util.Locale.ROOT)), row.getField("by"),
            Instant.parse(row.getField("at")))).toList();
    }

    private void accounts(List<Incident> incidents) {
        List<String> lines = new ArrayList<>();
        for (Incident incident : incidents) {
            var verified = new Ladder(Comparison.PLAIN).verify(incident, List.of(), LATER);
            lines.add("== " + incident.id() + ": " + DayLines.say(verified.standing().said()));
            verified.reasons().forEach(reason -> lines.add("because: " + DayLines.say(reason)));
            Agreeing.joined(incident, Comparison.PLAIN).accounts().forEach(account -> lines.add("account: " + account.label()));
            for (FactView fact : Consolidated.of(incident, Comparison.PLAIN).facts())
                if (!fact.versions().isEmpty())
                    lines.add(fact.fact() + " " + fact.concord().code() + ": " + fact.versions().stream()
                        .map(v -> v.said() + " (" + v.sources() + ")").toList());
        }
        step("6-accounts.txt", lines);
    }

    private void findings(List<Incident> incidents) throws IOException {
        StringWriter out = new StringWriter();
        CsvReport report = new CsvReport(terms, Lang.EN);
        report.begin(out);
        Assess assess = new Assess(Rulebook.of(terms, LATER));
        for (Incident incident : incidents) assess.assess(Agreeing.joined(incident, Comparison.PLAIN)).ifPresent(report::add);
        report.end();
        steps.put("7-findings.csv", out.toString());
    }

    private List<NamedCsvRecord> rows(String file) throws IOException {
        try (var csv = CsvReader.builder().ofNamedCsvRecord(folder.resolve(file))) {
            return csv.stream().toList();
        }
    }

    static Optional<Terms> terms(String agreement) throws IOException { return AgreementFolder.read(Path.of("..", "agreements", agreement)).sound(); }
}
