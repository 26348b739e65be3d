package org.hudna.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hudna.app.Pipeline;
import org.hudna.app.exchange.telling.Reached;
import org.hudna.assessment.Assess;
import org.hudna.assessment.Assessment;
import org.hudna.assessment.Finding;
import org.hudna.assessment.Rulebook;
import org.hudna.assessment.Step;
import org.hudna.claims.Claim;
import org.hudna.terms.Clause;
import org.hudna.terms.Terms;
import org.hudna.terms.saying.ClauseSentence;
import org.hudna.where.Gazetteer;
import org.hudna.words.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hudna explain}: the whole trace of one incident, account by account, clause by clause. */
@Command(name = "explain", description = "Tell how the findings on one incident came about.")
public final class ExplainCommand implements Callable<Integer> {

    @Mixin private Options options;
    @Parameters(index = "0", paramLabel = "INCIDENT", description = "its id") private String incident;
    @Parameters(index = "1", arity = "0..1", paramLabel = "AGREEMENT", description = "default: every agreement that comes with the program")
    private String agreement;
    @Parameters(index = "2", arity = "0..1", paramLabel = "CLAIMS", description = "default: the agreement's own claims.csv") private Path claims;
    @Option(names = "--as-of", paramLabel = "TIME", description = "as it was known then") private String asOf;
    @Option(names = "--all", description = "also clauses that speak of other acts") private boolean all;

    private ExplainCommand() {}

    public static ExplainCommand command() { return new ExplainCommand(); }

    @Override public Integer call() throws IOException {
        Screen screen = options.screen();
        List<Path> folders = agreement == null ? AgreementFolder.below(Home.path().resolve("agreements"))
            : Home.agreement(agreement).map(List::of).orElse(List.of());
        for (Path folder : folders) {
            Optional<Terms> terms = AgreementFolder.read(folder).sound();
            Path file = claims == null ? folder.resolve("claims.csv") : claims;
            if (terms.isEmpty() || !java.nio.file.Files.isRegularFile(file)) continue;
            Optional<Assessment> found = find(screen, terms.get(), file);
            if (found.isEmpty()) continue;
            tell(screen, terms.get(), found.get());
            return 0;
        }
        screen.problem(Message.of("cli.no-incident", "incident", incident));
        return 1;
    }

    private Optional<Assessment> find(Screen screen, Terms terms, Path file) throws IOException {
        var known = asOf == null ? CheckCommand.NOW_AND_EVER : AssessCommand.instant(asOf, terms.zone()).orElse(CheckCommand.NOW_AND_EVER);
        Pipeline pipeline = new Pipeline(new Assess(Rulebook.of(terms, known)), AgreementFolder.lexicon(terms, Gazetteer.own()));
        return pipeline.all(file, new RowsOnScreen(screen, file.getFileName().toString(), true)).stream()
            .filter(a -> a.incident().id().code().equals(incident)).findFirst();
    }

    private void tell(Screen screen, Terms terms, Assessment assessment) {
        screen.say(Message.of("cli.explain-incident", "incident", incident, "agreement", terms.name(),
            "outcome", Message.of("outcome." + assessment.outcome().code())));
        if (assessment.contested()) screen.say("cli.explain-contested");
        for (Assessment.OfAccount account : assessment.accounts()) account(screen, terms, account);
        for (Assessment.Clock clock : assessment.clocks())
            screen.say(Message.of("cli.explain-clock", "procedure", clock.procedure(), "step", clock.step(), "due", clock.due()
                .atZone(terms.zone())));
        screen.blank();
        screen.say(Message.of("cli.explain-terms", "version", assessment.terms().substring(0, 12)));
        screen.say("cli.as-alleged");
    }

    private void account(Screen screen, Terms terms, Assessment.OfAccount account) {
        screen.blank();
        screen.say(Message.of("cli.explain-account", "account", account.account().label(),
            "outcome", Message.of("outcome." + account.outcome().code())));
        for (Claim claim : account.account().claims()) claim(screen, terms.zone(), claim);
        for (Finding finding : account.findings()) if (all || !Reached.isOfAnotherAct(finding)) finding(screen, terms, finding);
    }

    private static void claim(Screen screen, ZoneId zone, Claim claim) {
        screen.say(Message.of("cli.explain-claim", "claim", claim.id().code(), "source", claim.said().source().name(), "from", claim.happened().span()
            .from().atZone(zone),
            "to", claim.happened().span().to().atZone(zone), "learned", claim.said().learnedAt().atZone(zone)));
        if (!claim.coding().words().isEmpty()) screen.say(Message.of("cli.explain-words", "words", claim.coding().words()));
        if (!claim.coding().conclusion().isEmpty()) screen.say(Message.of("cli.explain-conclusion", "conclusion", claim.coding().conclusion()));
    }

    private static void finding(Screen screen, Terms terms, Finding finding) {
        screen.blank();
        Clause clause = terms.clause(finding.clause()).orElseThrow();
        screen.say(Message.of("cli.explain-clause", "clause", finding.clause(), "cite", clause.cite(),
            "verdict", Message.of("verdict." + finding.verdict().code())));
        screen.say(Message.of("cli.indent", "what", ClauseSentence.of(terms, clause)));
        for (Step step : finding.steps())
            screen.say(Message.of("cli.explain-step-" + step.truth().name().toLowerCase(java.util.Locale.ROOT),
                "test", Message.of("test." + step.test().code()), "why", step.why()));
        if (!finding.missing().isEmpty())
            screen.say(Message.of("cli.explain-decides", "missing", finding.missing().stream().<Object>map(m -> m.question()).toList()));
    }
}
