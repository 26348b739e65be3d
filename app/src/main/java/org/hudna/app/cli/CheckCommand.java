package org.hudna.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.hudna.app.Pipeline;
import org.hudna.arms.WeaponKind;
import org.hudna.assessment.Assess;
import org.hudna.assessment.Assessment;
import org.hudna.assessment.Rulebook;
import org.hudna.deeds.Deed;
import org.hudna.deeds.TargetKind;
import org.hudna.terms.Terms;
import org.hudna.terms.reading.Refusal;
import org.hudna.terms.saying.Sentences;
import org.hudna.where.Gazetteer;
import org.hudna.where.SpotClass;
import org.hudna.words.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hudna check}: refusals of agreements, their worked cases, their clauses as sentences. Exits 1 where anything is refused. */
@Command(name = "check", description = "Check an agreement's folder, or all agreements below a folder; run their worked cases.")
public final class CheckCommand implements Callable<Integer> {

    /** Everything that was ever learned. */
    static final Instant NOW_AND_EVER = Instant.MAX;

    @Mixin private Options options;
    @Parameters(arity = "0..1", paramLabel = "FOLDER", description = "default: the agreements that come with the program") private Path folder;
    @Option(names = "--sentences", description = "show every clause as a sentence, with its citation") private boolean sentences;
    @Option(names = "--vocabulary", description = "list the words that files may use, with their names") private boolean vocabulary;
    private int agree;
    private int cases;
    private boolean refused;

    private CheckCommand() {}

    public static CheckCommand command() { return new CheckCommand(); }

    @Override public Integer call() throws IOException {
        Screen screen = options.screen();
        if (vocabulary) return vocabulary(screen);
        Path root = folder == null ? Home.path().resolve("agreements") : Home.agreement(folder.toString()).orElse(folder);
        if (!Files.isDirectory(root)) {
            screen.problem(Message.of("cli.no-folder", "folder", root.toString()));
            return 2;
        }
        List<Path> agreements = AgreementFolder.below(root);
        if (agreements.isEmpty()) {
            screen.problem(Message.of("cli.no-agreement", "folder", root.toString(), "command", "./hudna check"));
            return 1;
        }
        for (Path one : agreements) agreement(screen, AgreementFolder.read(one));
        screen.say(Message.of("cli.findings-agree", "agree", agree, "of", cases));
        return refused ? 1 : 0;
    }

    private void agreement(Screen screen, AgreementFolder one) throws IOException {
        for (Refusal refusal : one.outcome().refusals()) screen.line(where(one, refusal) + screen.text(refusal.why()));
        if (one.sound().isEmpty()) {
            refused = true;
            screen.say(Message.of("cli.refused", "folder", one.name(), "n", one.outcome().refusals().size()));
            return;
        }
        Terms terms = one.sound().get();
        screen.say(Message.of("cli.sound", "folder", one.name(), "name", terms.name(), "clauses", terms.rules().clauses().size(), "exceptions",
            terms.rules().exceptions().size()));
        if (sentences) sentences(screen, terms);
        worked(screen, one, terms);
    }

    private static String where(AgreementFolder one, Refusal refusal) {
        return one.name() + "/" + refusal.file() + (refusal.line() > 0 ? ":" + refusal.line() : "") + ": ";
    }

    private static void sentences(Screen screen, Terms terms) {
        for (Sentences.Said said : Sentences.all(terms)) {
            screen.line("  " + said.id() + (said.cite().isEmpty() ? "" : "  [" + said.cite() + "]"));
            screen.line("    " + screen.text(said.sentence()));
        }
    }

    private void worked(Screen screen, AgreementFolder one, Terms terms) throws IOException {
        List<WorkedCases.Case> expected = WorkedCases.read(one.path().resolve("cases.csv"));
        Path claims = one.path().resolve("claims.csv");
        if (!Files.isRegularFile(claims)) return;
        Rulebook book = Rulebook.of(terms, NOW_AND_EVER);
        Pipeline pipeline = new Pipeline(new Assess(book), AgreementFolder.lexicon(terms, Gazetteer.own()));
        List<Assessment> found = pipeline.all(claims, new RowsOnScreen(screen, one.name() + "/claims.csv", true));
        List<WorkedCases.Compared> compared = WorkedCases.compare(expected, found);
        for (WorkedCases.Compared each : compared) if (!each.finding() || !each.clause() || !each.responsible()) differs(screen, each);
        long agreeing = compared.stream().filter(WorkedCases.Compared::finding).count();
        agree += (int) agreeing;
        cases += compared.size();
        if (!compared.isEmpty()) screen.say(Message.of("cli.cases", "agree", agreeing, "of", compared.size(),
            "clauses", compared.stream().filter(WorkedCases.Compared::clause).count(), "parties", compared.stream()
            .filter(WorkedCases.Compared::responsible).count()));
    }

    private static void differs(Screen screen, WorkedCases.Compared each) {
        Message found = each.found().map(a -> Message.of("outcome." + a.outcome().code())).orElse(Message.of("cli.case-without-claims"));
        Message expected = WorkedCases.isOutcome(each.of().expected()) ? Message.of("outcome." + each.of().expected())
            : Message.of("cli.not-an-outcome", "word", each.of().expected());
        String id = !each.finding() ? "cli.case-differs" : !each.clause() ? "cli.case-clause-differs" : "cli.case-party-differs";
        screen.say(Message.of(id, "incident", each.of().incident(), "expected", expected, "found", found,
            "clauses", List.<Object>copyOf(each.of().clauses()),
            "parties", List.<Object>copyOf(each.of().responsible()), "why", each.of().differs()));
    }

    private static int vocabulary(Screen screen) {
        List<List<String>> rows = new ArrayList<>();
        for (Deed deed : Deed.values()) rows.add(word(screen, "deed", deed.code()));
        for (WeaponKind weapon : WeaponKind.values()) rows.add(word(screen, "weapon", weapon.code()));
        for (TargetKind target : TargetKind.values()) rows.add(word(screen, "target", target.code()));
        for (SpotClass spot : SpotClass.values()) rows.add(word(screen, "spot", spot.code()));
        screen.table(rows);
        return 0;
    }

    private static List<String> word(Screen screen, String kind, String code) {
        return List.of(kind, code, screen.text(Message.of(kind + "." + code)));
    }
}
