package org.hudna.app.exchange.telling;

import java.util.Comparator;
import java.util.List;
import org.hudna.assessment.Assessment;
import org.hudna.assessment.Finding;
import org.hudna.assessment.Missing;
import org.hudna.assessment.Outcome;
import org.hudna.assessment.Verdict;
import org.hudna.words.Message;

/** Which findings are worth a reader's time: those of clauses that speak of what was done at all. */
public final class Reached {

    private Reached() {}

    /** Whether the clause speaks of another act altogether: nothing more is to be said of it. */
    public static boolean isOfAnotherAct(Finding finding) {
        return finding.verdict() instanceof Verdict.NotCovered(Verdict.Reason reason) && reason == Verdict.Reason.ACT;
    }

    /** The findings of an account without those of another act; empty where no clause speaks of the act. */
    public static List<Finding> of(Assessment.OfAccount account) {
        return account.findings().stream().filter(f -> !isOfAnotherAct(f)).toList();
    }

    /** Those that say something other than "not covered", the ones that weigh most first. */
    public static List<Finding> covered(Assessment.OfAccount account) {
        return account.findings().stream().filter(f -> !(f.verdict() instanceof Verdict.NotCovered))
            .sorted(Comparator.comparing((Finding f) -> Outcome.of(f.verdict()))).toList();
    }

    /** Those that do not reach the act for another reason than that it is another act. */
    public static List<Finding> notCovered(Assessment.OfAccount account) {
        return of(account).stream().filter(f -> f.verdict() instanceof Verdict.NotCovered).toList();
    }

    /** What would decide it, each question once. */
    public static List<Message> questions(List<Finding> findings) {
        return findings.stream().flatMap(f -> f.missing().stream()).map(Missing::question).distinct().toList();
    }
}
