package org.hudna.app.web.api.seen;

import java.util.List;
import java.util.Optional;
import org.hudna.assessment.Finding;
import org.hudna.assessment.Missing;
import org.hudna.assessment.Step;
import org.hudna.assessment.Verdict;
import org.hudna.claims.ClaimId;
import org.hudna.truth.Truth;
import org.hudna.who.ActorId;
import org.hudna.words.Texts;

/**
 * One account against one clause, with its trace. The sentences name sources and repeat their words: for the watch alone.
 *
 * @param account which of the accounts, from 1
 */
public record Tested(int account, String label, String clause, String verdict, String breach, Optional<String> allowedBy, Optional<String> reason,
                     Optional<String> because, List<String> candidates, List<String> answering, List<String> sides, List<Lacking> missing,
                         List<Put> trace,
                     List<String> claims) {

    /** Something that could change the answer. */
    public record Lacking(String about, String kind, Sentence question) {
        static Lacking of(Missing missing, Texts texts) {
            return new Lacking(missing.about().code(), missing.kind().code(), Sentence.of(missing.question(), texts));
        }
    }

    /** One test that was put. */
    public record Put(String test, String answer, Sentence why) {
        static Put of(Step step, Texts texts) {
            return new Put(step.test().code(), Tested.answer(step.truth()), Sentence.of(step.why(), texts));
        }
    }

    /** What one account comes to, but for clauses on other acts. */
    public static List<Tested> of(int account, String label, List<Finding> findings, Texts texts) {
        return findings.stream().filter(finding -> !(finding.verdict() instanceof Verdict.NotCovered(var why) && why == Verdict.Reason.ACT))
            .map(finding -> of(account, label, finding, texts)).toList();
    }

    private static Tested of(int account, String label, Finding finding, Texts texts) {
        var responsible = finding.responsible();
        return new Tested(account, label, finding.clause(), finding.verdict().code(), answer(finding.breach()),
            finding.verdict() instanceof Verdict.Allowed(String by) ? Optional.of(by) : Optional.empty(),
            finding.verdict() instanceof Verdict.NotCovered(var reason) ? Optional.of(reason.code()) : Optional.empty(),
            finding.verdict() instanceof Verdict.NoBreach(var because) ? Optional.of(because.code()) : Optional.empty(),
                Codes.of(responsible.candidates(), ActorId::code),
            Codes.of(responsible.answering(), ActorId::code), Codes.of(responsible.sides(), ActorId::code),
            finding.missing().stream().map(one -> Lacking.of(one, texts)).toList(), finding.steps().stream().map(one -> Put.of(one, texts)).toList(),
            Codes.of(finding.claims(), ClaimId::code));
    }

    static String answer(Truth truth) {
        return switch (truth) {
            case TRUE -> "yes";
            case FALSE -> "no";
            case UNKNOWN -> "unknown";
        };
    }
}
